//! Prelude of rules: that of the layers below them, with what a rule is and what it sees; nothing in, those names out.

pub(crate) use crate::prelude::*;
pub(crate) use crate::rule::{Context, Rule};
