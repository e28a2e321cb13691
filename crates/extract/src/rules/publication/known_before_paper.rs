//! Publication: a known title before "White Paper": the Water for Life White Paper.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static KNOWN_BEFORE_PAPER: Rule = Rule {
    id: "publication/known-before-paper",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| matches!(word.text(), "White" | "Green")),
    run: |cx| {
        let (titles, head) = (titles(cx), cx.here());
        cx.test("a paper", titles.word(head + 1) == "Paper" && !titles.is_taken(head))?;
        let start = titles.modifiers_start(head)?;
        let first = (start..head).find(|&at| titles.known_end(at) == Some(head))?;
        propose(cx, first..head)
    },
    finds: &["The [Water for Life] White Paper is old."],
    leaves: &["The Water of Blackmoor White Paper is old."],
};
