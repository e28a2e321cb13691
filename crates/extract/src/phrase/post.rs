//! The phrase of a post: modifiers, head, complement (`chief executive`, `director of social services`, `Secretary of State
//! for Health`); a token beside it in, its tokens out.

mod complement;
mod fixed;
mod modifiers;
mod possessor;
mod words;

pub(crate) use complement::is_descriptor;
pub(crate) use possessor::is_possessor;
pub(crate) use words::is_name;

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;
use std::ops::Range;
use words::{REACH, is_head, is_hyphenated};

/// A post as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PostPhrase {
    /// Its tokens, without article and without "former".
    pub(crate) tokens: Range<usize>,
    /// Whether it is said to be over.
    pub(crate) former: bool,
}

/// The post that begins at token `at` or after an article, a possessor or "former" there: what stands after
/// `Ann Lee, `.
pub(crate) fn after(document: &Document<'_>, mentions: &Candidates, at: usize) -> Option<PostPhrase> {
    let end = document.units().get(document.unit_of(at))?.tokens.end;
    let (start, former) = possessor::pass(document, mentions, at, end);
    forward(document, mentions, start, end).map(|tokens| PostPhrase { tokens, former })
}

/// The post that begins at token `at` and ends before token `end`.
pub(crate) fn forward(
    document: &Document<'_>,
    mentions: &Candidates,
    at: usize,
    end: usize,
) -> Option<Range<usize>> {
    if let Some(fixed) = fixed::end(document, at).filter(|it| *it <= end) {
        return Some(at..fixed);
    }
    let head = modifiers::head(document, mentions, at, end)?;
    // `general secretary-designate`: the hyphen's other half is part of it.
    let to = head + if is_hyphenated(document, head) && head + 2 < end { 3 } else { 1 };
    let start = modifiers::from_capital(document, at, head);
    // `Director of social services Ann Lee said`: at the beginning of a sentence a capital says nothing.
    let capital = document.is_upper(head) && !(document.starts_sentence(head) && !document.is_upper(to + 1));
    Some(start..complement::end(document, mentions, to, end, capital))
}

/// The post that ends before token `end`: what stands before `Alan Milburn`.
pub(crate) fn before(document: &Document<'_>, mentions: &Candidates, end: usize) -> Option<PostPhrase> {
    let unit = document.units().get(document.unit_of(end.checked_sub(1)?))?;
    let from = unit.tokens.start;
    let is_post = |at: usize| is_head(document, at) && !is_name(mentions, at);
    if end > from && is_post(end - 1) {
        let (start, former) = modifiers::start(document, mentions, from, end);
        return Some(PostPhrase { tokens: start..end, former });
    }
    // A post with a complement: look for its head, and see whether it goes up to here.
    let reach = end.saturating_sub(REACH).max(from);
    for at in (reach..end.saturating_sub(1)).rev() {
        if document.is(at, class::POST_JOINER) && at > from && is_post(at - 1) {
            let (start, former) = modifiers::start(document, mentions, from, at);
            let tokens = forward(document, mentions, start, unit.tokens.end)?;
            if tokens.end == end {
                return Some(PostPhrase { tokens, former });
            }
        }
        if document.is(at, class::SPEECH_VERB | class::PERSONAL_PRONOUN) {
            break;
        }
    }
    None
}
