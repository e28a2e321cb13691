//! Sums in pence; the noun or its letter in, the sum out.

use super::propose::sure_sum;
use crate::phrase::money::worded::pence;
use crate::rules::prelude::*;

/// `40p`, `50 pence`, `fifty pence`, `30-40p`.
pub(super) static PENCE: Rule = Rule {
    id: "money/pence",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::PENCE_NOUN),
    run: |cx| {
        let read = pence(cx.document(), cx.here(), cx.tokens().start)?;
        sure_sum(cx, read)
    },
    finds: &["A loaf costs [40p] here and [50 pence] there, or [fifty pence]."],
    leaves: &["See p 40 of the report."],
};
