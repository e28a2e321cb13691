//! Sums in words; the noun of a currency in, the sum out.

use super::propose::sum;
use crate::phrase::money::signed::below_nothing;
use crate::phrase::money::spelt::spelt;
use crate::rules::prelude::*;

/// The most tokens before the noun: `nine hundred and ninety-nine thousand` and a few more.
const LONGEST: usize = 10;

/// `a million pounds`, `half a million pounds`, `twenty-five million euros`.
pub(super) static IN_WORDS: Rule = Rule {
    id: "money/in-words",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::CURRENCY_NOUN),
    run: |cx| {
        let (here, tokens) = (cx.here(), cx.tokens());
        let first = tokens.start.max(here.saturating_sub(LONGEST));
        let read = (first..here)
            .find_map(|start| spelt(cx.document(), start, &tokens).filter(|it| it.end == here + 1))?;
        let read = below_nothing(cx.document(), read, tokens.start);
        sum(cx, read)
    },
    finds: &["They lost [half a million pounds], and then [twenty-five million euros]."],
    leaves: &["Millions of pounds were lost."],
};
