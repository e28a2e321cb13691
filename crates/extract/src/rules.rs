//! The rules, a kind a folder: tokens that trigger one in, proposals out. `pipeline/phases.rs` says in which order they run.

pub(crate) mod date;
pub(crate) mod legislation;
pub(crate) mod money;
pub(crate) mod organisation;
pub(crate) mod person;
pub(crate) mod place;
mod prelude;
pub(crate) mod publication;
pub(crate) mod role;
