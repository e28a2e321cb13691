//! Finding the places where a sentence may end, and what stands around them.

/// How many bytes are looked at in one go.
const BLOCK: usize = 64;

/// Finds, block by block, the bytes where a sentence or a line may end: `.`, `!`, `?`, a line feed, the lead byte of
/// `…`, of an em dash and of bullets. With `SOFT`, also the blanks that a model may find to part two sentences.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scan {
    /// Where the block starts that `mask` is of.
    base: usize,
    /// A bit for each byte of the block.
    mask: u64,
}

impl Scan {
    pub(super) fn new() -> Scan {
        Scan { base: usize::MAX, mask: 0 }
    }

    /// The first candidate at or after `from`.
    #[inline]
    pub(super) fn next<const SOFT: bool>(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut from = from;
        while from < bytes.len() {
            let base = from - from % BLOCK;
            if base != self.base {
                self.base = base;
                self.mask = block::<SOFT>(bytes, base);
            }
            let mask = self.mask & (u64::MAX << (from - base));
            if mask != 0 {
                return Some(base + mask.trailing_zeros() as usize);
            }
            from = base + BLOCK;
        }
        None
    }
}

/// A block with the byte before it and the two after.
type Window = [u8; BLOCK + 3];

fn block<const SOFT: bool>(bytes: &[u8], base: usize) -> u64 {
    if let Some(start) = base.checked_sub(1)
        && let Some(window) = bytes.get(start..start + BLOCK + 3)
        && let Ok(window) = window.try_into()
    {
        return mask::<SOFT>(window);
    }
    let mut window = [0; BLOCK + 3];
    for (i, slot) in window.iter_mut().enumerate() {
        *slot = (base + i).checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(0);
    }
    mask::<SOFT>(&window)
}

/// Without a branch and byte by byte, so that it becomes vector instructions.
#[inline]
fn mask<const SOFT: bool>(window: &Window) -> u64 {
    let mut flags = [0u8; BLOCK];
    for i in 0..BLOCK {
        let (before, b, next, third) = (window[i], window[i + 1], window[i + 2], window[i + 3]);
        // Quotation marks, U+2018 to U+201D, are none; all else behind 0xE2 is looked at.
        let quote = (next == 0x80) & (third.wrapping_sub(0x98) < 6);
        let mut flag = (b == b'.') | (b == b'!') | (b == b'?') | (b == b'\n') | ((b == 0xE2) & !quote);
        if SOFT {
            flag |= (b == b' ') & parts(before, next, third);
        }
        flags[i] = u8::from(flag);
    }
    let mut mask = 0;
    for (i, flags) in flags.as_chunks::<8>().0.iter().enumerate() {
        // Gathers the lowest bits of eight bytes.
        let bits = u64::from_le_bytes(*flags).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        mask |= bits << (8 * i);
    }
    mask
}

/// Whether a blank between `before` and `next` is worth a look: a capital or a sign follows, or a web address.
#[inline]
fn parts(before: u8, next: u8, third: u8) -> bool {
    let capital = next.wrapping_sub(b'A') < 26;
    let sign =
        (next == b'<') | (next == b'>') | (next == b'*') | (next == b'_') | (next == b'=') | (next == b'-');
    let address = (next == b'h') & (third == b't');
    let closed = (before == b']') | (before == b'>') | (before == b')') | (before == b'*') | (before == b'=');
    let opens = (next == b'(') | (next == b'[') | (next.wrapping_sub(b'0') < 10);
    capital | sign | address | (closed & opens)
}

/// The character that starts at `at`; a space at the end of the text.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> char {
    match text.as_bytes().get(at) {
        Some(&b) if b < 0x80 => b as char,
        Some(_) => text[at..].chars().next().unwrap_or(' '),
        None => ' ',
    }
}

/// The character that ends at `at`; a space at the start of the text.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> char {
    match at.checked_sub(1).map(|i| text.as_bytes()[i]) {
        Some(b) if b < 0x80 => b as char,
        Some(_) => text[..at].chars().next_back().unwrap_or(' '),
        None => ' ',
    }
}

/// The first byte at or after `at` that is not white space.
#[inline]
pub(super) fn skip_space(text: &str, at: usize) -> usize {
    let mut at = at;
    loop {
        let c = char_at(text, at);
        if at >= text.len() || !c.is_whitespace() {
            return at;
        }
        at += c.len_utf8();
    }
}

/// Whether a full line of white space lies in `bytes`, itself all white space.
pub(super) fn has_blank_line(bytes: &[u8]) -> bool {
    let mut feeds = 0;
    for (i, &b) in bytes.iter().enumerate() {
        // A lone carriage return is a line end of its own; U+2029 parts paragraphs.
        feeds += usize::from(b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n')));
        if feeds > 1 || bytes[i..].starts_with("\u{2029}".as_bytes()) {
            return true;
        }
    }
    false
}

/// The letters, digits and what holds them together (`.`, `'`, `-`, `&`) that end at `at`, at most `limit` bytes.
pub(super) fn word_before(bytes: &[u8], at: usize, limit: usize) -> &[u8] {
    let floor = at.saturating_sub(limit);
    let mut start = at;
    while start > floor && is_word(bytes[start - 1]) {
        start -= 1;
    }
    // Not in the middle of a character.
    while start < at && (bytes[start] & 0xC0) == 0x80 {
        start += 1;
    }
    // Quote marks and dashes of three bytes are no part of a word.
    let word = &bytes[start..at];
    match memchr::memrchr(0xE2, word) {
        Some(i) if i + 3 <= word.len() => &word[i + 3..],
        _ => word,
    }
}

/// The word that starts at `at`: letters and digits, at most `limit` bytes.
pub(super) fn word_after(bytes: &[u8], at: usize, limit: usize) -> &[u8] {
    let at = at.min(bytes.len());
    let ceiling = bytes.len().min(at + limit);
    let mut end = at;
    while end < ceiling && (bytes[end].is_ascii_alphanumeric() || (bytes[end] >= 0x80 && bytes[end] != 0xE2))
    {
        end += 1;
    }
    &bytes[at..end]
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b >= 0x80 || matches!(b, b'.' | b'&' | b'-' | b'\'')
}

/// Closes a quotation or a bracket after a stop.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}' | '›')
}

/// Opens a quotation or a bracket before a sentence.
pub(super) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '(' | '[' | '{' | '`' | '‹' | '„')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_in_any_place() {
        for n in 0..100 {
            let text = "a".repeat(n) + ".b";
            assert_eq!(Scan::new().next::<true>(text.as_bytes(), 0), Some(n));
            assert_eq!(Scan::new().next::<false>(text.as_bytes(), n + 1), None);
        }
    }

    #[test]
    fn blank_lines() {
        assert!(has_blank_line(b"\n\n") && has_blank_line(b"\r\n \t\r\n") && has_blank_line(b"\r\r"));
        assert!(!has_blank_line(b" \r\n  ") && !has_blank_line(b"  "));
    }
}
