//! Footnotes at the foot of a page, in text that was a printed page: a line that begins with a number which the text above
//! refers to.

use super::state::ArticleState;

/// As many chunks above are looked at for the reference.
const ABOVE: usize = 40;

/// No note is longer, in characters.
const LONGEST: u32 = 400;

/// The number of the note that a chunk is, if it is one. `before` is the last note above.
pub(super) fn footnote(article: &ArticleState<'_>, at: usize, before: Option<u32>) -> Option<u32> {
    let chunk = &article.chunks[at];
    if chunk.chars > LONGEST || !chunk.features.line.digit {
        return None;
    }
    let (number, rest) = numbered(article.words(at))?;
    let apart = rest.len() - rest.trim_start().len() >= 2 || article.words(at).starts_with('[');
    if !(apart || cites(rest)) {
        return None;
    }
    let next = before.is_some_and(|before| before + 1 == number);
    (next || refers(article, at, number)).then_some(number)
}

/// The number that a note begins with, and what follows: "34   Q41", "34. Ibid", "[34] Ibid".
fn numbered(words: &str) -> Option<(u32, &str)> {
    let inner = words.strip_prefix('[').unwrap_or(words);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let number = inner[..digits].parse().ok().filter(|_| (1..=3).contains(&digits))?;
    let rest = &inner[digits..];
    let rest =
        if words.starts_with('[') { rest.strip_prefix(']')? } else { rest.strip_prefix('.').unwrap_or(rest) };
    (rest.starts_with([' ', '\t']) && !rest.trim().is_empty()).then_some((number, rest))
}

/// Whether words cite something rather than say it.
fn cites(words: &str) -> bool {
    let words = words.trim();
    const SIGNS: [&str; 9] = ["para", "paras", "p", "pp", "p.", "pp.", "Ibid", "ibid", "col"];
    // What is cited stands at the start.
    let end = (0..=words.len().min(80)).rev().find(|&at| words.is_char_boundary(at)).unwrap_or(0);
    let words = &words[..end];
    let is_sign = |at: usize| {
        // Such words begin with few letters.
        matches!(words.as_bytes().get(at), Some(b'p' | b'I' | b'i' | b'c' | b'C' | b'H' | b'h')) && {
            let word = words[at..].split(' ').next().unwrap_or("");
            word.len() <= 6
                && (SIGNS.contains(&word.trim_end_matches([',', ';']))
                    || matches!(word, "Ibid." | "Cm" | "HC" | "HL"))
                || word.starts_with("http")
        }
    };
    words.len() <= 12 && words.starts_with('Q')
        || words.strip_prefix('Q').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || is_sign(0)
        || memchr::memchr_iter(b' ', words.as_bytes()).any(|at| is_sign(at + 1))
}

/// Whether a word or a stop above bears the number: "for it.34".
fn refers(article: &ArticleState<'_>, at: usize, number: u32) -> bool {
    let number = number.to_string();
    let chunks = &article.chunks[at.saturating_sub(ABOVE)..at];
    let (Some(first), Some(last)) = (chunks.first(), chunks.last()) else { return false };
    let words = &article.text[first.start as usize..last.end as usize];
    let bytes = words.as_bytes();
    memchr::memmem::find_iter(bytes, number.as_bytes()).any(|found| {
        let before = words[..found].chars().next_back();
        let after = bytes.get(found + number.len());
        before.is_some_and(|c| {
            c.is_ascii_lowercase() || matches!(c, '.' | ',' | ';' | ':' | ')' | '’' | '”' | '"' | '[' | '?')
        }) && !after.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'%')
    })
}
