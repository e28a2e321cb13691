//! Finds what UK policy writing names, who said what, who holds which post, and which known thing each is.
//!
//! The way of the data: a [`Document`] is an article cut into units, sentences and tokens; [`Rule`]s, phase by phase, propose
//! [`Candidate`]s at the tokens that [trigger](Trigger) them, of which those that stand are kept in [`Candidates`]; resolution makes of
//! them mentions, entities and links; quotations and affiliations are read from those; the value that flows out is a
//! [`greenpaper_core::Annotated`]. [`Pipeline`] does all of it, and [`Pipeline::explain`] says why.
//!
//! Annotating never fails and never panics, takes time linear in the text, and gives the same answer every time.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod document;
mod lexicon;
mod pattern;
mod phrase;
mod pipeline;
mod prelude;
mod recogniser;
mod relations;
mod resolve;
mod rule;
mod rules;

pub use document::candidate::{Candidate, CandidateId, Priority, Reference};
pub use document::casing::{Casing, Shape};
pub use document::lexeme::Word;
pub use document::lookup::{EntityType, Lookup, NameFrequency};
pub use document::mentions::Candidates;
pub use document::neighbour::Neighbour;
pub use document::trigger::Trigger;
pub use document::{Document, Unit};
pub use lexicon::{LexicalClass, class};
pub use pattern::Patterns;
#[cfg(feature = "patterns")]
#[cfg_attr(docsrs, doc(cfg(feature = "patterns")))]
pub use pattern::{PatternError, PatternProblem};
pub use pipeline::{
    Explanation, Finding, Part, Pipeline, PipelineBuilder, RuleCounts, Scratch, Survey, TokenFacts,
    UnknownName, Verdict, Visit, annotate,
};
pub use recogniser::Recogniser;
pub use rule::{Context, Rule};

/// The README's example is a test too.
#[cfg(all(doctest, feature = "uk"))]
#[doc = include_str!("../README.md")]
mod readme {}
