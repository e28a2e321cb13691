//! The post before a comma or a bracket and a name: a person's name in, the title before it out.

use super::beside_name::propose_all;
use crate::phrase::held_post::{self, Form};
use crate::rules::prelude::*;

pub(super) static BEFORE_COMMA_AND_NAME: Rule = Rule {
    id: "role/before-comma-and-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::before(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::BeforeComma)
    },
    finds: &["It pleased the [head of policy], Margaret Oakes."],
    leaves: &["In the end, Margaret Oakes left."],
};
