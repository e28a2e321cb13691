//! Names of known organisations and publications, and names built on one: the look-up, the word added or a party's label in, the
//! name out.

use super::shared::{KNOWN, known_before, known_here, place_after, propose_known, propose_whole};
use crate::document::lookup::{begins_uncapitalised, begins_without_capital};
use crate::phrase::known_organisation::{uncapitalised, with_lost_apostrophe, without_capital};
use crate::phrase::known_title::KnownTitle;
use crate::phrase::organisation::court_before;
use crate::phrase::party_label::party_of;
use crate::rules::prelude::*;
use greenpaper_core::{Organisation, OrganisationKind};

/// The name of a known one, which is nothing else.
pub(super) static KNOWN_NAME: Rule = Rule {
    id: "organisation/known-name",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: KNOWN,
    run: |cx| {
        let known = known_here(cx)?;
        cx.test("the name is no everyday word", !known.doubtful)?;
        cx.test("the one of the name", !is_one_of_them(cx, cx.here()..known.after))?;
        cx.test("no possessive of a person's", !is_of_person(cx, cx.here()..known.after))?;
        let name = cx.here()..known.after;
        let written = cx.document().words(name.clone());
        if is_plural_acronym(written) {
            return cx.defer(name, known.id(), |it| known.describe(it, written));
        }
        propose_known(cx, name, known)
    },
    finds: &["A letter from the [Home Office] came.", "The [Care Quality Commission] has gone in."],
    leaves: &[
        "They left home for the office.",
        "A pro-NHS mood.",
        "Our club has its own Home Office.",
        "A Home Office, made of straw, stood there.",
        "Andy McDonald's plan and Lord Sainsbury's came.",
    ],
};

/// Whether a name is capitals with an s for several, which stand for many things where the article does not say which: SACs.
fn is_plural_acronym(name: &str) -> bool {
    let letters = name.strip_suffix('s').unwrap_or_default();
    letters.len() > 1 && letters.bytes().all(|it| it.is_ascii_uppercase())
}

/// Whether a name of two words or more is that of a thing called after the known one: its own Home Office; a House of Lords, made
/// of straw. A Home Office official is none.
fn is_one_of_them(cx: &Context<'_, '_>, name: Range<usize>) -> bool {
    let Some(before) = name.start.checked_sub(1).filter(|it| cx.tokens().contains(it)) else { return false };
    let made = cx.document().shape(name.end) == Shape::Comma && cx.word(name.end + 1) == "made";
    let ends = made || cx.word(name.end) == "of" && cx.word(name.end + 2) == "own";
    let article = cx.document().is(before, class::INDEFINITE_ARTICLE);
    name.len() > 1 && (cx.word(before) == "own" || article && ends)
}

/// Whether a name that ends as a possessive does, of one word, is that of a surname: Andy McDonald's plan, Lord Sainsbury's.
fn is_of_person(cx: &Context<'_, '_>, name: Range<usize>) -> bool {
    let Some(before) = name.start.checked_sub(1).filter(|it| cx.tokens().contains(it)) else { return false };
    let document = cx.document();
    let titled = document.is(before, class::HONORIFIC | class::PEER_STYLE);
    let given = document.shape(before) == Shape::Capital && document.frequency(before).given > 0;
    name.len() == 2 && matches!(document.word(name.start + 1), "'s" | "’s") && (titled || given)
}

/// The name of a known one that begins with a figure or a small letter, as the tables write it.
pub(super) static WITHOUT_CAPITAL: Rule = Rule {
    id: "organisation/without-capital",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| begins_without_capital(it.text())),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let known = without_capital(document, cx.unit(), here)?;
        let tokens = here..known.after;
        let free = tokens.clone().all(|at| cx.mentions().kind_at(at) != Some(MentionKind::Legislation));
        cx.test("no longer compound, no law", free)?;
        propose_known(cx, tokens, known)
    },
    finds: &["A [techUK] spokesman and the [38 Degrees] group met.", "[4Children] has closed."],
    leaves: &["It was 38 degrees in the shade.", "Their 4 Children met."],
};

