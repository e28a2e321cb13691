//! The lines of a text that are not blank.

use memchr::{memchr, memchr2, memchr3_iter};

/// A line that is not blank: where its words stand, how far it is indented, what lies above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The first byte that is not white space.
    pub(crate) start: u32,
    /// The byte after the last that is not white space.
    pub(crate) end: u32,
    /// Columns of white space before it; a tab goes to the next multiple of eight.
    pub(crate) indent: u16,
    /// Blank lines before it, at most 65,535.
    pub(crate) gap: u16,
    /// Characters from `start` to `end`.
    pub(crate) chars: u32,
}

impl Line {
    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }
}

/// The lines of `text` that are not blank, in order. Lines end with LF, CR LF or CR alone, with a vertical tab, a form feed,
/// or what Unicode has for an end of a line or a paragraph (UAX #14: VT, FF, NEL, U+2028, U+2029).
///
/// `text` is no longer than `u32::MAX` bytes.
pub(crate) fn lines(text: &str) -> Lines<'_> {
    let bytes = text.as_bytes();
    Lines {
        text,
        at: 0,
        gap: 0,
        returns: memchr(b'\r', bytes).is_some(),
        others: has_other_ends(bytes),
        feeds: memchr::memchr_iter(b'\n', bytes),
    }
}

/// What [`lines`] returns.
#[derive(Clone)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    at: usize,
    gap: u32,
    /// Whether there is a carriage return in it.
    returns: bool,
    /// Whether there is an end of a line in it that is neither that nor a line feed.
    others: bool,
    /// The line feeds, of a text that has nothing else.
    feeds: memchr::Memchr<'t>,
}

impl Lines<'_> {
    /// Where the line that begins at `from` ends.
    fn line_end(&mut self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        if self.others {
            return (from..bytes.len()).find(|&at| end_at(bytes, at) > 0).unwrap_or(bytes.len());
        }
        if self.returns {
            return memchr2(b'\n', b'\r', &bytes[from..]).map_or(bytes.len(), |n| from + n);
        }
        self.feeds.next().unwrap_or(bytes.len())
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            let from = self.at;
            let to = self.line_end(from);
            self.at = to + if self.others { end_at(bytes, to).max(1) } else { 1 };
            if bytes.get(to) == Some(&b'\r') && bytes.get(to + 1) == Some(&b'\n') {
                self.at += 1;
            }
            let (start, indent) = indentation(self.text, from, to);
            if start == to {
                self.gap += 1;
                continue;
            }
            let end = trimmed_end(self.text, start, to);
            let gap = self.gap.min(u32::from(u16::MAX)) as u16;
            self.gap = 0;
            let chars = count_chars(&bytes[start..end]);
            return Some(Line { start: start as u32, end: end as u32, indent, gap, chars });
        }
        None
    }
}

/// Whether a text has ends of lines other than line feeds and carriage returns.
fn has_other_ends(bytes: &[u8]) -> bool {
    // Few texts have any of these bytes, and most of those in letters.
    memchr2(0x0b, 0x0c, bytes).is_some()
        || memchr3_iter(0x85, 0xa8, 0xa9, bytes).any(|at| {
            end_at(bytes, if bytes[at] == 0x85 { at.wrapping_sub(1) } else { at.wrapping_sub(2) }) > 1
        })
}

/// How many bytes the end of a line takes that stands at `at`; none where none does.
fn end_at(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b'\n' | b'\r' | 0x0b | 0x0c) => 1,
        Some(0xc2) if bytes.get(at + 1) == Some(&0x85) => 2,
        Some(0xe2) if bytes.get(at + 1) == Some(&0x80) && matches!(bytes.get(at + 2), Some(0xa8 | 0xa9)) => 3,
        _ => 0,
    }
}

/// Where the words of the line `from..to` begin, and in which column; `to` where there are none.
fn indentation(text: &str, from: usize, to: usize) -> (usize, u16) {
    let bytes = text.as_bytes();
    let (mut at, mut column) = (from, 0u32);
    while at < to {
        match bytes[at] {
            b' ' => column += 1,
            b'\t' => column = (column / 8 + 1) * 8,
            0x0b | 0x0c => {}
            0x21..=0x7f | 0..=0x08 | 0x0e..=0x1f => break,
            _ => match text[at..to].chars().next() {
                Some(c) if c.is_whitespace() => {
                    column += 1;
                    at += c.len_utf8() - 1;
                }
                _ => break,
            },
        }
        at += 1;
    }
    (at, column.min(u32::from(u16::MAX)) as u16)
}

fn trimmed_end(text: &str, start: usize, to: usize) -> usize {
    match text.as_bytes()[to - 1] {
        0x21..=0x7f => to,
        _ => start + text[start..to].trim_end().len(),
    }
}

/// How many characters: bytes that do not continue one.
pub(crate) fn count_chars(bytes: &[u8]) -> u32 {
    if bytes.is_ascii() {
        return bytes.len() as u32;
    }
    let mut count = 0u32;
    // Small counters let the compiler use the widest registers.
    for part in bytes.chunks(255) {
        count += u32::from(part.iter().map(|&b| u8::from((b as i8) >= -0x40)).sum::<u8>());
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_ending_counts_once() {
        let text = "a\r\n\r\n\tb \rc\n\n\n\u{a0}\nd";
        let found: Vec<_> = lines(text).map(|l| (l.text(text), l.indent, l.gap, l.chars)).collect();
        assert_eq!(found, [("a", 0, 0, 1), ("b", 8, 1, 1), ("c", 0, 0, 1), ("d", 0, 3, 1)]);
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        let text = "£1 – “two”".repeat(100);
        assert_eq!(count_chars(text.as_bytes()) as usize, text.chars().count());
        assert_eq!(lines("  \u{2003}£ \u{2003}").next().unwrap().chars, 1);
    }
}
