//! Publication: a review that somebody owns, by its head noun and what it is about: Ann Lee’s Review into the Welfare of Vulnerable Persons.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static OWNED_REVIEW: Rule = Rule {
    id: "publication/owned-review",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| matches!(word.text(), "Review" | "Survey")),
    run: |cx| {
        let titles = titles(cx);
        cx.test("not taken", !titles.is_taken(cx.here()))?;
        let end = titles.owned_work_end(cx.here())?;
        propose(cx, cx.here()..end)
    },
    finds: &["Ann Lee’s [Review into the Welfare of Vulnerable Persons] is due."],
    leaves: &["Ann Lee’s Review into it is due."],
};
