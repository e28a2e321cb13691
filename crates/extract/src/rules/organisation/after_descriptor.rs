//! Organisation: capitals right behind a noun for what they name.

use super::cued::propose_behind;
use crate::rules::prelude::*;

pub(super) static AFTER_DESCRIPTOR: Rule = Rule {
    id: "organisation/after-descriptor",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| {
        it.shape() == Shape::Small && it.classes().any(class::ORGANISATION_DESCRIPTOR)
    }),
    run: |cx| propose_behind(cx, cx.here()),
    finds: &["The charity [Boats for Lonely Islands] wrote.", "Auditors at the firm [Wexcombe] agreed."],
    leaves: &["The charity in Leeds wrote.", "The charity Ann Lee runs is small."],
};
