//! Publication: a title after a word for what it is and "called", as far as its capitals go.

use super::after_cue::{TRIGGER, lead};
use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static CALLED_AFTER_CUE: Rule = Rule {
    id: "publication/called-after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        cx.test("called, with an end to its capitals", lead.is_called() && !lead.is_question(&titles))?;
        propose(cx, lead.title)
    },
    finds: &["She wrote a report called [Rivers of the North] in May."],
    leaves: &["She wrote a report and called Ann Lee in May."],
};
