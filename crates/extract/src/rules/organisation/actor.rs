//! What rules for capitals that act as organisations do share: the name before what it does.

use super::shared::{is_open, singular};
use crate::phrase::capital_run::begins_no_name;
use crate::rules::prelude::*;

/// The most tokens of such a name.
const LONGEST: usize = 6;

/// The capitals right before token `end`, in running text, where none of them makes something else of them.
pub(super) fn before(cx: &mut Context<'_, '_>, end: usize) -> Option<Range<usize>> {
    let (document, first) = (cx.document(), cx.tokens().start);
    let text = cx.casing() == Casing::Sentence && cx.unit().block.kind.is_running_text();
    cx.test("in a sentence", text && !document.starts_sentence(end))?;
    let article = |at: usize| matches!(document.word(at), "The" | "the");
    let mut start = end;
    while start > first {
        let at = start - 1;
        let and = start < end
            && document.word(at) == "and"
            && document.is_capitalised(start)
            && at > first
            && is_open(cx, at - 1)
            && cx.mentions().is_free(at);
        if article(at) || !(is_open(cx, at) || and) {
            break;
        }
        start = at;
    }
    let name = start..end;
    cx.test("capitals before it", !name.is_empty() && name.len() <= LONGEST)?;
    cx.test("no opener", !begins_no_name(document, start))?;
    let barred = name.clone().any(|at| is_other(document, at));
    cx.test("no people, no plan, no class", !barred)?;
    Some(name)
}

/// Whether an article stands right before a name.
pub(super) fn is_determined(cx: &Context<'_, '_>, name: &Range<usize>) -> bool {
    name.start > cx.tokens().start && matches!(cx.document().word(name.start - 1), "The" | "the")
}

/// Whether a name has two words at least, one of them an everyday word behind the first: otherwise it may be a person.
pub(super) fn is_no_person(document: &Document<'_>, name: &Range<usize>) -> bool {
    let common = |at: usize| {
        let word = document.frequency(at);
        document.is_capitalised(at) && word.everyday && word.surname < 40
    };
    let first = document.frequency(name.start);
    let opener = document.starts_sentence(name.start) && first.everyday && name.len() < 3;
    name.len() >= 2 && first.given == 0 && (name.start + 1..name.end).any(common) && !opener
}

/// Whether a word of a name makes it one of people, of papers or of a class.
fn is_other(document: &Document<'_>, at: usize) -> bool {
    let (word, single) = (document.word(at), singular(document, at));
    let chief = word == "Chief" && document.is(at + 1, class::CHIEF_POST);
    // Plurals are classes: Primary Care Trusts and Local Authorities.
    let plural = word.ends_with('s') && single.any(class::ORGANISATION_HEAD) || word.ends_with("ities");
    chief
        || plural
        || document.is(at, class::LEGAL_ACTOR)
        || single.any(class::PERSONAL_TITLE | class::NON_ORGANISATION_HEAD)
}
