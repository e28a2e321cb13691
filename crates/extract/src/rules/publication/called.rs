//! Publication: a title after "it is called", where the paragraph speaks of a work before.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static CALLED: Rule = Rule {
    id: "publication/called",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text() == "called"),
    run: |cx| {
        let (titles, called) = (titles(cx), cx.here());
        let before = |steps: usize| called.checked_sub(steps).map_or("", |at| titles.word(at));
        let it = before(2).eq_ignore_ascii_case("it") || before(2) == "which";
        cx.test("it is called", it && matches!(before(1), "is" | "was"))?;
        cx.test("a work before", titles.cue_within(40, called))?;
        let title = titles.announced_title(called + 1)?;
        propose(cx, title)
    },
    finds: &["The report is late. It is called [Early days for all]."],
    leaves: &[
        "The dog is late. It is called Early Days and is long.",
        "Her report is late. He is called Ann Lee.",
    ],
};
