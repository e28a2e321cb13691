//! Years by themselves, spans of them, centuries and quarters, and what tells a year from a count; a token in, the date out.

use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::{day_word_value, month};
use crate::lexicon::class;
use crate::phrase::number::whole;
use greenpaper_core::{DateValue, PartialDate};
use greenpaper_text::TokenKind;

/// A year without the number of the note that is glued to its stop: `2010` of `2010.14`.
pub(crate) fn without_note(word: &str) -> &str {
    let bytes = word.as_bytes();
    let glued =
        (6..=7).contains(&bytes.len()) && bytes[4] == b'.' && bytes[5..].iter().all(u8::is_ascii_digit);
    if glued && bytes[..2].iter().all(|b| matches!(b, b'1' | b'2' | b'9' | b'0')) { &word[..4] } else { word }
}

/// A year in four figures.
pub(crate) fn year(cursor: Cursor<'_, '_>, at: usize) -> Option<i32> {
    let word = without_note(cursor.word(at));
    let fits = cursor.kind(at) == Some(TokenKind::Number) && word.len() == 4;
    whole(word).map(|it| it as i32).filter(|year| fits && (1066..=2099).contains(year))
}

/// Whether a hyphen and two figures follow token `at`: `2017-18`.
pub(crate) fn range_after(cursor: Cursor<'_, '_>, at: usize) -> bool {
    cursor.kind(at + 1) == Some(TokenKind::Hyphen) && cursor.word(at + 2).len() == 2
}

/// Whether a plural in lower case stands at token `at`, and so a count before it: `2000 people`, `1500 new homes`.
pub(crate) fn counts(cursor: Cursor<'_, '_>, at: usize) -> bool {
    let lower = |it: usize| cursor.word(it).starts_with(|c: char| c.is_ascii_lowercase());
    let plural = |word: &str| {
        word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
    };
    let noun = |it: usize| {
        lower(it)
            && (plural(cursor.word(it)) && !cursor.of(it, class::DAY_COUNT_VERB)
                || cursor.of(it, class::COUNTED_NOUN))
    };
    let plain =
        |it: usize| lower(it) && !cursor.of(it, class::DAY_COUNT_FUNCTION_WORD.or(class::DAY_COUNT_VERB));
    noun(at) || plain(at) && noun(at + 1)
}

/// `19th century`, `nineteenth century`
pub(crate) fn century(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let ordinal = cursor.kind(at) == Some(TokenKind::Ordinal) || day_word_value(cursor.word(at)).is_some();
    // `the first century of their rule` may be any.
    let named = ordinal && cursor.is(at + 1, "century") && !cursor.is(at + 2, "of");
    if named { DateReading::sure(at, at + 2, DateForm::Told(None)) } else { None }
}

/// `2001`, `1.4.2002`, `2017-18`, `2023 to 2024`.
pub(crate) fn years(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    if let Some((end, first, last)) = year_span(cursor, at) {
        if cursor.kind(at.wrapping_sub(1)) == Some(TokenKind::Currency) || cursor.in_compound(at, end) {
            return None;
        }
        return DateReading::sure(at, end, DateForm::Years { at, end, first, last });
    }
    if let Some(reading) = with_time(cursor, at) {
        return Some(reading);
    }
    if let Some(value) = month_and_year(cursor.word(at)) {
        let numbered = at > cursor.low
            && (cursor.of(at - 1, class::NUMBERED_REFERENCE)
                || cursor.kind(at - 1) == Some(TokenKind::Acronym));
        return if numbered { None } else { DateReading::sure(at, at + 1, DateForm::Full { at, value }) };
    }
    if let Some(value) = dotted(cursor.word(at)) {
        return DateReading::sure(at, at + 1, DateForm::Full { at, value });
    }
    let found = year(cursor, at)?;
    if !is_year(cursor, at, found) {
        return None;
    }
    // `FY 2025`, `the financial year 2025`: two years of account meet in it.
    let of_account = at > cursor.low
        && (cursor.word(at - 1) == "FY"
            || cursor.is(at - 1, "year")
                && at > cursor.low + 1
                && cursor.of(at - 2, class::ACCOUNT_YEAR)
                && !cursor.is(at - 2, "calendar"));
    let form = if of_account { DateForm::Told(None) } else { DateForm::Year { at, year: found } };
    DateReading::weak(at, at + 1, form)
}

