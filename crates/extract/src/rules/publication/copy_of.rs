//! Publication: what there is a copy, an author, an edition of: a copy of Rivers of the North.

use super::proposal::{begins, propose, titles};
use crate::rules::prelude::*;

pub(super) static COPY_OF: Rule = Rule {
    id: "publication/copy-of",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::COPY_NOUN.or(class::FRONT_MATTER_NOUN)),
    run: |cx| {
        let titles = titles(cx);
        // "in the foreword to A Fair Crossing"
        let link = if titles.is(cx.here(), class::COPY_NOUN) { "of" } else { "to" };
        cx.test("of, or to", titles.word(cx.here() + 1) == link)?;
        let first = cx.here() + 2;
        begins(cx, &titles, first)?;
        let mut end = titles.end(first);
        if titles.is_colon(end) && titles.shape(end + 1) == Shape::Small {
            end = titles.clause_end(end + 1);
        }
        let known = titles.known_end(first).is_some();
        let titled = titles.looks_titled(first..end) && !titles.is_other_name(first..end);
        cx.test("a title", known || titled)?;
        propose(cx, first..end)
    },
    finds: &[
        "She gave him a copy of [Rivers of the North] in May.",
        "So it says in the foreword to [Bridges of the South].",
    ],
    leaves: &["She gave him a copy of Ann Lee's letter.", "She gave a copy to Rivers of the North."],
};
