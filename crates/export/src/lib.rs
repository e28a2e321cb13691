//! Annotated articles out, one format a module: [`json`] for programs, [`terminal`] for a look, [`html`] for reading;
//! [`conllu`], [`brat`], [`tei`] and [`web_annotation`] for tools that annotate, [`csv`] for tables, [`json_ld`] and
//! [`popolo`] for linked data, [`mod@passages`] for retrieval and language models.
//!
//! Each format is a function `write(out, articles, options)`; [`Options`](html::Options) are plain structs with public
//! fields and a `Default`. What is written depends on the articles and the options alone: no clock, no hash order.
//! Writing is the one stage that can fail, and only because the target does: see [`Error`].
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
//!
//! [`Format`] has the formats by name, [`write_file`] writes a file whole or not at all, and [`Corpus`] works through
//! many documents on several cores, telling a [`Progress`] how it comes along, going on where a run broke off.
//!
//! # Worked examples
//!
//! A format that a user names, into a file that is there whole or not at all:
//!
//! ```
//! use greenpaper_core::{Annotated, Article};
//! use greenpaper_export::{Format, write_file};
//! let articles = [Annotated::bare(Article::builder("It passed.").build()?)];
//! let path = std::env::temp_dir().join(format!("greenpaper-{}.xml", std::process::id()));
//! let format = Format::named("tei").ok_or("no such format")?;
//! write_file(&path, |file| Ok(format.write(file, &articles)?))?;
//! assert!(std::fs::read_to_string(&path)?.contains("<p>It passed.</p>"));
//! # std::fs::remove_file(&path)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Pieces for a search engine or a language model are [`passages()`]; a corpus larger than memory is [`Corpus::run`].
//!
//! # Features
//!
//! `svg`, off by default: pictures of a corpus, at the cost of one small package that lays graphs out.
//!
//! # What it does not do
//!
//! It reads nothing back, finds nothing that is not in the [`Annotated`](greenpaper_core::Annotated) articles, and never
//! changes a text but where a format has no way to write a character, which its module says.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod blocks;
mod error;
mod escape;
mod file;
mod identity;
mod kinds;
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
pub use format::{Format, UnknownFormat};
pub use passages::{Passage, PassageOptions, passages};

/// The README's example is a test too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
