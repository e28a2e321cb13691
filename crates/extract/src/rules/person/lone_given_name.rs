//! Person: a given name alone that stands in its sentence as a person does.

use super::name_run::{reader, run};
use crate::phrase::person_name::element::{GIVEN_NAME, is_barred};
use crate::phrase::person_name::reader::NameReader;
use crate::rules::prelude::*;

const AUXILIARY: LexicalClass = class::COPULA.or(class::HAVE_FORM).or(class::DO_FORM).or(class::MODAL);

pub(super) static LONE_GIVEN_NAME: Rule = Rule {
    id: "person/lone-given-name",
    kind: MentionKind::Person,
    priority: Priority::Guess,
    trigger: Trigger::word(|word| {
        let classes = word.classes();
        word.lexeme.is_title()
            && classes.any(GIVEN_NAME)
            && !classes.any(class::AMBIGUOUS_GIVEN_NAME)
            && !word.frequency().everyday
            && !is_barred(classes)
    }),
    run: |cx| {
        cx.test("in running text", cx.unit().block.kind.is_running_text())?;
        let (names, start) = (reader(cx), cx.here());
        let clitic = names.is_kind(start + 1, TokenKind::Clitic);
        let after = start + 1 + usize::from(clitic);
        let named = names.is_upper(after) && !cx.document().starts_sentence(after);
        cx.test("nothing called after someone", !named && !is_called_after(&names, start, after))?;
        cx.test("free", cx.mentions().is_free(start))?;
        let comma = names.is_kind(start + 1, TokenKind::Comma);
        let stands = !cx.document().starts_sentence(start) || clitic || comma || acts(&names, start + 1);
        cx.test("acts, owns, or is no sentence's first word", stands)?;
        let (run, _) = run(cx, start)?;
        cx.test("one word", run.len() == 1 && run[0].end == start + 1 && run[0].is_given_alone())?;
        let parse = names.parse(start..start, &run)?.into_given();
        cx.propose_person(parse, Priority::Guess)
    },
    finds: &["It was the letter that [Vince] wrote.", "There [Priya]’s mother was a nurse."],
    leaves: &["It was Sarah’s Law.", "Then storms Desmond and Eva came.", "They met in Florence."],
};

/// What is called after someone, and what only looks like a name: a storm, a ship, a firm.
fn is_called_after(names: &NameReader<'_, '_>, start: usize, after: usize) -> bool {
    let Some(before) = names.before(start) else {
        return names.is(after, class::EPONYMOUS_NOUN | class::NAMED_ENTITY_HEAD | class::SITE_HEAD);
    };
    let named = names.is_upper(before) && !names.is(before, class::CAPITALISED_NON_NAME);
    let mark = matches!(names.word(before), "&" | "/") || names.word(start + 1) == "&";
    let storms = names.is_word(before, "and") && start >= 3 && names.is(start - 3, class::STORM_NOUN);
    named
        || mark
        || storms
        || names.is(before, class::LOCATIVE_PREPOSITION | class::NAME_BREAKING_WORD)
        || names.is(after, class::EPONYMOUS_NOUN | class::NAMED_ENTITY_HEAD | class::SITE_HEAD)
}

/// Whether a verb that a person does stands at a token, as far as its form tells.
fn acts(names: &NameReader<'_, '_>, at: usize) -> bool {
    let word = names.word(at);
    let verb = names.is(at, AUXILIARY | class::SPEECH_VERB | class::WEAK_SPEECH_VERB)
        || word.ends_with("ed")
        || word.ends_with('s') && word.len() > 3;
    verb && !names.is_upper(at)
}
