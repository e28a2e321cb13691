//! Give it a page of UK policy writing, get back what a policy librarian would underline: exact byte spans of
//! sentences, organisations, Acts and their sections, people with their posts, reports, dates, sums, who said what,
//! each linked to the known thing it is. No model to download, no network.
//!
//! ```
//! let page = "Councils welcome the Bill\n\n\
//!     Section 9 of the Care Act 2014 has been kept, the Local Government Association said on 3 May 2024.\n";
//! for annotated in greenpaper::annotate(page) {
//!     assert_eq!(annotated.article().headline(), Some("Councils welcome the Bill"));
//!     for mention in annotated.mentions() {
//!         println!("{:12} {}", mention.kind, annotated.text_of(mention));
//!     }
//!     let act = annotated.links().iter().find(|link| link.id.as_str().starts_with("ukpga"));
//!     assert_eq!(act.unwrap().id.as_str(), "ukpga/2014/23/section/9");
//! }
//! ```
//!
//! # The way of the data
//!
//! 1. [`read`]: bytes or text become [`Article`]s, one file as many as it holds.
//! 2. [`text`]: an article's text is cut into [`sentences`](text::Splitter) and [`tokens`](text::tokens()).
//! 3. [`extract`]: mentions, quotations and affiliations are found, and linked to what is [known](uk).
//! 4. [`export`]: the [`Annotated`] article is written out as JSON, for a terminal, as an HTML page, and in the formats
//!    that other programs read (CoNLL-U, brat, TEI, Web Annotation, schema.org, Popolo, CSV, passages for retrieval).
//!
//! Each stage is a crate of its own and useful without the next: depend on `greenpaper-text` for the tokeniser alone.
//!
//! # Worked examples
//!
//! Sentences and tokens of any text:
//!
//! ```
//! use greenpaper::text::{Splitter, tokens};
//! let text = "See s. 31 of the Health Act 1999. It doesn't say.";
//! let sentences: Vec<&str> = Splitter::new().sentences(text).map(|span| &text[span]).collect();
//! assert_eq!(sentences, ["See s. 31 of the Health Act 1999.", "It doesn't say."]);
//! let words: Vec<&str> = tokens(sentences[1]).map(|token| &sentences[1][token.span]).collect();
//! assert_eq!(words, ["It", "does", "n't", "say", "."]);
//! ```
//!
//! Legislation alone, with the sentence in which each piece stands:
//!
//! ```
//! use greenpaper::{MentionKind, extract::Pipeline};
//! let pipeline = Pipeline::builder().only([MentionKind::Legislation]).build();
//! let found = pipeline.annotate_str("Unison met. Section 9 of the Care Act 2014 applies.");
//! let act = &found.mentions()[0];
//! assert_eq!(found.text_of(found.sentence_of(act).unwrap()), "Section 9 of the Care Act 2014 applies.");
//! assert_eq!(found.id_of(act).unwrap().uri().unwrap(), "https://www.legislation.gov.uk/id/ukpga/2014/23/section/9");
//! ```
//!
//! Kept as JSON, and read back:
//!
//! ```
//! use greenpaper::export::json;
//! let articles = greenpaper::annotate("Gap grows\n\nUnison said so on 3 May 2024.\n");
//! let mut kept = Vec::new();
//! json::write(&mut kept, &articles, &json::Options::default())?;
//! let read: Vec<_> = json::read(&kept[..]).collect::<Result<_, _>>()?;
//! assert_eq!(read, articles);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Who held an office on a day:
//!
//! ```
//! let day = "2002-07-26".parse().unwrap();
//! assert_eq!(greenpaper::uk::tables().holder("health secretary", day).unwrap().name(), "Alan Milburn");
//! ```
//!
//! What is known before reading is said in [`ReadOptions`](read::ReadOptions); what is to be found is chosen with
//! [`Pipeline::builder`](extract::Pipeline::builder).
//!
//! # Features
//!
//! On by default, each a stage that can be left out with what it costs: `read`, `extract`, `uk`, `export`. `uk` is four
//! parts, which can be asked for one by one: `uk-acts`, `uk-organisations`, `uk-people`, `uk-places`. Off by default:
//! `html`, web pages in, at some forty packages more; `patterns`, rules from a file; `rayon`, many articles on all cores; `svg`,
//! pictures of a corpus; `civic`, what archives publish and corpora in (GOV.UK content,
//! Hansard, explanatory notes, feeds, JSON Lines, CSV, packed or not), at some fifteen; `uk-compile`, `uk-toml` and
//! `uk-popolo`, tables of one's own.
//!
//! # What it does not do
//!
//! It does not fetch, guess, translate or summarise. It reads English as the United Kingdom writes it; a text in
//! another language comes back cut but hardly marked. Where it is not sure which known thing is meant, it does not link.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "read")]
#[cfg(feature = "extract")]
mod annotate;

/// Spans, words, tokens, sentences, offsets: algorithms on `&str`.
pub use greenpaper_text as text;

/// The nouns: articles, entities, mentions, quotations, links.
pub use greenpaper_core as model;

/// Documents in.
#[cfg(feature = "read")]
pub use greenpaper_read as read;

/// What is known of the United Kingdom.
#[cfg(any(
    feature = "uk-acts",
    feature = "uk-organisations",
    feature = "uk-people",
    feature = "uk-places",
    feature = "uk-compile",
    feature = "uk-toml",
    feature = "uk-popolo"
))]
pub use greenpaper_uk as uk;

/// Mentions, quotations, affiliations and links found.
#[cfg(feature = "extract")]
pub use greenpaper_extract as extract;

/// Documents out.
#[cfg(feature = "export")]
pub use greenpaper_export as export;

#[cfg(feature = "read")]
#[cfg(feature = "extract")]
pub use annotate::{annotate, annotate_bytes};

pub use model::{Annotated, Article, Entity, EntityId, Link, Mention, MentionKind, Quote, Span, Spanned};

/// The README's examples are tests too.
#[cfg(all(doctest, feature = "extract", feature = "read", feature = "uk"))]
#[doc = include_str!("../README.md")]
mod readme {}
