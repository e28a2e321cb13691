//! Sentence boundaries by UAX #29: what a character is, and what the rules SB3 to SB11 make of one that may end a
//! sentence. Everywhere else there is no boundary (SB998).

mod table;

use table::{CLOSE, CONTINUE, CR, EXTEND, LETTER, LF, LOWER, NUMERIC, SEPARATOR, SPACE, STOP, TERM, UPPER};

/// Whether a character whose UTF-8 starts with `byte` may end a sentence.
pub(crate) const fn leads_to_end(byte: u8) -> bool {
    table::LEADS[(byte >> 3) as usize] & (1 << (byte & 7)) != 0
}

/// The class of a code point.
#[inline]
fn class(code: u32) -> u8 {
    let middle = usize::from(table::ROOT[(code >> 12) as usize]) << 6 | (code >> 6 & 0x3f) as usize;
    let pair = table::LEAVES[usize::from(table::MIDDLE[middle]) << 5 | (code >> 1 & 0x1f) as usize];
    pair >> ((code & 1) << 2) & 15
}

/// The class of the character at `at` and where it ends, or `None` at the end of the text.
#[inline]
fn char_at(text: &str, at: usize) -> Option<(u8, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte < 0x80 {
        return Some((class(u32::from(byte)), at + 1));
    }
    let c = text[at..].chars().next()?;
    Some((class(c as u32), at + c.len_utf8()))
}

/// Where the run of `Extend` and `Format` from `at` on ends, which belongs to the character before it (SB5).
#[inline]
fn skip_extend(text: &str, at: usize) -> usize {
    let mut at = at;
    // No ASCII character is one.
    while text.as_bytes().get(at).is_some_and(|&byte| byte >= 0x80)
        && let Some((EXTEND, end)) = char_at(text, at)
    {
        at = end;
    }
    at
}

/// Where a run of `wanted` ends that starts at `at`, each with what extends it.
#[inline]
fn skip(text: &str, at: usize, wanted: u8) -> usize {
    let mut at = at;
    while let Some((found, end)) = char_at(text, at)
        && found == wanted
    {
        at = skip_extend(text, end);
    }
    at
}

/// What stands at a place where a sentence may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A boundary, here.
    Bound(usize),
    /// None, and none before here.
    Resume(usize),
}

/// What the rules say of the candidate at `at`.
#[inline]
pub(crate) fn decide(text: &str, at: usize) -> Found {
    let Some((kind, end)) = char_at(text, at) else { return Found::Resume(text.len()) };
    match kind {
        STOP | TERM => after_stop(text, at, end, kind == STOP),
        CR | LF | SEPARATOR => Found::Bound(after_separator(text, kind, end)),
        _ => Found::Resume(end),
    }
}

/// Behind a paragraph separator there is a boundary (SB4), but not within CR LF (SB3).
#[inline]
fn after_separator(text: &str, kind: u8, end: usize) -> usize {
    end + usize::from(kind == CR && text.as_bytes().get(end) == Some(&b'\n'))
}

#[inline]
fn after_stop(text: &str, at: usize, end: usize, is_stop: bool) -> Found {
    let behind = skip_extend(text, end);
    let Some((next, _)) = char_at(text, behind) else { return Found::Bound(behind) };
    if is_stop {
        // SB6, SB7.
        if next == NUMERIC || next == UPPER && matches!(class_before(text, at), UPPER | LOWER) {
            return Found::Resume(behind);
        }
    }
    // SB9, SB10: nothing parts what closes and the blanks from the stop.
    let after = skip(text, skip(text, behind, CLOSE), SPACE);
    let Some((next, next_end)) = char_at(text, after) else { return Found::Bound(after) };
    match next {
        CR | LF | SEPARATOR => Found::Bound(after_separator(text, next, next_end)),
        // SB8a.
        CONTINUE | STOP | TERM => Found::Resume(after),
        UPPER | LETTER => Found::Bound(after),
        _ if is_stop => {
            // SB8: a small letter before anything that could start a sentence or end one.
            let mut ahead = after;
            while let Some((kind, end)) = char_at(text, ahead) {
                match kind {
                    LOWER => return Found::Resume(ahead),
                    UPPER | LETTER | STOP | TERM | CR | LF | SEPARATOR => break,
                    _ => ahead = end,
                }
            }
            Found::Bound(after)
        }
        _ => Found::Bound(after),
    }
}

/// The class of the character before `at`, without what extends it.
#[inline]
fn class_before(text: &str, at: usize) -> u8 {
    match at.checked_sub(1).map(|i| text.as_bytes()[i]) {
        None => table::OTHER,
        Some(byte) if byte < 0x80 => class(u32::from(byte)),
        Some(_) => text[..at]
            .chars()
            .rev()
            .map(|c| class(c as u32))
            .find(|&kind| kind != EXTEND)
            .unwrap_or(table::OTHER),
    }
}
