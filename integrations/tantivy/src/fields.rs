//! A schema for passages of articles, and what fills it.

use crate::{PolicyTokenizer, TOKENIZER};
use greenpaper::export::{PassageOptions, passages};
use greenpaper::model::{BlockKind, QuoteKind, Span};
use greenpaper::{Annotated, MentionKind};
use std::collections::BTreeSet;
use tantivy::query::{Query, QueryParser, QueryParserError};
use tantivy::schema::{
    Facet, FacetOptions, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing,
    TextOptions,
};
use tantivy::{Index, TantivyDocument};

/// The fields of a passage in an index.
///
/// ```
/// let (schema, fields) = greenpaper_tantivy::Fields::schema();
/// assert_eq!(schema.get_field_name(fields.said), "said");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// The passage's id, as [`Passage::id`](greenpaper::export::Passage::id) has it. Stored.
    pub id: Field,
    /// The article's headline, on one line. Stored and searched.
    pub headline: Field,
    /// The day, month or year of publication, ISO 8601. Stored and matched whole.
    pub published: Field,
    /// The passage as it was written. Stored and searched.
    pub body: Field,
    /// What is quoted in it, of each quotation what lies in the passage. Stored and searched.
    pub said: Field,
    /// Who says it: the speaker of the quotation at the same place in `said`, or nothing. Stored and searched.
    pub speaker: Field,
    /// What it names, as facets: `/legislation/ukpga/2014/23`; see [`facets`].
    pub names: Field,
    /// The Acts that it names, by title. Stored.
    pub acts: Field,
}

impl Fields {
    /// A schema of these fields alone.
    ///
    /// ```
    /// use greenpaper_tantivy::{Fields, TOKENIZER};
    /// use tantivy::schema::FieldType;
    /// let (schema, fields) = Fields::schema();
    /// let FieldType::Str(body) = schema.get_field_entry(fields.body).field_type() else { panic!() };
    /// assert_eq!(body.get_indexing_options().unwrap().tokenizer(), TOKENIZER);
    /// ```
    #[must_use]
    pub fn schema() -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(TOKENIZER)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let text = TextOptions::default().set_indexing_options(indexing) | STORED;
        let fields = Fields {
            id: schema.add_text_field("id", STRING | STORED),
            headline: schema.add_text_field("headline", text.clone()),
            published: schema.add_text_field("published", STRING | STORED),
            body: schema.add_text_field("body", text.clone()),
            said: schema.add_text_field("said", text.clone()),
            speaker: schema.add_text_field("speaker", text),
            names: schema.add_facet_field("names", FacetOptions::from(INDEXED) | STORED),
            acts: schema.add_text_field("acts", STORED),
        };
        (schema.build(), fields)
    }

    /// The passages of an article, a document each: up to 120 words, cut as
    /// [`passages`](mod@greenpaper::export::passages) says.
    ///
    /// ```
    /// let (_, fields) = greenpaper_tantivy::Fields::schema();
    /// let annotated = &greenpaper::annotate("Votes\n\nIt voted. It won.\n\nIt left.\n")[0];
    /// let documents = fields.documents(annotated);
    /// assert_eq!(documents.len(), 1); // short enough for one passage
    /// assert_eq!(fields.found(&documents[0]).body, "It voted. It won.\n\nIt left.");
    /// ```
    pub fn documents(&self, annotated: &Annotated) -> Vec<TantivyDocument> {
        let options = PassageOptions { limit: 120, ..PassageOptions::default() };
        let (article, text) = (annotated.article(), annotated.text());
        let headline = article.blocks_of(BlockKind::Headline).next().map(|span| one_line(&text[span]));
        let document = |passage: &greenpaper::export::Passage| {
            let mut document = TantivyDocument::new();
            document.add_text(self.id, &passage.id);
            document.add_text(self.headline, headline.as_deref().unwrap_or_default());
            if let Some(date) = article.published() {
                document.add_text(self.published, date.to_string());
            }
            document.add_text(self.body, &text[passage.span]);
            for quote in passage.quotes.iter().map(|at| &annotated.quotes()[*at]) {
                // What is searched as said is somebody's own words.
                if !matches!(quote.kind, QuoteKind::Scare | QuoteKind::Reported)
                    && let Some(part) = quote.span.intersect(passage.span)
                {
                    document.add_text(self.said, &text[part]);
                    document.add_text(self.speaker, quote.speaker.as_ref().map_or("", |it| &it.name));
                }
            }
            for facet in facets(annotated, passage.span) {
                document.add_facet(self.names, facet);
            }
            let acts: BTreeSet<String> = annotated.mentions()[passage.mentions.clone()]
                .iter()
                .filter(|mention| mention.kind == MentionKind::Legislation)
                .filter_map(|mention| annotated.entity_of(mention))
                .map(|act| one_line(&act.name()))
                .collect();
            for act in acts {
                document.add_text(self.acts, act);
            }
            document
        };
        passages(annotated, &options).iter().map(document).collect()
    }

    /// What a user types, as a query in tantivy's language: words and `"phrases"`, all of which have to be there, in
    /// headline, passage or what is quoted, which counts twice; `said:word`, `speaker:name`; and `names:` with a path of
    /// [`facets`], `names:/legislation/ukpga/2014/23` or a shorter one, `names:/legislation/ukpga/2014`.
    ///
    /// # Errors
    ///
    /// The words are none of these, such as a phrase without its end, or the index lacks these fields.
    ///
    /// ```
    /// use tantivy::collector::Count;
    /// let articles = greenpaper::annotate("Unison read section 9 of the Care Act 2014.");
    /// let (index, fields) = greenpaper_tantivy::index(&articles)?;
    /// let searcher = index.reader()?.searcher();
    /// let found = |words: &str| searcher.search(&fields.query(&index, words).unwrap(), &Count).unwrap();
    /// assert_eq!(found("names:/legislation/ukpga/2014/23"), 1);
    /// assert_eq!(found("care (names:/organisation/uk:org/unison OR names:/place)"), 1);
    /// assert_eq!(found("names:/legislation/ukpga/2015"), 0);
    /// assert!(fields.query(&index, "\"no end").is_err());
    /// # Ok::<(), tantivy::TantivyError>(())
    /// ```
    pub fn query(&self, index: &Index, words: &str) -> Result<Box<dyn Query>, QueryParserError> {
        let mut parser = QueryParser::for_index(index, vec![self.headline, self.body, self.said]);
        parser.set_field_boost(self.said, 2.0);
        parser.set_conjunction_by_default();
        parser.parse_query(&with_paths_quoted(words))
    }
}

