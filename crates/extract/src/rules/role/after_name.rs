//! The posts behind a name and a comma, a bracket or a line break: a person's name in, the titles behind it out.

use super::beside_name::propose_all;
use crate::phrase::held_post::{self, Form};
use crate::rules::prelude::*;

pub(super) static AFTER_NAME: Rule = Rule {
    id: "role/after-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::after(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::After)
    },
    finds: &["Margaret Oakes, [chief executive] of the charity, was there."],
    leaves: &["Margaret Oakes, in short, was there."],
};
