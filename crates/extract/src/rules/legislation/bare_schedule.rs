//! Schedules without a title: `Schedule` in; it with its numbers and the paragraphs in it out.

use super::bare::{bare, cite_bare};
use crate::rules::prelude::*;

/// `Schedule 2`, `paragraph 4 of Schedule 1`.
pub(super) static BARE_SCHEDULE: Rule = Rule {
    id: "legislation/bare-schedule",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::SCHEDULE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Schedule)?;
        let capital = found.word.starts_with(char::is_uppercase);
        cx.test("with a capital, or the article names legislation", capital || found.any)?;
        cite_bare(cx, found)
    },
    finds: &["It is in [Schedule 2, paragraph 4] of it."],
    leaves: &["The train kept to schedule 7 days a week."],
};
