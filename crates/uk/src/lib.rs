//! What is known of the United Kingdom: its organisations, Acts, offices, people in office, reports and places, with
//! their times. Compiled from the tables in the repository's `seeds` folder into one file that is linked in as it
//! stands: nothing is read, unpacked or allocated at start-up.
//!
//! ```
//! let uk = greenpaper_uk::tables();
//! let day = "2006-05-01".parse().unwrap();
//! assert_eq!(uk.holder("health secretary", day).unwrap().name(), "Patricia Hewitt");
//! assert_eq!(uk.act("Health Act", 1999).unwrap().id(), "ukpga/1999/8");
//! let found = uk.longest_match("Royal College of Nursing members").unwrap();
//! assert_eq!(found.len(), "Royal College of Nursing".len());
//! ```
//!
//! - [`tables`] gives the built-in [`Tables`]; an [`Entity`] is a known thing in them, a [`NameEntry`] one of its names.
//! - [`Gazetteer`] finds all known names in a running text.
//! - [`Tables::longest_match`] is what a recogniser calls at a word that may begin a name.
//! - [`Tables::organisation`], [`Tables::holder`], [`Tables::post`], [`Tables::act`], [`Tables::place`],
//!   [`Tables::person`] look up by name and day; [`Tables::with_prefix`] serves a search box.
//! - [`Tables::word`] says of one word whether it is a given name, a surname, an everyday word.
//!
//! # Features
//!
//! - `acts`, `organisations`, `people`, `places`: the parts of the built-in tables, all on by default. A part that is
//!   left out leaves its bytes out of the program; sizes stand beside each in `Cargo.toml`. Look-ups stay, and find
//!   nothing there.
//! - `compile`: the compiler from tables to the compiled form, for the workspace's own command and for tables of
//!   one's own, alone (`compile`) or laid over these (`Tables::extended`). `toml` and `popolo` let these be TOML and
//!   Popolo JSON as well, and the tables be written as Popolo (`Tables::to_popolo`).
//!
//! # What it does not do
//!
//! It does not read texts: it does not know tokens or sentences, and a match is a possibility, not a mention.
//! Facts end with the day the tables were made; see `seeds/README.md` for their sources and gaps.

#![cfg_attr(docsrs, feature(doc_cfg))]

/// The crate's README, so that its example is compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod fold;
mod kind;
mod layout;
mod tables;

mod built_in;

mod entity;
mod matching;
mod period;

mod acts;
mod organisations;
mod posts;
mod prefix;
mod words;

mod gazetteer;

#[cfg(feature = "compile")]
mod form;

#[cfg(feature = "compile")]
mod compile;

#[cfg(feature = "popolo")]
mod popolo;

pub use built_in::tables;
pub use entity::{Entity, NameEntry};
pub use fold::{fold, fold_word};
pub use gazetteer::{Gazetteer, Occurrence, Occurrences};
pub use kind::{EntityKind, Marks, Relation};
pub use matching::{Match, Matches, Path};
pub use posts::Tenure;
pub use tables::Tables;
pub use words::Word;

#[cfg(feature = "compile")]
pub use compile::{Error, Problem, compile};
