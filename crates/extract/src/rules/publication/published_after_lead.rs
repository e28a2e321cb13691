//! Publication: a title that something is read in, with a note that it came out: as it said in Lessons Not Learned (Cm 1234).

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static PUBLISHED_AFTER_LEAD: Rule = Rule {
    id: "publication/published-after-lead",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLISHING_PARTICIPLE.or(class::COMMAND_PAPER_SERIES)),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let end = titles.published_from(cx.here())?;
        let start = titles.start(end)?;
        let before = start.wrapping_sub(1);
        let read = titles.word(before) == "in" || titles.is(before, class::READING_VERB);
        cx.test("read or said there", read && !titles.is_taken(start) && !titles.is_opener(start))?;
        cx.test("it ends there", titles.end(start) == end)?;
        cx.test("a title", titles.is_free_title(start..end, true))?;
        propose(cx, start..end)
    },
    finds: &["It said so in [Lessons Not Learned] (Cm 1234)."],
    leaves: &["It said so in Blackmoor Valley Trust (Cm 1234)."],
};
