//! Organisation: a head noun with a capital after "the" that nothing stands for, and that names one thing by itself: the
//! House, the Commission. By custom, or because writers give capitals to nothing less.

use crate::document::casing::Casing;
use crate::lexicon::class;
use crate::phrase::short_form::short_form;
use crate::{Document, Priority, Rule, Trigger};
use greenpaper_core::MentionKind;

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
            "Executive" => names_any(document, &["Northern Ireland", "Stormont", "Scotland", "Scottish"]),
            "Assembly" => names_any(document, &["Northern Ireland", "Stormont", "Wales", "Welsh"]),
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

/// Whether the article names one of them. Bounded, so that an article of nothing else takes no longer.
fn names_any(document: &Document<'_>, names: &[&str]) -> bool {
    let text = document.text();
    let end = (0..=text.len().min(20_000)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let head = &text[..end];
    names.iter().any(|name| head.contains(name))
}
