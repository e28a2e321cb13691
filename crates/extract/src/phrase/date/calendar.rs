//! Dates with a month in them, or all in figures: a token in, the date that begins there out.

use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::{Pointer, day_word_value, month};
use super::years::{counts, in_full, range_after, year};
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

/// The day of a month in figures or in words, and the token after it: `28`, `1st`, `third`, `twenty-first`; and whether it is
/// an ordinal.
fn any_day(cursor: Cursor<'_, '_>, at: usize) -> Option<(u32, usize, bool)> {
    if let Some(day) = day(cursor, at) {
        return Some((day, at + 1, cursor.kind(at) == Some(TokenKind::Ordinal)));
    }
    if !cursor.kind(at)?.is_word() {
        return None;
    }
    let tens = match cursor.word(at) {
        "twenty" | "Twenty" => 20,
        "thirty" | "Thirty" => 30,
        word => return Some((day_word_value(word)?, at + 1, true)),
    };
    let hyphen = usize::from(cursor.kind(at + 1) == Some(TokenKind::Hyphen));
    let unit = day_word_value(cursor.word(at + 1 + hyphen)).filter(|it| *it < 10)?;
    Some((tens + unit, at + 2 + hyphen, true)).filter(|it| it.0 <= 31)
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
    if (after_day || word.len() < cursor.word(at).len())
        && short
        && matches!(kind, Some(TokenKind::Number | TokenKind::Date))
    {
        let elided = kind == Some(TokenKind::Date);
        let ends = cursor.word(at + 1).is_empty()
            || cursor.kind(at + 1).is_some_and(TokenKind::is_punctuation)
            || cursor.doc.starts_sentence(at + 1)
            || word.starts_with('0');
        if let Some(year) = whole(word).filter(|_| elided || ends) {
            return (Some(in_full(year as i32)), at + 1);
        }
    }
    (None, at)
}

/// A day and its month: `28 June 2002`, `the 1st of May`, `3rd day of June`, `19-Nov-12`, `3-5 June`; of `10 and 24 January` the
/// first day.
pub(crate) fn day_first(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    if let Some(reading) = hyphened(cursor, at).or_else(|| two_days_with_stroke(cursor, at)) {
        return Some(reading);
    }
    let (first, after, ordinal) = any_day(cursor, at)?;
    let deed = usize::from(ordinal && cursor.is(after, "day") && cursor.is(after + 1, "of"));
    let of = deed + usize::from(cursor.is(after + deed, "of") && ordinal);
    // `the second May election`: in words a day has its "of".
    let led = of > 0 || !cursor.kind(at)?.is_word();
    if let Some(month) = month(cursor.word(after + of)).filter(|_| led) {
        return in_month(cursor, at, after + of + 1, month, first, None);
    }
    // Two days of one month.
    let dash = cursor.is_dash(at + 1);
    if after != at + 1 || !(dash || matches!(cursor.word(at + 1), "and" | "or" | "to")) {
        return None;
    }
    let second = day(cursor, at + 2)?;
    let of = usize::from(cursor.is(at + 3, "of"));
    let month = month(cursor.word(at + 3 + of))?;
    let (year, end) = year_after(cursor, at + 4 + of, true);
    let to = dash.then_some(second);
    DateReading::sure(at, if dash { end } else { at + 1 }, DateForm::Day { at, year, month, day: first, to })
}

/// A day of a month whose year, if it is told, stands from token `end` on: in figures, or `of this year`.
fn in_month(
    cursor: Cursor<'_, '_>,
    at: usize,
    end: usize,
    month: u32,
    day: u32,
    to: Option<u32>,
) -> Option<DateReading> {
    let (year, after) = year_after(cursor, end, true);
    if year.is_none()
        && to.is_none()
        && let Some((pointer, after)) = pointed_year(cursor, end)
    {
        return DateReading::sure(at, after, DateForm::InYear { pointer, month, day: Some(day) });
    }
    DateReading::sure(at, after, DateForm::Day { at, year, month, day, to })
}

