//! Sums in figures before the noun of a currency; the noun in, the sum out.

use super::propose::sum;
use crate::phrase::money::signed::below_nothing;
use crate::phrase::money::worded::worded;
use crate::rules::prelude::*;

/// The most tokens before the noun: `1 250 000 million`.
const LONGEST: usize = 4;

/// `3 million pounds`, `500 euros`, `3m pounds`. A few pounds may be a weight.
pub(super) static FIGURE_AND_NOUN: Rule = Rule {
    id: "money/figure-and-noun",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::CURRENCY_NOUN),
    run: |cx| {
        let (here, end) = (cx.here(), cx.tokens().end);
        // The figure, or the figure with its thousands and its magnitude.
        let first = here.saturating_sub(LONGEST).max(cx.tokens().start);
        let read = (first..here)
            .find_map(|start| worded(cx.document(), start, end).filter(|it| it.end == here + 1))?;
        let read = below_nothing(cx.document(), read, cx.tokens().start);
        sum(cx, read)
    },
    finds: &["It will cost [3 million pounds] or [500 euros], at a loss of [-5 million pounds]."],
    leaves: &["It weighs 30 pounds in weight.", "He lost pounds."],
};
