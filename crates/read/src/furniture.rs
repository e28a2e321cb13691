//! The furniture of pages: buttons, counters, cookie lines, subscription blocks, by what they say.

mod bar;
pub(crate) mod line;

pub(crate) use bar::{may_have_parts, parts};
pub(crate) use line::*;
