//! The link of one person: a candidate and a known person in; the candidate's person and its link are that one.

use crate::document::candidate::CandidateId;
use crate::prelude::*;
use greenpaper_core::Entity as Named;
use greenpaper_uk::Entity;

/// Says of the person whom a candidate names who that is, how surely, and what speaks for it.
pub(super) fn identify(
    candidates: &mut Candidates,
    id: CandidateId,
    known: Entity<'_>,
    score: f32,
    evidence: Vec<Evidence>,
) {
    let Ok(known) = known.id().parse::<EntityId>() else { return };
    let candidate = candidates.get_mut(id);
    if let Reference::Names(named) = &mut candidate.reference
        && let Named::Person(person) = &mut **named
    {
        person.id = Some(known.clone());
    }
    candidate.links.push((known, score, evidence));
}
