//! From byte offsets to what the world outside counts in, and back.

use alloc::vec::Vec;
use memchr::memchr2_iter;
use unicode_segmentation::UnicodeSegmentation;

use crate::Span;

/// Bytes between two checkpoints: a look-up counts through at most this many.
const STRIDE: usize = 256;

/// What a column or an offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Unit {
    /// Bytes of UTF-8, as Rust counts.
    Byte,
    /// Unicode scalar values, as Python counts.
    Char,
    /// Code units of UTF-16, as JavaScript, Java and the Language Server Protocol count.
    Utf16,
    /// Extended grapheme clusters (UAX #29), as a reader counts.
    Grapheme,
}

/// A line and a column in it, both counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Position {
    /// The line, from 0.
    pub line: u32,
    /// How many of the chosen [`Unit`] stand before it on its line.
    pub column: u32,
}

/// Turns byte offsets of one text into lines and columns, characters, UTF-16 code units and grapheme
/// clusters, and back.
///
/// Lines end after `\n`, `\r\n` or a lone `\r`. Nothing here panics on an odd offset: what is out of range,
/// inside a character, or (for grapheme columns) inside a grapheme cluster gives `None`.
///
/// Built once in one pass: 4 bytes a line, and for a text that is not ASCII 8 bytes per 256 bytes. A
/// look-up is a binary search over lines and counts through at most 256 bytes; a grapheme column counts
/// through its line.
///
/// ```
/// use greenpaper_text::{OffsetMap, Position, Unit};
/// let text = "Café\r\n£3m for Unison";
/// let map = OffsetMap::new(text);
/// let offset = text.find("Unison").unwrap();
/// assert_eq!(map.position(offset, Unit::Char), Some(Position { line: 1, column: 8 }));
/// assert_eq!(map.count_to(offset, Unit::Utf16), Some(14));
/// assert_eq!(map.offset_of(14, Unit::Utf16), Some(offset));
/// assert_eq!(map.position(4, Unit::Char), None); // inside the é
/// ```
#[derive(Clone, Debug)]
pub struct OffsetMap<'t> {
    text: &'t str,
    /// Where each line starts; the first at 0.
    lines: Vec<u32>,
    /// What stands before each multiple of `STRIDE`; empty where the text is ASCII.
    marks: Vec<Mark>,
}

/// What stands before a checkpoint. A character that straddles it counts as before.
#[derive(Clone, Copy, Debug)]
struct Mark {
    chars: u32,
    utf16: u32,
}

