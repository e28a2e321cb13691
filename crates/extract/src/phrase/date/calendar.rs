//! Dates with a month in them, or all in figures: a token in, the date that begins there out.

use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::month;
use super::years::{counts, range_after, year};
use crate::lexicon::class;
use crate::phrase::number::whole;
use greenpaper_core::{DateValue, PartialDate};
use greenpaper_text::TokenKind;

/// A date of these parts; `None` where the calendar has none.
pub(crate) fn date(year: Option<i32>, month: Option<u32>, day: Option<u32>) -> Option<DateValue> {
    PartialDate::new(year, month, day).ok().map(DateValue::Date)
}

/// The day of a month: `28`, `1st`.
fn day(cursor: Cursor<'_, '_>, at: usize) -> Option<u32> {
    let word = match cursor.kind(at)? {
        TokenKind::Number => cursor.word(at),
        TokenKind::Ordinal => cursor.word(at).trim_end_matches(|c: char| c.is_alphabetic()),
        _ => return None,
    };
    whole(word).filter(|day| (1..=31).contains(day) && word.len() <= 2)
}

/// The year after a month, with the token after it: `2002`, `, 2002`, `02`, `’02`.
pub(crate) fn year_after(cursor: Cursor<'_, '_>, at: usize, after_day: bool) -> (Option<i32>, usize) {
    let comma = usize::from(cursor.word(at) == ",");
    if let Some(found) = year(cursor, at + comma) {
        // `in May, 2000 people`: a count follows the comma.
        let counted = comma == 1 && counts(cursor, at + 2) && !after_day;
        if !counted && !range_after(cursor, at + comma) {
            return (Some(found), at + comma + 1);
        }
    }
    let word = cursor.word(at).trim_start_matches(['\'', '’']);
    let short = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
    let kind = cursor.kind(at);
    if after_day && short && matches!(kind, Some(TokenKind::Number | TokenKind::Date)) {
        let elided = kind == Some(TokenKind::Date);
        let ends = cursor.word(at + 1).is_empty()
            || cursor.kind(at + 1).is_some_and(TokenKind::is_punctuation)
            || cursor.doc.starts_sentence(at + 1)
            || word.starts_with('0');
        if let Some(year) = whole(word).filter(|_| elided || ends) {
            return (Some(if year < 50 { 2000 } else { 1900 } + year as i32), at + 1);
        }
    }
    (None, at)
}

/// A day and its month: `28 June 2002`, `the 1st of May`, `3-5 June`; of `10 and 24 January` the first day.
pub(crate) fn day_first(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let first = day(cursor, at)?;
    let ordinal = cursor.kind(at) == Some(TokenKind::Ordinal);
    let of = usize::from(cursor.is(at + 1, "of") && ordinal);
    if let Some(month) = month(cursor.word(at + 1 + of)) {
        let (year, end) = year_after(cursor, at + 2 + of, true);
        return DateReading::sure(at, end, DateForm::Day { at, year, month, day: first, to: None });
    }
    // Two days of one month.
    let dash = cursor.is_dash(at + 1);
    if !(dash || matches!(cursor.word(at + 1), "and" | "or" | "to")) {
        return None;
    }
    let second = day(cursor, at + 2)?;
    let of = usize::from(cursor.is(at + 3, "of"));
    let month = month(cursor.word(at + 3 + of))?;
    let (year, end) = year_after(cursor, at + 4 + of, true);
    let to = dash.then_some(second);
    DateReading::sure(at, if dash { end } else { at + 1 }, DateForm::Day { at, year, month, day: first, to })
}

/// A date all in figures: `28/6/02`, `2002-06-28`, `1990s`, `'90s`.
pub(crate) fn figures(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let word = cursor.word(at);
    if let Some(decade) = word.trim_start_matches(['\'', '’']).strip_suffix('s') {
        return DateReading::sure(at, at + 1, DateForm::Told(decade_value(decade)?));
    }
    let mut parts = word.split(['/', '-']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => year.parse::<i32>().ok().map(|it| if it < 50 { 2000 + it } else { 1900 + it })?,
        _ => return None,
    };
    let value = date(Some(year), Some(month), Some(day))?;
    DateReading::sure(at, at + 1, DateForm::Full { at, value })
}

