//! Publication: a title that begins with a preposition inside a sentence: in Towards Better Data for Patients.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static CAPITAL_PREPOSITION: Rule = Rule {
    id: "publication/capital-preposition",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::TITLE_OPENER),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let at = cx.here();
        cx.test("inside a sentence", !titles.starts_sentence(at) && !titles.is_taken(at))?;
        cx.test("a small word before", titles.shape(at.wrapping_sub(1)) == Shape::Small)?;
        let title = at..titles.end(at);
        cx.test("enough capitals", titles.capitals(title.clone()) >= 3)?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["It is set out in [Towards Better Data for Patients] and elsewhere."],
    leaves: &["Towards Bath Ann Lee walked.", "He stood Between Ann and the wall."],
};
