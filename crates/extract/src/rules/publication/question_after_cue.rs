//! Publication: a question right after a word for what it is, with its subtitle.

use super::after_cue::{TRIGGER, lead};
use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static QUESTION_AFTER_CUE: Rule = Rule {
    id: "publication/question-after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        cx.test("a question", lead.is_question(&titles))?;
        let end = titles.subtitle_after(lead.title.end - 1).unwrap_or(lead.title.end);
        propose(cx, lead.title.start..end)
    },
    finds: &["A study [Who Minds the Children?] was late."],
    leaves: &["Who has seen the report Ann Lee wrote?"],
};