/// `1.4.2002`, `12.07.22`
fn dotted(word: &str) -> Option<DateValue> {
    let mut parts = word.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    // The number of a paragraph has no noughts: `3.4.12`.
    let short = year.len() == 2 && day.len() == 2 && month.len() == 2;
    let fits = parts.next().is_none() && day.len() <= 2 && month.len() <= 2 && (year.len() == 4 || short);
    let (day, month, year) = (day.parse().ok()?, month.parse().ok()?, year.parse::<i32>().ok()?);
    let year = if short { in_full(year) } else { year };
    PartialDate::new(Some(year), Some(month), Some(day)).ok().filter(|_| fits).map(DateValue::Date)
}

/// A year in two figures, in four.
pub(crate) fn in_full(short: i32) -> i32 {
    short + if short < 50 { 2000 } else { 1900 }
}

/// `06/2004`: a month and its year, in two figures and four.
fn month_and_year(word: &str) -> Option<DateValue> {
    let (month, year) = word.split_once('/').filter(|it| it.0.len() == 2 && it.1.len() == 4)?;
    let year = year.parse().ok().filter(|it| (1900..=2099).contains(it))?;
    PartialDate::new(Some(year), Some(month.parse().ok()?), None).ok().map(DateValue::Date)
}

/// A day with the time of day glued on: `2024-05-14T10:30:00Z`, which is many tokens.
fn with_time(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let hyphen = |it: usize| cursor.kind(it) == Some(TokenKind::Hyphen);
    let year = year(cursor, at).filter(|_| hyphen(at + 1) && hyphen(at + 3))?;
    let (day, time) = cursor.word(at + 4).split_once('T')?;
    let hour = time.len() == 2 && time.bytes().all(|b| b.is_ascii_digit());
    let (month, day) = (cursor.word(at + 2).parse().ok()?, day.parse().ok().filter(|_| hour)?);
    let value = PartialDate::new(Some(year), Some(month), Some(day)).ok().map(DateValue::Date)?;
    let mut end = at + 5;
    while cursor.word(end) == ":"
        && cursor.doc.joined_to_next(end - 1)
        && cursor.word(end + 1).starts_with(|c: char| c.is_ascii_digit())
    {
        end += 2;
    }
    DateReading::sure(at, end, DateForm::Full { at, value })
}

/// A financial year behind its letters: `FY24/25`, `FY2023-24`; of one year alone it is not certain which is meant.
pub(crate) fn lettered(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let figures = cursor.word(at).strip_prefix("FY")?;
    let full = |it: &str| match it.len() {
        2 | 4 if it.bytes().all(|b| b.is_ascii_digit()) => {
            it.parse().ok().map(|n| if n < 100 { 2000 + n } else { n })
        }
        _ => None,
    };
    let first: i32 = full(figures)?;
    let joint = matches!(cursor.kind(at + 1), Some(TokenKind::Slash | TokenKind::Hyphen | TokenKind::Dash));
    match full(cursor.word(at + 2)).filter(|_| joint) {
        Some(last) if last == first + 1 => {
            DateReading::sure(at, at + 3, DateForm::Years { at, end: at + 3, first, last })
        }
        Some(_) => None,
        None => DateReading::sure(at, at + 1, DateForm::Told(None)),
    }
}

