//! Arbitration: which of the proposals of a phase become candidates; proposals in, the outcome of each out. It happens here
//! and nowhere else.

use crate::document::Document;
use crate::document::candidate::{Candidate, Priority};
use crate::document::mentions::{Candidates, Outcome};
use greenpaper_core::{MentionKind, Span};

/// Takes the proposals of a phase in the order of their strength: the higher priority goes first, then the longer, then the
/// one that begins earlier, then the one whose rule is listed earlier. What stands already gives way to what is stronger and
/// to nothing else. `told` hears, of each, its rule's number, where it stands and what became of it. Time is that of sorting
/// them.
pub(crate) fn arbitrate(
    document: &Document<'_>,
    candidates: &mut Candidates,
    proposals: &mut Vec<Candidate>,
    mut told: impl FnMut(u16, Span, &Outcome, &Candidates),
) {
    // Most phases of most articles propose nothing.
    if proposals.is_empty() {
        return;
    }
    proposals.sort_by(|a, b| {
        (b.priority.cmp(&a.priority))
            .then(b.span.len().cmp(&a.span.len()))
            .then(a.span.start().cmp(&b.span.start()))
            .then(a.rule.cmp(&b.rule))
    });
    for proposal in proposals.drain(..) {
        let (rule, span) = (proposal.rule, proposal.span);
        let cut = is_unsure(&proposal).then(|| document.name_cut_by(&document.tokens_in(span))).flatten();
        let cut = cut.and_then(|name| document.span(name));
        let outcome = match cut {
            Some(name) => Outcome::Cuts(name),
            None => candidates.offer(document, proposal),
        };
        told(rule, span, &outcome, candidates);
    }
}

/// Whether it is a name that form or neighbours alone speak for.
fn is_unsure(proposal: &Candidate) -> bool {
    use MentionKind::{Organisation, Person, Place, Publication};
    match proposal.kind {
        Organisation | Person | Place => proposal.priority < Priority::Known,
        // Where a title begins and ends is told by capitals, however sure it is that there is one.
        Publication => proposal.priority < Priority::Certain,
        _ => false,
    }
}
