//! Organisation: a head noun with a capital after "the" that nothing stands for, and that names one thing by itself: the
//! House, the Commission. By custom, or because writers give capitals to nothing less.

use crate::phrase::short_form::short_form;
use crate::rules::prelude::*;

pub(crate) static HEAD_ALONE: Rule = Rule {
    id: "organisation/head-alone",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::HEAD_SHORT_ALONE.or(class::SHORT_FORM_WORD))
        .or_word(|word| matches!(word.text(), "Executive" | "Assembly")),
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
