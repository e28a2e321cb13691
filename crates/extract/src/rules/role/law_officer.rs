//! Law officers and others of the Crown: the word `general` in, `Attorney-General`, `Comptroller and Auditor General` out.

use super::office::propose;
use crate::rules::prelude::*;

pub(super) static LAW_OFFICER: Rule = Rule {
    id: "role/law-officer",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("general")),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        let hyphen = usize::from(document.word(at.wrapping_sub(1)) == "-");
        let field =
            cx.is("a field of law", -1 - hyphen as isize, class::LAW_OFFICE_MODIFIER, LexicalClass::NONE)?;
        let free = cx.mentions().is_free(at) && !document.starts_sentence(at);
        cx.test("nothing stands there", free)?;
        let comptroller = field
            .checked_sub(2)
            .filter(|it| cx.word(*it).eq_ignore_ascii_case("comptroller") && cx.word(it + 1) == "and");
        propose(cx, comptroller.unwrap_or(field)..at + 1)
    },
    finds: &["We asked the [Attorney-General] and the [Comptroller and Auditor General]."],
    leaves: &["A major general wrote."],
};
