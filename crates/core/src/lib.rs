//! The nouns of UK policy writing: what is read, what is named in it, and what is known of what is named.
//!
//! The way of the data: an [`Article`] holds a text as it was written, in [`Block`]s; a [`Mention`] says
//! where something is named and which [`Entity`] of the article that is; a [`Quote`] who said what; an
//! [`Affiliation`] who holds which post where; a [`Link`] which known thing a mention is, by its
//! [`EntityId`]. [`Annotated`] is all of it together, the value that flows out.
//!
//! No algorithms, no input or output, no clock: this crate is what the others speak in.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod article;
mod date;
mod diagnostic;
mod entity;
mod error;
mod furniture;
mod id;
mod index;
mod legislation;
mod legislation_kind;
mod link;
mod mention;
mod mention_kind;
mod money;
mod name;
mod named;
mod organisation;
mod person;
mod place;
mod post;
mod provision;
mod publication;
mod quote;
mod rule_name;
mod thing;

mod annotated;
mod json;
mod navigate;

pub use annotated::{Annotated, Layers};
pub use article::{
    Article, ArticleBuilder, Block, BlockKind, DateRole, Hyperlink, Landmark, LandmarkKind, Origin,
    StatedDate,
};
pub use date::{DateValue, Duration, PartialDate, Period};
pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use entity::Entity;
pub use error::Error;
pub use furniture::{Furniture, FurnitureReason};
pub use id::{EntityId, Scheme};
pub use index::{EntityIndex, MentionIndex};
pub use legislation::{Legislation, LegislationYear};
pub use legislation_kind::LegislationKind;
pub use link::{Evidence, Link};
pub use mention::{Mention, Value};
pub use mention_kind::{CustomKind, MentionKind};
pub use money::{Currency, Money};
pub use name::{Name, NameKind};
pub use organisation::{Organisation, OrganisationKind};
pub use person::{Person, PersonName};
pub use place::{Place, PlaceKind};
pub use post::{Affiliation, Post};
pub use provision::{Provision, ProvisionKind, ProvisionPart};
pub use publication::{CommandPaper, Publication, PublicationKind};
pub use quote::{Quote, QuoteKind, Speaker};
pub use rule_name::RuleName;
pub use thing::Thing;

pub use greenpaper_text::{Span, SpanError, Spanned};

/// Dates of this crate are calendar days of `chrono` where they are exact.
pub use chrono;
/// Sums are decimals of `rust_decimal`.
pub use rust_decimal;

/// The README's example is a test too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
