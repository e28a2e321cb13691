//! Organisation: a plural and the nation that it is for, and nothing else.

use super::shared::{propose_whole, singular};
use crate::phrase::capital_run::begins_no_name;
use crate::rules::prelude::*;

pub(super) static PLURAL_AND_NATION: Rule = Rule {
    id: "organisation/plural-and-nation",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::NATIONAL_PLACE),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let noun = here.checked_sub(1).filter(|it| cx.tokens().contains(it))?;
        let word = document.word(noun);
        let plural = word.len() > 5 && word.ends_with('s') && !word.ends_with("ss");
        cx.test("a plural before it", plural && document.is_capitalised(noun))?;
        let alone = (noun == 0 || !document.is_capitalised(noun - 1)) && !document.is_capitalised(here + 1);
        cx.test("no other capitals beside them", alone && cx.casing() == Casing::Sentence)?;
        cx.test("no people", !singular(document, noun).any(class::PERSONAL_TITLE))?;
        cx.test("no opener", !begins_no_name(document, noun) && !cx.mentions().is_held(noun))?;
        propose_whole(cx, noun..here + 1, Priority::Pattern)
    },
    finds: &["The head of [Governors Wales] spoke."],
    leaves: &["Ministers Wales has had.", "Across England it rained.", "The Press Wales has."],
};
