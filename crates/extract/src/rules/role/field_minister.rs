//! Ministers by their field: the word `minister` in, `housing minister`, `Minister for Women` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static FIELD_MINISTER: Rule = Rule {
    id: "role/field-minister",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("minister")),
    run: |cx| {
        let at = cx.here();
        let office = Office::here(cx)?;
        cx.test("more than minister", office.tokens.len() > 1)?;
        let next = cx.word(at + 1);
        let of = next.eq_ignore_ascii_case("of");
        cx.test("of nothing", !of || office.tokens.end != at + 3)?;
        cx.test("not any minister", !office.indefinite)?;
        let field = office.fields || of || next.eq_ignore_ascii_case("for");
        cx.test("a field of policy", field)?;
        propose(cx, office.tokens)
    },
    finds: &["It was for the [housing minister] and the [Minister for Women] to decide."],
    leaves: &["It was for every housing minister to decide."],
};
