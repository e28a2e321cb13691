//! Waters by name: `River`, `Loch` or `Lough` and the word behind it in; the place out.

use crate::rules::prelude::*;

/// A river or a lake.
pub(super) static WATERSIDE: Rule = Rule {
    id: "place/waterside",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::class(class::WATERSIDE),
    run: |cx| {
        let (here, mentions) = (cx.here(), cx.mentions());
        cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
        let name = cx.step(1)?;
        cx.test("a capital follows", cx.document().shape(name) == Shape::Capital)?;
        cx.test("nothing else was found there", mentions.is_free(here) && mentions.is_free(name))?;
        cx.propose(here..name + 1)
    },
    finds: &["Sewage ran into the [River Wharfe] for a week."],
    leaves: &["The River was high."],
};
