//! Publication: a title in quotation marks that a bracket opens with: (“Boats and Bridges”, 2004).

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static QUOTED_IN_BRACKETS: Rule = Rule {
    id: "publication/quoted-in-brackets",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::OpenQuote),
    run: |cx| {
        let (titles, open) = (titles(cx), cx.here());
        cx.test("a bracket before", titles.word(open.wrapping_sub(1)) == "(")?;
        let title = titles.quoted_title(open)?;
        cx.test("a comma after", titles.shape(title.end + 1) == Shape::Comma)?;
        cx.test("title case", titles.is_title_case(title.clone()))?;
        propose(cx, title)
    },
    finds: &["So he wrote (“[Boats and Bridges]”, 2004)."],
    leaves: &["So he wrote (“Boats and bridges”, 2004)."],
};
