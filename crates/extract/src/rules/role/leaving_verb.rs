//! The posts that a name is said to have left: a person's name in, the titles behind `resigned as` out.

use super::beside_name::propose_all;
use crate::document::candidate::Priority;
use crate::document::trigger::Trigger;
use crate::phrase::held_post::{self, Form};
use crate::rule::Rule;
use greenpaper_core::MentionKind;

pub(super) static LEAVING_VERB: Rule = Rule {
    id: "role/after-leaving-verb",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::after(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Leaving)
    },
    finds: &["Margaret Oakes resigned as [treasurer] of the charity."],
    leaves: &["Margaret Oakes resigned in May."],
};
