//! Search policy writing with [tantivy].
//!
//! [`PolicyTokenizer`] is greenpaper's tokeniser behind tantivy's trait: what the tokeniser keeps together
//! (`31(1)(a)`, `e.g.`, `s.117`, `£|3m`) is one term. [`Fields`] is a schema for passages of articles with their
//! headline, what is said in them, and what they name as facets; [`index`] fills one in memory, [`Fields::documents`] any.
//! [`Fields::query`] reads what a user types, [`Fields::found`] what is found.
//!
//! ```
//! use tantivy::collector::Count;
//! let page = "Carers first\n\nAnn Lee of Carers UK said: \u{201c}Direct payments work.\u{201d} She cited section \
//!     31(1)(a) of the Care Act 2014.\n";
//! let (index, fields) = greenpaper_tantivy::index(&greenpaper::annotate(page))?;
//! let searcher = index.reader()?.searcher();
//! let found = |words: &str| searcher.search(&fields.query(&index, words).unwrap(), &Count).unwrap();
//! assert_eq!(found("said:\"direct payments\""), 1);
//! assert_eq!(found("names:/legislation/ukpga/2014/23"), 1);
//! assert_eq!(found("\"31(1)(a)\""), 1);
//! # Ok::<(), tantivy::TantivyError>(())
//! ```

mod fields;
mod found;
mod tokenizer;

pub use fields::{Fields, facets, index, register};
pub use found::Found;
pub use tokenizer::{PolicyTokenStream, PolicyTokenizer, TOKENIZER};
