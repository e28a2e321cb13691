//! Phrases that the lines of a page are known by: the tables, and the two ways to look them up in a line.

mod finder;
mod fold;
mod matcher;
pub(crate) mod tables;

pub(crate) use finder::Finder;
pub(crate) use matcher::PhraseHits;
