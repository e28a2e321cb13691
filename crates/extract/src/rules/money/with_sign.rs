//! Sums with the sign or the code of a currency, before it or behind; that in, the sum out.

use super::propose::sure_sum;
use crate::phrase::money::behind::behind;
use crate::phrase::money::signed::signed;
use crate::rules::prelude::*;

/// `£3m`, `£130 million`, `-£2m`, ranges: `£2-3m`, `£2m-£3m`; and `20€`, `30 k€`.
pub(super) static WITH_SIGN: Rule = Rule {
    id: "money/with-sign",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::kind(TokenKind::Currency),
    run: with_currency,
    finds: &[
        "It cost [£3m], then [£130 million], then [£2-3m] a year.",
        "They paid [€500].",
        "A loss of [-£2m], or [£12 000], after a [£3m]-a-year rise, and [20€] or [30 k€] each.",
    ],
    leaves: &["The pound (£) fell."],
};

/// `GBP 3m`, `45 EUR`.
pub(super) static WITH_CODE: Rule = Rule {
    id: "money/with-code",
    kind: MentionKind::Money,
    priority: Priority::Certain,
    trigger: Trigger::class(class::CURRENCY_CODE),
    run: with_currency,
    finds: &["A bid of [GBP 3m] was made, then one of [45 EUR]."],
    leaves: &["The GBP rose."],
};

/// The sum that the sign or code here belongs to: that behind it, unless it is glued to a figure before it.
fn with_currency(cx: &mut Context<'_, '_>) -> Option<()> {
    let (document, here, tokens) = (cx.document(), cx.here(), cx.tokens());
    let glued = here > tokens.start && document.joined_to_next(here - 1) && !document.joined_to_next(here);
    let before = || behind(document, here, &tokens);
    let ahead = || signed(document, here, &tokens);
    let read = if glued { before().or_else(ahead) } else { ahead().or_else(before) };
    let read = cx.some("figures stand by it", read)?;
    sure_sum(cx, read)
}
