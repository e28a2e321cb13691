//! Publication: a title in quotation marks, beside a word for what it is.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

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
