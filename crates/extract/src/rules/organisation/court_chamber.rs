//! Organisation: a court or tribunal with the part of it that stands in brackets behind.

use super::shared::{known_before, propose_whole};
use crate::phrase::organisation::court_before;
use crate::rules::prelude::*;

/// The most tokens of what stands in the brackets.
const LONGEST: usize = 7;

pub(super) static COURT_CHAMBER: Rule = Rule {
    id: "organisation/court-chamber",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::COURT_DIVISION_HEAD),
    run: |cx| {
        let here = cx.here();
        cx.test("the bracket closes", cx.word(here + 1) == ")")?;
        let open = (here.saturating_sub(LONGEST)..here).rev().find(|it| cx.word(*it) == "(")?;
        let court = open.checked_sub(1)?;
        let known = known_before(cx, open).map(|it| it.0);
        let named = |at: usize| matches!(cx.word(at), "Tribunal" | "Court");
        let is_court = named(court) || known.is_some_and(named);
        cx.test("a court before it", is_court)?;
        let mentions = cx.mentions();
        let start =
            known.or_else(|| court_before(cx.document(), cx.unit(), open, |at| mentions.is_held(at)))?;
        propose_whole(cx, start..here + 2, Priority::Known)
    },
    finds: &[
        "The [Wexcombe Tribunal (Tidal Chamber)] agreed.",
        "The [Court of Appeal (Civil Division)] agreed.",
    ],
    leaves: &["The Court (in a new building) agreed.", "The Property Chamber agreed."],
};
