//! Person: the surname of a judge before the letters of the office.

use super::name_run::reader;
use crate::phrase::person_name::element::Form;
use crate::rules::prelude::*;

pub(super) static JUDGE: Rule = Rule {
    id: "person/judge",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::class(class::SENIOR_JUDGE_POST_NOMINAL).or_word(|word| word.text() == "J"),
    run: |cx| {
        let (names, letters) = (reader(cx), cx.here());
        let says = names.is(letters + 1, class::SPEECH_VERB | class::WEAK_SPEECH_VERB);
        cx.test("a senior judge, or one who speaks", cx.word(letters) != "J" || says)?;
        let run = names.before(letters).and_then(|it| names.run_around(it)).unwrap_or_default();
        let single = run.len() == 1 && run[0].form == Form::Title && run[0].end == letters;
        cx.test("one word with a capital before", single)?;
        let start = run[0].start;
        // What bears the name as well gives way to what the sentence says.
        let span = cx.document().span(start..start + 1);
        let free = cx.mentions().at(start).is_none_or(|(_, it)| Some(it.span) == span);
        cx.test("no longer name", free)?;
        let parse = names.parse(start..start, &run)?;
        cx.propose_person(parse, Priority::Known)
    },
    finds: &["As [Hartnell] LJ put it, no.", "In that case [Crane] J said so."],
    leaves: &["The LJ put it so.", "It was case J said nobody."],
};
