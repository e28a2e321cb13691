//! Organisation: the NHS of a region or nation.

use super::shared::{place_after, propose_whole};
use crate::rules::prelude::*;

pub(super) static NHS_REGION: Rule = Rule {
    id: "organisation/nhs-region",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| it.text() == "NHS"),
    run: |cx| {
        let (here, place) = (cx.here(), place_after(cx, cx.here() + 1));
        cx.test("a place follows", place > here)?;
        let ends = !cx.tokens().contains(&place) || !cx.document().is_capitalised(place);
        cx.test("the name ends there", ends && !cx.mentions().is_held(here))?;
        propose_whole(cx, here..place, Priority::Known)
    },
    finds: &["The plan of [NHS East of England] is late."],
    leaves: &["The NHS in Leeds is late."],
};
