//! Unknown places again: a place that no table knows, once a preposition of place has shown it, in; the same name elsewhere out.

use crate::document::Document;
use crate::document::candidate::{Candidate, Priority, Reference};
use crate::document::casing::Shape;
use crate::document::lexeme::Traits;
use crate::document::mentions::Candidates;
use crate::document::vocabulary::LexemeIdx;
use crate::rule::Payloads;
use greenpaper_core::MentionKind;

/// The most names that are looked for again.
const MOST: usize = 64;

/// Finds the names again wherever they stand free and alone. Linear in the tokens where there is such a name.
pub(crate) fn find(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let names = payloads.unknown_places.iter().take(MOST);
    let mut names: Vec<LexemeIdx> = names.map(|at| document.lexeme_idx(*at)).collect();
    if names.is_empty() {
        return;
    }
    names.sort_unstable();
    names.dedup();
    // Most words are none of them, which a bit tells.
    let bits = names.iter().fold(0, |all, it| all | it.bit());
    for at in document.all_with(Traits::UPPER, 0..document.tokens().len()) {
        let word = document.lexeme_idx(at);
        if bits & word.bit() == 0 || names.binary_search(&word).is_err() {
            continue;
        }
        let alone = document.shape(at) == Shape::Capital
            && !document.is_capitalised(at + 1)
            && (at == 0 || !document.is_capitalised(at - 1) || document.starts_sentence(at));
        if alone && candidates.is_free(at) && !document.in_compound(&(at..at + 1)) {
            let candidate = Candidate::new(document.tokens()[at].span, MentionKind::Place)
                .with_priority(Priority::Guess)
                .with_reference(Reference::Written);
            candidates.add(document, candidate);
        }
    }
}
