//! Legislation in words: titles, numbers and provisions, each read at a token; tokens in, what is cited there out.

pub(crate) mod acronym;
pub(crate) mod appended;
pub(crate) mod citation;
mod cursor;
pub(crate) mod head;
pub(crate) mod known;
pub(crate) mod number;
pub(crate) mod provision;
pub(crate) mod title;
