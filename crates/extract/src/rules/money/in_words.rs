//! Sums in words; the noun of a currency in, the sum out.

use super::propose::sum;
use crate::document::candidate::Priority;
use crate::document::trigger::Trigger;
use crate::lexicon::class;
use crate::phrase::money::spelt;
use crate::rule::Rule;
use greenpaper_core::MentionKind;

/// The most words before the noun: `half a hundred and …` goes no further.
const LONGEST: usize = 6;

/// `a million pounds`, `half a million pounds`, `twenty-five million euros`.
pub(super) static IN_WORDS: Rule = Rule {
    id: "money/in-words",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::CURRENCY_NOUN),
    run: |cx| {
        let (here, end) = (cx.here(), cx.tokens().end);
        let first = cx.tokens().start.max(here.saturating_sub(LONGEST));
        let (start, read) = (first..here).find_map(|start| {
            let read = spelt(cx.document(), start, end).filter(|it| it.end == here + 1)?;
            Some((start, read))
        })?;
        sum(cx, start, read)
    },
    finds: &["They lost [half a million pounds], and then [twenty-five million euros]."],
    leaves: &["Millions of pounds were lost."],
};
