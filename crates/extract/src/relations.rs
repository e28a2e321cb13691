//! Relations between mentions: quotations with their speakers, and affiliations; mentions in, relations out.

pub(crate) mod affiliations;
pub(crate) mod mentions;
pub(crate) mod quotes;
