//! Words and their boundaries as Unicode defines them (UAX #29).

mod batch;

use alloc::vec::Vec;
use core::fmt;
use core::iter::FusedIterator;

use crate::simd::Level;
use crate::wordbreak::blocks::{Cursor, find_bounds};
use crate::{Span, Spanned};
use batch::{Ends, SegmentBatch, WordBatch};

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
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// let words: Vec<_> = greenpaper_text::words("The “Health” Act 1999 can’t.").collect();
/// assert_eq!(words, ["The", "Health", "Act", "1999", "can’t"]);
/// ```
#[inline]
#[must_use]
pub fn words(text: &str) -> Words<'_> {
    words_at(Level::best(), text)
}

/// [`words`] with the instructions of `level`.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn words_at(level: Level, text: &str) -> Words<'_> {
    let _ = Span::of(text);
    Words { text, scan: Scan::new(level), batch: WordBatch::new() }
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
    word_bounds_lossy(text.as_bytes())
}

/// [`word_bounds`] of bytes that need not be UTF-8: what is not counts as one U+FFFD for each maximal part of
/// a sequence, as [`String::from_utf8_lossy`](alloc::string::String::from_utf8_lossy) replaces it. Spans are
/// of the bytes as they are.
///
/// # Panics
///
/// If there are more than [`Span::MAX`] bytes.
///
/// ```
/// let ends: Vec<_> = greenpaper_text::word_bounds_lossy(b"Act \xff1").map(|s| s.span.end()).collect();
/// assert_eq!(ends, [3, 4, 5, 6]);
/// ```
#[inline]
#[must_use]
pub fn word_bounds_lossy(bytes: &[u8]) -> WordBounds<'_> {
    word_bounds_at(Level::best(), bytes)
}

/// [`word_bounds_lossy`] with the instructions of `level`.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn word_bounds_at(level: Level, bytes: &[u8]) -> WordBounds<'_> {
    let _ = Span::new(0, bytes.len());
    WordBounds { bytes, scan: Scan::new(level), start: 0, batch: SegmentBatch::new() }
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
#[inline]
pub fn bounds_into(text: &str, bounds: &mut Vec<u32>) {
    bounds_into_at(Level::best(), text.as_bytes(), bounds);
}

/// [`bounds_into`] with the instructions of `level`, of bytes that need not be UTF-8.
#[doc(hidden)]
pub fn bounds_into_at(level: Level, bytes: &[u8], bounds: &mut Vec<u32>) {
    let _ = Span::new(0, bytes.len());
    let mut cursor = Cursor::START;
    let mut found = bounds.len();
    loop {
        // English prose has a boundary every three bytes; room is made (and zeroed) a piece at a time.
        let room = (bytes.len() / 2).clamp(0, Ends::PIECE) + Ends::MARGIN;
        bounds.resize(found + room, 0);
        let mut ends = Ends::new(&mut bounds[found..]);
        let done = find_bounds(level, bytes, &mut cursor, &mut ends);
        found += ends.len();
        if done {
            bounds.truncate(found);
            return;
        }
    }
}

/// Where in a text an iterator stands, and with what instructions it goes on.
#[derive(Clone, Debug)]
struct Scan {
    level: Level,
    cursor: Cursor,
    done: bool,
}

impl Scan {
    #[inline]
    fn new(level: Level) -> Scan {
        Scan { level, cursor: Cursor::START, done: false }
    }
}

/// The words of a text; made by [`words`].
#[derive(Clone)]
pub struct Words<'t> {
    text: &'t str,
    scan: Scan,
    batch: WordBatch,
}

impl<'t> Words<'t> {
    /// Finds more words; whether there are any.
    #[cold]
    #[inline(never)]
    fn refill(&mut self) -> bool {
        while !self.scan.done {
            self.batch.clear();
            self.scan.done =
                find_bounds(self.scan.level, self.text.as_bytes(), &mut self.scan.cursor, &mut self.batch);
            if !self.batch.is_empty() {
                return true;
            }
        }
        false
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        if self.batch.is_empty() && !self.refill() {
            return None;
        }
        let span = self.batch.pop();
        Some(&self.text[span])
    }

    #[inline]
    fn fold<B, F: FnMut(B, &'t str) -> B>(mut self, init: B, mut f: F) -> B {
        let mut folded = init;
        loop {
            for word in self.batch.rest() {
                folded = f(folded, &self.text[word]);
            }
            self.batch.clear();
            if !self.refill() {
                return folded;
            }
        }
    }
}

impl FusedIterator for Words<'_> {}

impl fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("scan", &self.scan).finish_non_exhaustive()
    }
}

/// The segments of a text; made by [`word_bounds`].
#[derive(Clone)]
pub struct WordBounds<'t> {
    bytes: &'t [u8],
    scan: Scan,
    /// Where the next segment starts.
    start: u32,
    batch: SegmentBatch,
}

impl WordBounds<'_> {
    /// Finds more segments; whether there are any.
    #[cold]
    #[inline(never)]
    fn refill(&mut self) -> bool {
        while !self.scan.done {
            self.batch.clear();
            self.scan.done = find_bounds(self.scan.level, self.bytes, &mut self.scan.cursor, &mut self.batch);
            if !self.batch.is_empty() {
                return true;
            }
        }
        false
    }

    #[inline]
    fn segment(&mut self, end: u32, is_word: bool) -> Segment {
        let span = Span::new(self.start as usize, end as usize);
        self.start = end;
        Segment { span, is_word }
    }
}

impl Iterator for WordBounds<'_> {
    type Item = Segment;

    #[inline]
    fn next(&mut self) -> Option<Segment> {
        if self.batch.is_empty() && !self.refill() {
            return None;
        }
        let (end, is_word) = self.batch.pop();
        Some(self.segment(end, is_word))
    }

    #[inline]
    fn fold<B, F: FnMut(B, Segment) -> B>(mut self, init: B, mut f: F) -> B {
        let mut folded = init;
        loop {
            while !self.batch.is_empty() {
                let (end, is_word) = self.batch.pop();
                folded = f(folded, self.segment(end, is_word));
            }
            if !self.refill() {
                return folded;
            }
        }
    }
}

impl FusedIterator for WordBounds<'_> {}

impl fmt::Debug for WordBounds<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WordBounds").field("scan", &self.scan).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
