//! Links: which known thing is meant; what was read in, its id out. Without tables of known things there is nothing to link.

#[cfg(feature = "known")]
pub(crate) mod bill;
pub(crate) mod legislation;
#[cfg(feature = "known")]
pub(crate) mod person;