/// What the figures of a decade come to: its years; of two figures, nothing. `None` where they are no decade.
fn decade_value(decade: &str) -> Option<Option<DateValue>> {
    let decade = decade.trim_end_matches(['\'', '’']);
    let first = decade.parse::<i32>().ok()?;
    let year = |it: i32| PartialDate::new(Some(it), None, None).ok();
    match decade.len() {
        4 if (1500..=2090).contains(&first) && first % 10 == 0 => {
            Some(year(first).zip(year(first + 9)).map(|(low, high)| DateValue::Interval(low, high)))
        }
        2 if first % 10 == 0 && first != 0 => Some(None),
        _ => None,
    }
}

/// A month first: `June 2002`, `June 28`, `June 28th, 2002`, `April to June 2004`, `June`.
pub(crate) fn month_first(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let word = cursor.word(at);
    let number = month(word)?;
    if let Some(reading) = month_and_day(cursor, at, number) {
        return Some(reading);
    }
    let (year, end) = year_after(cursor, at + 1, false);
    if year.is_some() {
        return DateReading::sure(at, end, DateForm::Month { at, year, month: number });
    }
    if let Some(reading) = month_range(cursor, at, number) {
        return Some(reading);
    }
    let short = word.len() <= 4 && !cursor.of(at, class::SHORT_MONTH);
    if short || !is_month(cursor, at) {
        return None;
    }
    DateReading::weak(at, at + 1, DateForm::Month { at, year: None, month: number })
}

/// `June 28`, `June 28th, 2002`; not `June 28 people`.
fn month_and_day(cursor: Cursor<'_, '_>, at: usize, month: u32) -> Option<DateReading> {
    let day = day(cursor, at + 1)?;
    let comma = usize::from(cursor.word(at + 2) == ",");
    let ordinal = cursor.kind(at + 1) == Some(TokenKind::Ordinal);
    let year = year(cursor, at + 2 + comma).filter(|_| !range_after(cursor, at + 2 + comma));
    let counted = !ordinal
        && year.is_none()
        && cursor.word(at + 2).starts_with(|c: char| c.is_ascii_lowercase())
        && counts(cursor, at + 2);
    if counted || !(cursor.word(at).len() > 3 || ordinal || year.is_some()) {
        return None;
    }
    let end = if year.is_some() { at + 3 + comma } else { at + 2 };
    DateReading::sure(at, end, DateForm::Day { at, year, month, day, to: None })
}

/// `April to June 2004`
fn month_range(cursor: Cursor<'_, '_>, at: usize, first: u32) -> Option<DateReading> {
    let dash = cursor.is_dash(at + 1);
    if !(dash || cursor.is(at + 1, "to")) || cursor.is(at.wrapping_sub(1), "from") && !dash {
        return None;
    }
    let last = month(cursor.word(at + 2))?;
    let (year, end) = year_after(cursor, at + 3, false);
    let year = year?;
    let low = PartialDate::new(Some(year - i32::from(last < first)), Some(first), Some(1)).ok()?;
    let high = PartialDate::new(Some(year), Some(last), None).ok()?.last()?;
    DateReading::sure(at, end, DateForm::Told(Some(DateValue::Interval(low, high.into()))))
}

/// Whether a month stands for itself: `May` and `March` are verbs too, `April`, `June`, `August` first names.
fn is_month(cursor: Cursor<'_, '_>, at: usize) -> bool {
    let (before, next) = (cursor.before(at), cursor.word(at + 1));
    let cued = at > cursor.low && cursor.of(at - 1, class::MONTH_CUE);
    let capital = next.starts_with(|c: char| c.is_uppercase())
        && cursor.kind(at + 1).is_some_and(TokenKind::is_word)
        && !cursor.doc.starts_sentence(at + 1);
    // `April Jones`, `March West`.
    if capital && !cursor.of(at + 1, class::CAPITAL_MONTH_LIKE_NAME) {
        return false;
    }
    if cursor.of(at, class::MODAL_MONTH) {
        if before.is_empty() || cursor.doc.starts_sentence(at) {
            return false;
        }
        if !cursor.of(at - 1, class::WEAK_MONTH_CUE) {
            return cued;
        }
        let verbal = cursor.of(at + 1, class::MONTH_AS_VERB);
        return !verbal
            && (month_beside(cursor, at)
                || cursor.of(at - 1, class::TIME_LIMIT_WORD) && !matches!(next, "'s" | "’s"));
    }
    !cursor.of(at, class::GIVEN_NAME_MONTH) || cued || !cursor.of(at + 1, class::MONTH_NAME_VERB)
}

/// Whether another month stands two tokens off: `April and May`.
fn month_beside(cursor: Cursor<'_, '_>, at: usize) -> bool {
    (at >= cursor.low + 2 && month(cursor.word(at - 2)).is_some()) || month(cursor.word(at + 2)).is_some()
}
