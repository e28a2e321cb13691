//! Sums behind the sign or the code of a currency; that in, the sum out.

use super::propose::sum;
use crate::document::candidate::Priority;
use crate::document::trigger::Trigger;
use crate::lexicon::class;
use crate::phrase::money::{coded, signed};
use crate::rule::Rule;
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;

/// `£3m`, `£130 million`, and ranges: `£2-3m`, `£2m-£3m`.
pub(super) static WITH_SIGN: Rule = Rule {
    id: "money/with-sign",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::kind(TokenKind::Currency),
    run: |cx| {
        let read = signed(cx.document(), cx.here(), cx.tokens().end)?;
        sum(cx, cx.here(), read)
    },
    finds: &["It cost [£3m], then [£130 million], then [£2-3m] a year.", "They paid [€500]."],
    leaves: &["The pound (£) fell."],
};

/// `GBP 3m`
pub(super) static WITH_CODE: Rule = Rule {
    id: "money/with-code",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::CURRENCY_CODE),
    run: |cx| {
        let read = coded(cx.document(), cx.here(), cx.tokens().end)?;
        sum(cx, cx.here(), read)
    },
    finds: &["A bid of [GBP 3m] was made."],
    leaves: &["The GBP rose."],
};
