//! Organisation: capitals that speak or act as organisations do.

use super::actor::{before, is_determined, is_no_person};
use super::shared::propose_whole;
use crate::rules::prelude::*;

pub(super) static SPEAKS: Rule = Rule {
    id: "organisation/speaks",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| {
        it.classes().any(class::ORGANISATION_VERB) && !it.classes().any(class::WEAK_ORGANISATION_VERB)
    }),
    run: |cx| {
        let name = before(cx, cx.here())?;
        cx.test("no article before it", !is_determined(cx, &name))?;
        cx.test("no person", is_no_person(cx.document(), &name))?;
        propose_whole(cx, name, Priority::Guess)
    },
    finds: &["Last week [Coastal Towns First] said no."],
    leaves: &["Last week Ann Lee said no.", "Primary Care Trusts said no.", "The Minister said no."],
};
