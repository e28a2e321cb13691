//! Offices that only one person holds at a time, named without their holder: `the health secretary`.

use super::phrase;
#[cfg(feature = "known")]
use crate::Reference;
use crate::anchors::Anchors;
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::Flags;
#[cfg(feature = "known")]
use crate::rules::person::lexicon::flags;
use crate::{CandidateId, Candidates, Document};
use std::ops::Range;

/// Adds the offices that stand by themselves.
pub(super) fn find(document: &Document<'_>, found: &mut Candidates) {
    for at in document.all(Anchors::OFFICE) {
        let unit = &document.units()[document.unit_of(at)];
        if found.is_free(at)
            && let Some(tokens) = office(document, found, at, unit.tokens.clone())
        {
            let determiner = tokens.start.checked_sub(1).filter(|it| *it >= unit.tokens.start);
            let determiner = determiner.map_or("", |it| document.word(it)).to_ascii_lowercase();
            if let Some(id) = super::add(document, found, tokens) {
                holder(document, found, id, &determiner);
            }
        }
    }
}

/// Links an office by itself with who held it on the article's day; not a former one, and not any one.
#[cfg(feature = "known")]
fn holder(document: &Document<'_>, found: &mut Candidates, id: CandidateId, before: &str) {
    use greenpaper_core::{Entity, Evidence};
    let passing = ["a", "an", "every", "any", "last", "previous", "next", "old", "future", "another", "no"];
    if passing.contains(&before) || flags(before).any(Flags::FORMER) {
        return;
    }
    let Some(day) = document.article().published().and_then(|it| it.first()) else { return };
    let candidate = found.get_mut(id);
    let Reference::Names(named) = &mut candidate.reference else { return };
    let Entity::Post(post) = &mut **named else { return };
    // There are several first ministers.
    if post.title.to_lowercase().ends_with("first minister") {
        return;
    }
    let tables = document.tables();
    let Some(known) = tables.post(&post.title, Some(day)) else { return };
    post.id = known.id().parse().ok();
    let person = tables.holder(&post.title, day).and_then(|it| it.id().parse().ok());
    candidate.links.extend(person.map(|person| (person, 0.95, vec![Evidence::Office, Evidence::Date])));
}

/// Links nothing: who held an office is not known without tables.
#[cfg(not(feature = "known"))]
fn holder(_document: &Document<'_>, _found: &mut Candidates, _id: CandidateId, _before: &str) {}

/// The last word of what may be such an office, or the only one; in any case.
pub(crate) const TRIGGERS: [&str; 15] = [
    "whip",
    "mayor",
    "general",
    "officer",
    "bishop",
    "justice",
    "premier",
    "minister",
    "governor",
    "secretary",
    "inspector",
    "ombudsman",
    "chancellor",
    "archbishop",
    "commissioner",
];

fn office(
    document: &Document<'_>,
    found: &Candidates,
    at: usize,
    unit: Range<usize>,
) -> Option<Range<usize>> {
    let word = document.word(at);
    let is = |at: usize, word: &str| document.word(at).eq_ignore_ascii_case(word);
    let before = at.checked_sub(1).filter(|it| *it >= unit.start);
    let prior =
        |n: usize| at.checked_sub(n).filter(|it| *it >= unit.start).map_or("", |it| document.word(it));
    let last = prior(1).to_ascii_lowercase();
    let inside = before.is_some() && !document.starts_sentence(at);
    let capital = is_capital(word);
    if is(at, "general") {
        // The Attorney-General.
        let hyphen = usize::from(last == "-");
        let last = prior(1 + hyphen).to_ascii_lowercase();
        let known =
            matches!(&*last, "attorney" | "solicitor" | "auditor" | "advocate" | "paymaster" | "surveyor");
        let start = if prior(2) == "and" && prior(3).eq_ignore_ascii_case("comptroller") {
            at - 3
        } else {
            at.saturating_sub(1 + hyphen)
        };
        return (known && inside).then_some(start..at + 1);
    }
    if is(at, "officer") {
        let known = prior(2).eq_ignore_ascii_case("chief")
            && matches!(
                &*last,
                "medical" | "nursing" | "veterinary" | "dental" | "scientific" | "pharmaceutical"
            );
        return (known && inside).then(|| at - 2..at + 1);
    }
    if is(at, "justice") {
        let known = last == "chief" && prior(2).eq_ignore_ascii_case("lord");
        return (known && inside).then(|| at - 2..at + 1);
    }
    let whole = {
        let left = phrase::before(document, found, at + 1)?;
        phrase::forward(document, found, left.tokens.start, unit.end).filter(|it| it.contains(&at))?
    };
    let first_of = |range: &Range<usize>| range.start;
    let determiner =
        first_of(&whole).checked_sub(1).filter(|it| *it >= unit.start).map_or("", |it| document.word(it));
    let indefinite =
        matches!(determiner, "a" | "A" | "an" | "An" | "every" | "any" | "another" | "no" | "one");
    let the = determiner.eq_ignore_ascii_case("the");
    let of = |word: &str| is(at + 1, word);
    // Every word before the head is a field of policy (or joins two).
    let fields = whole.start < at
        && (whole.start..at).all(|it| {
            document.flags(it).any(Flags::FIELD)
                || matches!(document.word(it), "and" | "'s" | "’s" | "," | "up")
        });
    let fits = if is(at, "secretary") {
        let of_state = of("of") && is(at + 2, "state");
        let kind = !matches!(&*last, "general" | "private" | "press" | "permanent" | "company" | "assistant")
            || matches!(&*last, "permanent") && capital && the;
        kind && fields && (!of_state || whole.end > at + 3)
            || of_state && whole.end > at + 3 && (capital || the) && last != "deputy"
    } else if is(at, "minister") {
        let great = matches!(&*last, "prime" | "first");
        let bare = whole.start == at && whole.end == at + 1;
        if bare || of("of") && whole.end == at + 3 {
            false
        } else {
            great || !indefinite && (fields || of("of") || of("for"))
        }
    } else if is(at, "chancellor") {
        let whole_name = last == "lord" || of("of");
        whole_name && (capital || the) || whole.len() == 1 && the || last == "shadow"
    } else if is(at, "inspector") {
        last == "chief" && (of("of") || capital && the)
    } else if is(at, "commissioner") || is(at, "ombudsman") {
        capital && inside && whole.start < at && the
    } else if is(at, "mayor") || is(at, "archbishop") || is(at, "bishop") {
        whole.end > at + 1 && capital
    } else if is(at, "governor") || is(at, "premier") {
        false
    } else if is(at, "whip") {
        last == "chief"
    } else {
        false
    };
    if !fits {
        return None;
    }
    // The Lord in Lord Chancellor is no title.
    let start = if is(at, "chancellor") && last == "lord" { whole.start.min(at - 1) } else { whole.start };
    Some(start..whole.end)
}
