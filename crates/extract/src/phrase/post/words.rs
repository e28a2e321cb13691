//! Words around posts: what a token is to the phrase of one; a token in, a yes or no out.

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;

/// The most tokens that a post's title has on either side of its head.
pub(super) const REACH: usize = 12;

/// Whether token `at` is the noun at the head of a post, alone or after a hyphen (`vice-chair`).
pub(super) fn is_head(document: &Document<'_>, at: usize) -> bool {
    document.is(at, class::POST_HEAD)
}

/// Whether token `at` is a word and no mark, number or clitic.
pub(super) fn is_word(document: &Document<'_>, at: usize) -> bool {
    use TokenKind::{Abbreviation, Acronym, Word};
    matches!(document.kind(at), Some(Word | Acronym | Abbreviation))
}

/// Whether a clitic stands at token `at`.
pub(super) fn is_clitic(document: &Document<'_>, at: usize) -> bool {
    document.kind(at) == Some(TokenKind::Clitic)
}

/// Whether token `at` joins two: `and`, `&`.
pub(super) fn is_and(document: &Document<'_>, at: usize) -> bool {
    matches!(document.word(at), "and" | "&")
}

/// Whether a hyphen joins token `at` with a word after it.
pub(super) fn is_hyphenated(document: &Document<'_>, at: usize) -> bool {
    document.kind(at + 1) == Some(TokenKind::Hyphen)
        && document.joined_to_next(at)
        && document.joined_to_next(at + 1)
}

/// Whether a name that was found stands at token `at`.
pub(crate) fn is_name(mentions: &Candidates, at: usize) -> bool {
    use MentionKind::{Legislation, Organisation, Person, Place, Publication};
    matches!(mentions.kind_at(at), Some(Organisation | Place | Person | Legislation | Publication))
}

/// Whether an organisation that was found stands at token `at`.
pub(super) fn is_organisation(mentions: &Candidates, at: usize) -> bool {
    mentions.kind_at(at) == Some(MentionKind::Organisation)
}
