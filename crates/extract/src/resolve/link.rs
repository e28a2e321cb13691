//! Links: which known thing is meant; what was read in, its id out.

pub(crate) mod legislation;
pub(crate) mod person;
