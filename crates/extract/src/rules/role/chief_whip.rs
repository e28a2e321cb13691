//! Chief whips: the word `whip` in, `the chief whip` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static CHIEF_WHIP: Rule = Rule {
    id: "role/chief-whip",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("whip")),
    run: |cx| {
        let at = cx.here();
        cx.test("led by chief", cx.word(at.wrapping_sub(1)).eq_ignore_ascii_case("chief"))?;
        let office = Office::here(cx)?;
        propose(cx, office.tokens)
    },
    finds: &["We asked the [chief whip] about it."],
    leaves: &["We asked a whip about it."],
};
