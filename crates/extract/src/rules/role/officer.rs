//! Offices of officers, judges and bishops that one person holds: the head (`officer`, `general`, `mayor`) in, the office out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

/// Law officers and others of the Crown: the word `general` in, `Attorney-General`, `Comptroller and Auditor
/// General` out.
pub(super) static LAW_OFFICER: Rule = Rule {
    id: "role/law-officer",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("general"),
    run: |cx| {
        let at = cx.here();
        let hyphen = usize::from(cx.document().word(at.wrapping_sub(1)) == "-");
        let field =
            cx.is("a field of law", -1 - hyphen as isize, class::LAW_OFFICE_MODIFIER, LexicalClass::NONE)?;
        is_open(cx)?;
        let comptroller = field
            .checked_sub(2)
            .filter(|it| cx.word(*it).eq_ignore_ascii_case("comptroller") && cx.word(it + 1) == "and");
        propose(cx, comptroller.unwrap_or(field)..at + 1)
    },
    finds: &["We asked the [Attorney-General] and the [Comptroller and Auditor General]."],
    leaves: &["A major general wrote."],
};

/// Chief officers of a profession: the word `officer` in, `chief medical officer` out.
pub(super) static CHIEF_OFFICER: Rule = Rule {
    id: "role/chief-officer",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("officer"),
    run: |cx| {
        let at = cx.here();
        let field = cx.is("a profession", -1, class::CHIEF_OFFICER_FIELD, LexicalClass::NONE)?;
        let chief = field.wrapping_sub(1);
        cx.test("led by chief", cx.word(chief).eq_ignore_ascii_case("chief"))?;
        is_open(cx)?;
        propose(cx, chief..at + 1)
    },
    finds: &["We asked the [chief medical officer] of England."],
    leaves: &["We asked a medical officer."],
};

/// The Lord Chief Justice: the word `justice` in, the office out.
pub(super) static LORD_CHIEF_JUSTICE: Rule = Rule {
    id: "role/lord-chief-justice",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("justice"),
    run: |cx| {
        let at = cx.here();
        let is = |steps: usize, word: &str| cx.word(at.wrapping_sub(steps)).eq_ignore_ascii_case(word);
        let led = is(1, "chief") && is(2, "lord");
        cx.test("led by lord chief", led)?;
        is_open(cx)?;
        propose(cx, at - 2..at + 1)
    },
    finds: &["We asked the [Lord Chief Justice] about it."],
    leaves: &["We asked the chief justice about it."],
};

/// Chief inspectors of a service: the word `inspector` in, `Chief Inspector of Prisons` out.
pub(super) static CHIEF_INSPECTOR: Rule = Rule {
    id: "role/chief-inspector",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::text_in_any_case("inspector"),
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

/// Commissioners and ombudsmen of one field: the head in, `the Information Commissioner` out.
pub(super) static COMMISSIONER: Rule = Rule {
    id: "role/commissioner",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::COMMISSIONER_HEAD),
    run: |cx| {
        let at = cx.here();
        let inside = !cx.document().starts_sentence(at);
        cx.test("inside a sentence", inside)?;
        let office = Office::here(cx)?;
        let fits = office.capital && office.definite && office.tokens.start < at;
        cx.test("the one with a capital and a field", fits)?;
        propose(cx, office.tokens)
    },
    finds: &["We asked the [Information Commissioner] about it."],
    leaves: &["We asked the commissioner and an Information Commissioner about it."],
};

/// Mayors and bishops of a place: the head in, `Mayor of London`, `Bishop of Durham` out.
pub(super) static LOCAL_OFFICE: Rule = Rule {
    id: "role/of-place",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::LOCAL_OFFICE_HEAD),
    run: |cx| {
        let at = cx.here();
        let office = Office::here(cx)?;
        cx.test("of a place, with a capital", office.capital && office.tokens.end > at + 1)?;
        propose(cx, office.tokens)
    },
    finds: &["We asked the [Mayor of London] and the [Bishop of Durham] about it."],
    leaves: &["We asked the mayor about it."],
};

/// Whether nothing was found at the head that triggered the rule, and no sentence begins there.
fn is_open(cx: &mut Context<'_, '_>) -> Option<()> {
    let at = cx.here();
    cx.test("nothing stands there", cx.mentions().is_free(at) && !cx.document().starts_sentence(at))
}
