//! Rules for dates, years, lengths of time and times that point from the day of writing.

mod calendar;
mod length;
mod narrowed;
mod pointed;
mod propose;
mod year;

use crate::rule::Rule;

/// All of them.
pub(crate) static RULES: &[&Rule] = &[
    &calendar::DAY_AND_MONTH,
    &calendar::MONTH,
    &calendar::WEEKDAY,
    &calendar::FIGURES,
    &year::YEAR,
    &year::LETTERED_YEAR,
    &year::CENTURY,
    &year::MID_YEAR,
    &year::PART_OF_YEAR,
    &narrowed::PART_OF_MONTH,
    // `spring of 2022` is a stretch of a year before it is a season.
    &narrowed::STRETCH,
    &year::SEASON,
    &narrowed::NARROWED,
    &pointed::POINTED,
    &pointed::BY_ITSELF,
    &pointed::DAY_WORD,
    &length::LENGTH,
    &length::ONE,
    &length::ENDING,
];
