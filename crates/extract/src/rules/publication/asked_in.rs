//! Publication: a question that something is read or said in: as it asked in Who Will Care?

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static ASKED_IN: Rule = Rule {
    id: "publication/asked-in",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text() == "?"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let start = titles.start(cx.here())?;
        let before = start.wrapping_sub(1);
        let read = titles.word(before) == "in" || titles.is(before, class::READING_VERB);
        cx.test("read or said there", read && !titles.is_taken(start))?;
        let title = start..cx.here() + 1;
        cx.test("the mark is the title's", titles.end(start) == title.end)?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["So it said in [Who Will Care for Us?]"],
    leaves: &["Who has read Making Room for Water?"],
};
