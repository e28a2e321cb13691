//! Organisation: capitals that run up to a head noun, with what may follow it.

use super::shared::propose_whole;
use crate::phrase::organisation::name_over;
use crate::rules::prelude::*;

pub(super) static HEAD_NOUN: Rule = Rule {
    id: "organisation/head-noun",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::ORGANISATION_HEAD),
    run: |cx| {
        let mentions = cx.mentions();
        let stops = |at: usize| mentions.is_held(at);
        cx.test("nothing surer stands here", !stops(cx.here()))?;
        let name = name_over(cx.document(), cx.unit(), cx.casing(), cx.here(), stops);
        cx.test("a name runs over it", name.is_some())?;
        let name = name?;
        // Longer than the known one in it, it is another name: Home Office Research Unit.
        let priority = match (name.holds_known, name.weak) {
            (true, _) => Priority::Known,
            (false, true) => Priority::Weak,
            (false, false) => Priority::Pattern,
        };
        propose_whole(cx, name.tokens, priority)
    },
    finds: &[
        "Staff at [Wexcombe Housing Association] met.",
        "The [Department of Rivers and Lakes] paid.",
        "The [Exeter, Torbay and Wells Mental Health NHS Trust] closed.",
        "She runs the [Home Office Research Unit] now.",
        "The [Institute of Tidal Studies] and the [Centre for Slow Reading] wrote.",
        "[Wexcombe Bakers plc] has a new shop.",
    ],
    leaves: &[
        "A Local Authority must act.",
        "Each Primary Care Trust had one.",
        "The Royal Navy Development Plan was read.",
        "In Council they met.",
    ],
};