/// Paths after `names:` in quotation marks: ids have colons, which part a field from its words in tantivy's language.
fn with_paths_quoted(words: &str) -> String {
    let mut parts = words.split("names:/");
    let mut query = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c.is_whitespace() || c == ')').unwrap_or(part.len());
        query.extend(["names:\"/", &part[..end], "\"", &part[end..]]);
    }
    query
}

/// What is named in `span`, each once: where a thing has an id that lasts its kind and the parts of the id, from the
/// general to the special, `/legislation/ukpga/2014/23`; where not its kind and its name. Tantivy finds a facet by
/// what its path begins with too: `/legislation/ukpga/2014` is every Act of that year.
///
/// ```
/// use greenpaper::Span;
/// let annotated = &greenpaper::annotate("Unison read the Care Act 2014.")[0];
/// let facets = greenpaper_tantivy::facets(annotated, Span::of(annotated.text()));
/// let paths: Vec<String> = facets.iter().map(|facet| facet.to_path_string()).collect();
/// assert_eq!(paths, ["/legislation/ukpga/2014/23", "/organisation/uk:org/unison"]);
/// ```
#[must_use]
pub fn facets(annotated: &Annotated, span: Span) -> BTreeSet<Facet> {
    let inside = |mention: &&greenpaper::Mention| span.contains_span(mention.span);
    let named = annotated.mentions().iter().filter(inside).filter_map(|mention| annotated.entity_of(mention));
    let facet = |entity: &greenpaper::Entity| {
        let kind = entity.kind();
        let kind = kind.as_str();
        if let Some(id) = entity.id() {
            return Some(Facet::from_path(std::iter::once(kind).chain(id.as_str().split('/'))));
        }
        // The separator of facets, which no name has.
        let name = one_line(&entity.name()).replace('\0', " ");
        (!name.is_empty()).then(|| Facet::from_path([kind, &name]))
    };
    named.filter_map(facet).collect()
}

/// An index of these articles in memory, ready to be searched, and its fields.
///
/// # Errors
///
/// If tantivy cannot start a thread, or runs out of memory that it may use.
///
/// ```
/// use tantivy::collector::Count;
/// let articles = greenpaper::annotate("Unison read the Care Act 2014.");
/// let (index, fields) = greenpaper_tantivy::index(&articles)?;
/// let found = index.reader()?.searcher().search(&fields.query(&index, "unison").unwrap(), &Count)?;
/// assert_eq!(found, 1);
/// # Ok::<(), tantivy::TantivyError>(())
/// ```
pub fn index(articles: &[Annotated]) -> tantivy::Result<(Index, Fields)> {
    let (schema, fields) = Fields::schema();
    let index = Index::create_in_ram(schema);
    register(&index);
    // One thread: what scores alike is found in the order of the articles, every time.
    let mut writer = index.writer_with_num_threads(1, 50_000_000)?;
    for document in articles.iter().flat_map(|it| fields.documents(it)) {
        writer.add_document(document)?;
    }
    writer.commit()?;
    Ok((index, fields))
}

/// Makes the tokeniser known to an index, by the name [`TOKENIZER`]. Needed also for an index that is opened again.
///
/// ```
/// use greenpaper_tantivy::{Fields, TOKENIZER, register};
/// let index = tantivy::Index::create_in_ram(Fields::schema().0);
/// assert!(index.tokenizers().get(TOKENIZER).is_none());
/// register(&index);
/// assert!(index.tokenizers().get(TOKENIZER).is_some());
/// ```
pub fn register(index: &Index) {
    index.tokenizers().register(TOKENIZER, PolicyTokenizer::default());
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
