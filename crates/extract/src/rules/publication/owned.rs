//! Publication: a title that a known organisation or an acronym owns, in the place of a subject: the NAO’s Filling the Potholes of England had warned.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static OWNED: Rule = Rule {
    id: "publication/owned",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::lookup(EntityType::Organisation)
        .or_lookup(EntityType::FalseFriend)
        .or_word(|word| word.shape() == Shape::Caps),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let known = titles.known_name_end(cx.here());
        let clitic = if titles.shape(cx.here() + 1) == Shape::Clitic { cx.here() + 1 } else { known? };
        cx.test("an owner", titles.shape(clitic) == Shape::Clitic && titles.owner_is_known(clitic, false))?;
        let first = clitic + 1;
        begins(cx, &titles, first)?;
        let title = first..titles.end(first);
        let comma = titles.shape(title.end) == Shape::Comma;
        let issued =
            titles.is(title.end + 1, class::PUBLISHING_PARTICIPLE) || titles.word(title.end + 1) == "which";
        let listed = titles.word(title.end) == "and" && titles.capital(title.end + 1);
        cx.test("a predicate follows", listed || titles.is_predicate(title.end) || comma && issued)?;
        cx.test("titled", titles.capitals(title.clone()) >= 3 && titles.looks_titled(title.clone()))?;
        cx.test("no other name", !titles.is_organisation_or_begins_known(title.clone()))?;
        propose(cx, title)
    },
    finds: &["The NAO’s [Filling the Gaps of the North] had warned of it."],
    leaves: &[
        "The NAO’s Ann Lee of Bath had warned of it.",
        "The NAO’s Filling the Gaps of the North, in May.",
    ],
};
