//! What words and subjects tell of a quotation.

use super::speaker::{Reader, Subject, Who};
use greenpaper_core::MentionKind;

/// Words after which a term stands, not speech.
pub(super) fn is_naming(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "term",
        "word",
        "words",
        "phrase",
        "entitled",
        "titled",
        "headed",
        "heading",
        "so-called",
        "marked",
        "means",
        "caption",
        "named",
        "expression",
    ];
    WORDS.contains(&word)
}

/// Verbs of saying that papers and bodies have for a subject as `it`.
pub(super) fn is_plain(verb: &str) -> bool {
    matches!(
        verb,
        "says"
            | "said"
            | "argues"
            | "argued"
            | "claims"
            | "claimed"
            | "warns"
            | "warned"
            | "concludes"
            | "concluded"
            | "states"
            | "stated"
            | "adds"
            | "added"
            | "notes"
            | "noted"
            | "called"
            | "calls"
            | "suggests"
            | "told"
    )
}

/// Whether a subject is someone who speaks: a person, a pronoun, a speaker's noun.
pub(super) fn is_someone(reader: &Reader<'_, '_>, subject: &Subject) -> bool {
    match &subject.who {
        Who::Mention(mention) => {
            let kind = reader.layers.mentions[mention.get()].kind;
            matches!(kind, MentionKind::Person | MentionKind::Organisation)
        }
        Who::Pronoun(gender) => gender.is_some(),
        Who::Noun { .. } => true,
        Who::Paper(_) | Who::Thing => false,
    }
}

/// Whether a subject is a person by name or pronoun.
pub(super) fn is_person(reader: &Reader<'_, '_>, subject: &Subject) -> bool {
    match &subject.who {
        Who::Mention(mention) => reader.layers.mentions[mention.get()].kind == MentionKind::Person,
        Who::Pronoun(gender) => gender.is_some(),
        _ => false,
    }
}
