//! Ministers by their surname alone, as leaders and comment name them (`Hewitt has since apologised`): who is named so, and
//! the article's day, in; mentions and links out.

use super::identify::identify;
use super::known_person::is_first_rank;
use super::support::support;
use crate::document::candidate::CandidateId;
use crate::document::lookup::{NameFrequency, Tables};
use crate::phrase::person_name::element::is_barred;
use crate::phrase::person_name::parse::NameParse;
use crate::prelude::*;
use chrono::NaiveDate;
use greenpaper_core::{Entity as Named, Person, PersonName};
use greenpaper_uk::{Entity, EntityKind};
use std::sync::OnceLock;

/// The prime ministers and secretaries of state of the tables, by surname.
fn chiefs() -> &'static [(&'static str, Entity<'static>)] {
    static CHIEFS: OnceLock<Vec<(&str, Entity<'_>)>> = OnceLock::new();
    CHIEFS.get_or_init(|| {
        let people = greenpaper_uk::tables().entities().filter(|it| it.kind() == EntityKind::Person);
        let chiefs = people.filter(|it| it.tenures().any(|tenure| is_first_rank(tenure.post())));
        let mut chiefs: Vec<(&str, Entity<'_>)> = chiefs
            .map(|it| (it.name().rsplit(' ').next().unwrap_or_default(), it))
            .filter(|(surname, it)| surname.len() > 2 && surname.len() < it.name().len())
            .collect();
        chiefs.sort_by_key(|(surname, it)| (*surname, it.id()));
        chiefs
    })
}

/// The one who bears this surname among those who held such a post on that day.
fn in_office(tables: &'static Tables, surname: &str, day: NaiveDate) -> Option<Entity<'static>> {
    let chiefs = chiefs();
    let from = chiefs.partition_point(|(it, _)| *it < surname);
    let bearers = chiefs[from..].iter().take_while(|(it, _)| *it == surname);
    let mut held = bearers
        .filter(|(_, it)| it.tenures().any(|tenure| is_first_rank(tenure.post()) && tenure.is_held_on(day)));
    let (_, only) = held.next()?;
    if held.next().is_some() { None } else { tables.entity(only.id()) }
}

/// Whether the word at token `at` stands as a person's name does who does something: alone, no everyday word at the
/// beginning of its sentence, and a finite verb or a possessive after it.
fn acts_alone(document: &Document<'_>, unit: &Range<usize>, at: usize) -> bool {
    let next = at + 1;
    let acts = next < unit.end
        && document.is(next, class::SPEECH_VERB | class::CHIEF_AUXILIARY)
        && document.is_title(at)
        && !is_barred(document.classes(at))
        && !document.starts_sentence(next);
    let opens = at == unit.start || document.starts_sentence(at);
    let capital = at > unit.start && document.is_upper(at - 1) && !document.starts_sentence(at);
    let everyday = opens && document.frequency(at).everyday;
    acts && !capital && !everyday && !document.is_known(&(at..next), EntityType::Place)
}

/// How many known organisations or laws there must be beside a surname of so many bearers.
fn support_for(surname: &str) -> usize {
    if NameFrequency::of(surname).surname > 48 { 2 } else { 1 }
}

/// Whether titles tell no rank by which someone else is likelier: `Ms`, `Sir`.
fn is_plain(document: &Document<'_>, titles: &Range<usize>) -> bool {
    let mut words = titles.clone().map(|at| document.word(at).trim_end_matches('.'));
    !titles.is_empty() && words.all(|it| classes_of(it).any(class::PLAIN_HONORIFIC))
}

/// Links those who are called by a surname alone and were ministers of the first rank on the article's day: `Ms Hewitt`
/// where nobody of that surname has a given name, and finds the surname where it acts.
pub(super) fn find(
    document: &Document<'_>,
    candidates: &mut Candidates,
    surnames: &[(CandidateId, &NameParse)],
    day: NaiveDate,
) {
    let tables = document.tables();
    // Counted when the first name is looked at: few articles have one.
    let mut known: Option<usize> = None;
    let mut minister = |surname: &str, candidates: &Candidates| {
        let person = in_office(tables, surname, day)?;
        let known = *known.get_or_insert_with(|| support(document, candidates));
        (known >= support_for(surname)).then_some(person)
    };
    for (id, parse) in surnames.iter().filter(|it| is_plain(document, &it.1.titles)) {
        if let Some(person) = minister(document.words(parse.name.clone()), candidates) {
            identify(candidates, *id, person, SCORE, vec![Evidence::Name, Evidence::Date]);
        }
    }
    let mut named: Vec<(&str, CandidateId)> = Vec::new();
    for unit in document.units().iter().filter(|it| it.block.kind.is_running_text()) {
        let mut at = document.next_capitalised(unit.tokens.start, unit.tokens.end);
        while at < unit.tokens.end {
            let word = document.word(at);
            if candidates.is_free(at)
                && acts_alone(document, &unit.tokens, at)
                && let Some(person) = minister(word, candidates)
                && let Some(span) = document.span(at..at + 1)
            {
                let known = named.iter().find(|(name, _)| *name == word).map(|(_, id)| *id);
                let reference = known.map_or_else(|| called(word), Reference::SameAs);
                let candidate = Candidate::new(span, MentionKind::Person)
                    .with_priority(Priority::Pattern)
                    .with_reference(reference);
                if let Some(id) = candidates.add(document, candidate)
                    && known.is_none()
                {
                    named.push((word, id));
                    identify(candidates, id, person, SCORE, vec![Evidence::Name, Evidence::Date]);
                }
            }
            at = document.next_capitalised(at + 1, unit.tokens.end);
        }
    }
}

const SCORE: f32 = 0.85;

fn called(surname: &str) -> Reference {
    let name = PersonName { family: Some(surname.to_owned()), ..PersonName::default() };
    Reference::Names(Box::new(Named::Person(Person { name, ..Person::default() })))
}
