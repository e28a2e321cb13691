//! Finds what UK policy writing names, who said what, who holds which post, and which known thing each is.
//!
//! The way of the data: a [`Document`] is an article cut into units, sentences and tokens; each
//! [`Recogniser`] adds [`Candidate`]s to what is [`Candidates`], where overlaps are resolved as they come in;
//! what remains becomes mentions and entities; quotations and affiliations are read from those; the value
//! that flows out is a [`greenpaper_core::Annotated`].
//!
//! Annotating never fails and never panics, takes time linear in the text, and gives the same answer every time.

mod document;
mod lexicon;
mod phrase;
mod pipeline;
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
pub use document::trigger::Trigger;
pub use document::{Document, Unit};
pub use lexicon::{LexicalClass, class};
pub use pipeline::{
    Explanation, Finding, Pipeline, PipelineBuilder, RuleCounts, Scratch, Survey, TokenFacts, Verdict, Visit,
    annotate,
};
pub use recogniser::Recogniser;
pub use rule::{Context, Rule};
