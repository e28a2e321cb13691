//! The posts that a name is said to hold: a person's name in, the titles behind `is`, `became`, `as` out.

use super::beside_name::propose_all;
use crate::phrase::held_post::{self, Form};
use crate::rules::prelude::*;

/// How far behind the name its verb stands.
const REACH: usize = 24;

pub(super) static AFTER_VERB: Rule = Rule {
    id: "role/after-verb",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let (document, end) = (cx.document(), cx.tokens().end.min(name.end + REACH));
        let led = (name.end..end).any(|it| document.is(it, class::HOLDING_VERB | class::HOLDER_BRIDGE));
        cx.test("a verb of holding behind the name", led)?;
        let posts = held_post::after(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Verb)
    },
    finds: &["Margaret Oakes became [treasurer] of the charity."],
    leaves: &["Margaret Oakes became ill."],
};
