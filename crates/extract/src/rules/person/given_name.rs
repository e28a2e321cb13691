//! Names that begin with a given name or initials, and given names alone: the first of their words in, the name out.

use super::name_run::{NAME_BESIDE, is_whole, propose_named, reader, run};
use crate::document::text::is_initial;
use crate::phrase::person_name::element::{self, is_barred, is_given_name};
use crate::phrase::person_name::reader::NameReader;
use crate::rules::prelude::*;

/// A given name and what follows it up to the surname.
pub(super) static GIVEN_NAME: Rule = Rule {
    id: "person/given-name",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::capitalised(|word| {
        word.lexeme.is_title()
            && is_given_name(word.classes(), word.frequency())
            && (!is_barred(word.classes()) || word.text() == "Bill")
    })
    .only_before("more words follow", NAME_BESIDE),
    run: propose_named,
    finds: &[
        "The report was by [Alan Whitcombe].",
        "It was [Maria del Pozo] who wrote it.",
        "Then [Bill Kilgour] spoke.",
        "It was written by [Sarah J. Thompson].",
    ],
    leaves: &["The Bill Committee met.", "It was the Alan Whitcombe Foundation.", "Then Alan spoke."],
};

/// Initials and a surname.
pub(super) static INITIALS: Rule = Rule {
    id: "person/initials",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::word(|word| is_initial(word.text())).only_before("more words follow", NAME_BESIDE),
    run: propose_named,
    finds: &[
        "It was written by [A. R. Whitcombe] in May.",
        "See [J.K. Thompson] for more.",
        "It was [A. Noel Thompson] who came.",
    ],
    leaves: &["It was option A of two.", "Plan B Housing was no name."],
};

/// A given name alone, of someone whom the sentence introduces by no more than that.
pub(super) static INTRODUCED_GIVEN_NAME: Rule = Rule {
    id: "person/introduced-given-name",
    kind: MentionKind::Person,
    priority: Priority::Certain,
    trigger: Trigger::capitalised(|word| {
        word.lexeme.is_title()
            && is_given_name(word.classes(), word.frequency())
            && !is_barred(word.classes())
    })
    .only_beside(
        "introduced",
        Neighbour::shape(Shape::Comma).or_text("(").or_text("call").or_text("called").or_text("named"),
    ),
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
        is_whole(cx, start)?;
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

const AUXILIARY: LexicalClass = class::COPULA.or(class::HAVE_FORM).or(class::DO_FORM).or(class::MODAL);

/// A given name alone that stands in its sentence as a person does.
pub(super) static LONE_GIVEN_NAME: Rule = Rule {
    id: "person/lone-given-name",
    kind: MentionKind::Person,
    priority: Priority::Guess,
    trigger: Trigger::capitalised(|word| {
        let classes = word.classes();
        word.lexeme.is_title()
            && classes.any(element::GIVEN_NAME)
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
