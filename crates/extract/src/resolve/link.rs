//! Links: which known thing is meant; what was read in, its id out.

pub(crate) mod legislation;
//! Linking: which known thing a mention is. Without tables of known things there is nothing to link.
#[cfg(feature = "known")]
pub(crate) mod person;
