//! Sums that have lost their sign; a figure with its magnitude in, the sum, where what stands around speaks of money, out.

use super::propose::sum;
use crate::phrase::money::worded::unsigned;
use crate::rules::prelude::*;

/// `cuts of 3m`, `a 2bn deficit`.
pub(super) static LOST_SIGN: Rule = Rule {
    id: "money/lost-sign",
    kind: MentionKind::Money,
    priority: Priority::Pattern,
    trigger: Trigger::kind(TokenKind::Quantity),
    run: |cx| {
        let (read, certain) = unsigned(cx.document(), cx.here())?;
        cx.test("words of money stand around it", speaks_of_money(cx, certain))?;
        sum(cx, read)
    },
    finds: &["The council must save [3m] this year.", "It left a [2bn] deficit."],
    leaves: &["The wall is 3m high.", "They built 1.2m more homes."],
};

/// Whether what stands around the figure speaks of money.
fn speaks_of_money(cx: &Context<'_, '_>, certain: bool) -> bool {
    let (document, here) = (cx.document(), cx.here());
    let next = cx.step(1).filter(|at| !document.starts_sentence(*at));
    if next.is_some_and(|at| document.is(at, class::MONEY_NOUN)) {
        // `1.2m more people`
        let counted = document.is(here + 1, class::COMPARATIVE_QUANTITY)
            && document.word((here + 2).min(cx.tokens().end - 1)).ends_with('s');
        return !counted;
    }
    let follows =
        next.is_none_or(|at| !document.tokens()[at].kind.is_word() || document.is(at, class::SUM_FOLLOWER));
    let led = (1..=5).any(|back| {
        cx.step(-back).is_some_and(|at| {
            document.is(at, class::MONEY_CUE) && !(back > 1 && document.starts_sentence(at + 1))
        })
    });
    follows && (certain || led)
}
