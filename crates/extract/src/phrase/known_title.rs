//! Known title: the longest title of a known publication that begins at a token; a token in, the title out.

use crate::prelude::*;
use greenpaper_core::{Publication, PublicationKind};

/// A known publication that begins at a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownTitle {
    /// The token after its title.
    pub(crate) after: usize,
    entry: Entry,
}

impl KnownTitle {
    /// The longest one that begins at token `at`.
    pub(crate) fn at(document: &Document<'_>, unit: &Unit, at: usize) -> Option<KnownTitle> {
        // "Cm 6737" is the number of a paper and no title.
        if document.is(at, class::COMMAND_PAPER_SERIES) {
            return None;
        }
        let hits = document.names_from(unit, at).filter(|it| it.has(EntityType::Publication));
        let titles = hits.filter_map(|hit| {
            let written = document.words(at..hit.after);
            let fits = |it: &Entry| it.entity_type() == EntityType::Publication && fits(*it, written);
            Some(KnownTitle { after: hit.after, entry: hit.entries().filter(fits).last()? })
        });
        titles.last()
    }

    /// Whether the title is an everyday phrase as well.
    pub(crate) fn is_doubtful(&self) -> bool {
        self.entry.needs_context()
    }

    /// What a candidate for it is to say of it.
    pub(crate) fn describe(&self, candidate: Candidate) -> Candidate {
        let kind = match self.entry.bearer_sort() {
            "white paper" => Some(PublicationKind::WhitePaper),
            "green paper" => Some(PublicationKind::GreenPaper),
            "report" | "review" => Some(PublicationKind::Report),
            "plan" | "strategy" => Some(PublicationKind::Plan),
            _ => None,
        };
        let id = self.entry.id().parse().ok();
        let title = self.entry.name().to_owned();
        let publication = Publication { id, title, kind, ..Publication::default() };
        let id = publication.id.clone();
        let candidate =
            candidate.with_reference(Reference::Names(Box::new(Entity::Publication(publication))));
        match id {
            Some(id) => candidate.with_link(id, 0.9, vec![Evidence::Name]),
            None => candidate,
        }
    }
}

/// Whether a title is written with its capitals, or with that of its first word and more in small letters: writers set
/// long titles and subtitles as they please.
fn fits(entry: Entry, written: &str) -> bool {
    let words = written.split_whitespace().count();
    entry.fits_case(written) || (words > 4 && written.starts_with(char::is_uppercase))
}
