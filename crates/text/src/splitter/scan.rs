//! What stands around the places where a sentence may end.

use super::eight;

/// The character that starts at `at`; a space at the end of the text, and inside a character, where a word was cut short.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> char {
    match text.as_bytes().get(at) {
        Some(&b) if b < 0x80 => b as char,
        Some(_) => text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' '),
        None => ' ',
    }
}

/// The character that ends at `at`; a space at the start of the text, and inside a character.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> char {
    match at.checked_sub(1).map(|i| text.as_bytes()[i]) {
        Some(b) if b < 0x80 => b as char,
        Some(_) => text.get(..at).and_then(|rest| rest.chars().next_back()).unwrap_or(' '),
        None => ' ',
    }
}

/// The first byte at or after `at` that is not white space.
#[inline]
pub(super) fn skip_space(text: &str, at: usize) -> usize {
    let mut at = at;
    loop {
        match text.as_bytes().get(at) {
            Some(b'!'..=b'~') => return at,
            Some(b' ' | b'\t'..=b'\r') => at += 1,
            _ => return skip_any_space(text, at),
        }
    }
}

#[inline(never)]
fn skip_any_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + (rest.len() - rest.trim_start().len())
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

/// The letters, digits and what holds them together (`.`, `'`, `-`, `&`) that end at `at`, at most `limit` bytes, which are
/// more than eight.
#[inline]
pub(super) fn word_before(bytes: &[u8], at: usize, limit: usize) -> &[u8] {
    let last = eight::before(bytes, at);
    let run = eight::run_back(eight::joined(last));
    if run == 8 || eight::last(last, run) & eight::TOP != 0 {
        return long_word_before(bytes, at, limit);
    }
    &bytes[at - run..at]
}

#[cold]
#[inline(never)]
fn long_word_before(bytes: &[u8], at: usize, limit: usize) -> &[u8] {
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
#[inline]
pub(super) fn word_after(bytes: &[u8], at: usize, limit: usize) -> &[u8] {
    let at = at.min(bytes.len());
    let first = eight::after(bytes, at);
    let run = eight::run_on(eight::wordy(first));
    if run == 8 || eight::first(first, run) & eight::TOP != 0 {
        return long_word_after(bytes, at, limit);
    }
    &bytes[at..at + run.min(limit)]
}

#[inline(never)]
fn long_word_after(bytes: &[u8], at: usize, limit: usize) -> &[u8] {
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
    fn blank_lines() {
        assert!(has_blank_line(b"\n\n") && has_blank_line(b"\r\n \t\r\n") && has_blank_line(b"\r\r"));
        assert!(!has_blank_line(b" \r\n  ") && !has_blank_line(b"  "));
    }
}
