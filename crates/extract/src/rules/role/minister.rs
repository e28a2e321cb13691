//! Offices of ministers: `minister`, `secretary`, `chancellor` or `whip` in, the one office that it is the head of out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

/// Secretaries of state: the word `secretary` in, `Secretary of State for Health` out.
pub(super) static SECRETARY_OF_STATE: Rule = Rule {
    id: "role/secretary-of-state",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("secretary"),
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

/// Secretaries by their field: the word `secretary` in, `health secretary`, `Chief Secretary to the Treasury`
/// out.
pub(super) static FIELD_SECRETARY: Rule = Rule {
    id: "role/field-secretary",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("secretary"),
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

/// Heads of government: the word `minister` in, `prime minister`, `First Minister` out.
pub(super) static FIRST_MINISTER: Rule = Rule {
    id: "role/first-minister",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("minister"),
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

/// Ministers by their field: the word `minister` in, `housing minister`, `Minister for Women` out.
pub(super) static FIELD_MINISTER: Rule = Rule {
    id: "role/field-minister",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("minister"),
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

/// Chancellors: the word `chancellor` in, `the chancellor`, `Lord Chancellor`, `Chancellor of the Exchequer`
/// out.
pub(super) static CHANCELLOR: Rule = Rule {
    id: "role/chancellor",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("chancellor"),
    run: |cx| {
        let at = cx.here();
        let office = Office::here(cx)?;
        let is = |word: &str| cx.word(at.wrapping_sub(1)).eq_ignore_ascii_case(word);
        let lord = is("lord");
        let whole =
            (lord || cx.word(at + 1).eq_ignore_ascii_case("of")) && (office.capital || office.definite);
        cx.test("the one chancellor", whole || office.tokens.len() == 1 && office.definite || is("shadow"))?;
        // The Lord in Lord Chancellor is no title.
        let start = if lord { office.tokens.start.min(at - 1) } else { office.tokens.start };
        propose(cx, start..office.tokens.end)
    },
    finds: &["It was for the [chancellor] and the [Lord Chancellor] to decide."],
    leaves: &["It was for a chancellor to decide."],
};

/// Chief whips: the word `whip` in, `the chief whip` out.
pub(super) static CHIEF_WHIP: Rule = Rule {
    id: "role/chief-whip",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("whip"),
    run: |cx| {
        let at = cx.here();
        cx.test("led by chief", cx.word(at.wrapping_sub(1)).eq_ignore_ascii_case("chief"))?;
        let office = Office::here(cx)?;
        propose(cx, office.tokens)
    },
    finds: &["We asked the [chief whip] about it."],
    leaves: &["We asked a whip about it."],
};
