//! The post below a name on a line of its own: a person's name in, the title on the line below it out.

use super::beside_name::propose_all;
use crate::phrase::held_post::{self, Form};
use crate::rules::prelude::*;

pub(super) static BELOW_NAME: Rule = Rule {
    id: "role/below-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::below(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Below)
    },
    finds: &["Margaret Oakes\n\n[Director of housing]"],
    leaves: &["Margaret Oakes\n\nThe director of housing knows that we wait."],
};
