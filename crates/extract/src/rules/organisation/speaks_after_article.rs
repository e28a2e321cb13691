//! Organisation: capitals behind "the" that speak, where the name has lost its end.

use super::actor::{before, is_determined};
use super::shared::propose_whole;
use crate::rules::prelude::*;

pub(super) static SPEAKS_AFTER_ARTICLE: Rule = Rule {
    id: "organisation/speaks-after-article",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::SUREST_ORGANISATION_VERB).or_word(|it| it.text() == "has"),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let did = document.word(here) != "has" || document.is(here + 1, class::ORGANISATION_VERB);
        cx.test("it speaks", did)?;
        let name = before(cx, here)?;
        cx.test("an article before it", is_determined(cx, &name))?;
        let first = document.frequency(name.start);
        let own = first.given == 0 && first.surname == 0 && document.shape(name.start) == Shape::Capital;
        cx.test("no person's name", own)?;
        propose_whole(cx, name, Priority::Guess)
    },
    finds: &["The [Fostering] wants to see change."],
    leaves: &["The Minister wants to see change.", "The fostering wants to see change."],
};
