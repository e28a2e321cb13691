//! Years by themselves, spans of them, and what tells a year from a count.

use super::{counts, date, sure, year};
use crate::rules::date::lexicon::month;
use crate::rules::date::value::Context;
use crate::rules::date::{Place, Reading};
use greenpaper_core::DateValue;
use greenpaper_text::TokenKind;

/// `19th century`
pub(super) fn century(place: Place<'_, '_>, at: usize) -> Option<Reading> {
    let named = place.kind(at) == Some(TokenKind::Ordinal) && place.is(at + 1, &["century"]);
    named.then(|| sure(at, at + 2, None)).flatten()
}

/// `2001`, `2017-18`, `2023 to 2024`.
pub(super) fn years(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    if let Some((end, first, last)) = year_span(place, at) {
        if place.kind(at.wrapping_sub(1)) == Some(TokenKind::Currency) || place.in_compound(at, end) {
            return None;
        }
        return sure(at, end, context.years(place, at, end, first, last));
    }
    if let Some(value) = dotted(place.word(at)) {
        context.note(at, value);
        return sure(at, at + 1, Some(value));
    }
    let found = year(place, at)?;
    if !is_year(place, at, found) {
        return None;
    }
    context.note_year(at, found);
    Some(Reading { start: at, end: at + 1, value: date(Some(found), None, None), sure: false })
}

/// `1.4.2002`
fn dotted(word: &str) -> Option<DateValue> {
    let mut parts = word.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = parts.next().is_none() && day.len() <= 2 && month.len() <= 2 && year.len() == 4;
    let (day, month, year) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    fits.then(|| date(Some(year), Some(month), Some(day))).flatten()
}

/// The end of a span of years, its first and its last.
fn year_span(place: Place<'_, '_>, at: usize) -> Option<(usize, i32, i32)> {
    let word = place.word(at);
    // `2017/18`
    if let Some((first, last)) = word.split_once('/') {
        return closes(first, last).map(|(first, last)| (at + 1, first, last));
    }
    let first = year(place, at).filter(|it| *it >= 1500)?;
    let dash = matches!(place.kind(at + 1), Some(TokenKind::Hyphen | TokenKind::Dash));
    if dash && let Some((first, last)) = closes(word, place.word(at + 2)) {
        return Some((at + 3, first, last));
    }
    // `2023 to 2024` is one year of account, as government tables have it; `from 2003 to 2004` is not.
    let consecutive = place.is(at + 1, &["to"]) && year(place, at + 2) == Some(first + 1);
    (consecutive && !matches!(place.before(at), "from" | "From" | "between")).then_some((
        at + 3,
        first,
        first + 1,
    ))
}

/// `2017` and `18`, `2003` and `2005`.
fn closes(first: &str, last: &str) -> Option<(i32, i32)> {
    let figures = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    if first.len() != 4
        || !figures(first)
        || !figures(last)
        || !(1500..=2099).contains(&first.parse::<i32>().ok()?)
    {
        return None;
    }
    let first: i32 = first.parse().ok()?;
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
fn is_year(place: Place<'_, '_>, at: usize, found: i32) -> bool {
    let before = place.before(at);
    let kind_before = at.checked_sub(1).and_then(|it| place.kind(it));
    let next_kind = place.kind(at + 1);
    let cued = CUES.iter().any(|it| it.eq_ignore_ascii_case(before)) || month(before).is_some();
    if matches!(
        kind_before,
        Some(TokenKind::Currency | TokenKind::Slash | TokenKind::Hyphen | TokenKind::Symbol)
    ) || matches!(
        before,
        "No."
            | "No"
            | "no."
            | "no"
            | "["
            | "Cm"
            | "Cm."
            | "Cmnd"
            | "Cmnd."
            | "HC"
            | "HL"
            | "p"
            | "p."
            | "page"
            | "pp."
            | "para"
            | "col"
            | "col."
            | "room"
            | "Room"
            | "Page"
            | "ref"
            | "BS"
            | "ISO"
    ) {
        return false;
    }
    if matches!(next_kind, Some(TokenKind::Percent | TokenKind::Slash | TokenKind::Unit | TokenKind::Hyphen))
        || place.is(at + 1, &["No.", "No"])
        || place.is(at + 1, &["per", "million", "billion", "pounds", "hours", "years", "miles", "days"])
    {
        return false;
    }
    // The number of a circular: `LAC (2007) 6`.
    if before == "(" && place.word(at + 1) == ")" && place.kind(at + 2).is_some_and(TokenKind::is_numeric) {
        return false;
    }
    // A count: `2000 nurses`, `more than 2000`.
    if place.word(at + 1).starts_with(|c: char| c.is_ascii_lowercase()) && counts(place, at + 1) {
        let dated = matches!(before, "the" | "The" | "in" | "In" | "since" | "Since" | "by" | "until")
            || month(before).is_some();
        if !(dated
            && !matches!(place.word(at + 1), "people" | "children" | "homes" | "jobs" | "pupils" | "staff"))
        {
            return false;
        }
    }
    if matches!(
        before,
        "than"
            | "about"
            | "some"
            | "over"
            | "nearly"
            | "almost"
            | "around"
            | "approximately"
            | "another"
            | "least"
            | "extra"
            | "only"
            | "just"
    ) && !(1990..=2030).contains(&found)
    {
        return false;
    }
    if matches!(
        before,
        "than" | "some" | "nearly" | "almost" | "approximately" | "another" | "least" | "extra"
    ) {
        return false;
    }
    if (1900..=2050).contains(&found) {
        return true;
    }
    cued && (1500..=2099).contains(&found)
}

/// What stands before a year.
const CUES: &[&str] = &[
    "in",
    "since",
    "by",
    "from",
    "until",
    "till",
    "before",
    "after",
    "during",
    "between",
    "early",
    "late",
    "mid",
    "spring",
    "summer",
    "autumn",
    "winter",
    "circa",
    "year",
    "throughout",
    "around",
    "pre",
    "post",
    "of",
];
