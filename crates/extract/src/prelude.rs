//! Prelude: what nearly every phrase, rule and relation names of the layers below them; nothing in, those names out.

pub(crate) use crate::document::candidate::{Candidate, Priority, Reference};
pub(crate) use crate::document::casing::{Casing, Shape};
pub(crate) use crate::document::lexeme::Word;
pub(crate) use crate::document::lookup::{EntityType, Entry, Lookup};
pub(crate) use crate::document::mentions::Candidates;
pub(crate) use crate::document::neighbour::Neighbour;
pub(crate) use crate::document::text::collapse_space;
pub(crate) use crate::document::trigger::Trigger;
pub(crate) use crate::document::{Document, Unit};
pub(crate) use crate::lexicon::{LexicalClass, class, classes_of};
pub(crate) use greenpaper_core::{
    BlockKind, Entity, EntityId, Evidence, Layers, LegislationKind, MentionIndex, MentionKind, ProvisionKind,
    RuleName, Span,
};
pub(crate) use greenpaper_text::TokenKind;
pub(crate) use std::ops::Range;
