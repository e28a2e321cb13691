//! Words and their boundaries as Unicode defines them (UAX #29).

use alloc::vec::Vec;
use core::iter::FusedIterator;
use unicode_segmentation::{UWordBounds, UnicodeSegmentation};

use crate::{Span, Spanned};

/// A stretch of text between two UAX #29 word boundaries: where it stands, and whether it is a word.
/// 12 bytes, `Copy`.
///
/// ```
/// use greenpaper_text::{Spanned, word_bounds};
/// let text = "Health Act";
/// let blank = word_bounds(text).nth(1).unwrap();
/// assert_eq!((blank.text_in(text), blank.is_word), (" ", false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Segment {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Whether it holds a letter or a digit (a character of Unicode's `Alphabetic`, or a number), which
    /// tells words from blanks and punctuation.
    pub is_word: bool,
}

impl Spanned for Segment {
    #[inline]
    fn span(&self) -> Span {
        self.span
    }
}

/// The words of a text by UAX #29: the segments between word boundaries that hold a letter or a digit.
///
/// ```
/// let words: Vec<_> = greenpaper_text::words("The “Health” Act 1999 can’t.").collect();
/// assert_eq!(words, ["The", "Health", "Act", "1999", "can’t"]);
/// ```
#[inline]
#[must_use]
pub fn words(text: &str) -> Words<'_> {
    Words { text, bounds: word_bounds(text) }
}

/// All segments between the word boundaries of UAX #29, blanks and punctuation too, in order and without
/// a gap.
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// use greenpaper_text::{Spanned, word_bounds};
/// let text = "£1.50 each";
/// let all: Vec<_> = word_bounds(text).map(|s| (s.text_in(text), s.is_word)).collect();
/// assert_eq!(all, [("£", false), ("1.50", true), (" ", false), ("each", true)]);
/// ```
#[inline]
#[must_use]
pub fn word_bounds(text: &str) -> WordBounds<'_> {
    let _ = Span::of(text);
    WordBounds { start: 0, inner: text.split_word_bounds() }
}

/// Appends the end of every segment of [`word_bounds`] to `bounds`: byte offsets in rising order, of which
/// the last is the length of the text. An empty text appends nothing.
///
/// This is the fastest way to all boundaries; the vector can be used again from text to text.
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// let mut bounds = Vec::new();
/// greenpaper_text::bounds_into("Health Act", &mut bounds);
/// assert_eq!(bounds, [6, 7, 10]);
/// ```
pub fn bounds_into(text: &str, bounds: &mut Vec<u32>) {
    bounds.extend(word_bounds(text).map(|segment| segment.span.end() as u32));
}

/// The words of a text; made by [`words`].
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    bounds: WordBounds<'t>,
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        let word = self.bounds.find(|segment| segment.is_word)?;
        Some(&self.text[word.span])
    }
}

impl FusedIterator for Words<'_> {}

/// The segments of a text; made by [`word_bounds`].
#[derive(Clone)]
pub struct WordBounds<'t> {
    start: usize,
    inner: UWordBounds<'t>,
}

impl core::fmt::Debug for WordBounds<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("WordBounds").field("start", &self.start).finish_non_exhaustive()
    }
}

impl Iterator for WordBounds<'_> {
    type Item = Segment;

    #[inline]
    fn next(&mut self) -> Option<Segment> {
        let segment = self.inner.next()?;
        let start = self.start;
        self.start += segment.len();
        let is_word = segment.chars().any(char::is_alphanumeric);
        Some(Segment { span: Span::new(start, self.start), is_word })
    }
}

impl FusedIterator for WordBounds<'_> {}

#[cfg(test)]
mod tests;
