//! Notes behind a stop: the place behind the stop in; where the marks of notes that stand there end out. They belong to the
//! sentence before. `Report.55`, `cent.¹²`, `rate.*`, `Act.(1)`, `stop. [12]`.

use super::lexicon::{abbreviation, opener};
use super::scan::{char_at, skip_space, word_after, word_before};

/// The end of the marks of notes that are glued on at `end` to what closes behind the stop at `stop`, whose signs end at
/// `mark_end`.
pub(super) fn glued(text: &str, stop: usize, mark_end: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    match *bytes.get(end)? {
        b'0'..=b'9' => {
            let after = end + digits(bytes, end);
            let number = after - end < 4 && is_apart(bytes, after);
            let read = end > mark_end
                || wordy(bytes, stop)
                || is_noted(text, stop) && is_no_decimal(text, stop, after) && capital_follows(text, after);
            (number && read).then_some(after)
        }
        b'(' => {
            let after = end + 1 + digits(bytes, end + 1);
            let number = (1..4).contains(&(after - end - 1)) && bytes.get(after) == Some(&b')');
            (number && is_apart(bytes, after + 1) && is_noted(text, stop) && capital_follows(text, after + 1))
                .then_some(after + 1)
        }
        b'*' | 0xC2 | 0xE2 => {
            let mut after = end;
            while is_sign(char_at(text, after)) || after > end && matches!(bytes.get(after), Some(b',')) {
                after += char_at(text, after).len_utf8();
            }
            (after > end && after - end <= 24 && is_apart(bytes, after)).then_some(after)
        }
        _ => None,
    }
}

/// Whether a sign of its own marks notes: `¹`, `*`, `†`.
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '*' | '†' | '‡')
}

/// Whether marks of notes stand in `closing`, which is what stands between a stop and the blank behind it.
pub(super) fn is_among(closing: &str) -> bool {
    closing.chars().any(|c| c.is_ascii_digit() || is_sign(c))
}

/// Whether figures behind the stop at `stop`, which are no part of a number, may be those of a note: a word that is no
/// abbreviation stands before it, capitals, a year, or what closes.
#[inline]
pub(super) fn may_stand(bytes: &[u8], stop: usize) -> bool {
    matches!(
        bytes[..stop],
        [.., b'a'..=b'z' | b')' | b'%' | 0x80..]
            | [.., b'A'..=b'Z', b'A'..=b'Z']
            | [.., b' ', b'1' | b'2', b'0' | b'9', b'0'..=b'9', b'0'..=b'9']
    )
}

/// The same, told by the whole word.
fn is_noted(text: &str, stop: usize) -> bool {
    let bytes = text.as_bytes();
    let word = word_before(bytes, stop, 24);
    let letters = word.iter().all(u8::is_ascii_lowercase) || word.iter().all(u8::is_ascii_uppercase);
    let fits = !letters || word.len() > 1 && abbreviation(word).is_none();
    may_stand(bytes, stop) && (word.is_empty() || fits)
}

/// Whether figures behind a figure, up to `after`, are a note's and no decimals: a word that opens sentences follows.
fn is_no_decimal(text: &str, stop: usize, after: usize) -> bool {
    let bytes = text.as_bytes();
    !bytes[stop - 1].is_ascii_digit() || opener(word_after(bytes, skip_space(text, after), 24))
}

/// How many digits stand from `at` on, five at most.
fn digits(bytes: &[u8], at: usize) -> usize {
    bytes[at.min(bytes.len())..].iter().take(5).take_while(|b| b.is_ascii_digit()).count()
}

/// Whether white space or nothing stands at `at`.
fn is_apart(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(u8::is_ascii_whitespace)
}

/// Whether a capital, or nothing, stands behind the white space at `at`.
fn capital_follows(text: &str, at: usize) -> bool {
    let next = skip_space(text, at);
    next >= text.len() || char_at(text, next).is_uppercase() || !char_at(text, next).is_alphanumeric()
}

/// The end of the note numbers that stand behind a stop: ` [12]`, `[1][2]`, ` (10)` before a line's end.
pub(super) fn apart(text: &str, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = end;
    for _ in 0..8 {
        let open = at + usize::from(bytes.get(at) == Some(&b' '));
        let close = match bytes.get(open) {
            Some(b'[') => b']',
            Some(b'(') => b')',
            // "… rights. 4 Even though": a number that counts nothing.
            Some(b'0'..=b'9') if open > at && abbreviation(word_before(bytes, end - 1, 16)).is_none() => {
                let digits = bytes[open..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
                let next = word_after(bytes, open + digits + 1, 16);
                let counts = digits > 3 || bytes.get(open + digits) != Some(&b' ') || next.len() < 2;
                return if !counts && next[0].is_ascii_uppercase() && opener(next) {
                    open + digits
                } else {
                    at
                };
            }
            _ => break,
        };
        let digits = bytes[open + 1..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 || digits > 3 || bytes.get(open + 1 + digits) != Some(&close) {
            break;
        }
        let after = open + 2 + digits;
        let line_ends = bytes.get(after).is_none_or(|b| matches!(b, b'\n' | b'\r'));
        if close == b')' && !line_ends {
            break;
        }
        // "[2001] 2 AC 1" and "[5] The" on a new line are no notes.
        if close == b']' && open > at && digits == 4 {
            break;
        }
        at = after;
    }
    at
}

/// Whether a word of four small letters or more ends at `at`.
fn wordy(bytes: &[u8], at: usize) -> bool {
    at >= 4 && bytes[at - 4..at].iter().all(u8::is_ascii_lowercase)
}
