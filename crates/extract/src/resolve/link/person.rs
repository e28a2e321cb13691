//! Linking of people: those who are named in; which of them are known people in public office, by name, day and what stands
//! around, out.

mod beside;
mod identify;
mod known_person;
mod minister;
mod support;

use crate::document::candidate::CandidateId;
use crate::document::text::collapse_space;
use crate::phrase::person_name::parse::NameParse;
use crate::prelude::*;
use crate::rule::Payloads;
use beside::{Beside, beside};
use chrono::NaiveDate;
use greenpaper_uk::Entity;
use identify::identify;
use known_person::{LONG, Rank, bearer, bearers, holds, peer, rank};

/// Links those of whom it is certain.
///
/// A name must have one bearer in public life on the day. Then an office, a seat, a party beside it decides, or
/// that the bearer was a minister on that day. Failing that, a name that few people bear is taken for the
/// politician where the article speaks of other known things, the more so the rarer the name and the better
/// known the politician. Another calling beside the name (the director of a charity, a surgeon) forbids it.
pub(crate) fn link(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let day = document.day();
    let people = people(candidates, payloads);
    let cases: Vec<Case> = people
        .iter()
        .filter(|it| it.names == it.id && it.is_full())
        .filter_map(|it| case(document, candidates, &people, it, day))
        .collect();
    if !cases.is_empty() {
        let support = support::support(document, candidates);
        settle(candidates, &cases, support, day);
    }
    if let Some(day) = day {
        let surnames = people.iter().filter(|it| it.names == it.id && !it.is_full());
        let surnames: Vec<(CandidateId, &NameParse)> = surnames.map(|it| (it.id, it.parse)).collect();
        minister::find(document, candidates, &surnames, day);
    }
}

/// Someone who is named.
struct Named<'p> {
    id: CandidateId,
    /// The candidate that names them most fully.
    names: CandidateId,
    parse: &'p NameParse,
}

impl Named<'_> {
    /// Whether there is a given name or a peer's style: enough to know someone by.
    fn is_full(&self) -> bool {
        !self.parse.given.is_empty() || self.parse.is_peer
    }
}

/// Those who are named, in the order of the text.
fn people<'p>(candidates: &Candidates, payloads: &'p Payloads) -> Vec<Named<'p>> {
    let mut people: Vec<Named<'_>> = candidates
        .iter()
        .filter_map(|(id, it)| {
            let parse = payloads.person_name(it)?;
            let names = if let Reference::SameAs(other) = it.reference { other } else { id };
            Some(Named { id, names, parse })
        })
        .collect();
    people.sort_by_key(|it| it.parse.name.start);
    people
}

/// Someone the tables know by the name that they have in the article.
struct Case {
    id: CandidateId,
    person: Entity<'static>,
    rank: Rank,
    public: bool,
    in_office: bool,
}

/// Who someone may be, by name, day and what stands beside.
fn case(
    document: &Document<'_>,
    candidates: &Candidates,
    people: &[Named<'_>],
    named: &Named<'_>,
    day: Option<NaiveDate>,
) -> Option<Case> {
    // Someone of long ago is spoken of only where an office says so.
    let (bearer, long_ago) = match bearer(document, &named.parse.name, day, 0) {
        Some(bearer) => (Some(bearer), false),
        None if named.parse.is_peer => {
            let name = collapse_space(document.words(named.parse.name.clone()));
            (peer(document, &name, day), false)
        }
        None => (bearer(document, &named.parse.name, day, LONG), true),
    };
    let (person, only) = bearer?;
    let theirs = people.iter().filter(|it| it.names == named.id);
    let said = theirs.fold(Beside::default(), |said, it| said.and(beside(document, candidates, it.parse)));
    let rank = rank(person);
    let in_office = day.is_some_and(|day| person.tenures().any(|it| it.is_held_on(day)));
    let public = match rank {
        Rank::Office => said.posts.iter().any(|it| holds(person, document.words(it.clone()))),
        _ => said.public,
    } || named.parse.is_peer;
    let public = public && !said.private;
    let elsewhere = said.other || rank == Rank::Office && (said.public || !said.posts.is_empty());
    let byline = said.byline && !in_office;
    let may_be = public || only && !elsewhere && !long_ago && !byline;
    may_be.then_some(Case { id: named.id, person, rank, public, in_office })
}

/// Links the cases that are certain.
fn settle(found: &mut Candidates, cases: &[Case], support: usize, day: Option<NaiveDate>) {
    // Politicians keep one another company.
    let company = |rank: Rank| cases.iter().filter(|it| it.rank >= rank || it.public).count();
    let (ministers, chiefs) = (company(Rank::Minister), company(Rank::Cabinet));
    let is_sure = |it: &&Case| {
        let few = bearers(it.person.name());
        let others = |all: usize| all - usize::from(it.rank >= Rank::Minister || it.public);
        let company = support + others(ministers);
        let by_rank = match it.rank {
            Rank::Cabinet => company > 0 && (few < 1500 || support + others(chiefs) > 1),
            Rank::Minister => company > 0 && few < 120 && (day.is_some() || few < 40 && company > 1),
            Rank::Member => few < 40 && day.is_some() && support > 0 && support + ministers > 1,
            Rank::Office => false,
        };
        it.public || it.in_office || by_rank
    };
    for case in cases.iter().filter(is_sure) {
        let mut evidence = vec![Evidence::Name];
        if case.public || !case.in_office {
            evidence.push(Evidence::Context);
        }
        if day.is_some() {
            evidence.push(Evidence::Date);
        }
        let score = if case.public && day.is_some() { 0.98 } else { 0.9 };
        identify(found, case.id, case.person, score, evidence);
    }
}
