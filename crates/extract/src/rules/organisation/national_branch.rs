//! Organisation: the branch of a known one in one nation.

use super::shared::{known_before, propose_whole};
use crate::rules::prelude::*;

pub(super) static NATIONAL_BRANCH: Rule = Rule {
    id: "organisation/national-branch",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::BRANCH_NATION),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let whole = !document.is_capitalised(here + 1) && !document.starts_sentence(here);
        cx.test("nothing goes on", whole && !cx.mentions().is_held(here))?;
        let (start, known) = known_before(cx, here)?;
        cx.test("of no party", !known.is_party() && !cx.mentions().is_held(start))?;
        propose_whole(cx, start..here + 1, Priority::Known)
    },
    finds: &["A warden of [RSPB Cymru] counted them."],
    leaves: &["A warden in Wales counted them.", "Labour Wales has met."],
};
