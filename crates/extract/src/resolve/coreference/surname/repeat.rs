//! People named again: the people of an article in; surnames, given names alone and misspelt surnames that mean them out.

use super::again::Again;
use super::context::is_namesake;
use super::person::PersonResolver;
use super::spelling::NameFilter;
use crate::document::Document;
use crate::document::candidate::{Candidate, Priority, Reference};
use crate::document::mentions::Candidates;
use crate::phrase::person_name::reader::NameReader;
use foldhash::HashSet;
use greenpaper_core::MentionKind;
use std::ops::Range;

/// Finds surnames, given names alone and misspelt surnames again.
pub(super) fn find(document: &Document<'_>, candidates: &mut Candidates, people: &PersonResolver<'_>) {
    let names = Names::of(candidates, people);
    if names.surnames.is_empty() {
        return;
    }
    let all = names.surnames.iter().chain(&names.givens);
    let filter = NameFilter::new(all.map(|(name, _)| *name));
    let mut unlike = HashSet::default();
    for unit in document.units() {
        let mut at = document.next_capitalised(unit.tokens.start, unit.tokens.end);
        while at < unit.tokens.end {
            let mut next = at + 1;
            if filter.begins_one(document.word(at)) && gives_way(document, candidates, at) {
                let again = Again { names: NameReader { document, unit }, people, candidates };
                let exact = filter.may_be(document.word(at)).then(|| {
                    again.surname(&names.surnames, at).or_else(|| again.given_name(&names.givens, at))
                });
                let found = exact.flatten().or_else(|| again.misspelt(&names.surnames, at, &mut unlike));
                if let Some((tokens, n)) = found {
                    next = tokens.end;
                    refer(document, candidates, people, tokens, n);
                }
            }
            at = document.next_capitalised(next, unit.tokens.end);
        }
    }
}

/// Names of people, each beside the entry of its bearer, in order.
struct Names<'p> {
    /// The first words of surnames.
    surnames: Vec<(&'p str, usize)>,
    /// First given names.
    givens: Vec<(&'p str, usize)>,
}

impl<'p> Names<'p> {
    fn of(candidates: &Candidates, people: &'p PersonResolver<'_>) -> Names<'p> {
        let mut names = Names { surnames: Vec::new(), givens: Vec::new() };
        for (n, entry) in people.entries.iter().enumerate() {
            if matches!(candidates.get(entry.id).reference, Reference::Names(_)) {
                names.surnames.push((entry.surname.split([' ', '-']).next().unwrap_or(""), n));
                if !entry.given.is_empty() && !entry.parse.is_peer {
                    names.givens.push((entry.given.split(' ').next().unwrap_or(""), n));
                }
            }
        }
        names.surnames.sort_unstable();
        names.givens.sort_unstable();
        names
    }
}

/// Whether what stands at a token, if anything does, may give way to a person.
fn gives_way(document: &Document<'_>, candidates: &Candidates, at: usize) -> bool {
    candidates.at(at).is_none_or(|(_, it)| {
        it.kind == MentionKind::Place
            || it.priority <= Priority::Weak && it.kind != MentionKind::Person
            || is_namesake(document, it, at)
    })
}

fn refer(
    document: &Document<'_>,
    candidates: &mut Candidates,
    people: &PersonResolver<'_>,
    tokens: Range<usize>,
    n: usize,
) {
    let Some(span) = document.span(tokens.clone()) else { return };
    let namesake = candidates.at(tokens.start).is_some_and(|(_, it)| is_namesake(document, it, tokens.start));
    let priority = if namesake { Priority::Certain } else { Priority::Known };
    let candidate = Candidate::new(span, MentionKind::Person)
        .with_priority(priority)
        .with_reference(Reference::SameAs(people.entries[n].id));
    candidates.add(document, candidate);
}
