//! The Lord Chief Justice: the word `justice` in, the office out.

use super::office::propose;
use crate::rules::prelude::*;

pub(super) static LORD_CHIEF_JUSTICE: Rule = Rule {
    id: "role/lord-chief-justice",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("justice")),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        let is = |steps: usize, word: &str| cx.word(at.wrapping_sub(steps)).eq_ignore_ascii_case(word);
        let led = is(1, "chief") && is(2, "lord");
        cx.test("led by lord chief", led)?;
        let free = cx.mentions().is_free(at) && !document.starts_sentence(at);
        cx.test("nothing stands there", free)?;
        propose(cx, at - 2..at + 1)
    },
    finds: &["We asked the [Lord Chief Justice] about it."],
    leaves: &["We asked the chief justice about it."],
};
