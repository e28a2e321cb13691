//! Publication: what something is so according to: According to Poverty and Inequality in Towns, one child.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static ACCORDING_TO: Rule = Rule {
    id: "publication/according-to",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text().eq_ignore_ascii_case("according")),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        cx.test("to", titles.word(cx.here() + 1) == "to")?;
        let first = cx.here() + 2;
        begins(cx, &titles, first)?;
        let title = first..titles.end(first);
        let long = title.len() >= 4 && titles.any(title.clone(), class::TITLE_FUNCTION_WORD);
        cx.test("long, with small words", long && titles.looks_titled(title.clone()))?;
        cx.test("a comma ends it", titles.shape(title.end) == Shape::Comma)?;
        cx.test("no other name", !titles.is_organisation_or_begins_known(title.clone()))?;
        propose(cx, title)
    },
    finds: &["According to [Poverty and Inequality in Our Towns], one child is."],
    leaves: &["According to Ann Lee in Bath, one child is."],
};
