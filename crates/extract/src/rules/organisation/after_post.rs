//! Organisation: capitals behind a post that is held in what they name.

use super::cued::propose_behind;
use crate::rules::prelude::*;

pub(super) static AFTER_POST: Rule = Rule {
    id: "organisation/after-post",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::ORGANISATION_POST.or(class::CAPITAL_ORGANISATION_POST)),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        // "director of X" names an organisation, "director for X" and "head of X" mostly a task.
        let led = match cx.word(at + 1) {
            "of" | "at" => cx.word(at) != "head",
            "for" => document.is(at, class::SPOKESPERSON),
            _ => false,
        };
        cx.test("of or at", led)?;
        propose_behind(cx, at + 1)
    },
    finds: &["Ann Lee, chief executive of [Wexcombe Links], agreed.", "A trustee of [Skyward Steps] left."],
    leaves: &["The head of Policy left.", "The director for Europe left."],
};
