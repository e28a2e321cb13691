//! Chief officers of a profession: the word `officer` in, `chief medical officer` out.

use super::office::propose;
use crate::rules::prelude::*;

pub(super) static CHIEF_OFFICER: Rule = Rule {
    id: "role/chief-officer",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("officer")),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        let field = cx.is("a profession", -1, class::CHIEF_OFFICER_FIELD, LexicalClass::NONE)?;
        let chief = field.wrapping_sub(1);
        cx.test("led by chief", cx.word(chief).eq_ignore_ascii_case("chief"))?;
        let free = cx.mentions().is_free(at) && !document.starts_sentence(at);
        cx.test("nothing stands there", free)?;
        propose(cx, chief..at + 1)
    },
    finds: &["We asked the [chief medical officer] of England."],
    leaves: &["We asked a medical officer."],
};
