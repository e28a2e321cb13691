//! Words that name one organisation by themselves: `Commons`, a head noun behind `the`, an acronym that acts, in, it out.

use crate::phrase::acronym::names_other;
use crate::phrase::short_form::short_form;
use crate::rules::prelude::*;

/// The House of Commons, called "Commons" after a preposition.
pub(super) static COMMONS: Rule = Rule {
    id: "organisation/commons",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::text("Commons"),
    run: |cx| {
        cx.is("a preposition before it", -1, class::HOUSE_PREPOSITION, LexicalClass::NONE)?;
        cx.test("free", cx.mentions().is_free(cx.here()))?;
        cx.propose(cx.here()..cx.here() + 1)
    },
    finds: &["She told him so in [Commons] debates."],
    leaves: &["A Commons seat fell vacant."],
};

/// A head noun with a capital after "the" that nothing stands for, and that names one thing by itself: the
/// House, the Commission. By custom, or because writers give capitals to nothing less.
pub(crate) static HEAD_ALONE: Rule = Rule {
    id: "organisation/head-alone",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::HEAD_SHORT_ALONE.or(class::SHORT_FORM_WORD))
        .or_text("Executive")
        .or_text("Assembly"),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        let sentence = cx.casing() == Casing::Sentence;
        cx.test("set as a sentence", sentence && cx.mentions().is_free(at))?;
        let form = short_form(document, cx.mentions(), cx.unit(), at)?;
        cx.test("alone", form.len() == 1)?;
        let stands = match cx.word(at) {
            // Papers are laid before Parliament by placing them there.
            "Library" => (at.saturating_sub(8)..at).any(|it| document.is(it, class::DEPOSIT_WORD)),
            // The devolved ones: only an article on their nation calls them so.
            "Executive" => names_nation(document, class::EXECUTIVE_NATION),
            "Assembly" => names_nation(document, class::ASSEMBLY_NATION),
            _ => document.is(at, class::HOUSE_WORD | class::HEAD_SHORT_ALONE),
        };
        cx.test("names one thing", stands)?;
        cx.propose(form)
    },
    finds: &[
        "He told the [House] so.",
        "He wrote to the [Commission] in May.",
        "A copy is in the [Library].",
    ],
    leaves: &["He told the Fund so.", "He told a Commission so.", "He went to the Library."],
};

/// How many tokens of an article tell which nation it is about: its time does not grow with the rest.
const HEAD: usize = 4_000;

/// Whether the article names a nation by one of these words near its beginning; of Ireland, the north.
fn names_nation(document: &Document<'_>, words: LexicalClass) -> bool {
    (0..document.tokens().len().min(HEAD)).any(|at| {
        document.is(at, words)
            && (document.word(at) != "Ireland" || at > 0 && document.word(at - 1) == "Northern")
    })
}

/// An acronym that nothing defines and that does what organisations do: speaks, has members, is told.
pub(crate) static ACTING_ACRONYM: Rule = Rule {
    id: "organisation/acting-acronym",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::capitalised(|word| {
        word.shape() == Shape::Caps && (3..=12).contains(&word.text().len())
    }),
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
