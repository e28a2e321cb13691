//! Person: words that are no everyday ones, the last known as a surname.

use super::name_run::{reader, unknown_name};
use crate::phrase::person_name::element::{is_common_word, is_surname_form};
use crate::rules::prelude::*;

pub(super) static SURNAME: Rule = Rule {
    id: "person/surname",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::word(|word| {
        word.lexeme.is_title()
            && !is_common_word(word.classes(), word.frequency())
            && (word.frequency().surname > 0 || is_surname_form(word.text()))
    }),
    run: |cx| {
        let name = unknown_name(cx, cx.here())?;
        cx.test("the last of two or three words", name.surname().start == cx.here() && name.words < 4)?;
        cx.test(
            "none an everyday word, the last a surname",
            name.common == 0 && name.surname().is_surname(),
        )?;
        let names = reader(cx);
        let located = names.before(name.start()).is_some_and(|it| names.is(it, class::LOCATIVE_PREPOSITION));
        cx.test("no place", !located)?;
        name.propose(cx, Priority::Pattern)
    },
    finds: &["Then [Tselane Thompson] spoke.", "It was [Tselane McAteer] who came."],
    leaves: &["They met in Tselane Thompson.", "Then Thompson spoke."],
};
