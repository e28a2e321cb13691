//! Dates with a month or a weekday in them, or all in figures; that word in, the date out.

use super::propose::{cursor, date};
use crate::phrase::date::calendar::{day_first, figures, month_first};
use crate::phrase::date::weekday::on_weekday;
use crate::rules::prelude::*;

/// The most tokens from a day to its month: `twenty-first day of January`.
const DAYS: usize = 5;

/// `28 June 2002`, `the 1st of May`, `3-5 June`, `10 and 24 January`.
pub(super) static DAY_AND_MONTH: Rule = Rule {
    id: "date/day-and-month",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::MONTH),
    run: |cx| {
        let (cursor, here) = (cursor(cx), cx.here());
        for start in here.saturating_sub(DAYS).max(cursor.low)..here {
            let Some(reading) = day_first(cursor, start) else { continue };
            if reading.end > here {
                return date(cx, Some(reading));
            }
            // The first of two days of this month.
            if reading.end == start + 1 && (start + 3..start + 5).contains(&here) {
                date(cx, Some(reading));
            }
        }
        None
    },
    finds: &[
        "On [28 June 2002] and the [1st of May] it rained.",
        "Meetings are on [10] and [24 January].",
        "From [3-5 June] it was dry, on the [third of May] and this [14th day of August 2015] too.",
        "It was stamped [19-Nov-12], and met on [13/14 May].",
    ],
    leaves: &["In June 2002 it rained."],
};

/// `June 2002`, `June 28th, 2002`, `April to June 2004`, and `June`, where it is no name and no verb.
pub(super) static MONTH: Rule = Rule {
    id: "date/month",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::MONTH),
    run: |cx| {
        let reading = month_first(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["It opened in [June 2002] and shut in [May].", "The [April to June 2004] figures fell."],
    leaves: &["You may go. May Tolland said no."],
};

/// `Thursday 6 December 2001`, `Friday, 4 April`, `Monday`, `Tuesday morning`; not `Sunday Times`.
pub(super) static WEEKDAY: Rule = Rule {
    id: "date/weekday",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::WEEKDAY),
    run: |cx| {
        let reading = on_weekday(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["It rained on [Thursday 6 December 2001] and on [Monday].", "He came on [Tuesday morning]."],
    leaves: &["The Sunday Times said so on Black Friday."],
};

/// `28/6/02`, `2002-06-28`, `1990s`, `’97`.
pub(super) static FIGURES: Rule = Rule {
    id: "date/figures",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Date),
    run: |cx| {
        let reading = figures(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["It began on [28/6/2002], as in the [1990s]."],
    leaves: &["See 30/02/2002."],
};
