//! Secretaries of state: the word `secretary` in, `Secretary of State for Health` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static SECRETARY_OF_STATE: Rule = Rule {
    id: "role/secretary-of-state",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("secretary")),
    run: |cx| {
        let at = cx.here();
        let state = cx.word(at + 1) == "of" && cx.word(at + 2).eq_ignore_ascii_case("state");
        cx.test("of state", state)?;
        let office = Office::here(cx)?;
        cx.test("a department follows", office.tokens.end > at + 3)?;
        cx.test("a capital or the", office.capital || office.definite)?;
        cx.test("no deputy", !cx.word(at.wrapping_sub(1)).eq_ignore_ascii_case("deputy"))?;
        propose(cx, office.tokens)
    },
    finds: &["It was for the [Secretary of State for Health] to decide."],
    leaves: &["It was for a secretary of state to decide."],
};
