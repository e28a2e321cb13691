//! Known names that others would cut: tokens in, the known name that they are a part of or overlap out.

use super::Document;
use super::lookup::{EntityType, Lookup};
use std::ops::Range;

/// How many tokens before others a known name begins at most that these are looked for in.
const LONGEST: usize = 12;

impl Document<'_> {
    /// The tokens of a known organisation's or place's name, of two words or more and nothing else, that these tokens are a part
    /// of or overlap: "Health on Tuesday" in "the Department of Health on Tuesday". Time is that of so many tokens as names have.
    pub(crate) fn name_cut_by(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let unit = &self.units().get(self.unit_of(tokens.start))?.tokens;
        let first = unit.start.max(tokens.start.saturating_sub(LONGEST));
        let firm = |it: &Lookup| it.is_firm(EntityType::Organisation) || it.is_firm(EntityType::Place);
        (first..tokens.end).find_map(|at| {
            // What begins before them reaches into them; what begins in them goes on behind them.
            let least = if at < tokens.start { tokens.start } else { tokens.end };
            let names = self.lookups_at(at).iter().rev().filter(|it| it.after > at + 1 && firm(it));
            names.filter(|it| it.after > least).map(|it| at..it.after).next()
        })
    }
}