impl<'t> OffsetMap<'t> {
    /// The map of `text`, in time linear in its length.
    ///
    /// # Panics
    ///
    /// If `text` is longer than [`Span::MAX`] bytes.
    #[must_use]
    pub fn new(text: &'t str) -> OffsetMap<'t> {
        let _ = Span::of(text);
        let bytes = text.as_bytes();
        let mut lines = alloc::vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                lines.push(at as u32 + 1);
            }
        }
        let mut marks = Vec::new();
        if !text.is_ascii() {
            marks.reserve_exact(bytes.len() / STRIDE + 1);
            let mut mark = Mark { chars: 0, utf16: 0 };
            for block in bytes.chunks(STRIDE) {
                marks.push(mark);
                let (chars, utf16) = counts(block);
                mark = Mark { chars: mark.chars + chars, utf16: mark.utf16 + utf16 };
            }
        }
        OffsetMap { text, lines, marks }
    }

    /// The text it is the map of.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// How many lines: one more than there are line ends.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The bytes of a line with its end, or `None` where there is no such line.
    ///
    /// ```
    /// use greenpaper_text::{OffsetMap, Span};
    /// let map = OffsetMap::new("Act\nBill");
    /// assert_eq!(map.line(0), Some(Span::new(0, 4)));
    /// assert_eq!(map.line(2), None);
    /// ```
    #[must_use]
    pub fn line(&self, line: usize) -> Option<Span> {
        let start = *self.lines.get(line)? as usize;
        let end = self.lines.get(line + 1).map_or(self.text.len(), |&next| next as usize);
        Some(Span::new(start, end))
    }

    /// The line that the byte at `offset` is on, from 0; `None` beyond the text's end. Any byte will do,
    /// also one inside a character.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> Option<usize> {
        (offset <= self.text.len()).then(|| self.lines.partition_point(|&start| start as usize <= offset) - 1)
    }

    /// The line and column of a byte offset.
    ///
    /// `None` beyond the text's end and inside a character; with [`Unit::Grapheme`] also inside a cluster.
    ///
    /// ```
    /// use greenpaper_text::{OffsetMap, Position, Unit};
    /// let map = OffsetMap::new("x\ne\u{301}t\u{e9}");
    /// assert_eq!(map.position(5, Unit::Grapheme), Some(Position { line: 1, column: 1 }));
    /// assert_eq!(map.position(3, Unit::Grapheme), None); // before the accent
    /// assert_eq!(map.position(3, Unit::Char), Some(Position { line: 1, column: 1 }));
    /// ```
    #[must_use]
    pub fn position(&self, offset: usize, unit: Unit) -> Option<Position> {
        if !self.text.is_char_boundary(offset) {
            return None;
        }
        let line = self.line_of(offset)?;
        let span = self.line(line)?;
        let column = match unit {
            Unit::Grapheme => grapheme_count(&self.text[span], offset - span.start())?,
            unit => self.count_to(offset, unit)? - self.count_to(span.start(), unit)?,
        };
        Some(Position { line: line as u32, column: column as u32 })
    }

    /// The byte offset of a line and column.
    ///
    /// `None` where there is no such line, beyond the line's end (a column past it is not carried to the
    /// next line) and inside a character.
    ///
    /// ```
    /// use greenpaper_text::{OffsetMap, Position, Unit};
    /// let map = OffsetMap::new("£3m\n£5m");
    /// assert_eq!(map.offset(Position { line: 1, column: 1 }, Unit::Char), Some(7));
    /// assert_eq!(map.offset(Position { line: 1, column: 1 }, Unit::Byte), None);
    /// assert_eq!(map.offset(Position { line: 0, column: 9 }, Unit::Char), None);
    /// ```
    #[must_use]
    pub fn offset(&self, position: Position, unit: Unit) -> Option<usize> {
        let line = self.line(position.line as usize)?;
        let column = position.column as usize;
        let offset = match unit {
            Unit::Grapheme => line.start() + grapheme_offset(&self.text[line], column)?,
            unit => self.offset_of(self.count_to(line.start(), unit)?.checked_add(column)?, unit)?,
        };
        let last = position.line as usize + 1 == self.lines.len();
        (offset < line.end() || last).then_some(offset)
    }

    /// How many of `unit` stand before a byte offset in the whole text.
    ///
    /// `None` beyond the text's end and inside a character. [`Unit::Grapheme`] counts from the text's start,
    /// in time linear in the offset; the others take at most 256 steps.
    #[must_use]
    pub fn count_to(&self, offset: usize, unit: Unit) -> Option<usize> {
        if !self.text.is_char_boundary(offset) {
            return None;
        }
        match unit {
            Unit::Byte => Some(offset),
            Unit::Grapheme => grapheme_count(self.text, offset),
            Unit::Char | Unit::Utf16 if self.marks.is_empty() => Some(offset),
            Unit::Char | Unit::Utf16 => {
                let at = (offset / STRIDE).min(self.marks.len() - 1);
                let (chars, utf16) = counts(&self.text.as_bytes()[at * STRIDE..offset]);
                let mark = self.marks[at];
                Some(if unit == Unit::Char { mark.chars + chars } else { mark.utf16 + utf16 } as usize)
            }
        }
    }

    /// The byte offset before which exactly `count` of `unit` stand in the whole text.
    ///
    /// `None` beyond the text's end, inside a character ([`Unit::Byte`]) and between the two halves of a
    /// surrogate pair ([`Unit::Utf16`]).
    ///
    /// ```
    /// use greenpaper_text::{OffsetMap, Unit};
    /// let map = OffsetMap::new("😀!");
    /// assert_eq!(map.offset_of(2, Unit::Utf16), Some(4));
    /// assert_eq!(map.offset_of(1, Unit::Utf16), None);
    /// assert_eq!(map.offset_of(1, Unit::Char), Some(4));
    /// ```
    #[must_use]
    pub fn offset_of(&self, count: usize, unit: Unit) -> Option<usize> {
        match unit {
            Unit::Byte => self.text.is_char_boundary(count).then_some(count),
            Unit::Grapheme => grapheme_offset(self.text, count),
            Unit::Char | Unit::Utf16 if self.marks.is_empty() => (count <= self.text.len()).then_some(count),
            Unit::Char | Unit::Utf16 => {
                let before = |mark: &Mark| if unit == Unit::Char { mark.chars } else { mark.utf16 } as usize;
                // A character that straddles a checkpoint counts before it, so where the count is met
                // exactly at one the offset is at or after it.
                let at = self.marks.partition_point(|mark| before(mark) <= count).checked_sub(1)?;
                let mut left = count - before(&self.marks[at]);
                let mut offset = at * STRIDE;
                while !self.text.is_char_boundary(offset) {
                    offset += 1;
                }
                for c in self.text[offset..].chars() {
                    if left == 0 {
                        break;
                    }
                    left = left.checked_sub(if unit == Unit::Char { 1 } else { c.len_utf16() })?;
                    offset += c.len_utf8();
                }
                (left == 0).then_some(offset)
            }
        }
    }

    /// A span as a range of another unit.
    ///
    /// `None` where either end would give `None` in [`count_to`](OffsetMap::count_to).
    ///
    /// ```
    /// use greenpaper_text::{OffsetMap, Span, Unit};
    /// let map = OffsetMap::new("£3m");
    /// assert_eq!(map.range_of(Span::new(2, 4), Unit::Char), Some(1..3));
    /// ```
    #[must_use]
    pub fn range_of(&self, span: Span, unit: Unit) -> Option<core::ops::Range<usize>> {
        Some(self.count_to(span.start(), unit)?..self.count_to(span.end(), unit)?)
    }

    /// A range of another unit as a span.
    ///
    /// `None` where either end would give `None` in [`offset_of`](OffsetMap::offset_of), or where it ends
    /// before it starts.
    #[must_use]
    pub fn span_of(&self, range: core::ops::Range<usize>, unit: Unit) -> Option<Span> {
        Span::try_new(self.offset_of(range.start, unit)?, self.offset_of(range.end, unit)?).ok()
    }
}

/// Characters and UTF-16 code units that start in `bytes`.
fn counts(bytes: &[u8]) -> (u32, u32) {
    let mut chars = 0;
    let mut pairs = 0;
    for &byte in bytes {
        chars += u32::from((byte as i8) >= -0x40);
        pairs += u32::from(byte >= 0xf0);
    }
    (chars, chars + pairs)
}

/// How many grapheme clusters stand before `offset`; `None` inside one.
fn grapheme_count(text: &str, offset: usize) -> Option<usize> {
    let mut count = 0;
    let mut at = 0;
    for cluster in text.graphemes(true) {
        if at >= offset {
            break;
        }
        at += cluster.len();
        count += 1;
    }
    (at == offset).then_some(count)
}

/// Where the cluster number `count` starts; the text's end is after its last.
fn grapheme_offset(text: &str, count: usize) -> Option<usize> {
    let mut left = count;
    let mut at = 0;
    for cluster in text.graphemes(true) {
        if left == 0 {
            break;
        }
        at += cluster.len();
        left -= 1;
    }
    (left == 0).then_some(at)
}

#[cfg(test)]
mod tests;
