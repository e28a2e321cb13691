//! Who is who: the names of people that rules found in; the one person whom each refers to, and where they are named again
//! by a surname, a given name or a misspelt one, out.

mod again;
mod context;
mod person;
mod repeat;
mod spelling;

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::rule::Payloads;
use person::PersonResolver;

/// Tells which names are one person's, and finds people named again.
pub(crate) fn resolve(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let people = PersonResolver::new(document, candidates, payloads);
    people.resolve(document, candidates);
    repeat::find(document, candidates, &people);
}
