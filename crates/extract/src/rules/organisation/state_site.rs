//! Organisation: a prison or an air station, called after its place.

use super::shared::{place_after, propose_whole};
use crate::phrase::capital_run::capitals_in_row;
use crate::rules::prelude::*;

pub(super) static STATE_SITE: Rule = Rule {
    id: "organisation/state-site",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::STATE_SITE),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        // HMP & YOI Doncaster.
        let both = cx.word(here + 2) == "YOI" && !document.is(here + 1, class::STATE_SITE);
        let name = if both { here + 3 } else { here + 1 };
        let after = match place_after(cx, name) {
            0 => name + capitals_in_row(document, name, cx.tokens().end.min(name + 3)),
            place => place,
        };
        cx.test("a name follows", after > name && !cx.mentions().is_held(here))?;
        propose_whole(cx, here..after, Priority::Known)
    },
    finds: &["He is in [HMP Wexcombe] now.", "The wing at [HMP & YOI Doncaster] shut."],
    leaves: &["The HMP is old."],
};
