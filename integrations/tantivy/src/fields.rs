//! A schema for passages of articles, and what fills it.

use crate::{PolicyTokenizer, TOKENIZER};
use greenpaper::export::{PassageOptions, passages};
use greenpaper::model::{BlockKind, QuoteKind, Span};
use greenpaper::{Annotated, MentionKind};
use std::collections::BTreeSet;
use tantivy::schema::{
    Facet, FacetOptions, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing,
    TextOptions,
};
use tantivy::{Index, TantivyDocument};

/// The fields of a passage in an index.
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
    /// What it names, as facets: `/legislation/ukpga/2014/23` with the slashes of the id escaped; see [`facets`].
    pub names: Field,
    /// The Acts that it names, by title. Stored.
    pub acts: Field,
}

impl Fields {
    /// A schema of these fields alone.
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
                if quote.kind != QuoteKind::Scare
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
}

/// What is named in `span`, each once: `/kind/id` where a thing has an id that lasts, `/kind/name` where not.
/// The parts are as in the id or the name, so that a slash in them is escaped where a facet is written as a path.
///
/// ```
/// use greenpaper::Span;
/// let annotated = &greenpaper::annotate("Unison read the Care Act 2014.")[0];
/// let facets = greenpaper_tantivy::facets(annotated, Span::of(annotated.text()));
/// let paths: Vec<Vec<&str>> = facets.iter().map(|facet| facet.to_path()).collect();
/// assert_eq!(paths, [["legislation", "ukpga/2014/23"], ["organisation", "uk:org/unison"]]);
/// ```
#[must_use]
pub fn facets(annotated: &Annotated, span: Span) -> BTreeSet<Facet> {
    let inside = |mention: &&greenpaper::Mention| span.contains_span(mention.span);
    let named = annotated.mentions().iter().filter(inside).filter_map(|mention| annotated.entity_of(mention));
    let facet = |entity: &greenpaper::Entity| {
        let name = entity.id().map_or_else(|| one_line(&entity.name()), |id| id.as_str().to_owned());
        // The separator of facets, which no name has.
        (!name.is_empty()).then(|| Facet::from_path([entity.kind().as_str(), &name.replace('\0', " ")]))
    };
    named.filter_map(facet).collect()
}

/// Makes the tokeniser known to an index, by the name [`TOKENIZER`]. Needed also for an index that is opened again.
pub fn register(index: &Index) {
    index.tokenizers().register(TOKENIZER, PolicyTokenizer::default());
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
