//! Places that the tables do not hold and British writing on policy names: the first word of one in, the place out.

use super::surroundings::{is_free, is_part_of_name};
use crate::phrase::place::{longest, world_place};
use crate::rules::prelude::*;

/// States and cities abroad, islands, ridings and landscapes.
pub(super) static WORLD: Rule = Rule {
    id: "place/world",
    kind: MentionKind::Place,
    priority: Priority::Weak,
    trigger: Trigger::class(class::WORLD_PLACE_OPENER),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let tokens = world_place(document, here, cx.tokens().end)?;
        cx.test("not a known place", longest(document, here).is_none())?;
        let other = |it: &Lookup| it.has(EntityType::FalseFriend) && it.after > here + 1;
        cx.test("no name that only looks like a place", !document.lookups_at(here).iter().any(other))?;
        let free = is_free(cx, &tokens) && !document.in_compound(&tokens);
        cx.test("not inside another mention or a compound", free)?;
        let part = cx.casing() == Casing::Sentence && is_part_of_name(cx, &tokens);
        cx.test("no part of a longer name", !part)?;
        cx.propose(tokens)
    },
    finds: &["Nurses came from [Accra] and from [New South Wales]."],
    leaves: &["The Accra Accord was signed."],
};
