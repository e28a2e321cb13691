//! Publication: a question inside a sentence, which goes on behind its mark: What Price a Place? says.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static QUESTION: Rule = Rule {
    id: "publication/question",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text() == "?"),
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
