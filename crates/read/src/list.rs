//! List markers: bullets and numbers that a line begins with.

/// What sort of marker a list item has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// "•", "*" or another sign that begins nothing else.
    Bullet,
    /// "-" or "–", which may also be a dash that a hard wrap brought to the start of a line.
    Dash,
    /// "1.", "2)", "1.1", "iv."
    Number,
    /// "(1)", "(a)", "(iv)", with or without a blank after it, as statutes have them.
    Bracketed,
}

/// The marker that `line` begins with, and its length in bytes without what blank follows it.
pub(crate) fn marker(line: &str) -> Option<(Marker, usize)> {
    let bytes = line.as_bytes();
    match *bytes.first()? {
        b'(' => bracketed(bytes),
        b'0'..=b'9' => numbered(bytes).filter(|(_, end)| !is_time(&line[*end..])),
        b'*' => (bytes.get(1) == Some(&b' ') && !line[2..].contains('*')).then_some((Marker::Bullet, 1)),
        b'-' => (bytes.get(1).is_some_and(|b| b" \t".contains(b))).then_some((Marker::Dash, 1)),
        b'a'..=b'z' | b'A'..=b'Z' => lettered(bytes),
        0x80.. => {
            let sign = line.chars().next()?;
            let marker = match sign {
                '•' | '●' | '▪' | '◦' | '■' | '□' | '‣' | '⁃' | '►' | '▶' | '✓' | '✔' | '\u{f0b7}' => {
                    Marker::Bullet
                }
                '·' => Marker::Bullet,
                '–' | '—' if line[sign.len_utf8()..].starts_with([' ', '\t', '\u{a0}']) => Marker::Dash,
                _ => return None,
            };
            Some((marker, sign.len_utf8()))
        }
        _ => None,
    }
}

/// Whether a number is that of an hour: "7.43 pm".
fn is_time(rest: &str) -> bool {
    let half = rest.trim_start();
    ["am", "pm", "a.m.", "p.m.", "noon"]
        .iter()
        .any(|it| half.strip_prefix(it).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// "(1)", "(12)", "(a)", "(iv)", "(aa)", "(A)", "(2A)".
fn bracketed(bytes: &[u8]) -> Option<(Marker, usize)> {
    let close = bytes.iter().take(7).position(|&b| b == b')')?;
    let inner = &bytes[1..close];
    if copyright(inner, &bytes[close + 1..]) {
        return None;
    }
    let digits = inner.iter().take_while(|b| b.is_ascii_digit()).count();
    let rest = &inner[digits..];
    let fits = match digits {
        0 => {
            roman(rest)
                || (matches!(rest, [a] | [a, _] if a.is_ascii_alphabetic())
                    && rest.iter().all(|&b| b == rest[0]))
        }
        1..=3 => rest.len() <= 2 && rest.iter().all(u8::is_ascii_uppercase),
        _ => false,
    };
    fits.then_some((Marker::Bracketed, close + 1))
}

/// "(c) 2004 …", "(C) Crown copyright": the sign for copyright as typewriters have it.
fn copyright(inner: &[u8], after: &[u8]) -> bool {
    let after = after.strip_prefix(b" ").unwrap_or(after);
    matches!(inner, b"c" | b"C")
        && (after.starts_with(b"19") || after.starts_with(b"20"))
        && after.get(2..4).is_some_and(|year| year.iter().all(u8::is_ascii_digit))
        || matches!(inner, b"c" | b"C")
            && after.get(..9).is_some_and(|word| word.eq_ignore_ascii_case(b"copyright"))
}

/// "1." and "1)" with a blank after them, "1.1 ", "12.3.", "1A.".
fn numbered(bytes: &[u8]) -> Option<(Marker, usize)> {
    let mut at = 0;
    let mut stops = 0;
    loop {
        let digits = bytes[at..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        match digits {
            1..=3 => at += digits,
            0 if stops > 0 => break,
            _ => return None,
        }
        if stops == 0 && bytes.get(at).is_some_and(u8::is_ascii_uppercase) && bytes.get(at + 1) == Some(&b'.')
        {
            at += 1;
        }
        match bytes.get(at) {
            Some(b'.') if stops < 3 => {
                at += 1;
                stops += 1;
            }
            Some(b')') => {
                at += 1;
                stops += 1;
                break;
            }
            _ => break,
        }
    }
    let blank =
        bytes.get(at).is_none_or(|b| b" \t\n\r".contains(b) || bytes[at..].starts_with("\u{a0}".as_bytes()));
    // A bare "12 " is a count; "1.5 " may be one as well, but few lines begin with a decimal.
    (stops > 0 && blank).then_some((Marker::Number, at))
}

/// "a)", "iv)", "a." is left alone: an initial looks the same.
fn lettered(bytes: &[u8]) -> Option<(Marker, usize)> {
    // A word is what most lines begin with.
    if bytes.get(1) != Some(&b')') && !matches!(bytes[0], b'i' | b'v' | b'x' | b'I' | b'V' | b'X') {
        return None;
    }
    let close = bytes.iter().take(5).position(|&b| b == b')')?;
    let inner = &bytes[..close];
    ((inner.len() == 1 || roman(inner)) && bytes.get(close + 1).is_some_and(|b| b" \t".contains(b)))
        .then_some((Marker::Bracketed, close + 1))
}

fn roman(bytes: &[u8]) -> bool {
    (1..=5).contains(&bytes.len())
        && (bytes.iter().all(|b| b"ivx".contains(b)) || bytes.iter().all(|b| b"IVX".contains(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers() {
        for (line, kind, length) in [
            ("• beds", Marker::Bullet, 3),
            ("- beds", Marker::Dash, 1),
            ("1. Beds", Marker::Number, 2),
            ("12) Beds", Marker::Number, 3),
            ("2.14 Beds", Marker::Number, 4),
            ("(1)A council", Marker::Bracketed, 3),
            ("(iv) a council", Marker::Bracketed, 4),
            ("(2A) A council", Marker::Bracketed, 4),
            ("b) a council", Marker::Bracketed, 2),
            ("(a)", Marker::Bracketed, 3),
        ] {
            assert_eq!(marker(line), Some((kind, length)), "{line}");
        }
        for line in [
            "-beds",
            "12 beds",
            "1.5m beds",
            "(News, page 3)",
            "(in)",
            "*note*",
            "14NHS",
            "A beds",
            "(c) 2004 Oak Press",
            "(C) Copyright Oak Press",
            "2001.",
            "",
        ] {
            assert_eq!(marker(line), None, "{line}");
        }
    }
}
