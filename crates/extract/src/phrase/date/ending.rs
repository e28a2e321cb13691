//! Years and months that end on a day: the token of the first word in, the date out. `year ending March 2024`, `12 months to
//! June 2022`, `year to 31 March`.

use super::calendar::{day_first, month_first};
use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::{Unit, month, unit};
use crate::lexicon::class;
use crate::phrase::number::{Count, count};

/// How many months the words from token `at` on say, and the token after them.
fn length(cursor: Cursor<'_, '_>, at: usize) -> Option<(u32, usize)> {
    let counted = count(cursor.doc, at, cursor.limit);
    let (many, noun) = match counted {
        Some((Count::Exactly(many), after)) => (many, after),
        Some(_) => return None,
        None => (1, at),
    };
    let (unit, plural) = unit(cursor.word(noun))?;
    if plural == (many == 1) {
        return None;
    }
    let each = match unit {
        Unit::Year => 12,
        Unit::Quarter => 3,
        // `month to` is none without a number.
        Unit::Month if counted.is_some() => 1,
        _ => return None,
    };
    Some((many.checked_mul(each).filter(|it| (1..=120).contains(it))?, noun + 1))
}

/// A length of time that ends on a day or with a month.
pub(crate) fn ending(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let (months, joint) = length(cursor, at)?;
    let up = usize::from(cursor.is(joint, "up"));
    if !cursor.of(joint + up, class::PERIOD_END_CUE) {
        return None;
    }
    let mut inner = joint + up + 1;
    inner += usize::from(cursor.is(inner, "on"));
    inner += usize::from(cursor.is(inner, "the"));
    if cursor.is(inner, "end") {
        let joint = cursor.is(inner + 1, "of") || cursor.doc.hyphen_follows(inner);
        inner += 1 + usize::from(joint);
    }
    // `the year to March`: no verb there.
    let bare = || {
        let month = month(cursor.word(inner))?;
        DateReading::sure(inner, inner + 1, DateForm::Month { at: inner, year: None, month })
    };
    let last = day_first(cursor, inner).or_else(|| month_first(cursor, inner)).or_else(bare)?;
    let form = match last.form {
        DateForm::Day { at, year, month, day, to: None } => {
            DateForm::Ending { months, at, year, month, day: Some(day) }
        }
        DateForm::Month { at, year, month } => DateForm::Ending { months, at, year, month, day: None },
        _ => return None,
    };
    DateReading::sure(at, last.end, form)
}
