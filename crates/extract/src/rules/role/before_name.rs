//! The posts directly before a name: a person's name in, the titles before it out.

use super::beside_name::propose_all;
use crate::phrase::held_post::{self, Form};
use crate::rules::prelude::*;

pub(super) static BEFORE_NAME: Rule = Rule {
    id: "role/before-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::before(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Before)
    },
    finds: &["We met [medical director] and [surgeon] Margaret Oakes."],
    leaves: &["We met Margaret Oakes there."],
};
