//! Quarters and halves of years: a token in, the date out. `Q1 2004`, `2025Q3`, `first quarter of 2004`, `second half of last
//! year`, `fourth quarter of 2023-24`, `last quarter`.

use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::Pointer;
use super::years::{range_after, year, year_span};
use crate::lexicon::class;
use greenpaper_core::{DateValue, PartialDate};
use greenpaper_text::TokenKind;

/// A part of a year: its months, counted from the year's first.
#[derive(Clone, Copy)]
struct Part {
    first: i32,
    months: i32,
}

impl Part {
    fn quarter(n: u32) -> Option<Part> {
        (1..=4).contains(&n).then(|| Part { first: n as i32 * 3 - 2, months: 3 })
    }

    fn half(n: u32) -> Option<Part> {
        (1..=2).contains(&n).then(|| Part { first: n as i32 * 6 - 5, months: 6 })
    }

    /// `Q3`, `H1`.
    fn of(code: &str) -> Option<Part> {
        let number = code.get(1..)?.parse().ok()?;
        match code.as_bytes()[0] {
            b'Q' => Part::quarter(number),
            b'H' => Part::half(number),
            _ => None,
        }
    }

    /// Of a year of account that begins in April, or of one that begins in January.
    fn within(self, year: i32, financial: bool) -> Option<DateValue> {
        months(year, self.first + if financial { 3 } else { 0 }, self.months)
    }
}

/// So many months from a month of a year on, which may be above 12.
pub(crate) fn months(year: i32, first: i32, count: i32) -> Option<DateValue> {
    let at = |month: i32| (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) as u32 + 1);
    let ((low_year, low), (high_year, high)) = (at(first), at(first + count - 1));
    let low = PartialDate::new(Some(low_year), Some(low), Some(1)).ok()?;
    let high = PartialDate::new(Some(high_year), Some(high), None).ok()?.last()?;
    Some(DateValue::Interval(low, high.into()))
}

/// The year at token `at`, with the token after it, and whether it is one of account: `2004`, `2023-24`.
fn year_at(cursor: Cursor<'_, '_>, at: usize) -> Option<(i32, usize, bool)> {
    if let Some((end, first, last)) = year_span(cursor, at) {
        return (last == first + 1).then_some((first, end, true));
    }
    year(cursor, at).filter(|_| !range_after(cursor, at)).map(|it| (it, at + 1, false))
}

/// A part of the year that stands at token `at`, told in a year of figures or pointed at: `2004`, `last year`, `the year`.
fn part_of(cursor: Cursor<'_, '_>, start: usize, at: usize, part: Part) -> Option<DateReading> {
    if let Some((year, end, financial)) = year_at(cursor, at) {
        return DateReading::sure(start, end, DateForm::Told(part.within(year, financial)));
    }
    let the = cursor.is(at, "the") && cursor.is(at + 1, "year");
    let pointer = if the { Some(Pointer::This) } else { Pointer::of(cursor.word(at)) };
    let pointer = pointer.filter(|it| matches!(it, Pointer::This | Pointer::Last | Pointer::Next))?;
    let year = cursor.is(at + 1, "year") && !cursor.is(at + 2, "-") && !cursor.is(at + 2, "of");
    let form = DateForm::PartOfYear { pointer, first: part.first, months: part.months };
    if year { DateReading::sure(start, at + 2, form) } else { None }
}

/// `Q1 2004`, `Q1 of 2004`, `Q4-2021`, `2025 Q3`, `2024-Q1`, `H1 2024`: the code stands at token `at`.
fn coded(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let part = Part::of(cursor.word(at))?;
    let hyphen = cursor.kind(at + 1) == Some(TokenKind::Hyphen);
    let of = usize::from(cursor.is(at + 1, "of") || hyphen);
    if let Some(reading) = part_of(cursor, at, at + 1 + of, part) {
        return Some(reading);
    }
    let hyphen = usize::from(at > cursor.low && cursor.kind(at - 1) == Some(TokenKind::Hyphen));
    let before = at.checked_sub(1 + hyphen).filter(|it| *it >= cursor.low)?;
    let found = year(cursor, before)?;
    DateReading::sure(before, at + 1, DateForm::Told(part.within(found, false)))
}

/// `2025Q3`, `2024H1` as one word.
pub(crate) fn year_and_code(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let (figures, code) = cursor.word(at).split_at_checked(4)?;
    let year = figures.parse().ok().filter(|it| (1900..=2099).contains(it))?;
    let part = Part::of(code)?;
    DateReading::sure(at, at + 1, DateForm::Told(part.within(year, false)))
}

/// The number that an ordinal word gives a part of the year, from one; the last is the fourth.
fn ordinal(word: &str) -> Option<u32> {
    let words = [("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("final", 4), ("last", 4)];
    words.iter().find(|it| it.0.eq_ignore_ascii_case(word)).map(|it| it.1)
}

/// A quarter or a half whose noun or code stands at token `at`: any of the forms above.
pub(crate) fn part_of_year(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    if cursor.of(at, class::QUARTER) {
        return coded(cursor, at);
    }
    let (quarter, half) = (cursor.is(at, "quarter"), cursor.is(at, "half"));
    // `Quarter 3 2023`
    if quarter && let Some(n) = cursor.word(at + 1).parse().ok().filter(|_| cursor.word(at + 1).len() == 1) {
        let of = usize::from(cursor.is(at + 2, "of"));
        return part_of(cursor, at, at + 2 + of, Part::quarter(n)?);
    }
    let before = at.checked_sub(1).filter(|it| *it >= cursor.low)?;
    let n = ordinal(cursor.word(before)).filter(|_| quarter || half)?;
    let part = if quarter { Part::quarter(n)? } else { Part::half(n.min(2))? };
    if cursor.is(at + 1, "of") {
        return part_of(cursor, before, at + 2, part);
    }
    // `2019 first quarter`
    if let Some(found) = before.checked_sub(1).and_then(|it| year(cursor, it)) {
        return DateReading::sure(before - 1, at + 1, DateForm::Told(part.within(found, false)));
    }
    // `the third quarter`; the last one is pointed at.
    let the = before > cursor.low && cursor.is(before - 1, "the");
    let named = quarter && the && !cursor.is(before, "last") && !names_more(cursor, at + 1);
    if named { DateReading::weak(before, at + 1, DateForm::Quarter { at, number: n }) } else { None }
}

/// Whether a noun, a hyphen or "of" goes on at token `at`, so that what stands before it is no quarter of a year by itself.
fn names_more(cursor: Cursor<'_, '_>, at: usize) -> bool {
    cursor.kind(at) == Some(TokenKind::Hyphen)
        || cursor.is(at, "of")
        || cursor.is(at, "final")
        || cursor.is(at, "finals")
}
