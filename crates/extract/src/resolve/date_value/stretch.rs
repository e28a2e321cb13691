//! Stretches of time: a sort of year, a unit or a day in; from when to when it goes, or how long it is, out.

use crate::phrase::date::form::Account;
use crate::phrase::date::words::Unit;
use chrono::{Datelike, Days, Months, NaiveDate};
use greenpaper_core::{DateValue, Duration, PartialDate};

/// From one day to another; nothing where either is none.
pub(super) fn interval(low: Option<DateValue>, high: Option<DateValue>) -> Option<DateValue> {
    match (low?, high?) {
        (DateValue::Date(low), DateValue::Date(high)) => Some(DateValue::Interval(low, high)),
        _ => None,
    }
}

/// `the past year`: a length of time up to now.
pub(super) fn past(unit: Unit) -> Option<DateValue> {
    Some(DateValue::Duration(match unit {
        Unit::Year => Duration::years(1),
        Unit::Month => Duration::months(1),
        Unit::Week => Duration::weeks(1),
        Unit::Fortnight => Duration::weeks(2),
        Unit::Decade => Duration::years(10),
        Unit::Century => Duration::years(100),
        Unit::Day => Duration::days(1),
        Unit::Hour => Duration::hours(1),
        _ => return None,
    }))
}

/// The year of account that begins in year `first`.
pub(super) fn account(sort: Account, first: i32) -> Option<DateValue> {
    let (low, high) = match sort {
        Account::Financial => ((4, 1), (3, 31)),
        Account::Academic => ((9, 1), (8, 31)),
        Account::Tax => ((4, 6), (4, 5)),
        Account::Calendar => ((1, 1), (12, 31)),
    };
    let last = if sort == Account::Calendar { first } else { first + 1 };
    let low = PartialDate::ymd(first, low.0, low.1).ok()?;
    Some(DateValue::Interval(low, PartialDate::ymd(last, high.0, high.1).ok()?))
}

/// So many months up to a day, which is one of them.
pub(super) fn up_to(last: NaiveDate, months: u32) -> Option<DateValue> {
    let first = last.checked_add_days(Days::new(1))?.checked_sub_months(Months::new(months))?;
    Some(DateValue::Interval(first.into(), last.into()))
}

/// The weekend of the week of a day, so many weeks on.
pub(super) fn weekend(day: NaiveDate, weeks: i64) -> Option<DateValue> {
    let days = 5 - i64::from(day.weekday().num_days_from_monday()) + 7 * weeks;
    let saturday = day.checked_add_signed(chrono::Duration::days(days))?;
    Some(DateValue::Interval(saturday.into(), saturday.checked_add_days(Days::new(1))?.into()))
}
