//! Organisation: a firm called after two names with an ampersand between.

use super::shared::{place_after, propose_whole};
use crate::phrase::capital_run::capitals_in_row;
use crate::rules::prelude::*;

pub(super) static AMPERSAND: Rule = Rule {
    id: "organisation/ampersand",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text() == "&"),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        let own = |at: usize| {
            document.is_capitalised(at)
                && !document.frequency(at).everyday
                && !document.is(at, class::ORGANISATION_CLASS_WORD)
        };
        let tokens = cx.tokens();
        let first = here.checked_sub(1).filter(|it| tokens.contains(it))?;
        cx.test("names on both sides", own(first) && tokens.contains(&(here + 1)) && own(here + 1))?;
        let after = here + 1 + capitals_in_row(document, here + 1, tokens.end.min(here + 3));
        // A place's name may have several words.
        let mut starts =
            (here.saturating_sub(4).max(tokens.start)..first).filter(|it| place_after(cx, *it) == here);
        let start = starts.next().unwrap_or(first);
        let free = document.shape(start) == Shape::Capital && !cx.mentions().is_held(start);
        cx.test("a name of small letters before it", free)?;
        propose_whole(cx, start..after, Priority::Pattern)
    },
    finds: &["The lawyers [Penrose & Tidy] said so."],
    leaves: &["Research & Development grew."],
};
