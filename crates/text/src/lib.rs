//! Spans, words, tokens and sentences: algorithms on `&str` for English policy and legal prose.
//!
//! The way of the data: [`Span`] says where; [`words`] and [`word_bounds`] cut a text as UAX #29 does;
//! [`tokens`] cuts it as the English Universal Dependencies treebanks do; [`Splitter`] finds the sentences of
//! English prose, [`sentence_bounds`] those of UAX #29; [`OffsetMap`] turns byte offsets
//! into what the world outside counts in.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(not(any(feature = "std", test)), no_std)]
#![cfg_attr(not(feature = "simd"), forbid(unsafe_code))]

extern crate alloc;

mod span;

mod simd;
mod wordbreak;

mod words;

mod token;
mod tokens;

mod sentence_bounds;
mod sentencebreak;
mod splitter;
mod stops;

mod offset_map;

pub use offset_map::{OffsetMap, Position, Unit};
#[doc(hidden)]
pub use sentence_bounds::sentence_bounds_at;
pub use sentence_bounds::{SentenceBounds, UnicodeSentences, sentence_bounds, unicode_sentences};
pub use simd::Level;
pub use span::{Span, SpanError, Spanned};
#[cfg(feature = "train")]
#[doc(hidden)]
pub use splitter::train;
pub use splitter::{LineBreaks, ListMarkers, Sentences, Splitter, SplitterBuilder, SplitterError, sentences};
pub use token::{Token, TokenKind};
#[doc(hidden)]
pub use tokens::tokens_at;
pub use tokens::{Clitics, Hyphens, TokenMemory, TokenOptions, Tokens, tokens, tokens_into, tokens_with};
pub use wordbreak::table::UNICODE_VERSION;
pub use words::{Segment, WordBounds, Words, bounds_into, word_bounds, word_bounds_lossy, words};
#[doc(hidden)]
pub use words::{bounds_into_at, word_bounds_at, words_at};

/// The README's example is a test too.
#[cfg(all(doctest, feature = "std", feature = "model"))]
#[doc = include_str!("../README.md")]
mod readme {}
