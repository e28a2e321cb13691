//! Publication: a title and a subtitle, both in title case, inside a sentence: A Green Future: Our Plan for Water.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static SUBTITLE: Rule = Rule {
    id: "publication/subtitle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Colon),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let colon = cx.here();
        let start = titles.title_before_colon(colon)?;
        let end = titles.end(colon + 1);
        cx.test("a subtitle", titles.capitals(colon + 1..end) >= 2 && end - colon > 2)?;
        // A label before a colon begins its paragraph.
        let goes_on =
            matches!(titles.shape(end), Shape::Comma | Shape::Small) && titles.tokens().contains(&end);
        cx.test("no label", start > titles.tokens().start + 1 || goes_on)?;
        propose(cx, start..end)
    },
    finds: &["We read of it in [Green Waters: Our Plan for Rivers] in May."],
    leaves: &["Blackmoor Valley: The Long Road to Ruin"],
};
