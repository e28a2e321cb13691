//! Forms of dates: what the words of one say by themselves, without the day of publication.

use super::words::{Pointer, Unit};
use crate::phrase::number::Count;
use greenpaper_core::DateValue;

/// A date that was read: where it stands, and its form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DateReading {
    /// The first token.
    pub(crate) start: usize,
    /// The token after the last one.
    pub(crate) end: usize,
    pub(crate) form: DateForm,
    /// Whether its form leaves no doubt that it is a date.
    pub(crate) sure: bool,
    /// Whether its last day is meant: `the end of 2003/04`.
    pub(crate) last_day: bool,
}

impl DateReading {
    /// One whose form leaves no doubt.
    pub(crate) fn sure(start: usize, end: usize, form: DateForm) -> Option<DateReading> {
        Some(DateReading { start, end, form, sure: true, last_day: false })
    }

    /// One that may be something else.
    pub(crate) fn weak(start: usize, end: usize, form: DateForm) -> Option<DateReading> {
        Some(DateReading { start, end, form, sure: false, last_day: false })
    }

    /// Whether it is a length of time.
    pub(crate) fn is_duration(&self) -> bool {
        matches!(
            self.form,
            DateForm::Told(Some(DateValue::Duration(_))) | DateForm::Pointed(Pointer::Past, _)
        )
    }
}

/// What the words of a date say. Tokens are those at which it is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum DateForm {
    /// All that there is to say; `None` where that is no value.
    Told(Option<DateValue>),
    /// A full date in figures, by whose year others in the sentence go.
    Full { at: usize, value: DateValue },
    /// A year by itself.
    Year { at: usize, year: i32 },
    /// Two years: one year of account where they follow one another.
    Years { at: usize, end: usize, first: i32, last: i32 },
    /// A day of a month, or from that day to another of the same month.
    Day { at: usize, year: Option<i32>, month: u32, day: u32, to: Option<u32> },
    /// A month.
    Month { at: usize, year: Option<i32>, month: u32 },
    /// A weekday, from Monday, 0.
    Weekday { at: usize, day: u32 },
    /// `last Friday`
    PointedWeekday(Pointer, u32),
    /// `next June`
    PointedMonth(Pointer, u32),
    /// `this financial year`
    PointedAccount(Pointer, Account),
    /// `last year`, `this month`
    Pointed(Pointer, Unit),
    /// Some months of this year, of the last or the next: `second half of last year`.
    PartOfYear { pointer: Pointer, first: i32, months: i32 },
    /// A quarter by its number alone: `the third quarter`.
    Quarter { at: usize, number: u32 },
    /// So many months up to a day, or to the end of a month: `year to 31 March`.
    Ending { months: u32, at: usize, year: Option<i32>, month: u32, day: Option<u32> },
    /// A month, or a day of it, in a year that is pointed at: `12 February of this year`.
    InYear { pointer: Pointer, month: u32, day: Option<u32> },
    /// The weekend by itself, or one that is pointed at.
    Weekend { at: usize, pointer: Option<Pointer> },
    /// `Monday week`: the day a week after the next one.
    WeekdayWeek(u32),
    /// `two weeks ago`
    Ago(Count, Unit),
    /// So many days from the day of publication: `yesterday`.
    Offset(i64),
}

/// Sorts of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Account {
    /// From 1 April: government and the NHS.
    Financial,
    /// From 1 September: schools in England and Wales.
    Academic,
    /// From 6 April.
    Tax,
    /// From 1 January.
    Calendar,
}

impl Account {
    /// The sort that a word before "year" says.
    pub(crate) fn of(word: &str) -> Account {
        let is = |other: &str| word.eq_ignore_ascii_case(other);
        if is("academic") || is("school") {
            Account::Academic
        } else if is("financial") {
            Account::Financial
        } else if is("tax") {
            Account::Tax
        } else {
            Account::Calendar
        }
    }
}
