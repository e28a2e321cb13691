//! Repeats: what was found once by what stands beside it is the same thing wherever its whole name stands again; names in,
//! candidates that are the same as them out.

use super::names::{ByFirstWord, Named, names};
use crate::lexicon::class;
use crate::rule::Payloads;
use crate::{Candidate, Candidates, Document, Priority, Reference};
use greenpaper_core::MentionKind;
use std::ops::Range;

/// The most names of an article that are looked for again, and the most of those that begin with one word.
const MOST: usize = 64;
const PER_FIRST_WORD: usize = 8;

/// Titles of works, wherever they stand again.
pub(crate) fn titles(document: &Document<'_>, candidates: &mut Candidates, _: &mut Payloads) {
    let kind = MentionKind::Publication;
    let titles = names(document, candidates, kind);
    let titles = ByFirstWord::of(document, titles.into_iter().filter(|it| it.tokens.len() > 1));
    find(document, candidates, &titles, (kind, Priority::Known), |_, _| true);
}

/// Organisations, wherever their names stand again among words that belong to nothing else.
pub(crate) fn organisations(document: &Document<'_>, candidates: &mut Candidates, _: &mut Payloads) {
    let kind = MentionKind::Organisation;
    let all = names(document, candidates, kind);
    let unlinked = |it: &Named| {
        let words = (2..=LONGEST).contains(&it.tokens.len()) && document.is_upper(it.tokens.start);
        words && candidates.get(it.id).links.is_empty()
    };
    let names = ByFirstWord::of(document, all.into_iter().filter(unlinked).take(MOST));
    find(document, candidates, &names, (kind, Priority::Pattern), |candidates, here| {
        stands_free(document, candidates, here)
    });
}

/// The most words of an organisation's name that is looked for again.
const LONGEST: usize = 8;

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
        let mut at = names.next(document, unit.tokens.start, unit.tokens.end);
        while at < unit.tokens.end {
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
            at = names.next(document, at + 1, unit.tokens.end);
        }
    }
}

/// Whether nothing is found in the tokens yet, and no name goes on before or after them.
fn stands_free(document: &Document<'_>, candidates: &Candidates, here: &Range<usize>) -> bool {
    let upper = |at: usize| document.is_upper(at) && candidates.is_free(at);
    let goes_on = upper(here.end) && !document.starts_sentence(here.end);
    let began = here.start > 0
        && upper(here.start - 1)
        && !document.starts_sentence(here.start)
        && !document.is(here.start - 1, class::SENTENCE_OPENER);
    here.clone().all(|at| candidates.is_free(at)) && !goes_on && !began
}
