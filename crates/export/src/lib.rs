//! Annotated articles out, one format a module: [`json`] for programs, [`terminal`] for a look, [`html`] for reading;
//! [`conllu`], [`brat`], [`tei`] and [`web_annotation`] for tools that annotate, [`csv`] for tables, [`json_ld`] and
//! [`popolo`] for linked data, [`mod@passages`] for retrieval and language models.
//!
//! Each format is a function `write(out, articles, options)`; [`Options`](html::Options) are plain structs with public
//! fields and a `Default`. What is written depends on the articles and the options alone: no clock, no hash order.
//! Writing is the one stage that can fail, and only because the target does: see [`Error`].
//!
//! [`Format`] has the formats by name, [`write_file`] writes a file whole or not at all, and [`Corpus`] works through
//! many documents on several cores, telling how it comes along, going on where a run broke off.
//!
//! ```
//! use greenpaper_core::{Annotated, Article};
//! use greenpaper_export::json;
//! let article = Article::builder("Councils are short of money.").build()?;
//! let mut out = Vec::new();
//! json::write(&mut out, &[Annotated::bare(article)], &json::Options::default())?;
//! assert!(String::from_utf8(out)?.contains("Councils are short of money."));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod blocks;
mod error;
mod escape;
mod file;
mod identity;
mod summary;
mod things;

pub mod html;
pub mod json;
pub mod terminal;

pub mod brat;
pub mod conllu;
pub mod csv;
pub mod json_ld;
pub mod passages;
pub mod popolo;
#[cfg(feature = "svg")]
pub mod svg;
pub mod tei;
pub mod web_annotation;

mod corpus;
mod format;

pub use corpus::{Corpus, DocumentError, Item, Progress, Summary};
pub use error::Error;
pub use file::{WriteError, write_file};
pub use format::Format;
pub use passages::{Passage, PassageOptions, passages};
