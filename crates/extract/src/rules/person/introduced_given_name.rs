//! Person: a given name alone, of someone whom the sentence introduces by no more than that.

use super::name_run::{reader, run};
use crate::phrase::person_name::element::{is_barred, is_given_name};
use crate::rules::prelude::*;

pub(super) static INTRODUCED_GIVEN_NAME: Rule = Rule {
    id: "person/introduced-given-name",
    kind: MentionKind::Person,
    priority: Priority::Certain,
    trigger: Trigger::word(|word| {
        word.lexeme.is_title()
            && is_given_name(word.classes(), word.frequency())
            && !is_barred(word.classes())
    }),
    run: |cx| {
        let (names, start) = (reader(cx), cx.here());
        let end = start + 1;
        let before = names.before(start).map_or("", |it| names.word(it));
        let named = matches!(before, "called" | "named");
        let age = names.is_kind(end, TokenKind::Comma)
            && names.is_kind(end + 1, TokenKind::Number)
            && names.is_kind(end + 2, TokenKind::Comma)
            && names.word(end + 1).len() <= 2;
        let unreal = names.is_kind(end, TokenKind::OpenBracket) && names.is_word(end + 1, "not");
        cx.test("introduced", before == "call" || named || age || unreal)?;
        let (run, _) = run(cx, start)?;
        cx.test("one word", run.len() == 1 && run[0].end == end)?;
        cx.test("surely a given name", before == "call" || age || unreal || run[0].is_given())?;
        // What bears the name as well gives way to what the sentence says.
        let span = cx.document().span(start..end);
        let free = cx.mentions().at(start).is_none_or(|(_, it)| Some(it.span) == span);
        cx.test("no longer name", free)?;
        let parse = names.parse(start..start, &run)?.into_given();
        cx.propose_person(parse, Priority::Certain)
    },
    finds: &[
        "There was a woman I shall call [Grace] here.",
        "Then [Aisha], 34, lost her flat.",
        "Her son [Tom] (not his real name) was ill.",
        "A man named [Dafydd] came.",
    ],
    leaves: &["Then Aisha spoke.", "It was called Alan Marsh House."],
};
