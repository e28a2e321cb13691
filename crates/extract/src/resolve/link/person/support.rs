//! What an article speaks of beside people: what was found in; how much of it is known out.

use crate::prelude::*;

/// How many known bodies, laws and papers the article names, up to four; that it speaks of members or ministers
/// counts as one.
pub(super) fn support(document: &Document<'_>, found: &Candidates) -> usize {
    use MentionKind::{Legislation, Organisation, Publication};
    let known = found.iter().filter(|(_, it)| {
        matches!(it.kind, Organisation | Legislation | Publication) && !it.links.is_empty()
    });
    let mut ids: Vec<&str> = Vec::new();
    for (_, candidate) in known {
        let id = candidate.links[0].0.as_str();
        if !ids.contains(&id) {
            ids.push(id);
        }
        if ids.len() == 4 {
            return 4;
        }
    }
    let parliament = (0..document.tokens().len()).any(|at| document.is(at, class::PARLIAMENT_WORD));
    ids.len() + usize::from(parliament)
}