/// The name of a known one that owns what follows, where the apostrophe is lost.
pub(super) static LOST_APOSTROPHE: Rule = Rule {
    id: "organisation/lost-apostrophe",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::capitalised(|it| {
        let text = it.text();
        it.shape() == Shape::Capital && text.len() > 2 && text.ends_with('s') && !text.ends_with("ss")
    })
    .only_before("a noun follows", Neighbour::shape(Shape::Small)),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let other =
            class::HAVE_FORM | class::COPULA | class::MODAL | class::DO_FORM | class::ORGANISATION_VERB;
        let small = class::PREPOSITION | class::NAME_JOINER | class::ARTICLE | class::RELATIVE_PRONOUN;
        cx.test("a noun follows", !document.is(here + 1, other | small))?;
        let (start, known) = with_lost_apostrophe(document, cx.unit(), here)?;
        let several = start.checked_sub(1).filter(|it| cx.tokens().contains(it)).is_some_and(|it| {
            document.is(it, class::PLURAL_DETERMINER | class::COUNT_WORD)
                || document.shape(it) == Shape::Figure
        });
        cx.test("one of the name", !several && !(start..here + 1).any(|it| cx.mentions().is_held(it)))?;
        propose_known(cx, start..here + 1, known)
    },
    finds: &[
        "The judge called the [Care Quality Commissions] decision wrong.",
        "Few trust the [Home Offices] figures.",
    ],
    leaves: &["All Care Quality Commissions decide.", "Housing Associations homes are good."],
};

/// The NHS of a region or nation.
pub(super) static NHS_REGION: Rule = Rule {
    id: "organisation/nhs-region",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::text("NHS"),
    run: |cx| {
        let (here, place) = (cx.here(), place_after(cx, cx.here() + 1));
        cx.test("a place follows", place > here)?;
        let ends = !cx.tokens().contains(&place) || !cx.document().is_capitalised(place);
        cx.test("the name ends there", ends && !cx.mentions().is_held(here))?;
        propose_whole(cx, here..place, Priority::Known)
    },
    finds: &["The plan of [NHS East of England] is late."],
    leaves: &["The NHS in Leeds is late."],
};

/// The authority over a known police force.
pub(super) static POLICE_AUTHORITY: Rule = Rule {
    id: "organisation/police-authority",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::text("Authority"),
    run: |cx| {
        let here = cx.here();
        cx.test("police", here > 0 && cx.word(here - 1) == "Police")?;
        let (start, _) = known_before(cx, here)?;
        propose_whole(cx, start..here + 1, Priority::Known)
    },
    finds: &["A member of [Greater Manchester Police Authority] spoke."],
    leaves: &["The Police Authority spoke.", "The Authority spoke."],
};

/// The branch of a known one in one nation.
pub(super) static NATIONAL_BRANCH: Rule = Rule {
    id: "organisation/national-branch",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::BRANCH_NATION),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let whole = !document.is_capitalised(here + 1) && !document.starts_sentence(here);
        cx.test("nothing goes on", whole && !cx.mentions().is_held(here))?;
        let (start, known) = known_before(cx, here)?;
        cx.test("of no party", !known.is_party() && !cx.mentions().is_held(start))?;
        propose_whole(cx, start..here + 1, Priority::Known)
    },
    finds: &["A warden of [RSPB Cymru] counted them."],
    leaves: &["A warden in Wales counted them.", "Labour Wales has met."],
};

/// The most tokens of what stands in the brackets.
const LONGEST: usize = 7;

/// A court or tribunal with the part of it that stands in brackets behind.
pub(super) static COURT_CHAMBER: Rule = Rule {
    id: "organisation/court-chamber",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::COURT_DIVISION_HEAD),
    run: |cx| {
        let here = cx.here();
        cx.test("the bracket closes", cx.word(here + 1) == ")")?;
        let open = (here.saturating_sub(LONGEST)..here).rev().find(|it| cx.word(*it) == "(")?;
        let court = open.checked_sub(1)?;
        let known = known_before(cx, open).map(|it| it.0);
        let named = |at: usize| matches!(cx.word(at), "Tribunal" | "Court");
        cx.test("a court before it", named(court) || known.is_some_and(named))?;
        let mentions = cx.mentions();
        let start =
            known.or_else(|| court_before(cx.document(), cx.unit(), open, |at| mentions.is_held(at)))?;
        propose_whole(cx, start..here + 2, Priority::Known)
    },
    finds: &[
        "The [Wexcombe Tribunal (Tidal Chamber)] agreed.",
        "The [Court of Appeal (Civil Division)] agreed.",
    ],
    leaves: &["The Court (in a new building) agreed.", "The Property Chamber agreed."],
};

