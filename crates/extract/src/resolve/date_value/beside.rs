//! Dates that stand beside one another in a range or a list: what each says in; the year that one behind it gives it out.
//! `26 July to 22 August 2023`, `2 June, 9 July and 1 August 2022`, `from November to February 2023`.

use crate::document::Document;
use crate::lexicon::class;
use crate::phrase::date::form::{DateForm, DateReading};
use greenpaper_core::DateValue;
use greenpaper_text::TokenKind;

/// The most tokens between two dates of a range or a list: `, and again on`.
const BETWEEN: usize = 4;

/// The month and the day, nought where there is none, of a day or a month.
pub(super) fn month_and_day(form: &DateForm) -> Option<(u32, u32)> {
    match *form {
        DateForm::Day { month, day, .. } => Some((month, day)),
        DateForm::Month { month, .. } => Some((month, 0)),
        DateForm::Full { value: DateValue::Date(date), .. } => Some((date.month()?, date.day().unwrap_or(0))),
        _ => None,
    }
}

/// The year that a day or a month tells itself.
fn year(form: &DateForm) -> Option<i32> {
    match *form {
        DateForm::Day { year, .. } | DateForm::Month { year, .. } => year,
        DateForm::Full { value: DateValue::Date(date), .. } => date.year(),
        _ => None,
    }
}

/// Whether nothing but what joins two dates stands between the tokens before `end` and those from `start` on.
pub(super) fn are_joined(doc: &Document<'_>, end: usize, start: usize) -> bool {
    let joiner = |at: usize| {
        let kind = doc.tokens()[at].kind;
        doc.is(at, class::DATE_JOINER.or(class::WEEKDAY))
            || matches!(kind, TokenKind::Comma | TokenKind::Hyphen | TokenKind::Dash)
    };
    (end + 1..=end + BETWEEN).contains(&start)
        && doc.unit_of(end - 1) == doc.unit_of(start)
        && (end..start).all(|at| joiner(at) && !doc.starts_sentence(at))
        && !doc.starts_sentence(start)
}

/// For each date the year that one behind it gives it: both are of one range or list, and this one tells none itself.
pub(super) fn years_behind(doc: &Document<'_>, dates: impl Iterator<Item = DateReading>) -> Vec<Option<i32>> {
    let dates: Vec<DateReading> = dates.collect();
    let mut years = vec![None; dates.len()];
    // The date behind: its first token, its year, its month and day.
    let mut behind: Option<(usize, i32, (u32, u32))> = None;
    for (date, found) in dates.iter().zip(years.iter_mut()).rev() {
        let at = month_and_day(&date.form);
        let own = year(&date.form);
        if own.is_none()
            && let (Some(at), Some((start, year, next))) = (at, behind)
            && are_joined(doc, date.end, start)
        {
            let day = if next.1 == 0 { 0 } else { at.1 };
            *found = Some(year - i32::from((at.0, day) > next));
        }
        behind = own.or(*found).zip(at).map(|(year, at)| (date.start, year, at));
    }
    years
}
