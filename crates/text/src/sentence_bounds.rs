//! Sentences as Unicode defines them (UAX #29), which know no language.

use core::fmt;
use core::iter::FusedIterator;

use crate::Span;
use crate::sentencebreak::{Found, decide};
use crate::simd::Level;
use crate::stops::{Stops, UNICODE};

/// All segments between the sentence boundaries of UAX #29, in order and without a gap; blanks after a
/// sentence belong to it. For the sentences of English prose see [`sentences`](crate::sentences), which
/// knows abbreviations, provisions and quotations.
///
/// Takes time in proportion to the text's length and allocates nothing.
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
#[inline]
#[must_use]
pub fn sentence_bounds(text: &str) -> SentenceBounds<'_> {
    sentence_bounds_at(Level::best(), text)
}

/// [`sentence_bounds`] with the instructions of `level`.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn sentence_bounds_at(level: Level, text: &str) -> SentenceBounds<'_> {
    let _ = Span::of(text);
    SentenceBounds { text, start: 0, stops: Stops::new(level, UNICODE) }
}

/// The sentences of a text by UAX #29 that hold a letter or a digit, with the blanks behind them: as
/// [`words`](crate::words) stand to [`word_bounds`](crate::word_bounds).
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// use greenpaper_text::unicode_sentences;
/// let all: Vec<_> = unicode_sentences("It passed. (…) Peers stayed!").collect();
/// assert_eq!(all, ["It passed. ", "(…) Peers stayed!"]);
/// assert_eq!(unicode_sentences("… !").count(), 0);
/// ```
#[inline]
#[must_use]
pub fn unicode_sentences(text: &str) -> UnicodeSentences<'_> {
    UnicodeSentences { bounds: sentence_bounds(text) }
}

/// The segments of a text between UAX #29 sentence boundaries; made by [`sentence_bounds`].
#[derive(Clone)]
pub struct SentenceBounds<'t> {
    text: &'t str,
    /// Where the next segment starts.
    start: usize,
    stops: Stops,
}

impl Iterator for SentenceBounds<'_> {
    type Item = Span;

    #[inline]
    fn next(&mut self) -> Option<Span> {
        let start = self.start;
        if start >= self.text.len() {
            return None;
        }
        let mut from = start;
        self.start = loop {
            let Some(at) = self.stops.next(self.text.as_bytes(), from) else { break self.text.len() };
            match decide(self.text, at) {
                Found::Bound(end) => break end,
                Found::Resume(at) => from = at,
            }
        };
        Some(Span::new(start, self.start))
    }
}

impl FusedIterator for SentenceBounds<'_> {}

impl fmt::Debug for SentenceBounds<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentenceBounds").field("start", &self.start).finish_non_exhaustive()
    }
}

/// The UAX #29 sentences of a text; made by [`unicode_sentences`].
#[derive(Clone, Debug)]
pub struct UnicodeSentences<'t> {
    bounds: SentenceBounds<'t>,
}

impl<'t> Iterator for UnicodeSentences<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        loop {
            let span = self.bounds.next()?;
            let sentence = &self.bounds.text[span];
            // Most sentences start with a letter.
            let holds =
                sentence.as_bytes()[0].is_ascii_alphanumeric() || sentence.chars().any(char::is_alphanumeric);
            if holds {
                return Some(sentence);
            }
        }
    }
}

impl FusedIterator for UnicodeSentences<'_> {}

#[cfg(test)]
mod tests;
