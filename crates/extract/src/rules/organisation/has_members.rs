//! Organisation: capitals that have members, posts and plans as organisations have.

use super::actor::{before, is_determined, is_no_person};
use super::shared::propose_whole;
use crate::rules::prelude::*;

pub(super) static HAS_MEMBERS: Rule = Rule {
    id: "organisation/has-members",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::ORGANISATION_POST)
        .or_kind(TokenKind::Clitic)
        .or_word(|it| it.text() == "will"),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let owns = document.shape(here) != Shape::Clitic || document.shape(here + 1) == Shape::Small;
        cx.test("what it has is in small letters", owns)?;
        let name = before(cx, here)?;
        cx.test("no article before it", !is_determined(cx, &name))?;
        cx.test("no person", is_no_person(document, &name))?;
        propose_whole(cx, name, Priority::Guess)
    },
    finds: &["Next week [Coastal Towns First] will meet.", "I read [Coastal Towns First]'s plan."],
    leaves: &["Next week Ann Lee will meet.", "I read Ann Lee's plan."],
};
