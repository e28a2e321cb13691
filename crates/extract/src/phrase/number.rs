//! Numbers as dates and sums have them, in figures and in words.

use crate::Document;
use crate::lexicon::{class, classes_of};
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

/// What `m`, `bn`, `million` multiply by.
pub(crate) fn magnitude(word: &str) -> Option<u64> {
    let classes = classes_of(word);
    if !classes.any(class::MAGNITUDE) {
        None
    } else if classes.any(class::MILLION) {
        Some(1_000_000)
    } else if classes.any(class::BILLION) {
        Some(1_000_000_000)
    } else if classes.any(class::TRILLION) {
        Some(1_000_000_000_000)
    } else if word.eq_ignore_ascii_case("hundred") {
        Some(100)
    } else {
        Some(1_000)
    }
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

/// The number below a thousand that words from token `at` on say, and the token after it: `fifty`, `twenty-five`, `two hundred and
/// fifty`, `a hundred`.
pub(crate) fn below_thousand(doc: &Document<'_>, at: usize, limit: usize) -> Option<(u32, usize)> {
    let word = |it: usize| if it < limit { doc.word(it) } else { "" };
    let article = matches!(word(at), "a" | "A") && word(at + 1).eq_ignore_ascii_case("hundred");
    let (first, mut end) = if article { (1, at + 1) } else { tens(doc, at, limit)? };
    if !word(end).eq_ignore_ascii_case("hundred") || first > 9 {
        return Some((first, end));
    }
    end += 1;
    let and = usize::from(word(end).eq_ignore_ascii_case("and"));
    match tens(doc, end + and, limit) {
        Some((rest, after)) => Some((first * 100 + rest, after)),
        None => Some((first * 100, end)),
    }
}

/// The number below a hundred that words from token `at` on say.
fn tens(doc: &Document<'_>, at: usize, limit: usize) -> Option<(u32, usize)> {
    let value = |it: usize| {
        if it < limit { word_value(doc.word(it)).filter(|it| *it != 12 || !is_dozen(doc, at)) } else { None }
    };
    let first = value(at)?;
    if first < 20 || first % 10 != 0 {
        return Some((first, at + 1));
    }
    let hyphen = usize::from(at + 2 < limit && doc.tokens()[at + 1].kind == TokenKind::Hyphen);
    match value(at + 1 + hyphen).filter(|it| *it < 10) {
        Some(unit) => Some((first + unit, at + 2 + hyphen)),
        None => Some((first, at + 1)),
    }
}

fn is_dozen(doc: &Document<'_>, at: usize) -> bool {
    doc.word(at).eq_ignore_ascii_case("dozen")
}

/// The number that words from token `at` on say, and the token after it: `a million`, `two thousand five hundred`, `two hundred
/// and fifty thousand`.
pub(crate) fn cardinal(doc: &Document<'_>, at: usize, limit: usize) -> Option<(u64, usize)> {
    let word = |it: usize| if it < limit { doc.word(it) } else { "" };
    let scale = |it: usize| magnitude(word(it)).filter(|by| *by >= 1000 && word(it).len() > 3);
    let (mut all, mut end, mut last) = (0_u64, at, u64::MAX);
    loop {
        let and = usize::from(end > at && word(end).eq_ignore_ascii_case("and"));
        let article = matches!(word(end), "a" | "A") && scale(end + 1).is_some();
        let read = if article { Some((1, end + 1)) } else { below_thousand(doc, end + and, limit) };
        let Some((number, after)) = read else { break };
        let by = scale(after).unwrap_or(1);
        if by >= last {
            break;
        }
        all = all.checked_add(u64::from(number).checked_mul(by)?)?;
        (end, last) = (after + usize::from(by > 1), by);
        if by == 1 {
            break;
        }
    }
    (end > at).then_some((all, end))
}
