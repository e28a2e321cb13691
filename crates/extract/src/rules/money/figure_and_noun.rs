//! Sums in figures before the noun of a currency; the noun in, the sum out.

use super::propose::sum;
use crate::document::candidate::Priority;
use crate::document::trigger::Trigger;
use crate::lexicon::class;
use crate::phrase::money::worded;
use crate::rule::Rule;
use greenpaper_core::MentionKind;

/// `3 million pounds`, `500 euros`, `3m pounds`. A few pounds may be a weight.
pub(super) static FIGURE_AND_NOUN: Rule = Rule {
    id: "money/figure-and-noun",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::CURRENCY_NOUN),
    run: |cx| {
        let (here, end) = (cx.here(), cx.tokens().end);
        // The figure, or the figure and its magnitude.
        let (start, read) = [2, 1].into_iter().find_map(|back| {
            let start = here.checked_sub(back).filter(|at| cx.tokens().contains(at))?;
            let read = worded(cx.document(), start, end).filter(|it| it.end == here + 1)?;
            Some((start, read))
        })?;
        sum(cx, start, read)
    },
    finds: &["It will cost [3 million pounds] or [500 euros]."],
    leaves: &["It weighs 30 pounds in weight.", "He lost pounds."],
};
