//! Titles that are questions: a question mark in, the title that ends with it or with the subtitle behind it out.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

/// A question that something is read or said in: as it asked in Who Will Care?
pub(super) static ASKED_IN: Rule = Rule {
    id: "publication/asked-in",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("?"),
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

/// A question inside a sentence, which goes on behind its mark: What Price a Place? says.
pub(super) static QUESTION: Rule = Rule {
    id: "publication/question",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("?"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let mark = cx.here();
        let after = titles.shape(mark + 1);
        let number = titles.word(mark + 1) == "(" && titles.word(mark + 2).starts_with(char::is_numeric);
        let goes_on = matches!(after, Shape::Small | Shape::Comma | Shape::Clitic);
        cx.test("the sentence goes on", goes_on || number || titles.word(mark + 1) == ";")?;
        let start = titles.start(mark)?;
        cx.test("a title", titles.capitals(start..mark) >= 2 && mark - start >= 2)?;
        propose(cx, start..mark + 1)
    },
    finds: &["He said in [What Price a Place?] that it was so."],
    leaves: &["What price would he pay? he asked."],
};

/// A question with a subtitle behind its mark, of which something is said.
pub(super) static QUESTION_WITH_SUBTITLE: Rule = Rule {
    id: "publication/question-with-subtitle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("?"),
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
