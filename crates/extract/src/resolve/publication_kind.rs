//! Kinds of publications: what a titled work is (report, plan, survey), by its own head noun or the word beside it; titles in,
//! their kinds out.

use crate::lexicon::class;
use crate::rule::Payloads;
use crate::{Candidates, Document, Reference};
use greenpaper_core::{Entity, MentionKind, PublicationKind};
use std::ops::Range;

/// Says of every title that is no known one what it is.
pub(crate) fn resolve(document: &Document<'_>, candidates: &mut Candidates, _: &mut Payloads) {
    let titles: Vec<_> =
        candidates.iter().filter(|(_, it)| it.kind == MentionKind::Publication).map(|it| it.0).collect();
    for id in titles {
        let title = document.tokens_in(candidates.get(id).span);
        if let Reference::Names(entity) = &mut candidates.get_mut(id).reference
            && let Entity::Publication(publication) = &mut **entity
        {
            publication.kind = publication.kind.or_else(|| kind_of(document, &title));
        }
    }
}

/// By the last word, the words after, the words before, nearest first, and the head noun of which it is a longer title.
fn kind_of(document: &Document<'_>, title: &Range<usize>) -> Option<PublicationKind> {
    let after = title.end..title.end + 2;
    let before = (title.start.saturating_sub(4)..title.start).rev();
    let heads = title.clone().rev().filter(|&at| document.is(at, class::PUBLICATION_HEAD_TAKES_FOR));
    let words = std::iter::once(title.end - 1).chain(after).chain(before).chain(heads);
    words.map(|at| document.word(at)).find_map(|word| {
        Some(match word.to_ascii_lowercase().as_str() {
            "white" => PublicationKind::WhitePaper,
            "green" | "consultation" => PublicationKind::GreenPaper,
            "report" | "review" | "study" => PublicationKind::Report,
            "plan" | "strategy" | "manifesto" | "charter" => PublicationKind::Plan,
            "survey" | "census" | "statistics" | "index" => PublicationKind::Survey,
            "guidance" | "framework" | "standard" | "standards" | "guide" | "handbook" | "manual"
            | "guidelines" => PublicationKind::Guidance,
            "book" | "novel" | "memoir" => PublicationKind::Book,
            _ => return None,
        })
    })
}
