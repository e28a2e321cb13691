//! List markers and bullets.

use super::scan::char_at;

/// A sign that opens an item of a list.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '▪' | '●' | '◦' | '‣' | '■' | '➢' | '∙' | '❖' | '◆' | '►')
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
#[inline]
pub(super) fn marker(text: &str, at: usize) -> Option<Marker> {
    // Most sentences start with a word.
    match *text.as_bytes().get(at..).unwrap_or(&[]) {
        [b'A'..=b'Z' | b'a'..=b'z', second, ..]
            if second.is_ascii_alphabetic() && !matches!(second | 0x20, b'i' | b'v' | b'x') =>
        {
            None
        }
        _ => some_marker(text, at),
    }
}

fn some_marker(text: &str, at: usize) -> Option<Marker> {
    let bytes = text.as_bytes();
    let first = char_at(text, at);
    if is_bullet(first) {
        return Some(Marker { end: at + first.len_utf8(), value: 0, shape: Shape::Bullet, sign: 0 });
    }
    let blank = |i: usize| bytes.get(i).is_none_or(|b| b.is_ascii_whitespace());
    // Signs that stand within sentences too, as arrows do.
    let sign = matches!(first, '-' | '–' | '—' | '*' | '·' | 'o' | '→' | '➔' | '✓' | '✔' | '☐');
    if sign && blank(at + first.len_utf8()) {
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
    // "1.1 What is government?"
    if shape == Shape::Number
        && !bracket
        && value == 0
        && memchr::memchr(b'.', &bytes[start..i]).is_some()
        && bytes.get(i) == Some(&b' ')
        && bytes.get(i + 1).is_some_and(u8::is_ascii_uppercase)
    {
        return Some(Marker { end: i, value: 0, shape, sign: b' ' });
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
}
