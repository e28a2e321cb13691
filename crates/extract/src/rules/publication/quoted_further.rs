//! Publication: a title in quotation marks, parted by a comma or with a subtitle, some way behind a word for what it is.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static QUOTED_FURTHER: Rule = Rule {
    id: "publication/quoted-further",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::OpenQuote),
    run: |cx| {
        let (titles, open) = (titles(cx), cx.here());
        let title = titles.quoted_title(open)?;
        cx.test("a word for what it is before", titles.cue_within(14, open))?;
        let subtitled = title.clone().any(|at| titles.kind(at) == Some(TokenKind::Colon));
        let comma = titles.shape(open.wrapping_sub(1)) == Shape::Comma;
        cx.test("parted or with a subtitle", comma || subtitled)?;
        let stops = title.clone().any(|at| titles.kind(at) == Some(TokenKind::Stop));
        let capital = titles.capital(title.start + 1) && !stops;
        cx.test("title case", capital || titles.is_title_case(title.clone()))?;
        propose(cx, title)
    },
    finds: &["He cites the report by Ann Lee and others of May, “[Long Waits]”, at length."],
    leaves: &["He cites the report by Ann Lee and others of May, “Long and hard”, at length."],
};
