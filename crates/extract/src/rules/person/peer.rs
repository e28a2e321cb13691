//! Person: a peer's style, with the place in it.

use super::name_run::{is_clear, reader};
use crate::rules::prelude::*;

pub(super) static PEER: Rule = Rule {
    id: "person/peer",
    kind: MentionKind::Person,
    priority: Priority::Certain,
    trigger: Trigger::word(|word| word.is_upper_initial() && word.classes().any(class::PEER_STYLE)),
    run: |cx| {
        let (names, name) = (reader(cx), cx.here());
        let style = names.peer_end(name);
        cx.test("a name follows and no office", style.is_some())?;
        let style = style?;
        let end = names.territory_end(style);
        let within = |kind| matches!(kind, MentionKind::Organisation | MentionKind::Legislation);
        let other = (style + 1..end).filter_map(|it| cx.mentions().at(it)).any(|(_, it)| within(it.kind));
        let end = if other { style } else { end };
        cx.test("no compound goes on behind", !names.is_hyphenated(end))?;
        cx.test("nothing longer is found there", is_clear(&names, cx.mentions(), &(name..end)))?;
        cx.propose_person(names.peer(names.titles_start(name)..name, name..end), Priority::Certain)
    },
    finds: &[
        "[Lord Hodge] gave the judgment.",
        "It was [Baroness Threlkeld of Ambleside].",
        "The Rt Hon [Earl Howe] replied.",
        "[Lord Justice Moses] agreed.",
    ],
    leaves: &["The Lord Chancellor spoke.", "The Lord Mayor of York spoke.", "It went to the Lords."],
};
