//! Times that point from the day of writing; a unit of time, or a day's name, in, the date out.

use super::propose::{cursor, date, reaching};
use crate::phrase::date::pointed::{by_itself, day_word, pointed};
use crate::rules::prelude::*;

/// The most tokens from a pointer to its noun: `the last twenty-five working days`.
const NOUN: usize = 6;

/// `last week`, `next few weeks`, `last Friday`, `this financial year`; the rarest word is the noun.
pub(super) static POINTED: Rule = Rule {
    id: "date/pointed",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(
        class::TIME_UNIT.or(class::WEEKDAY).or(class::MONTH).or(class::CHURCH_SEASON).or(class::TODAYS_PART),
    ),
    run: |cx| {
        let reading = reaching(cx, NOUN, pointed);
        date(cx, reading)
    },
    finds: &[
        "It fell [last week], and will fall for the [next few weeks].",
        "It fell [this financial year].",
    ],
    leaves: &["The week was long."],
};

/// `the weekend`, `year-end`, behind a preposition of time.
pub(super) static BY_ITSELF: Rule = Rule {
    id: "date/by-itself",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::TIME_UNIT),
    run: |cx| {
        let reading = by_itself(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["They met over the [weekend], and will report by [year-end]."],
    leaves: &["The weekend papers said so.", "Year-end accounts are due."],
};

/// `today`, `yesterday`, `tomorrow`, `tonight`; not `Today`, the programme.
pub(super) static DAY_WORD: Rule = Rule {
    id: "date/day-word",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::RELATIVE_DAY).or_text_in_any_case("tonight"),
    run: |cx| {
        let reading = day_word(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["It fell [yesterday] and may fall [tonight]."],
    leaves: &["He told the Today programme."],
};
