//! Sentences as Unicode defines them (UAX #29), which know no language.

use core::iter::FusedIterator;
use unicode_segmentation::{USentenceBounds, UnicodeSegmentation};

use crate::Span;

/// All segments between the sentence boundaries of UAX #29, in order and without a gap; blanks after a
/// sentence belong to it. For the sentences of English prose see the splitter of this crate, which knows
/// abbreviations, provisions and quotations.
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// use greenpaper_text::sentence_bounds;
/// let text = "It passed. Peers sat late.";
/// let all: Vec<_> = sentence_bounds(text).map(|span| &text[span]).collect();
/// assert_eq!(all, ["It passed. ", "Peers sat late."]);
/// ```
#[must_use]
pub fn sentence_bounds(text: &str) -> SentenceBounds<'_> {
    let _ = Span::of(text);
    SentenceBounds { start: 0, inner: text.split_sentence_bounds() }
}

/// The UAX #29 sentences of a text; made by [`sentence_bounds`].
#[derive(Clone)]
pub struct SentenceBounds<'t> {
    start: usize,
    inner: USentenceBounds<'t>,
}

impl core::fmt::Debug for SentenceBounds<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("SentenceBounds").field("start", &self.start).finish_non_exhaustive()
    }
}

impl Iterator for SentenceBounds<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let start = self.start;
        self.start += self.inner.next()?.len();
        Some(Span::new(start, self.start))
    }
}

impl FusedIterator for SentenceBounds<'_> {}
