//! Publication: a title that begins with A or An inside a sentence: in A Fork in the Road.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static INDEFINITE_ARTICLE: Rule = Rule {
    id: "publication/indefinite-article",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| matches!(word.text(), "A" | "An")),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let at = cx.here();
        cx.test("inside a sentence", !titles.starts_sentence(at) && !titles.is_taken(at))?;
        begins(cx, &titles, at + 1)?;
        let title = at..titles.end(at);
        cx.test("enough capitals", titles.capitals(title.clone()) >= 3)?;
        cx.test("a title", titles.is_free_title(title.clone(), false))?;
        propose(cx, title)
    },
    finds: &["He wrote so in [A Fork in the Road] in May."],
    leaves: &["He has an A in maths.", "A Fork in the Road was shut."],
};
