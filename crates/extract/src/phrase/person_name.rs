//! Names of people: words with capitals in; titles, given names, family name and post-nominals out.

pub(crate) mod element;
pub(crate) mod parse;
pub(crate) mod reader;
pub(crate) mod run;
