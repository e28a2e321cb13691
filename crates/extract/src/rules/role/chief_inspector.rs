//! Chief inspectors of a service: the word `inspector` in, `Chief Inspector of Prisons` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static CHIEF_INSPECTOR: Rule = Rule {
    id: "role/chief-inspector",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("inspector")),
    run: |cx| {
        let at = cx.here();
        cx.test("led by chief", cx.word(at.wrapping_sub(1)).eq_ignore_ascii_case("chief"))?;
        let office = Office::here(cx)?;
        let of = cx.word(at + 1).eq_ignore_ascii_case("of");
        cx.test("of a service, or the one", of || office.capital && office.definite)?;
        propose(cx, office.tokens)
    },
    finds: &["We asked the [Chief Inspector of Prisons] about it."],
    leaves: &["We asked a chief inspector about it."],
};
