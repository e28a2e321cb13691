//! Committees of Parliament: `committee` in small letters, or a House, in; the committee's name out.

use super::shared::propose_known;
use crate::phrase::known_organisation::{KnownNames, committee};
use crate::rules::prelude::*;
use greenpaper_core::{Organisation, OrganisationKind};

/// The most committees of an article that are looked for again.
const MOST: usize = 64;

/// Committees of Parliament in small letters, by their House, "select", a department's initials or the tables.
pub(super) static COMMITTEE: Rule = Rule {
    id: "organisation/committee",
    kind: MentionKind::Organisation,
    priority: Priority::Certain,
    trigger: Trigger::text("committee"),
    run: |cx| {
        let name = name_at(cx)?;
        let (document, unit) = (cx.document(), cx.unit());
        let known = [name.tokens.clone(), name.subject.clone()];
        let known = known.into_iter().find_map(|it| committee(document, unit, it));
        let by_table = known.is_some() && name.subject.len() > 2 && name.definite && !name.of_others;
        cx.test("Parliament's, or of the tables", name.of_parliament || by_table)?;
        let first = name.tokens.start;
        let written = document.words(name.tokens.clone());
        match known {
            Some(known) => {
                cx.propose_as(name.tokens, |it| known.describe(it, written).with_priority(Priority::Certain))?
            }
            None => {
                let named = Organisation {
                    name: collapse_space(written),
                    kind: Some(OrganisationKind::Committee),
                    ..Organisation::default()
                };
                let named = Reference::Names(Box::new(Entity::Organisation(named)));
                cx.propose_as(name.tokens, |it| it.with_reference(named))?;
            }
        }
        let committees = &mut cx.payloads().committees;
        if committees.len() < MOST {
            committees.push((name.subject, first));
        }
        Some(())
    },
    finds: &[
        "The [Commons transport and health committee] met.",
        "He told the [home affairs select committee] so.",
        "The [HCLG committee] met.",
    ],
    leaves: &["The health committee of the town met.", "A joint committee met.", "Its committee met."],
};

/// A committee of Parliament in small letters that the article has named before.
pub(super) static COMMITTEE_AGAIN: Rule = Rule {
    id: "organisation/committee-again",
    kind: MentionKind::Organisation,
    priority: Priority::Certain,
    trigger: Trigger::text("committee"),
    run: |cx| {
        let name = name_at(cx)?;
        cx.test("an article before it", name.definite)?;
        let subject = cx.document().words(name.subject);
        let document = cx.document();
        let named = cx.payloads().committees.iter();
        let named = named.filter(|it| it.1 < name.tokens.start && document.words(it.0.clone()) == subject);
        let first = named.map(|it| it.1).next();
        cx.test("named before", first.is_some())?;
        let (id, _) = cx.mentions().at(first?)?;
        cx.propose_as(name.tokens, |it| it.with_reference(Reference::SameAs(id)))
    },
    finds: &["The Commons health committee met. Members of the [health committee] left."],
    leaves: &["The health committee met. The health committee left."],
};

/// A known committee with its House before it, as one name.
pub(super) static COMMITTEE_OF_HOUSE: Rule = Rule {
    id: "organisation/committee-of-house",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATURE_HOUSE),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let of = cx.is("of", -1, LexicalClass::NONE, LexicalClass::NONE)?;
        cx.test("one sentence", !document.starts_sentence(here + 1))?;
        cx.test("the House of", document.word(of) == "of" && cx.word(of.wrapping_sub(1)) == "House")?;
        let known = KnownNames::at(document, cx.unit(), here + 1, document.day()).organisation?;
        cx.test("a committee", document.word(known.after - 1) == "Committee")?;
        propose_known(cx, of - 1..known.after, known)
    },
    finds: &["The [House of Commons Health Committee] met."],
    leaves: &["The House of Commons met.", "The Commons Health Committee met."],
};

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
    /// Whether somebody owns it who is no legislature: the drama society's.
    pub(super) of_others: bool,
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
        return Some(Name {
            subject: tokens.clone(),
            tokens,
            of_parliament: true,
            definite: true,
            of_others: false,
        });
    }
    cx.test("free", (start..at).all(|it| cx.mentions().is_free(it)))?;
    let house = document.is(before, class::LEGISLATURE_HOUSE);
    let owned = document.shape(before) == Shape::Clitic || matches!(document.word(before), "its" | "Its");
    let definite = house || owned || matches!(document.word(before), "the" | "The");
    let of_others = owned && !is_of_house(document, before, first);
    let subject = tokens.clone();
    let tokens = if house { before..at + 1 } else { tokens };
    Some(Name { tokens, subject, of_parliament: house || select, definite, of_others })
}

/// How far before `its` the House is looked for that owns a committee.
const REACH: usize = 24;

/// Whether the owner that ends with a possessive at token `at`, in a block from token `first` on, is Parliament or a House of it;
/// of `its` the one named before.
fn is_of_house(document: &Document<'_>, at: usize, first: usize) -> bool {
    let is_house = |it: usize| {
        let abroad = it > first && document.is(it - 1, class::FOREIGN_NATIONALITY);
        (document.is(it, class::LEGISLATURE_HOUSE) || document.word(it) == "Parliament") && !abroad
    };
    match document.shape(at) {
        Shape::Clitic => at > first && is_house(at - 1),
        _ => (first.max(at.saturating_sub(REACH))..at).any(is_house),
    }
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