/// The end of a span of years, its first and its last.
pub(crate) fn year_span(cursor: Cursor<'_, '_>, at: usize) -> Option<(usize, i32, i32)> {
    let word = cursor.word(at);
    // `2017/18`
    if let Some((first, last)) = word.split_once('/') {
        return closes(first, last).map(|(first, last)| (at + 1, first, last));
    }
    let first = year(cursor, at).filter(|it| *it >= 1500)?;
    if cursor.is_dash(at + 1)
        && let Some((first, last)) = closes(word, cursor.word(at + 2))
    {
        return Some((at + 3, first, last));
    }
    // `2023 to 2024` is one year of account, as government tables have it; `from 2003 to 2004` is not.
    let consecutive = cursor.is(at + 1, "to") && year(cursor, at + 2) == Some(first + 1);
    let apart = cursor.before(at).eq_ignore_ascii_case("from") || cursor.before(at) == "between";
    (consecutive && !apart).then_some((at + 3, first, first + 1))
}

/// `2017` and `18`, `2003` and `2005`.
fn closes(first: &str, last: &str) -> Option<(i32, i32)> {
    let figures = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    if first.len() != 4 || !figures(first) || !figures(last) {
        return None;
    }
    let first: i32 = first.parse().ok().filter(|it| (1500..=2099).contains(it))?;
    let last = match last.len() {
        // `2001-2`
        1 => first / 10 * 10 + last.parse::<i32>().ok()?,
        2 => {
            let last = first / 100 * 100 + last.parse::<i32>().ok()?;
            // `1999-00`
            if last < first { last + 100 } else { last }
        }
        4 => last.parse().ok()?,
        _ => return None,
    };
    (last > first && last - first <= 60).then_some((first, last))
}

/// Whether four figures are a year: what stands before and after tells.
fn is_year(cursor: Cursor<'_, '_>, at: usize, found: i32) -> bool {
    let before = at.checked_sub(1).filter(|it| *it >= cursor.low);
    let is_before = |classes| before.is_some_and(|it| cursor.of(it, classes));
    let month_before = month(cursor.before(at)).is_some();
    if is_reference(cursor, at) || is_count(cursor, at, month_before) {
        return false;
    }
    if is_before(class::STRICT_APPROXIMATOR)
        || is_before(class::APPROXIMATOR) && !(1990..=2030).contains(&found)
    {
        return false;
    }
    let cued = is_before(class::YEAR_CUE) || month_before;
    (1900..=2050).contains(&found) || cued && (1500..=2099).contains(&found)
}

/// Whether four figures are the number of something, a measure or a share.
fn is_reference(cursor: Cursor<'_, '_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|it| *it >= cursor.low);
    before.is_some_and(|it| {
        cursor.of(it, class::NUMBERED_REFERENCE)
            || cursor.word(it) == "["
            || matches!(
                cursor.kind(it),
                Some(TokenKind::Currency | TokenKind::Slash | TokenKind::Hyphen | TokenKind::Symbol)
            )
    }) || matches!(
        cursor.kind(at + 1),
        Some(TokenKind::Percent | TokenKind::Slash | TokenKind::Unit | TokenKind::Hyphen)
    ) || cursor.is(at + 1, "No.")
        || cursor.is(at + 1, "No")
        || cursor.of(at + 1, class::COUNTED_UNIT)
        // The number of a circular: `LAC (2007) 6`.
        || cursor.before(at) == "("
            && cursor.word(at + 1) == ")"
            && cursor.kind(at + 2).is_some_and(TokenKind::is_numeric)
}

/// Whether four figures count what follows: `2000 nurses`.
fn is_count(cursor: Cursor<'_, '_>, at: usize, month_before: bool) -> bool {
    if !cursor.word(at + 1).starts_with(|c: char| c.is_ascii_lowercase()) || !counts(cursor, at + 1) {
        return false;
    }
    let dated = month_before || at > cursor.low && cursor.of(at - 1, class::YEAR_PREPOSITION);
    !dated || cursor.of(at + 1, class::COUNTED_PEOPLE)
}
