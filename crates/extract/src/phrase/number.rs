//! Numbers as dates and sums have them, in figures and in words.

use crate::Document;
use greenpaper_text::TokenKind;

/// How many: a number, or a word that does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    /// So many.
    Exactly(u32),
    /// So many and a half.
    AndHalf(u32),
    /// `few`, `several`, `many`; a decimal; a range.
    About,
}

/// The value of a number word from one to ninety.
fn word_value(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 28] = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("dozen", 12),
    ];
    if word.len() < 3 || word.len() > 9 {
        return None;
    }
    WORDS.iter().find(|it| it.0.eq_ignore_ascii_case(word)).map(|it| it.1)
}

/// The figures of a whole number, its thousands set off by commas or not.
pub(crate) fn whole(word: &str) -> Option<u32> {
    let figures = word.bytes().all(|b| b.is_ascii_digit() || b == b',');
    if !figures || !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() > 12 {
        return None;
    }
    word.bytes()
        .filter(u8::is_ascii_digit)
        .try_fold(0_u32, |n, b| n.checked_mul(10)?.checked_add(u32::from(b - b'0')))
}

/// The number that begins with token `at`, with the token after it. `limit` bounds how far it goes.
pub(crate) fn count(doc: &Document<'_>, at: usize, limit: usize) -> Option<(Count, usize)> {
    if at >= limit {
        return None;
    }
    let word = doc.word(at);
    let token = doc.tokens()[at];
    let next = |it: usize| if it < limit { doc.word(it) } else { "" };
    match token.kind {
        TokenKind::Number => {
            let value = whole(word).map_or(Count::About, Count::Exactly);
            (whole(word).is_some() || word.contains('.') || word.contains('½')).then_some((value, at + 1))
        }
        TokenKind::Word => {
            if let Some(value) = word_value(word) {
                // `twenty-five`, `twenty five`
                if value >= 20 && value % 10 == 0 {
                    let hyphen = at + 2 < limit && doc.tokens()[at + 1].kind == TokenKind::Hyphen;
                    let unit = if hyphen { at + 2 } else { at + 1 };
                    if let Some(more) = word_value(next(unit)).filter(|it| *it < 10) {
                        return Some((Count::Exactly(value + more), unit + 1));
                    }
                }
                let hundred = next(at + 1).eq_ignore_ascii_case("hundred");
                return Some((
                    Count::Exactly(if hundred { value * 100 } else { value }),
                    at + 1 + usize::from(hundred),
                ));
            }
            let vague =
                ["few", "several", "many", "countless"].iter().any(|it| it.eq_ignore_ascii_case(word));
            if vague {
                return Some((Count::About, at + 1));
            }
            if word.eq_ignore_ascii_case("a") {
                return match next(at + 1) {
                    "few" => Some((Count::About, at + 2)),
                    "couple" | "handful" | "number" if next(at + 2) == "of" => Some((Count::About, at + 3)),
                    "dozen" => Some((Count::Exactly(12), at + 2)),
                    "hundred" => Some((Count::Exactly(100), at + 2)),
                    _ => None,
                };
            }
            if word.eq_ignore_ascii_case("couple") && next(at + 1) == "of" {
                return Some((Count::About, at + 2));
            }
            None
        }
        _ => None,
    }
}
