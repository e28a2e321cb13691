//! A reported clause as it was found: tokens, the cue, the subject; what forms of reported speech give out.

use crate::prelude::*;
use crate::relations::quotes::subject::Subject;

/// One reported clause, or the two that its attribution parts.
pub(super) struct Found {
    /// The clause, or its parts.
    pub(super) clauses: Vec<Range<usize>>,
    /// The words that say that somebody speaks.
    pub(super) cue: Range<usize>,
    pub(super) subject: Subject,
    pub(super) rule: RuleName,
    /// Whether the clause stands in one piece as it was said; else it tells whose the marked words in it are and no more.
    pub(super) whole: bool,
}
