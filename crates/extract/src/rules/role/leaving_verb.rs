//! The posts that a name is said to have left: a person's name in, the titles behind `resigned as` out.

use super::beside_name::propose_all;
use crate::phrase::held_post::{self, Form};
use crate::rules::prelude::*;

/// How far behind the name its verb stands.
const REACH: usize = 24;

pub(super) static LEAVING_VERB: Rule = Rule {
    id: "role/after-leaving-verb",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let (document, end) = (cx.document(), cx.tokens().end.min(name.end + REACH));
        let led =
            (name.end..end).any(|it| document.is(it, class::LEAVING_VERB) || document.word(it) == "from");
        cx.test("a verb of leaving behind the name", led)?;
        let posts = held_post::after(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Leaving)
    },
    finds: &["Margaret Oakes resigned as [treasurer] of the charity."],
    leaves: &["Margaret Oakes resigned in May."],
};
