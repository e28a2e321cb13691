//! Heads of government: the word `minister` in, `prime minister`, `First Minister` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static FIRST_MINISTER: Rule = Rule {
    id: "role/first-minister",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("minister")),
    run: |cx| {
        let at = cx.here();
        let is = |word: &str| cx.word(at.wrapping_sub(1)).eq_ignore_ascii_case(word);
        let first = is("prime") || is("first");
        cx.test("prime or first", first)?;
        let office = Office::here(cx)?;
        cx.test("more than minister", office.tokens.len() > 1)?;
        let of = cx.word(at + 1).eq_ignore_ascii_case("of");
        cx.test("of nothing", !of || office.tokens.end != at + 3)?;
        propose(cx, office.tokens)
    },
    finds: &["It was for the [prime minister] to decide."],
    leaves: &["It was for a minister to decide."],
};
