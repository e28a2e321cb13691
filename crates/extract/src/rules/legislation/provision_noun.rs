//! Provisions referred back to: `Rule`, `Schedule`, `Article` without a number in; it, where one was cited by number, out.

use super::cite::cite;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::{Keyword, begins_with_digit};
use crate::rules::prelude::*;

/// How far back, in tokens, a provision with its number is looked for.
const FAR: usize = 4096;

/// The noun of a provision behind `the`, `that`.
pub(super) static PROVISION_NOUN: Rule = Rule {
    id: "legislation/provision-noun",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::SHORT_PROVISION_HEAD),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let before = cx.step(-1)?;
        let led = document.has_word(before, "the") || document.has_word(before, "that");
        let alone = !begins_with_digit(document, here + 1) && cx.mentions().is_free(here);
        cx.test("determined, without a number", led && alone)?;
        let kind = Keyword::of_word(document, here)?.kind;
        let numbered = |it: &usize| {
            document.is(*it, class::PROVISION_KEYWORD)
                && begins_with_digit(document, *it + 1)
                && Keyword::at(document, *it).is_some_and(|it| it.kind == kind)
        };
        let cited = (here.saturating_sub(FAR)..here).rev().find(numbered).is_some();
        cx.test("one was cited by its number", cited)?;
        cite(cx, here..here + 1, What::Back(kind))
    },
    finds: &["Rule 7 lists who may attend. The [Rule] has not been changed."],
    leaves: &["The Rule has not been changed.", "Article 8 is long. The Rule is short."],
};
