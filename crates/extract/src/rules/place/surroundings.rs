//! Surroundings of a place's name: whether it is a part of a longer name, and whether a word can be a place's name at all;
//! a run of tokens or a word in, yes or no out.

use crate::rules::prelude::*;

/// Words of names that are no places': of people, organisations, laws.
const OTHER_NAMES: LexicalClass = class::NON_PLACE
    .or(class::PERSONAL_TITLE)
    .or(class::ORGANISATION_HEAD)
    .or(class::ORGANISATION_CLASS_WORD)
    .or(class::NON_ORGANISATION_HEAD);

/// Whether a capitalised word is one that a place which nobody knows may have for its name.
pub(super) fn may_name_a_place(word: &Word<'_>) -> bool {
    !word.classes().any(OTHER_NAMES)
        && !word.is_sentence_opener()
        && (word.text().len() > 2 || word.text() == "St")
}

/// Whether nothing was found in any of the tokens.
pub(super) fn is_free(cx: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    tokens.clone().all(|at| cx.mentions().is_free(at))
}

/// Whether a capital beside the place makes it a part of a name that is not known: `London Marathon`.
pub(super) fn is_part_of_name(cx: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let (document, mentions) = (cx.document(), cx.mentions());
    let next = tokens.end;
    let follows = document.is_capitalised(next)
        && mentions.is_free(next)
        && document.word(next) != "I"
        && !document.starts_sentence(next)
        && !document.is(next, class::PERSONAL_TITLE);
    let before = tokens.start.checked_sub(1).filter(|at| cx.tokens().contains(at));
    let precedes = before.is_some_and(|at| {
        document.is_capitalised(at)
            && mentions.is_free(at)
            && !document.is_sentence_opener(at)
            && !document.starts_sentence(tokens.start)
            && !(document.starts_sentence(at) && document.frequency(at).everyday)
    });
    follows || precedes
}
