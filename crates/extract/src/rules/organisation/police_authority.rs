//! Organisation: the authority over a known police force.

use super::shared::{known_before, propose_whole};
use crate::rules::prelude::*;

pub(super) static POLICE_AUTHORITY: Rule = Rule {
    id: "organisation/police-authority",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| it.text() == "Authority"),
    run: |cx| {
        let here = cx.here();
        cx.test("police", here > 0 && cx.word(here - 1) == "Police")?;
        let (start, _) = known_before(cx, here)?;
        propose_whole(cx, start..here + 1, Priority::Known)
    },
    finds: &["A member of [Greater Manchester Police Authority] spoke."],
    leaves: &["The Police Authority spoke.", "The Authority spoke."],
};
