//! The context of a surname that stands alone: its tokens in; whether the person is meant, and not a place, a word or what is
//! called after someone, out.

use crate::document::Document;
use crate::document::candidate::{Candidate, Reference};
use crate::document::mentions::Candidates;
use crate::lexicon::{LexicalClass, class};
use crate::phrase::person_name::reader::NameReader;
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;
use std::ops::Range;

/// Forms of verbs that only help others.
pub(super) const AUXILIARY: LexicalClass =
    class::COPULA.or(class::HAVE_FORM).or(class::DO_FORM).or(class::MODAL);

/// Whether an organisation that was found is called by one word, as a person may be: Ashworth, the hospital.
pub(super) fn is_namesake(document: &Document<'_>, found: &Candidate, at: usize) -> bool {
    let word = document.word(at);
    found.kind == MentionKind::Organisation
        && found.span.len() == word.len()
        && matches!(&found.reference, Reference::Names(organisation) if organisation.name() != word)
        && document.frequency(at).surname > 0
        && word.bytes().any(|it| it.is_ascii_lowercase())
}

/// Whether the surname at `tokens` is the person and not the place, the word, or what is called after them.
pub(super) fn is_person(names: &NameReader<'_, '_>, candidates: &Candidates, tokens: &Range<usize>) -> bool {
    let (document, start, after) = (names.document, tokens.start, tokens.end);
    let joined = names.is_hyphenated(after) || start > 1 && document.hyphen_follows(start - 2);
    !joined && !is_part(names, tokens) && stands_as_person(names, candidates, tokens)
}

/// Parts of other names: `Milburn Review`, `Dilnot cap`, `R v Booth`, `Brown & Co`; another person's surname, of whom no
/// more is known: `Craig Brown` beside `Gordon Brown`.
fn is_part(names: &NameReader<'_, '_>, tokens: &Range<usize>) -> bool {
    let (document, after) = (names.document, tokens.end);
    let before = names.before(tokens.start);
    let capital = names.is_upper(after);
    let head = class::NAMED_ENTITY_HEAD | class::SITE_HEAD;
    let eponym = names.is(after, class::EPONYMOUS_NOUN) || capital && names.is(after, head);
    let goes_on = capital
        && !document.starts_sentence(tokens.start)
        && names.element(after).is_some_and(|it| !it.is_barred());
    let joined = |at| matches!(names.word(at), "v" | "v.") || names.word(at) == "&";
    let other = before.is_some_and(|it| {
        let given = names.element(it).is_some_and(|it| !it.is_barred() && it.is_given());
        given && !document.starts_sentence(it)
    });
    eponym && !document.starts_sentence(after)
        || before.is_some_and(joined)
        || names.word(after) == "&"
        || goes_on
        || other
}

/// Whether a surname acts, speaks or owns as far as its being a place or an everyday word as well calls for it.
fn stands_as_person(names: &NameReader<'_, '_>, candidates: &Candidates, tokens: &Range<usize>) -> bool {
    let (document, start, after) = (names.document, tokens.start, tokens.end);
    let (before, small) = (names.before(start), !names.is_upper(after));
    let human = names.is(after, class::HUMAN_VERB);
    let spoke = names.is(after, class::SPEECH_VERB) && small || human;
    let acts = names.is(after, AUXILIARY | class::WEAK_SPEECH_VERB) || names.word(after).ends_with("ed");
    let says = spoke || acts && small;
    let clitic = names.is_kind(after, TokenKind::Clitic);
    let told = before.is_none_or(|it| names.is(it, class::SPEECH_VERB) && !names.is_upper(it));
    let found = candidates.at(start);
    let place =
        found.is_some_and(|(_, it)| it.kind == MentionKind::Place || is_namesake(document, it, start));
    let non_name = document.is(start, class::CAPITALISED_NON_NAME);
    let surname = document.is(start, class::COMMON_WORD_SURNAME);
    let common =
        non_name || surname || document.is(start, class::SITE_HEAD) || document.frequency(start).everyday;
    if before.is_some_and(|it| names.is(it, class::LOCATIVE_PREPOSITION)) && (place || common) {
        return false;
    }
    if place && !(spoke || told || clitic) {
        return false;
    }
    // `English lessons`: what may be an adjective must act, own, or end its clause.
    let noun = names.word(after).starts_with(|c: char| c.is_ascii_lowercase())
        && !names.is(after, class::POST_BOUNDARY);
    if non_name && surname && noun && !says && !clitic {
        return false;
    }
    let alone = document.starts_sentence(start) || !names.unit.block.kind.is_running_text();
    match common {
        true if alone => says || clitic,
        true => !names.is(after, class::CAPITALISED_NON_NAME) || says,
        false => true,
    }
}
