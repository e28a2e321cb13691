//! Schedules without a number: `Schedule` in; `Schedule to that Act` out.

use super::cite::{act_behind, cite_part};
use crate::phrase::legislation::provision::provisions;
use crate::rules::prelude::*;

/// The only Schedule of what is named behind it.
pub(super) static SCHEDULE_TO_ACT: Rule = Rule {
    id: "legislation/schedule-to-act",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| it.text() == "Schedule"),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let alone = provisions(document, here, cx.tokens().end).is_none() && cx.mentions().is_free(here);
        cx.test("no number, and `to`", alone && cx.word(here + 1) == "to")?;
        let found = act_behind(cx, here + 1, None);
        let (act, end) = cx.some("legislation behind it", found)?;
        cite_part(cx, here..end, act, None)
    },
    finds: &["It is listed in the [Schedule to the Theft Act 1968]."],
    leaves: &["He kept the Schedule to himself.", "The Schedule lists them."],
};
