//! Publication: a question with a subtitle behind its mark, of which something is said.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static QUESTION_WITH_SUBTITLE: Rule = Rule {
    id: "publication/question-with-subtitle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text() == "?"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let mark = cx.here();
        cx.test("a capital after", titles.capital(mark + 1))?;
        let start = titles.start(mark)?;
        let inside = titles.word(start.wrapping_sub(1)) == "The" || !titles.starts_sentence(start);
        cx.test("inside a sentence", inside)?;
        cx.test("title case", mark >= start + 3 && titles.is_title_case(start..mark))?;
        let end = titles.subtitle_after(mark)?;
        propose(cx, start..end)
    },
    finds: &["She wrote The [Slow Death of Great Towns? Urban Decay or Urban Revival], published in May."],
    leaves: &["Did Ann Lee of Great Towns pay? Urban Decay Group said so."],
};
