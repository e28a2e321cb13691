//! What stays of a sum told before; a figure in, the sum out.

use super::propose::sum;
use crate::phrase::money::worded::pounds;
use crate::rules::prelude::*;

/// `has 40,000 of it`
pub(super) static OF_IT: Rule = Rule {
    id: "money/of-it",
    kind: MentionKind::Money,
    priority: Priority::Pattern,
    trigger: Trigger::word(|word| {
        word.text().contains(',') && word.text().starts_with(|c: char| c.is_ascii_digit())
    }),
    run: |cx| {
        let here = cx.here();
        let of_it = cx.word(here + 1) == "of" && matches!(cx.word(here + 2), "it" | "that");
        cx.test("‘of it’ or ‘of that’ follows", of_it)?;
        let read = pounds(cx.document(), here)?;
        sum(cx, read)
    },
    finds: &["The fund had £90,000 and still has [40,000] of it."],
    leaves: &["It reached 40,000 of the homes."],
};
