//! Resolution: from candidates that stand to mentions, entities and links.

pub(crate) mod assemble;
