//! Search policy writing with [tantivy].
//!
//! [`PolicyTokenizer`] is greenpaper's tokeniser behind tantivy's trait: what the tokeniser keeps together
//! (`31(1)(a)`, `e.g.`, `s.117`, `£|3m`) is one term. [`Fields`] is a schema for passages of articles with their
//! headline, what is said in them, and what they name as facets; [`Fields::documents`] fills it.
//!
//! ```
//! use greenpaper_tantivy::{Fields, register};
//! use tantivy::{Index, collector::Count, query::QueryParser};
//! let (schema, fields) = Fields::schema();
//! let index = Index::create_in_ram(schema);
//! register(&index);
//! let mut writer = index.writer_with_num_threads(1, 15_000_000)?;
//! let page = "Carers first\n\nAnn Lee of Carers UK said: \u{201c}Direct payments work.\u{201d} She cited section \
//!     31(1)(a) of the Care Act 2014.\n";
//! for annotated in greenpaper::annotate(page) {
//!     for document in fields.documents(&annotated) {
//!         writer.add_document(document)?;
//!     }
//! }
//! writer.commit()?;
//! let found = |query: &str| {
//!     let parser = QueryParser::for_index(&index, vec![fields.body, fields.said]);
//!     index.reader().unwrap().searcher().search(&parser.parse_query(query).unwrap(), &Count).unwrap()
//! };
//! assert_eq!(found("said:\"direct payments\""), 1);
//! assert_eq!(found("names:/legislation/ukpga\\/2014\\/23"), 1);
//! assert_eq!(found("\"31(1)(a)\""), 1);
//! # Ok::<(), tantivy::TantivyError>(())
//! ```

mod fields;
mod tokenizer;

pub use fields::{Fields, facets, register};
pub use tokenizer::{PolicyTokenStream, PolicyTokenizer, TOKENIZER};
