//! Documents of policy writing to articles: whatever people really have becomes an `Article`.
//!
//! The way of the data: a [source](read_path) is opened, unpacked and decoded; what it is written in is seen from its first
//! bytes. Text goes by its lines: those that stand together become chunks (paragraphs across their hard wraps,
//! headings, items); chunks are cut into articles; what each of an article's chunks is is read from its form first,
//! its place second and its words last. Marked-up formats say what their blocks are; what they say of themselves goes
//! before what their text says.
//!
//! ```
//! use greenpaper_read::{ReadOptions, read_str};
//! let text = "Bins go fortnightly\n\nThe council will empty bins less often.\n\nShare this";
//! let articles = read_str(text, &ReadOptions::default());
//! assert_eq!(articles[0].headline(), Some("Bins go fortnightly"));
//! ```
//!
//! # Doors
//!
//! | of | read by | can fail |
//! |---|---|---|
//! | text | [`read_str`]; as prose without any layout, [`plain`] | no |
//! | bytes in any encoding | [`read_bytes`] | no |
//! | a web page | `read_html`, `read_html_bytes` (feature `html`) | no |
//! | a stream in any format | [`read_stream`], one article at a time; [`read_reader`], all at once | yes |
//! | a file, folder or archive | [`read_path`], one article at a time | yes |
//!
//! Reading a text never fails and never panics; what is odd about it comes back as diagnostics, and those that
//! [`ReadOptions::strict`] names are errors where a reader can fail. An error names file, entry and line, and what
//! follows is read still; a JSON record that has no text is [one](ReadError::has_no_text), and says which fields it has. Time is linear in the length of the input, memory is that of the longest document and bounded
//! by the limits in [`ReadOptions`]. No network, no clock.
//!
//! # Features
//!
//! On by default: `encoding`. Off: `html` (web pages), and `civic`, which is all of `json` (JSON Lines and lists of records),
//! `csv`, `govuk` (the GOV.UK content API), `hansard` (parlparse's XML), `legislation` (CLML: explanatory notes and the law
//! itself), `feed` (RSS, Atom), `gzip`, `zip`. They keep what a source marks: headings, lists, tables, quotations,
//! [hyperlinks](greenpaper_core::Hyperlink), and as [landmarks](greenpaper_core::Landmark) the columns, times and speeches of
//! Hansard and the provisions that notes speak of.

#![cfg_attr(docsrs, feature(doc_cfg))]
// Formats share their parts: with some of them off, some parts have no user.
#![cfg_attr(not(all(feature = "html", feature = "civic")), allow(dead_code))]

mod error;
mod options;

mod line;
mod shape;

mod list;

mod phrases;

mod line_features;

mod byline;
mod date;
mod furniture;

mod layout;

mod front_matter;
mod heading;

mod chunk_features;

mod shared_names;

mod contents;
mod running_heads;

mod split_articles;

mod classify;
mod diagnose;

mod read;

mod decode;

#[cfg(any(feature = "html", feature = "markup", feature = "xml", feature = "json", feature = "csv"))]
mod page;
#[cfg(any(feature = "html", feature = "markup", feature = "xml", feature = "json", feature = "csv"))]
mod piece;

#[cfg(any(feature = "markup", feature = "xml"))]
mod elements;
#[cfg(feature = "markup")]
mod fragment;

#[cfg(feature = "html")]
mod html;

mod passed_over;
mod stream;

mod format;
#[cfg(feature = "encoding")]
mod transcode;
#[cfg(feature = "gzip")]
mod unpack;
#[cfg(feature = "tar")]
mod untar;

#[cfg(feature = "csv")]
mod csv;
#[cfg(feature = "govuk")]
mod govuk;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "mail")]
mod mail;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "json")]
mod nested;
#[cfg(any(feature = "json", feature = "csv"))]
mod record;

#[cfg(feature = "feed")]
mod feed;
#[cfg(feature = "hansard")]
mod hansard;
#[cfg(feature = "hansard")]
mod historic;
#[cfg(feature = "legislation")]
mod judgment;
#[cfg(feature = "legislation")]
mod legislation;
#[cfg(feature = "xml")]
mod xml;

mod source;

pub use error::ReadError;
pub use format::Format;
#[cfg(feature = "html")]
pub use html::{read_html, read_html_bytes};
pub use options::{Columns, ReadOptions};
pub use read::{plain, read_str};
pub use source::{Articles, read_bytes, read_path, read_reader, read_stream};

/// The README's example is a test too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