/// A known department, regulator or legislature without its capitals, after "the".
pub(super) static UNCAPITALISED: Rule = Rule {
    id: "organisation/uncapitalised",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| {
        let plain = it.text().bytes().all(|b| b.is_ascii_lowercase());
        it.shape() == Shape::Small && (!plain || begins_uncapitalised(it.text()))
    })
    .only_behind("after the", Neighbour::text("the")),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let known = uncapitalised(document, cx.unit(), here)?;
        propose_known(cx, here..known.after, known)
    },
    finds: &["They wrote to the [home office] twice."],
    leaves: &["They have a home office upstairs.", "The home was an office."],
};

/// The title of a known one. It stands among the organisations, with whose names it is measured.
pub(super) static KNOWN_TITLE: Rule = Rule {
    id: "publication/known-title",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::lookup(EntityType::Publication),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let start = document.tokens()[here].span.start();
        let held = cx.mentions().is_held(here);
        let begins = cx.mentions().at(here).is_some_and(|(_, it)| it.span.start() == start);
        cx.test("nothing surer begins here", !(held && begins))?;
        let title = cx.some("in the case of the title", KnownTitle::at(document, cx.unit(), here))?;
        let tokens = here..title.after;
        let before = here.checked_sub(1).filter(|it| cx.tokens().contains(it));
        let announced = before.is_some_and(|it| {
            document.tokens()[it].kind == TokenKind::OpenQuote
                || matches!(document.word(it), "report" | "paper")
        });
        cx.test("no everyday phrase, or announced", announced || !title.is_doubtful())?;
        cx.test("no part of a compound", !document.in_compound(&tokens))?;
        cx.propose_as(tokens, |it| title.describe(it))
    },
    finds: &["It builds on [Choosing Health] of 2004."],
    leaves: &["Choosing health was the plan."],
};

/// The party of a member, in brackets behind the name or the seat as Hansard writes it.
pub(super) static PARTY_IN_BRACKETS: Rule = Rule {
    id: "organisation/party-in-brackets",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::PARTY_LABEL),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        let [before, second, next] = [at.wrapping_sub(1), at.wrapping_sub(2), at + 1];
        // (Lab/Co-op)
        let follows = cx.word(before) == "/" && document.is(second, class::PARTY_LABEL);
        let behind = cx.word(second) == ")" || document.is_capitalised(second);
        cx.test("behind a name or a seat", follows || (cx.word(before) == "(" && behind))?;
        let goes_on = matches!(cx.word(next), "," | "/") && document.is_capitalised(next + 1);
        cx.test("the bracket closes or goes on", cx.word(next) == ")" || goes_on)?;
        cx.test("no name of the tables", follows || known_here(cx).is_none())?;
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        let party = party_of(document.word(at));
        let name = document.word(at).to_owned();
        cx.propose_as(at..at + 1, |candidate| describe(candidate, name, party))
    },
    finds: &["Ann Lee (North Tamar) ([Lab]): I agree.", "Ann Lee ([LD], North Tamar) agreed."],
    leaves: &["Our Lab (in Leeds) is new.", "He left the (Con) box."],
};

fn describe(candidate: Candidate, name: String, party: Option<EntityId>) -> Candidate {
    let kind = party.is_some().then_some(OrganisationKind::Party);
    let named = Organisation { id: party.clone(), name, kind, ..Organisation::default() };
    let candidate = candidate.with_reference(Reference::Names(Box::new(Entity::Organisation(named))));
    match party {
        Some(party) => candidate.with_link(party, 0.95, vec![Evidence::Alias, Evidence::Context]),
        None => candidate,
    }
}
