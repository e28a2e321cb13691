//! Organisation: a service or council in small letters behind the place that it is of.

use super::shared::{place_after, propose_whole};
use crate::phrase::capital_run::begins_no_name;
use crate::phrase::known_organisation::KnownNames;
use crate::phrase::small_service::small_service;
use crate::rules::prelude::*;

/// The most tokens of a place's name.
const LONGEST_PLACE: usize = 6;

pub(super) static SMALL_SERVICE: Rule = Rule {
    id: "organisation/small-service",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::SERVICE_OPENER),
    run: |cx| {
        let (document, here, tokens) = (cx.document(), cx.here(), cx.tokens());
        let before = here.checked_sub(1).filter(|it| tokens.contains(it))?;
        cx.test("a capital before it", document.is_capitalised(before))?;
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        let after = small_service(document, here, tokens.end)?;
        let mut starts = tokens.start.max(here.saturating_sub(LONGEST_PLACE))..here;
        let place = starts.find(|it| place_after(cx, *it) == here);
        // A place that the tables do not know: one word, and no everyday one.
        let unknown = || {
            document.shape(before) == Shape::Capital
                && !begins_no_name(document, before)
                && !document.is(before, class::NATIONAL_ADJECTIVE)
                && !document.frequency(before).everyday
                && KnownNames::at(document, cx.unit(), before, None).organisation.is_none()
        };
        let start = place.or_else(|| unknown().then_some(before));
        cx.test("a place before it", start.is_some())?;
        let start = start.filter(|it| !cx.mentions().is_held(*it))?;
        propose_whole(cx, start..after, Priority::Pattern)
    },
    finds: &["A worker of [Suffolk social services] came.", "He asked [Essex county council] for it."],
    leaves: &["The Essex council tax went up.", "Welsh social services are good.", "Ask social services."],
};
