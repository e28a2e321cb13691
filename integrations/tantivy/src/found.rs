//! A passage as it comes back from an index.

use crate::Fields;
use crate::fields::one_line;
use tantivy::TantivyDocument;
use tantivy::schema::{Facet, Field, Value};
use tantivy::snippet::{Snippet, collapse_overlapped_ranges};

/// What an index has stored of a passage: see [`Fields::found`].
///
/// ```
/// let (_, fields) = greenpaper_tantivy::Fields::schema();
/// let documents = fields.documents(&greenpaper::annotate("Votes\n\n3 May 2024\n\nUnison won.\n")[0]);
/// let found = fields.found(&documents[0]);
/// assert_eq!((found.headline.as_str(), found.published.as_deref()), ("Votes", Some("2024-05-03")));
/// assert_eq!((found.body.as_str(), found.names), ("Unison won.", vec!["names:/organisation/uk:org/unison".to_owned()]));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its id, as [`Passage::id`](greenpaper::export::Passage::id) has it.
    pub id: String,
    /// The article's headline, on one line; empty where it has none.
    pub headline: String,
    /// The day, month or year of publication, ISO 8601, where it is known.
    pub published: Option<String>,
    /// The passage as it was written.
    pub body: String,
    /// What is quoted in it, each on one line, with who says it where that is known.
    pub said: Vec<(Option<String>, String)>,
    /// The Acts that it names, by title.
    pub acts: Vec<String>,
    /// What it names, as [`Fields::query`] takes it: `names:/legislation/ukpga/2014/23`, `names:"/person/Ann Lee"`.
    pub names: Vec<String>,
}

impl Fields {
    /// What a document of the index says of its passage.
    ///
    /// ```
    /// use greenpaper_tantivy::Fields;
    /// let (_, fields) = Fields::schema();
    /// let page = "Carers first\n\nAnn Lee of Carers UK said: \u{201c}Direct payments work under the Care Act 2014.\u{201d}\n";
    /// let documents = fields.documents(&greenpaper::annotate(page)[0]);
    /// let found = fields.found(&documents[0]);
    /// assert_eq!((found.headline.as_str(), found.acts.join("; ")), ("Carers first", "Care Act 2014".to_owned()));
    /// assert_eq!(found.said[0].0.as_deref(), Some("Ann Lee"));
    /// assert!(found.names.contains(&"names:/legislation/ukpga/2014/23".to_owned()));
    /// ```
    #[must_use]
    pub fn found(&self, document: &TantivyDocument) -> Found {
        let all = |field: Field| document.get_all(field).filter_map(|it| it.as_str()).map(str::to_owned);
        let one = |field| all(field).next().unwrap_or_default();
        let speakers = all(self.speaker).map(|name| (!name.is_empty()).then(|| one_line(&name)));
        let facets = document.get_all(self.names).filter_map(|it| it.as_facet());
        Found {
            id: one(self.id),
            headline: one(self.headline),
            published: all(self.published).next(),
            body: one(self.body),
            said: speakers.zip(all(self.said).map(|it| one_line(&it))).collect(),
            acts: all(self.acts).collect(),
            names: facets
                .filter_map(|it| Facet::from_encoded(it.into()).ok())
                .map(|it| wanted(&it))
                .collect(),
        }
    }
}

impl Found {
    /// The words of a snippet of the passage, on one line, what is highlighted between `on` and `off` (tantivy's own writes
    /// HTML); where nothing is, as for what is found by what it names alone, the passage's first 25 words.
    ///
    /// ```
    /// use tantivy::{TantivyDocument, collector::TopDocs, snippet::SnippetGenerator};
    /// let page = "Short of money\n\nR&D tax credits help\nsmall firms.\n";
    /// let (index, fields) = greenpaper_tantivy::index(&greenpaper::annotate(page))?;
    /// let searcher = index.reader()?.searcher();
    /// let query = fields.query(&index, "tax").unwrap();
    /// let (_, place) = searcher.search(&query, &TopDocs::with_limit(1).order_by_score())?[0];
    /// let document: TantivyDocument = searcher.doc(place)?;
    /// let snippet = SnippetGenerator::create(&searcher, &*query, fields.body)?.snippet_from_doc(&document);
    /// assert_eq!(fields.found(&document).marked(&snippet, "[", "]"), "R&D [tax] credits help small firms");
    /// # Ok::<(), tantivy::TantivyError>(())
    /// ```
    #[must_use]
    pub fn marked(&self, snippet: &Snippet, on: &str, off: &str) -> String {
        if snippet.is_empty() {
            return self.body.split_whitespace().take(25).collect::<Vec<_>>().join(" ");
        }
        let mut words = snippet.fragment().to_owned();
        for range in collapse_overlapped_ranges(snippet.highlighted()).iter().rev() {
            words.insert_str(range.end, off);
            words.insert_str(range.start, on);
        }
        one_line(&words)
    }
}

fn wanted(facet: &Facet) -> String {
    let path = facet.to_path_string();
    if path.contains(|c: char| c.is_whitespace() || c == ')') {
        format!("names:\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        format!("names:{path}")
    }
}