/// The year that is pointed at from token `at` on, and the token after it: `of this year`, `last year`.
fn pointed_year(cursor: Cursor<'_, '_>, at: usize) -> Option<(Pointer, usize)> {
    let of = usize::from(cursor.is(at, "of"));
    let pointer = Pointer::of(cursor.word(at + of))?;
    let near = matches!(pointer, Pointer::This | Pointer::Last | Pointer::Next);
    (near && cursor.is(at + of + 1, "year")).then_some((pointer, at + of + 2))
}

/// `19-Nov-12`, `07-Mar-2018`
fn hyphened(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let first = day(cursor, at).filter(|_| cursor.doc.hyphen_follows(at))?;
    let month = month(cursor.word(at + 2)).filter(|_| cursor.doc.hyphen_follows(at + 2))?;
    let figures = cursor.word(at + 4);
    let short = figures.len() == 2;
    let year = whole(figures).filter(|_| short || figures.len() == 4)? as i32;
    let year = if short { in_full(year) } else { year };
    DateReading::sure(at, at + 5, DateForm::Day { at, year: Some(year), month, day: first, to: None })
}

/// `13/14 May`
fn two_days_with_stroke(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let (first, second) = cursor.word(at).split_once('/')?;
    let day = |it: &str| whole(it).filter(|day| (1..=31).contains(day) && it.len() <= 2);
    let (first, second) = (day(first)?, day(second)?);
    let month = month(cursor.word(at + 1)).filter(|_| first < second)?;
    in_month(cursor, at, at + 2, month, first, Some(second))
}

/// A date all in figures: `28/6/02`, `2002-06-28`, `1990s`, `'90s`, `’97`.
pub(crate) fn figures(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let word = cursor.word(at);
    if let Some(decade) = word.trim_start_matches(['\'', '’']).strip_suffix('s') {
        // `in his 40s`
        if at > cursor.low && cursor.of(at - 1, class::POSSESSIVE_DETERMINER) {
            return None;
        }
        return DateReading::sure(at, at + 1, DateForm::Told(decade_value(decade)?));
    }
    if let Some(short) = word.strip_prefix(['\'', '’']) {
        let year: i32 = short.parse().ok().filter(|_| short.len() == 2)?;
        // Of ’45 nobody can tell the century.
        let value = if (30..50).contains(&year) { None } else { date(Some(in_full(year)), None, None) };
        return DateReading::sure(at, at + 1, DateForm::Told(value));
    }
    let mut parts = word.split(['/', '-']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => year.parse().ok().map(in_full)?,
        _ => return None,
    };
    let value = date(Some(year), Some(month), Some(day))?;
    DateReading::sure(at, at + 1, DateForm::Full { at, value })
}

/// What the figures of a decade come to: its years; of two figures, nothing. `None` where they are no decade.
pub(crate) fn decade_value(decade: &str) -> Option<Option<DateValue>> {
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
    if let Some((pointer, end)) = pointed_year(cursor, at + 1) {
        return DateReading::sure(at, end, DateForm::InYear { pointer, month: number, day: None });
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
    let the = usize::from(cursor.is(at + 1, "the"));
    let (day, after, ordinal) = any_day(cursor, at + 1 + the)?;
    // In words a day has its "the": `May first`.
    if (the == 1) != cursor.kind(at + 1 + the)?.is_word() && (the == 0 || !ordinal) {
        return None;
    }
    let comma = usize::from(cursor.word(after) == ",");
    let year = year(cursor, after + comma).filter(|_| !range_after(cursor, after + comma));
    let counted = !ordinal
        && year.is_none()
        && cursor.word(after).starts_with(|c: char| c.is_ascii_lowercase())
        && counts(cursor, after);
    if counted || !(cursor.word(at).len() > 3 || ordinal || year.is_some()) {
        return None;
    }
    let end = if year.is_some() { after + 1 + comma } else { after };
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
    // `Colin June`
    if !cued && cursor.follows_given_name(at) {
        return false;
    }
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
    let before = |back: usize| at >= cursor.low + back && month(cursor.word(at - back)).is_some();
    // `October 2022 to March`
    before(2) || before(3) && year(cursor, at - 2).is_some() || month(cursor.word(at + 2)).is_some()
}
