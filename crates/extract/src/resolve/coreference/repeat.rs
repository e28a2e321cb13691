//! Repeats: what was found once by what stands beside it is the same thing wherever its whole name stands again; names in,
//! candidates that are the same as them out.

use super::names::{ByFirstWord, names};
use crate::rule::Payloads;
use crate::{Candidate, Candidates, Document, Priority, Reference};
use greenpaper_core::MentionKind;
use std::ops::Range;

/// The most names that begin with one word and are looked for again.
const PER_FIRST_WORD: usize = 8;

/// Titles of works, wherever they stand again.
pub(crate) fn titles(document: &Document<'_>, candidates: &mut Candidates, _: &mut Payloads) {
    let kind = MentionKind::Publication;
    let titles = names(document, candidates, kind);
    let titles = ByFirstWord::of(document, titles.into_iter().filter(|it| it.tokens.len() > 1));
    find(document, candidates, &titles, (kind, Priority::Known), |_, _| true);
}

/// Adds every other occurrence of the names, written alike, of which `fits` holds.
fn find(
    document: &Document<'_>,
    candidates: &mut Candidates,
    names: &ByFirstWord,
    (kind, priority): (MentionKind, Priority),
    fits: impl Fn(&Candidates, &Range<usize>) -> bool,
) {
    if names.is_empty() {
        return;
    }
    for unit in document.units() {
        for at in unit.tokens.clone() {
            for name in names.at(document, at).take(PER_FIRST_WORD) {
                let here = at..at + name.tokens.len();
                let written = here.end <= unit.tokens.end
                    && at != name.tokens.start
                    && name
                        .tokens
                        .clone()
                        .zip(here.clone())
                        .all(|(one, other)| document.lexeme_idx(one) == document.lexeme_idx(other));
                if !written || !fits(candidates, &here) {
                    continue;
                }
                let Some(span) = document.span(here) else { continue };
                let candidate = Candidate::new(span, kind)
                    .with_priority(priority)
                    .with_reference(Reference::SameAs(name.id));
                if candidates.add(document, candidate).is_some() {
                    break;
                }
            }
        }
    }
}
