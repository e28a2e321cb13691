//! Parts of dates, and dates narrowed down; the word that does so in, the date out.

use super::propose::{cursor, date};
use crate::phrase::date::pointed::{narrowed, part_of_month, stretch};
use crate::rules::prelude::*;

/// `first week of May`
pub(super) static PART_OF_MONTH: Rule = Rule {
    id: "date/part-of-month",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::MONTH).only_behind("of", Neighbour::text("of")),
    run: |cx| {
        let reading = cx.step(-3).and_then(|at| part_of_month(cursor(cx), at));
        date(cx, reading)
    },
    finds: &["It rained in the [first week of May]."],
    leaves: &["A week of May rain came."],
};

/// `end of July`, `the turn of the century`, `end of the year`.
pub(super) static STRETCH: Rule = Rule {
    id: "date/stretch",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::DATE_STRETCH),
    run: |cx| {
        let reading = stretch(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["By the [end of July 2003] it was done, or by the [end of the year]."],
    leaves: &["The end of the road."],
};

/// `early 2002`, `mid-June`, `later this year`.
pub(super) static NARROWED: Rule = Rule {
    id: "date/narrowed",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::DATE_NARROWER),
    run: |cx| {
        let reading = narrowed(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["In [early 2002], and [later this year], it rained."],
    leaves: &["He came early in the end."],
};
