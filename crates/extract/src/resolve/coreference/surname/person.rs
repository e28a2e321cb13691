//! The people of one article: names as they were read in; which of them are one person's, and the fullest name of each, out.

use crate::document::Document;
use crate::document::candidate::{CandidateId, Reference};
use crate::document::mentions::Candidates;
use crate::document::text::{collapse_space, fold_name};
use crate::lexicon::{class, classes_of};
use crate::phrase::person_name::parse::NameParse;
use crate::rule::Payloads;
use greenpaper_core::{Entity, Person, PersonName};
use std::ops::Range;

/// A mention of someone with a name of their own.
#[derive(Debug)]
pub(super) struct Entry<'p> {
    pub(super) id: CandidateId,
    pub(super) parse: &'p NameParse,
    /// Given name and surname, folded.
    pub(super) given: String,
    pub(super) surname: String,
    female: Option<bool>,
    /// The place in a peer's style, folded: `of coles`.
    place: String,
}

/// Tells people of one article apart.
#[derive(Debug)]
pub(super) struct PersonResolver<'p> {
    /// In the order of the text.
    pub(super) entries: Vec<Entry<'p>>,
}

/// More people of one surname than any article has.
const MOST_NAMESAKES: usize = 64;

impl<'p> PersonResolver<'p> {
    /// Of the people whose names stand.
    pub(super) fn new(
        document: &Document<'_>,
        candidates: &Candidates,
        payloads: &'p Payloads,
    ) -> PersonResolver<'p> {
        let mut entries: Vec<Entry<'_>> = candidates
            .iter()
            .filter_map(|(id, it)| {
                let parse = payloads.person_name(it)?;
                let folded = |tokens: Range<usize>| fold_name(document.words(tokens));
                let (given, surname) = (folded(parse.given.clone()), folded(parse.surname()));
                let place = if parse.is_peer { parse.surname().end..parse.family.end } else { 0..0 };
                Some(Entry {
                    id,
                    parse,
                    given,
                    surname,
                    female: is_woman(document, parse),
                    place: folded(place),
                })
            })
            .collect();
        entries.sort_by_key(|it| it.parse.name.start);
        PersonResolver { entries }
    }

    /// Tells which entries are one person, and gives each person their fullest name.
    pub(super) fn resolve(&self, document: &Document<'_>, candidates: &mut Candidates) {
        // Sorted by surname, so that each is compared with its namesakes alone.
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by(|a, b| self.entries[*a].surname.cmp(&self.entries[*b].surname).then(a.cmp(b)));
        for namesakes in order.chunk_by(|a, b| self.entries[*a].surname == self.entries[*b].surname) {
            let people = self.people(namesakes);
            for &n in namesakes {
                let reference = match self.antecedent(namesakes, &people, n) {
                    Some(other) => Reference::SameAs(self.entries[other].id),
                    None => Reference::Names(Box::new(Entity::Person(self.named(document, n)))),
                };
                candidates.get_mut(self.entries[n].id).reference = reference;
            }
        }
    }

    /// The people of one surname who have given names: one entry each, that of the fullest name.
    fn people(&self, namesakes: &[usize]) -> Vec<usize> {
        let mut people: Vec<usize> = Vec::new();
        for &n in namesakes.iter().filter(|it| !self.entries[**it].given.is_empty()) {
            match people.iter().position(|it| self.is_same(*it, n)) {
                Some(known) if self.entries[people[known]].given.len() < self.entries[n].given.len() => {
                    people[known] = n;
                }
                Some(_) => {}
                None if people.len() < MOST_NAMESAKES => people.push(n),
                None => {}
            }
        }
        people
    }

    /// The entry that names whom entry `n` means, if that is another.
    fn antecedent(&self, namesakes: &[usize], people: &[usize], n: usize) -> Option<usize> {
        let fits = |it: &usize| self.agrees(*it, n);
        let bare = self.entries[n].given.is_empty();
        let person = match bare {
            false => people.iter().copied().find(|it| self.is_same(*it, n)),
            // The nearest full name before, else the first after.
            true => {
                let before = people.iter().rev().copied().filter(|it| *it < n).find(fits);
                before.or_else(|| people.iter().copied().find(fits))
            }
        };
        // Nobody of this surname has a given name: all are the first that it may be.
        let first = || namesakes.iter().copied().find(|it| self.entries[*it].given.is_empty() && fits(it));
        match person {
            Some(other) if other != n => Some(other),
            _ if bare => first().filter(|it| *it < n),
            _ => None,
        }
    }

    fn agrees(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.entries[one], &self.entries[other]);
        // Lord Carter of Coles and Lord Carter of Barnes are two.
        let two = one.place != other.place && !one.place.is_empty() && !other.place.is_empty();
        !two && (one.female.is_none() || other.female.is_none() || one.female == other.female)
    }

    /// Whether two full names of one surname may be one person's: `A. R. Whitcombe` and `Alan Whitcombe`.
    fn is_same(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.entries[one], &self.entries[other]);
        let first = |name: &'_ str| name.find([' ', '.']).unwrap_or(name.len());
        let (a, b) = (&one.given[..first(&one.given)], &other.given[..first(&other.given)]);
        one.parse.is_peer == other.parse.is_peer
            && (a == b || (a.len() == 1 || b.len() == 1) && a.chars().next() == b.chars().next())
    }

    fn named(&self, document: &Document<'_>, n: usize) -> Person {
        let parse = self.entries[n].parse;
        let words = |tokens: &Range<usize>| {
            Some(collapse_space(document.words(tokens.clone()))).filter(|it| !it.is_empty())
        };
        let suffix = words(&parse.suffix).map(|it| it.trim_start_matches([',', ' ']).to_owned());
        let (prefix, given, family) = (words(&parse.titles), words(&parse.given), words(&parse.family));
        Person { name: PersonName { prefix, given, family, suffix }, ..Person::default() }
    }
}

/// Whether titles and given name are a woman's, as far as they tell.
fn is_woman(document: &Document<'_>, parse: &NameParse) -> Option<bool> {
    let peer = parse.name.start..parse.name.start + 1;
    let mut titles = if parse.is_peer { peer } else { parse.titles.clone() };
    let by_title = titles.find_map(|at| {
        let classes = classes_of(document.word(at).trim_end_matches('.'));
        let told = classes.any(class::FEMALE_TITLE | class::MALE_TITLE);
        told.then(|| classes.any(class::FEMALE_TITLE))
    });
    let given = parse.given.start;
    let (female, male) =
        (document.is(given, class::FEMALE_GIVEN_NAME), document.is(given, class::MALE_GIVEN_NAME));
    by_title.or((!parse.given.is_empty() && female != male).then_some(female))
}
