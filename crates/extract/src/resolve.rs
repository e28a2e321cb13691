//! Resolution: from candidates that stand to mentions, entities and links.

pub(crate) mod arbitrate;
pub(crate) mod assemble;
pub(crate) mod coreference;
pub(crate) mod date_value;
pub(crate) mod least_score;
pub(crate) mod link;
pub(crate) mod publication_kind;
