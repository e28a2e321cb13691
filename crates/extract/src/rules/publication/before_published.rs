//! Publication: a title, a comma, and that it was published: Boats and Bridges, published in May.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static BEFORE_PUBLISHED: Rule = Rule {
    id: "publication/before-published",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text() == "published"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        // ", published in May", ", to be published".
        let comma = match titles.word(cx.here().wrapping_sub(2)) {
            "to" => cx.step(-3)?,
            _ => cx.step(-1)?,
        };
        cx.test("a comma before", titles.shape(comma) == Shape::Comma)?;
        let start = titles.title_before_comma(comma)?;
        let title = start..comma;
        cx.test("a title", titles.is_free_title(title.clone(), title.len() >= 3))?;
        propose(cx, title)
    },
    finds: &[
        "[Making Boats Safe], published in May, says so.",
        "[Making Boats Safe], to be published in May, says so.",
    ],
    leaves: &["Blackmoor Boats Association, published in May, says so."],
};
