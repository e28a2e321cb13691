//! Lengths of time; a unit of time in, the length out.

use super::propose::{cursor, date, reaching};
use crate::phrase::date::ending::ending;
use crate::phrase::date::length::{length, one};
use crate::rules::prelude::*;

/// The most tokens from a number to its unit: `a number of one and a half working years`.
const UNIT: usize = 8;

/// The most tokens of the number before a length of time that ends on a day: `twenty-four`.
const NUMBER: usize = 3;

/// `25 years`, `a few months`, `two to three years`, `two weeks ago`; not `25 years old`, nor `every five years`.
pub(super) static LENGTH: Rule = Rule {
    id: "date/length",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::TIME_UNIT),
    run: |cx| {
        let reading = reaching(cx, UNIT, length);
        date(cx, reading)
    },
    finds: &["It took [25 years], or [five years and four months].", "It fell [two weeks ago]."],
    leaves: &["She is 25 years old, and votes every five years."],
};

/// `a year`, `half an hour`, where it is no rate.
pub(super) static ONE: Rule = Rule {
    id: "date/one",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::TIME_UNIT),
    run: |cx| {
        let half = cx.step(-2).and_then(|at| one(cursor(cx), at)).filter(|it| it.end > cx.here());
        let reading = half.or_else(|| cx.step(-1).and_then(|at| one(cursor(cx), at)));
        date(cx, reading)
    },
    finds: &["It took [half an hour], within [a week]."],
    leaves: &["It costs £100 a day, three times a month."],
};

/// `year ending March 2024`, `12 months to June 2022`, `quarter ended 30 June`.
pub(super) static ENDING: Rule = Rule {
    id: "date/ending",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::TIME_UNIT)
        .only_before("a day is told on which it ends", Neighbour::class(class::PERIOD_END_CUE).or_text("up")),
    run: |cx| {
        let (cursor, here) = (cursor(cx), cx.here());
        let reading = (here.saturating_sub(NUMBER).max(cursor.low)..=here)
            .find_map(|start| ending(cursor, start).filter(|it| it.end > here));
        date(cx, reading)
    },
    finds: &["In the [year ending March 2024], and the [12 months to June 2022], it fell."],
    leaves: &["It took a year to mend, and years to sell."],
};
