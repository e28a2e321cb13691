//! Capitals that act as organisations do: a verb or a possession of theirs in, the name before it out.

use super::shared::{is_open, propose_whole, singular};
use crate::phrase::capital_run::begins_no_name;
use crate::rules::prelude::*;

/// The most tokens of such a name.
const LONGEST: usize = 6;

/// The capitals right before token `end`, in running text, where none of them makes something else of them.
pub(super) fn before(cx: &mut Context<'_, '_>, end: usize) -> Option<Range<usize>> {
    let (document, first) = (cx.document(), cx.tokens().start);
    let text = cx.casing() == Casing::Sentence && cx.unit().block.kind.is_running_text();
    cx.test("in a sentence", text && !document.starts_sentence(end))?;
    let article = |at: usize| matches!(document.word(at), "The" | "the");
    let mut start = end;
    while start > first {
        let at = start - 1;
        let and = start < end
            && document.word(at) == "and"
            && document.is_capitalised(start)
            && at > first
            && is_open(cx, at - 1)
            && cx.mentions().is_free(at);
        if article(at) || document.word(at) == "I" || !(is_open(cx, at) || and) {
            break;
        }
        start = at;
    }
    let name = start..end;
    cx.test("capitals before it", !name.is_empty() && name.len() <= LONGEST)?;
    cx.test("no opener", !begins_no_name(document, start))?;
    // Tenants in Foxmoor Rise wrote: they did, not the place.
    let located = start > first && document.is(start - 1, class::LOCATIVE_PREPOSITION);
    cx.test("not where somebody is", !located)?;
    cx.test("no people, no plan, no class", !name.clone().any(|at| is_other(document, at)))?;
    let known = |it| document.is_known(&name, it);
    cx.test("no place or person of the tables", !known(EntityType::Place) && !known(EntityType::Person))?;
    cx.test("no peer", !document.is(start, class::PEER_STYLE))?;
    Some(name)
}

/// Whether an article stands right before a name.
pub(super) fn is_determined(cx: &Context<'_, '_>, name: &Range<usize>) -> bool {
    name.start > cx.tokens().start && matches!(cx.document().word(name.start - 1), "The" | "the")
}

/// Whether a name has two words at least, one of them an everyday word behind the first: otherwise it may be a person.
pub(super) fn is_no_person(document: &Document<'_>, name: &Range<usize>) -> bool {
    let common = |at: usize| {
        let word = document.frequency(at);
        document.is_capitalised(at) && word.everyday && word.surname < 40
    };
    let first = document.frequency(name.start);
    let opener = document.starts_sentence(name.start) && first.everyday && name.len() < 3;
    name.len() >= 2 && first.given == 0 && (name.start + 1..name.end).any(common) && !opener
}

/// Whether a word of a name makes it one of people, of papers or of a class.
fn is_other(document: &Document<'_>, at: usize) -> bool {
    let (word, single) = (document.word(at), singular(document, at));
    let chief = word == "Chief" && document.is(at + 1, class::CHIEF_POST);
    // Plurals are classes: Primary Care Trusts and Local Authorities.
    let plural = word.ends_with('s') && single.any(class::ORGANISATION_HEAD) || word.ends_with("ities");
    chief
        || plural
        || document.is(at, class::LEGAL_ACTOR)
        || single.any(class::PERSONAL_TITLE | class::NON_ORGANISATION_HEAD)
}

/// Capitals that have members, posts and plans as organisations have.
pub(super) static HAS_MEMBERS: Rule = Rule {
    id: "organisation/has-members",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::ORGANISATION_POST)
        .or_kind(TokenKind::Clitic)
        .or_text("will")
        .only_behind("capitals before it", Neighbour::CAPITAL),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let owns = document.shape(here) != Shape::Clitic || document.shape(here + 1) == Shape::Small;
        cx.test("what it has is in small letters", owns)?;
        let name = before(cx, here)?;
        cx.test("no article before it", !is_determined(cx, &name))?;
        cx.test("no person", is_no_person(document, &name))?;
        propose_whole(cx, name, Priority::Guess)
    },
    finds: &["Next week [Coastal Towns First] will meet.", "I read [Coastal Towns First]'s plan."],
    leaves: &["Next week Ann Lee will meet.", "I read Ann Lee's plan.", "Next week New Forest will vote."],
};

/// Capitals that speak or act as organisations do.
pub(super) static SPEAKS: Rule = Rule {
    id: "organisation/speaks",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| {
        it.classes().any(class::ORGANISATION_VERB) && !it.classes().any(class::WEAK_ORGANISATION_VERB)
    })
    .only_behind("capitals before it", Neighbour::CAPITAL),
    run: |cx| {
        let name = before(cx, cx.here())?;
        cx.test("no article before it", !is_determined(cx, &name))?;
        cx.test("no person", is_no_person(cx.document(), &name))?;
        propose_whole(cx, name, Priority::Guess)
    },
    finds: &["Last week [Coastal Towns First] said no."],
    leaves: &[
        "Tenants in Foxmoor Rise said no.",
        "Last week Ann Lee said no.",
        "Primary Care Trusts said no.",
        "The Minister said no.",
    ],
};

/// Capitals behind "the" that speak, where the name has lost its end.
pub(super) static SPEAKS_AFTER_ARTICLE: Rule = Rule {
    id: "organisation/speaks-after-article",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::SUREST_ORGANISATION_VERB)
        .or_text("has")
        .only_behind("capitals before it", Neighbour::CAPITAL),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let did = document.word(here) != "has" || document.is(here + 1, class::ORGANISATION_VERB);
        cx.test("it speaks", did)?;
        let name = before(cx, here)?;
        cx.test("an article before it", is_determined(cx, &name))?;
        let first = document.frequency(name.start);
        let own = first.given == 0 && first.surname == 0 && document.shape(name.start) == Shape::Capital;
        cx.test("no person's name", own)?;
        propose_whole(cx, name, Priority::Guess)
    },
    finds: &["The [Fostering] wants to see change."],
    leaves: &["The Minister wants to see change.", "The fostering wants to see change."],
};
