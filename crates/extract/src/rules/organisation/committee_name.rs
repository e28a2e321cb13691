//! What rules for committees in small letters share: the name that ends with "committee".

use crate::rules::prelude::*;

/// The most words that a committee has for its subject.
const LONGEST: usize = 8;

/// A committee's name, as far as words in small letters have one.
pub(super) struct Name {
    pub(super) tokens: Range<usize>,
    /// What it is for, up to and with `committee`.
    pub(super) subject: Range<usize>,
    /// Whether a House, a department's initials or `select` says that it is one of Parliament's.
    pub(super) of_parliament: bool,
    /// Whether an article or a possessive stands before.
    pub(super) definite: bool,
}

/// The name that ends with the `committee` that triggered a rule.
pub(super) fn name_at(cx: &mut Context<'_, '_>) -> Option<Name> {
    let (document, at, first) = (cx.document(), cx.here(), cx.tokens().start);
    let select = at > first && document.word(at - 1) == "select";
    let last = at - usize::from(select);
    let joins = |at: usize| matches!(document.word(at), "and" | ",");
    let is_subject = |at: usize| {
        let fields = class::COMMITTEE_SUBJECT | class::POLICY_FIELD | class::POST_MODIFIER;
        document.shape(at) == Shape::Small
            && document.is(at, fields)
            && (document.is(at, class::COMMITTEE_SUBJECT) || !document.is(at, class::COMMITTEE_ADJECTIVE))
    };
    let mut start = last;
    while start > first && last - start < LONGEST {
        let before = start - 1;
        if !(is_subject(before) || (start < last && joins(before))) {
            break;
        }
        start = before;
    }
    while start < last && joins(start) {
        start += 1;
    }
    let before = start.checked_sub(1).filter(|it| *it >= first)?;
    let tokens = if start == last { initials(cx, before)?..at + 1 } else { start..at + 1 };
    let whole = cx.casing() != Casing::AllCaps && !document.in_compound(&tokens);
    cx.test("a whole name", whole && cx.mentions().is_free(at))?;
    if start == last {
        return Some(Name { subject: tokens.clone(), tokens, of_parliament: true, definite: true });
    }
    cx.test("free", (start..at).all(|it| cx.mentions().is_free(it)))?;
    let house = document.is(before, class::LEGISLATURE_HOUSE);
    let owned = document.shape(before) == Shape::Clitic || matches!(document.word(before), "its" | "Its");
    let definite = house || owned || matches!(document.word(before), "the" | "The");
    let subject = tokens.clone();
    let tokens = if house { before..at + 1 } else { tokens };
    Some(Name { tokens, subject, of_parliament: house || select, definite })
}

/// The token of a department's initials with an article before it: the HCLG committee.
fn initials(cx: &Context<'_, '_>, at: usize) -> Option<usize> {
    let document = cx.document();
    let article = at > cx.tokens().start && matches!(document.word(at - 1), "the" | "The");
    let department = cx.mentions().at(at).is_none_or(|(_, it)| {
        let id = it.links.first().map_or("", |(id, _, _)| id.as_str());
        let ministry = id.starts_with("uk:org/department-") || id.starts_with("uk:org/ministry-");
        it.kind == MentionKind::Organisation && ministry
    });
    let caps = document.shape(at) == Shape::Caps && document.word(at).len() > 2;
    (article && department && caps).then_some(at)
}
