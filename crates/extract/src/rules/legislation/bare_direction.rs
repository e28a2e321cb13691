//! Directions by number without a title: `direction` in; it with its numbers out.

use super::bare::{bare, cite_bare};
use crate::rules::prelude::*;

/// `direction 3(2)` of directions that the article names.
pub(super) static BARE_DIRECTION: Rule = Rule {
    id: "legislation/bare-direction",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::DIRECTION_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Direction)?;
        let names = cx.payloads().citations.names.have(ProvisionKind::Direction);
        cx.test("the article names directions", names)?;
        cite_bare(cx, found)
    },
    finds: &["The Primary Medical Services Directions 2010 apply, [direction 3(2)] of all."],
    leaves: &["Go in direction 3 next."],
};
