//! Finds what UK policy writing names, who said what, who holds which post, and which known thing each is.
//!
//! The way of the data: a [`Document`] is an article cut into units, sentences and tokens; each
//! [`Recogniser`] adds [`Candidate`]s to what is [`Found`], where overlaps are resolved as they come in;
//! what remains becomes mentions and entities; quotations and affiliations are read from those; the value
//! that flows out is a [`greenpaper_core::Annotated`].
//!
//! Annotating never fails and never panics, takes time linear in the text, and gives the same answer every time.

mod anchors;
mod document;
mod phrase;
mod pipeline;
mod recogniser;
mod relations;
mod resolve;
mod rules;
mod words;

pub use document::candidate::{Candidate, CandidateId, Priority, Reference};
pub use document::mentions::Found;
pub use document::scratch::Scratch;
pub use document::{Document, Unit};
pub use pipeline::{Pipeline, PipelineBuilder, annotate};
pub use recogniser::Recogniser;
