//! Organisation: the House of Commons, called "Commons" after a preposition.

use crate::rules::prelude::*;

pub(super) static COMMONS: Rule = Rule {
    id: "organisation/commons",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| it.text() == "Commons"),
    run: |cx| {
        cx.is("a preposition before it", -1, class::HOUSE_PREPOSITION, LexicalClass::NONE)?;
        cx.test("free", cx.mentions().is_free(cx.here()))?;
        cx.propose(cx.here()..cx.here() + 1)
    },
    finds: &["She told him so in [Commons] debates."],
    leaves: &["A Commons seat fell vacant."],
};
