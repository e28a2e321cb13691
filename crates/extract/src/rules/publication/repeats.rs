//! Titles that were found once are found wherever they stand.

use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::MentionKind;
use std::collections::HashMap;
use std::ops::Range;

/// How many titles of one first word are looked for: an article that has more is no article.
const PER_FIRST_WORD: usize = 8;

/// Marks every other occurrence of `titles`, written alike, as the same publication.
pub(super) fn find(document: &Document<'_>, titles: Vec<Range<usize>>, found: &mut Candidates) {
    let mut by_word: HashMap<&str, Vec<(Range<usize>, CandidateId)>> = HashMap::new();
    // Most words begin with no letter that a title begins with.
    let mut first_bytes = [false; 256];
    for title in titles {
        let Some((id, candidate)) = found.at(title.end - 1) else { continue };
        let tokens = document.tokens_in(candidate.span);
        let known = by_word.entry(document.word(tokens.start)).or_default();
        first_bytes[usize::from(document.text().as_bytes()[candidate.span.start()])] = true;
        if tokens.len() > 1 && known.len() < PER_FIRST_WORD && candidate.kind == MentionKind::Publication {
            known.push((tokens, id));
        }
    }
    if by_word.is_empty() {
        return;
    }
    for (at, token) in document.tokens().iter().enumerate() {
        if !first_bytes[usize::from(document.text().as_bytes()[token.span.start()])] {
            continue;
        }
        let Some(titles) = by_word.get(document.word(at)) else { continue };
        for (title, id) in titles {
            let end = at + title.len();
            if at == title.start
                || !same(document, title, at)
                || document.unit_of(at) != document.unit_of(end - 1)
            {
                continue;
            }
            let Some(span) = document.span(at..end) else { continue };
            let candidate = Candidate::new(span, MentionKind::Publication)
                .with_priority(Priority::Known)
                .with_reference(Reference::SameAs(*id));
            found.add(document, candidate);
            break;
        }
    }
}

fn same(document: &Document<'_>, title: &Range<usize>, at: usize) -> bool {
    title.clone().enumerate().all(|(n, it)| document.word(it) == document.word(at + n))
}
