//! Organisation: an acronym that nothing defines and that does what organisations do: speaks, has members, is told.

use crate::phrase::acronym::names_other;
use crate::rules::prelude::*;

pub(crate) static ACTING_ACRONYM: Rule = Rule {
    id: "organisation/acting-acronym",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|word| word.shape() == Shape::Caps && (3..=12).contains(&word.text().len())),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        let sentence = cx.casing() == Casing::Sentence;
        cx.test("set as a sentence", sentence && cx.mentions().is_free(at))?;
        let letters = cx.word(at).chars().filter(|c| c.is_alphabetic()).count();
        // PCTs, LINks: a class.
        cx.test("an acronym", letters >= 3 && !cx.word(at).ends_with('s') && document.is_acronym(at))?;
        let defined = cx.payloads().acronyms.contains_key(&document.lexeme_idx(at));
        cx.test(
            "nothing else",
            !defined && !names_other(document, at) && !document.in_compound(&(at..at + 1)),
        )?;
        let clitic = document.shape(at + 1) == Shape::Clitic;
        let owns = document.is(at + 1 + usize::from(clitic), class::ORGANISATION_POST);
        let verb = document.is(at + 1, class::ORGANISATION_VERB) || document.word(at + 1) == "will";
        let before = at
            .checked_sub(1)
            .is_some_and(|it| document.word(it) == "told" || document.is(it, class::ORGANISATION_DESCRIPTOR));
        cx.test("it acts", owns || verb || before)?;
        cx.propose(at..at + 1)
    },
    finds: &["A spokesman said [BQRT] said so.", "He told [BQRT] so.", "The [BQRT]’s director was late."],
    leaves: &[
        "The GDP will rise.",
        "He went to BQRT on foot.",
        "The Blackmoor Quick Test (BQRT) will be used.",
    ],
};
