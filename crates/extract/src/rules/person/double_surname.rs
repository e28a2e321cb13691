//! Person: two words that no list knows, the second a double surname.

use super::name_run::{reader, unknown_name};
use crate::rules::prelude::*;

pub(super) static DOUBLE_SURNAME: Rule = Rule {
    id: "person/double-surname",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::kind(TokenKind::Hyphen),
    run: |cx| {
        let (names, part) = (reader(cx), cx.here().saturating_sub(1));
        // `Muqtada al-Sadr`: the particle is no word to begin with.
        let word = part.saturating_sub(usize::from(names.is(part, class::NAME_PARTICLE)));
        cx.test("inside a word with capitals", names.is_upper(word))?;
        let name = unknown_name(cx, word)?;
        let double = name.surname().end > name.surname().start + 1;
        cx.test("two words, none everyday, the last double", name.words == 2 && name.common == 0 && double)?;
        let located = names.before(name.start()).is_some_and(|it| names.is(it, class::LOCATIVE_PREPOSITION));
        cx.test("no place", !located && !names.is_crowded(name.start(), name.end()))?;
        name.propose(cx, Priority::Pattern)
    },
    finds: &["Yesterday it was [Tselane Asamoah-Reid] who spoke.", "It was [Tselane al-Haq] who came."],
    leaves: &["They met in Tselane Asamoah-Reid.", "It was a well-known Anglo-Saxon word."],
};
