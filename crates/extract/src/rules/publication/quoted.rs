//! Titles in quotation marks: the mark that opens in, the title where something says that it is one out.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

/// A title in quotation marks, beside a word for what it is.
pub(super) static QUOTED: Rule = Rule {
    id: "publication/quoted",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::OpenQuote),
    run: |cx| {
        let titles = titles(cx);
        let title = titles.quoted_title(cx.here())?;
        let cue = titles.cue_before(cx.here()) || titles.cue_after(title.end + 1);
        cx.test("a word for what it is beside it", cue)?;
        propose(cx, title)
    },
    finds: &["The report, “[Long waits]”, is due.", "In ‘[Boats and Bridges]’, a new report, he says so."],
    leaves: &["The report was “Very long.”", "They spoke of “Long waits” in May."],
};

/// A title in quotation marks, parted by a comma or with a subtitle, some way behind a word for what it is.
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

/// A title in quotation marks that a bracket opens with: (“Boats and Bridges”, 2004).
pub(super) static QUOTED_IN_BRACKETS: Rule = Rule {
    id: "publication/quoted-in-brackets",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::OpenQuote).only_behind("a bracket before", Neighbour::text("(")),
    run: |cx| {
        let (titles, open) = (titles(cx), cx.here());
        let title = titles.quoted_title(open)?;
        cx.test("a comma after", titles.shape(title.end + 1) == Shape::Comma)?;
        cx.test("title case", titles.is_title_case(title.clone()))?;
        propose(cx, title)
    },
    finds: &["So he wrote (“[Boats and Bridges]”, 2004)."],
    leaves: &["So he wrote (“Boats and bridges”, 2004)."],
};
