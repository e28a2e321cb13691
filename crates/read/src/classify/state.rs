//! Classifier state: an article's chunks and what is known of each so far; shared by the readers of head, body and tail.

use crate::chunk_features::FeaturedChunk;
use crate::date::Dated;
use crate::furniture::{Furniture, reaches_by};
use crate::shape::Closing;
use greenpaper_core::{BlockKind, DateRole};

/// What is known while an article is being classified.
pub(super) struct ArticleState<'t> {
    pub(super) text: &'t str,
    pub(super) chunks: &'t [FeaturedChunk],
    pub(super) furniture: Vec<Furniture>,
    pub(super) kinds: Vec<Option<BlockKind>>,
    pub(super) dates: Vec<Found>,
    pub(super) byline: Option<&'t str>,
    /// Chunks that are two blocks.
    pub(super) cuts: Vec<Cut>,
}

/// Where a line that says two things is cut into two blocks: "4 May 2004 | Ann Lee", "Ann Lee Housing correspondent".
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    /// Which of the article's chunks it is.
    pub(crate) chunk: usize,
    /// Where the second block begins, in the whole text.
    pub(crate) at: usize,
    /// What the two are.
    pub(crate) kinds: [BlockKind; 2],
}

pub(super) struct Found {
    pub(super) dated: Dated,
    pub(super) role: Option<DateRole>,
}

impl<'t> ArticleState<'t> {
    pub(super) fn words(&self, at: usize) -> &'t str {
        self.chunks[at].text(self.text)
    }

    /// Whether the chunk is running text by its form: long, or a sentence.
    pub(super) fn runs(&self, at: usize) -> bool {
        self.chunks[at].features.runs
    }

    /// Cuts a chunk in two, if there is something on both sides.
    pub(super) fn cut(&mut self, chunk: usize, second: &str, kinds: [BlockKind; 2]) {
        let at = second.as_ptr() as usize - self.text.as_ptr() as usize;
        let (start, end) = (self.chunks[chunk].start as usize, self.chunks[chunk].end as usize);
        if start < at && at < end && !self.text[start..at].trim().is_empty() {
            self.cuts.push(Cut { chunk, at, kinds });
        }
    }

    pub(super) fn date(&mut self, at: usize, dated: Dated, label: Option<DateRole>) {
        let base = self.chunks[at].start as usize;
        let dated = Dated { start: base + dated.start, end: base + dated.end, ..dated };
        self.dates.push(Found { role: dated.role.or(label), dated });
    }
}

/// Whether a chunk says how to reach somebody, and little else.
pub(super) fn reaches(text: &str, chunk: &FeaturedChunk) -> bool {
    chunk.chars <= 250
        && chunk.closing != Closing::Stop
        && chunk.marker.is_none()
        && reaches_by(chunk.text(text), chunk.features.line)
}
