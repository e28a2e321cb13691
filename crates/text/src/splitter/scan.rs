//! Finding the places where a sentence may end, and what stands around them.

/// The next byte at or after `from` that may end a sentence or a line, or that leads a character which
/// may: `.`, `!`, `?`, a line feed, and the lead byte of `…` and of the bullets.
pub(super) fn next_candidate(bytes: &[u8], from: usize) -> Option<usize> {
    const STEP: usize = 32;
    fn is(b: u8) -> bool {
        (b == b'.') | (b == b'!') | (b == b'?') | (b == b'\n') | (b == 0xE2)
    }
    let mut at = from;
    while let Some(block) = bytes.get(at..at + STEP) {
        // Without a branch inside, this becomes a few vector instructions.
        let mut any = false;
        for &b in block {
            any |= is(b);
        }
        if any {
            return block.iter().position(|&b| is(b)).map(|i| at + i);
        }
        at += STEP;
    }
    bytes.get(at..)?.iter().position(|&b| is(b)).map(|i| at + i)
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

/// A sign that opens an item of a list.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '▪' | '●' | '◦' | '‣' | '■' | '➢' | '∙')
}

/// A list marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// The byte after the marker.
    pub(super) end: usize,
    /// Its number, or its letter's place in the alphabet; 0 for a bullet or a compound number.
    pub(super) value: u32,
    /// What it is made of.
    pub(super) shape: Shape,
    /// The sign that ends it, `.` or `)`.
    pub(super) sign: u8,
}

/// What a list marker is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Bullet,
    Number,
    Letter,
    Roman,
}

/// The list marker that starts at `at`, if one does: `•`, `1.`, `1.)`, `(a)`, `iv.`, `2.3.`; white space or a
/// word must follow it.
pub(super) fn marker(text: &str, at: usize) -> Option<Marker> {
    let bytes = text.as_bytes();
    let first = char_at(text, at);
    if is_bullet(first) {
        return Some(Marker { end: at + first.len_utf8(), value: 0, shape: Shape::Bullet, sign: 0 });
    }
    let blank = |i: usize| bytes.get(i).is_none_or(|b| b.is_ascii_whitespace());
    if matches!(first, '-' | '–' | '—' | '*' | '·' | 'o') && blank(at + first.len_utf8()) {
        return Some(Marker { end: at + first.len_utf8(), value: 0, shape: Shape::Bullet, sign: 0 });
    }
    let bracket = first == '(';
    let mut i = at + usize::from(bracket);
    let start = i;
    let (mut value, mut shape) = (0u32, Shape::Number);
    match *bytes.get(i)? {
        b'0'..=b'9' => {
            while i < start + 3 && bytes.get(i).is_some_and(u8::is_ascii_digit) {
                value = value * 10 + u32::from(bytes[i] - b'0');
                i += 1;
            }
            // A compound number, 2.3 or 2.3.1.
            while bytes.get(i) == Some(&b'.') && bytes.get(i + 1).is_some_and(u8::is_ascii_digit) {
                value = 0;
                let part = i + 1;
                i = part;
                while i < part + 3 && bytes.get(i).is_some_and(u8::is_ascii_digit) {
                    i += 1;
                }
            }
        }
        b if b.is_ascii_alphabetic() => {
            while i < start + 5 && bytes.get(i).is_some_and(u8::is_ascii_alphabetic) {
                i += 1;
            }
            let letters = &bytes[start..i];
            if letters.len() == 1 {
                shape = Shape::Letter;
                value = u32::from(b.to_ascii_lowercase() - b'a') + 1;
            } else if letters.iter().all(|b| matches!(b, b'i' | b'v' | b'x'))
                || letters.iter().all(|b| matches!(b, b'I' | b'V' | b'X'))
            {
                shape = Shape::Roman;
            } else {
                return None;
            }
        }
        _ => return None,
    }
    let sign = *bytes.get(i)?;
    let end = match sign {
        b'.' if !bracket => i + 1 + usize::from(bytes.get(i + 1) == Some(&b')')),
        b')' => i + 1,
        _ => return None,
    };
    blank(end).then_some(Marker { end, value, shape, sign })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers() {
        for (text, len) in
            [("1. A", 2), ("1.) A", 3), ("(a) x", 3), ("iv. x", 3), ("2.3. x", 4), ("• x", 3), ("12) x", 3)]
        {
            assert_eq!(marker(text, 0).map(|m| m.end), Some(len), "{text}");
        }
        for text in ["1999. A", "No. 1", "1.5 m", "(see) x", "a b", "31(1) x"] {
            assert_eq!(marker(text, 0), None, "{text}");
        }
    }

    #[test]
    fn candidates_in_any_place() {
        for n in 0..100 {
            let text = "a".repeat(n) + ".b";
            assert_eq!(next_candidate(text.as_bytes(), 0), Some(n));
            assert_eq!(next_candidate(text.as_bytes(), n + 1), None);
        }
    }

    #[test]
    fn blank_lines() {
        assert!(has_blank_line(b"\n\n") && has_blank_line(b"\r\n \t\r\n") && has_blank_line(b"\r\r"));
        assert!(!has_blank_line(b" \r\n  ") && !has_blank_line(b"  "));
    }
}
