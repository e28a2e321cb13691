//! Sums in pence; the noun or its letter in, the sum out.

use super::propose::sum;
use crate::document::candidate::Priority;
use crate::document::trigger::Trigger;
use crate::lexicon::class;
use crate::phrase::money::pence;
use crate::rule::Rule;
use greenpaper_core::MentionKind;

/// `40p`, `50 pence`.
pub(super) static PENCE: Rule = Rule {
    id: "money/pence",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::PENCE_NOUN),
    run: |cx| {
        let start = cx.step(-1)?;
        let read = pence(cx.document(), start, cx.tokens().end)?;
        sum(cx, start, read)
    },
    finds: &["A loaf costs [40p] here and [50 pence] there."],
    leaves: &["See p 40 of the report."],
};
