//! Ministers by their surname alone, as leaders and comment name them: `Hewitt has since apologised`.

use crate::anchors::Anchors;
use crate::resolve::coreference::surname::Register;
use crate::rules::person::lexicon::Flags;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use chrono::NaiveDate;
use greenpaper_core::{Entity as Named, EntityId, Evidence, MentionKind, Person, PersonName};
use greenpaper_uk::{Entity, EntityKind, Tables};
use std::ops::Range;
use std::sync::OnceLock;

/// The prime ministers and secretaries of state of the tables, by surname.
fn chiefs() -> &'static [(&'static str, Entity<'static>)] {
    static CHIEFS: OnceLock<Vec<(&str, Entity<'_>)>> = OnceLock::new();
    CHIEFS.get_or_init(|| {
        let people = greenpaper_uk::tables().entities().filter(|it| it.kind() == EntityKind::Person);
        let chiefs = people.filter(|it| it.tenures().any(|tenure| is_first_rank(tenure.post().sort())));
        let mut chiefs: Vec<(&str, Entity<'_>)> = chiefs
            .map(|it| (it.name().rsplit(' ').next().unwrap_or_default(), it))
            .filter(|(surname, it)| surname.len() > 2 && surname.len() < it.name().len())
            .collect();
        chiefs.sort_by_key(|(surname, it)| (*surname, it.id()));
        chiefs
    })
}

fn is_first_rank(sort: &str) -> bool {
    matches!(sort, "secretary of state" | "prime minister" | "deputy prime minister")
}

/// The one who bears this surname among those who held such a post on that day.
fn in_office(tables: &'static Tables, surname: &str, day: NaiveDate) -> Option<Entity<'static>> {
    let chiefs = chiefs();
    let from = chiefs.partition_point(|(it, _)| *it < surname);
    let bearers = chiefs[from..].iter().take_while(|(it, _)| *it == surname);
    let mut held = bearers.filter(|(_, it)| {
        it.tenures().any(|tenure| is_first_rank(tenure.post().sort()) && tenure.period().contains(day))
    });
    let (_, only) = held.next()?;
    if held.next().is_some() { None } else { tables.entity(only.id()) }
}

/// Whether the word at token `at` stands as a person's name does who does something: alone, no everyday word at the
/// beginning of its sentence, and a finite verb or a possessive after it.
fn acts_alone(document: &Document<'_>, unit: Range<usize>, at: usize) -> bool {
    let next = at + 1;
    if next >= unit.end || !document.is_title(at) || document.starts_sentence(next) {
        return false;
    }
    let says = document.flags(next).any(Flags::SAYS);
    let does = says
        || matches!(
            document.word(next),
            "has"
                | "had"
                | "is"
                | "was"
                | "will"
                | "would"
                | "should"
                | "must"
                | "could"
                | "can"
                | "may"
                | "might"
                | "did"
                | "does"
                | "wants"
                | "knows"
                | "thinks"
                | "himself"
                | "herself"
        );
    let capital = at > unit.start && document.is_upper(at - 1) && !document.starts_sentence(at);
    let (_, _, everyday) = document.weighed(at);
    let opens = at == unit.start || document.starts_sentence(at);
    let place = crate::document::lookup::is_place(document, &(at..next));
    does && !capital && !(everyday && opens) && !place
}

/// How many known bodies or laws there must be beside a surname of so many bearers.
fn support_for(surname: &str) -> usize {
    let weight = crate::rules::person::prior::prior(surname).surname;
    if weight > 48 { 2 } else { 1 }
}

/// Links those who are called by a surname alone and were ministers of the first rank on the article's day: `Ms Hewitt`
/// where nobody of that surname has a given name, and finds the surname where it acts.
pub(super) fn find(
    document: &Document<'_>,
    found: &mut Candidates,
    register: &Register,
    day: NaiveDate,
    support: fn(&Document<'_>, &Candidates) -> usize,
) {
    let tables = document.tables();
    // Counted when the first name is looked at: few articles have one.
    let mut known: Option<usize> = None;
    let mut minister = |surname: &str, found: &Candidates| {
        let person = in_office(tables, surname, day)?;
        let known = *known.get_or_insert_with(|| support(document, found));
        (known >= support_for(surname)).then_some(person)
    };
    for entry in &register.entries {
        let bare =
            entry.reading.given.is_empty() && !entry.reading.is_peer && !entry.reading.titles.is_empty();
        let mild = entry.reading.titles.clone().all(|at| {
            matches!(document.word(at).trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "Sir" | "Dr")
        });
        if !bare || !mild || !found.stands(entry.id) || !found.get(entry.id).links.is_empty() {
            continue;
        }
        if matches!(found.get(entry.id).reference, Reference::Names(_))
            && let Some(person) = minister(document.words(entry.reading.name.clone()), found)
        {
            link(found, entry.id, person);
        }
    }
    let mut named: Vec<(&str, CandidateId)> = Vec::new();
    for unit in document.units().iter().filter(|it| it.block.kind.is_running_text()) {
        let mut at = unit.tokens.start;
        loop {
            at = document.next(at, unit.tokens.end, Anchors::PERSON);
            if at >= unit.tokens.end {
                break;
            }
            let word = document.word(at);
            if found.is_free(at)
                && acts_alone(document, unit.tokens.clone(), at)
                && let Some(person) = minister(word, found)
                && let Some(span) = document.span(at..at + 1)
            {
                let known = named.iter().find(|(name, _)| *name == word).map(|(_, id)| *id);
                let name = PersonName { family: Some(word.to_owned()), ..PersonName::default() };
                let reference = match known {
                    Some(id) => Reference::SameAs(id),
                    None => Reference::Names(Box::new(Named::Person(Person { name, ..Person::default() }))),
                };
                let candidate = Candidate::new(span, MentionKind::Person)
                    .with_priority(Priority::Pattern)
                    .with_reference(reference);
                if let Some(id) = found.add(document, candidate)
                    && known.is_none()
                {
                    named.push((word, id));
                    link(found, id, person);
                }
            }
            at += 1;
        }
    }
}

fn link(found: &mut Candidates, id: CandidateId, person: Entity<'_>) {
    let Ok(entity) = person.id().parse::<EntityId>() else { return };
    let candidate = found.get_mut(id);
    if let Reference::Names(named) = &mut candidate.reference
        && let Named::Person(person) = &mut **named
    {
        person.id = Some(entity.clone());
    }
    candidate.links.push((entity, 0.85, vec![Evidence::Name, Evidence::Date]));
}
