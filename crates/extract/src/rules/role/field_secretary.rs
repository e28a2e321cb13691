//! Secretaries by their field: the word `secretary` in, `health secretary`, `Chief Secretary to the Treasury` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static FIELD_SECRETARY: Rule = Rule {
    id: "role/field-secretary",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("secretary")),
    run: |cx| {
        let at = cx.here();
        let office = Office::here(cx)?;
        cx.test("fields of policy before it", office.fields)?;
        let last = at.wrapping_sub(1);
        let permanent = cx.word(last).eq_ignore_ascii_case("permanent") && office.capital && office.definite;
        let private = cx.document().is(last, class::PRIVATE_SECRETARY_MODIFIER) && !permanent;
        cx.test("no private secretary", !private)?;
        let state =
            cx.word(at + 1).eq_ignore_ascii_case("of") && cx.word(at + 2).eq_ignore_ascii_case("state");
        cx.test("no bare secretary of state", !state || office.tokens.end > at + 3)?;
        propose(cx, office.tokens)
    },
    finds: &["It was for the [health secretary] to decide."],
    leaves: &["It was for the club secretary to decide."],
};
