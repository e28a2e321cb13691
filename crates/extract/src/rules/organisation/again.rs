//! Bodies by their whole name again: what was found once by what stood beside it is one body wherever it stands.

use crate::anchors::Anchors;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::MentionKind;
use std::ops::Range;

/// The most names of an article that are looked for again, and the most words of one.
const MOST: usize = 64;
const LONGEST: usize = 8;

/// Finds them; runs when every other body is found.
pub(crate) fn find(document: &Document<'_>, found: &mut Candidates) {
    let mut names: Vec<(&str, CandidateId, Range<usize>)> = Vec::new();
    for id in found.in_order() {
        let body = found.get(id);
        let named = matches!(body.reference, Reference::Names(_)) && body.links.is_empty();
        if body.kind != MentionKind::Organisation || !named || names.len() >= MOST {
            continue;
        }
        let tokens = document.tokens_in(body.span);
        if (2..=LONGEST).contains(&tokens.len()) && document.is_upper(tokens.start) {
            names.push((document.word(tokens.start), id, tokens));
        }
    }
    if names.is_empty() {
        return;
    }
    names.sort_unstable_by(|one, other| (one.0, one.2.start).cmp(&(other.0, other.2.start)));
    for at in document.all(Anchors::CAPITAL) {
        let word = document.word(at);
        let from = names.partition_point(|it| it.0 < word);
        for (_, id, name) in names[from..].iter().take_while(|it| it.0 == word).take(4) {
            let here = at..at + name.len();
            if !stands(document, found, name, &here) {
                continue;
            }
            let Some(span) = document.span(here) else { continue };
            let candidate = Candidate::new(span, MentionKind::Organisation)
                .with_priority(Priority::Pattern)
                .with_reference(Reference::SameAs(*id));
            if found.add(document, candidate).is_some() {
                break;
            }
        }
    }
}

/// Whether the same words stand here, free, in one paragraph, and no name goes on before or after them.
fn stands(document: &Document<'_>, found: &Candidates, name: &Range<usize>, here: &Range<usize>) -> bool {
    let last = here.end - 1;
    let inside = last < document.tokens().len() && document.unit_of(here.start) == document.unit_of(last);
    if !inside || !here.clone().all(|at| found.is_free(at)) {
        return false;
    }
    let same = name.clone().zip(here.clone()).all(|(one, other)| document.word(one) == document.word(other));
    let upper = |at: usize| at < document.tokens().len() && document.is_upper(at) && found.is_free(at);
    let goes_on = upper(here.end) && !document.starts_sentence(here.end);
    let began = here.start > 0
        && upper(here.start - 1)
        && !document.starts_sentence(here.start)
        && !matches!(document.word(here.start - 1), "The" | "At" | "In" | "For" | "By" | "But" | "And");
    same && !goes_on && !began
}
