//! What leads up to a post: articles, "former", whose it is (`the council's`, `Hull City Council's`); a token in, where the
//! post's own words begin out.

use super::words::{REACH, is_clitic, is_organisation, is_word};
use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;

/// Goes past all of it from token `from` on, before token `end`: the number after it, and whether the post is said to be
/// over.
pub(super) fn pass(document: &Document<'_>, mentions: &Candidates, from: usize, end: usize) -> (usize, bool) {
    let (mut at, mut former) = (from, false);
    while at < end && at < from + REACH {
        if document.is(at, class::FORMER_MARKER) {
            former = true;
            at += 1;
            at += usize::from(document.word(at) == "-");
        } else if is_organisation(mentions, at) {
            // `Hull City Council's chief executive`, `Age UK director`.
            at = mentions.extent(at).end;
            at += usize::from(is_clitic(document, at));
        } else if let Some(past) = unknown(document, at, end) {
            at = past;
        } else if is_possessor(document, at) {
            // `the council's leader`, `the landlord's chief executive`.
            at += 2;
        } else if document.is(at, class::DETERMINER | class::POST_BRIDGE) {
            at += 1;
        } else {
            break;
        }
    }
    (at, former)
}

/// The number after words with capitals and their possessive: `Centro's transport director`, of an organisation that nobody
/// knows.
fn unknown(document: &Document<'_>, at: usize, end: usize) -> Option<usize> {
    let mut next = at;
    while next < end && next < at + 6 && is_word(document, next) {
        if !document.is_upper(next) && !(next > at && document.is(next, class::NAME_CONNECTOR)) {
            return None;
        }
        next += 1;
    }
    let inside = next > at && document.is(next - 1, class::POST_MODIFIER);
    (next > at && is_clitic(document, next) && !inside).then_some(next + 1)
}

/// Whether a common noun for an organisation stands at token `at` with its possessive: `the commission's`.
pub(crate) fn is_possessor(document: &Document<'_>, at: usize) -> bool {
    is_clitic(document, at + 1)
        && !document.is_upper(at)
        && document.is(at, class::NAMED_ENTITY_HEAD | class::SPEAKER_NOUN | class::POST_HEAD)
        && !document.is(at, class::POLICY_FIELD)
}
