//! Publication: a title in brackets behind a word for what it is: his report on the worst stations (Better Rail Stations).

use super::proposal::{begins, propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static BRACKETED: Rule = Rule {
    id: "publication/bracketed",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::OpenBracket),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let first = cx.here() + 1;
        begins(cx, &titles, first)?;
        cx.test("a word for what it is before", titles.cue_within(8, cx.here()))?;
        let title = first..titles.end(first);
        let closed = titles.word(title.end) == ")" || titles.shape(title.end) == Shape::Comma;
        cx.test("closed", closed && titles.capitals(title.clone()) >= 3)?;
        let other = titles.is(title.end - 1, class::ORGANISATION_HEAD)
            || titles.other_begins_title(first)
            || titles.is_other_name(title.clone());
        cx.test("no other name", !other)?;
        propose(cx, title)
    },
    finds: &["His report on the worst stations ([Better Rail Stations]) was late."],
    leaves: &["His report on the worst stations (Blackmoor Rail Trust) was late."],
};
