//! The modifiers of a post: the words that belong to it on the left of its head (`deputy chief`, `children's`, `levelling
//! up`); the head in, where the phrase begins out.

use super::words::{REACH, is_and, is_clitic, is_head, is_hyphenated, is_name, is_word};
use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;
use greenpaper_text::TokenKind;

/// What a word on the left of a post is to it.
enum Left {
    /// Part of it, as all from this token on.
    Part(usize),
    /// Part of it if what stands further left says so.
    Perhaps(usize),
    /// The first word of its sentence, and part of it.
    First(usize),
    /// No part, and the post begins right behind; whether that word says that the post is over.
    Bound(bool),
    /// No part; who knows where the post begins.
    Foreign,
}

/// Where the post whose head is the token before `end` begins, from token `from` on, and whether it is said to be over.
pub(super) fn start(
    document: &Document<'_>,
    mentions: &Candidates,
    from: usize,
    end: usize,
) -> (usize, bool) {
    let mut start = end - 1;
    if start > from + 1 && is_hyphenated(document, start - 2) {
        start -= 2;
    }
    let capital = document.is_upper(start);
    let (mut sure, mut at, mut former) = (start, start, false);
    while at > from && end - at < REACH {
        match left(document, mentions, from, at - 1, capital) {
            Left::Part(next) => (at, sure) = (next, next),
            Left::Perhaps(next) => at = next,
            Left::First(next) => {
                sure = next;
                break;
            }
            Left::Bound(over) => {
                (sure, former) = (at, over);
                break;
            }
            Left::Foreign => break,
        }
    }
    while sure < end && !is_word(document, sure) {
        sure += 1;
    }
    (from_capital(document, sure, end - 1), former)
}

/// What the word at token `before` is to the post that begins right behind it. `capital`: its head has one.
fn left(document: &Document<'_>, mentions: &Candidates, from: usize, before: usize, capital: bool) -> Left {
    let modifies = |at: usize| document.is(at, class::POST_MODIFIER);
    let prior = before.wrapping_sub(1);
    if document.is(before, class::FORMER_MARKER) && !(modifies(before) && capital) {
        return Left::Bound(true);
    }
    if is_name(mentions, before) {
        return Left::Bound(false);
    }
    match document.kind(before) {
        // `children's minister`, `women's officer`; else a possessor: `Centro's transport director`.
        Some(TokenKind::Clitic) => {
            let inside = before > from && modifies(prior) && !is_name(mentions, prior);
            return if inside { Left::Part(prior) } else { Left::Bound(false) };
        }
        Some(TokenKind::Hyphen) => return Left::Perhaps(before),
        Some(TokenKind::Number) if document.word(prior).eq_ignore_ascii_case("section") => {
            return Left::Part(prior);
        }
        _ => {}
    }
    if is_and(document, before) && before > from {
        return match (is_head(document, prior), modifies(prior) && !is_name(mentions, prior)) {
            (true, _) => Left::Bound(false),
            (false, true) => Left::Perhaps(before),
            (false, false) => Left::Foreign,
        };
    }
    if document.word(before) == "up" && document.is(prior, class::POLICY_FIELD) {
        return Left::Perhaps(before);
    }
    if document.is(before, class::DETERMINER) {
        return Left::Bound(false);
    }
    if !is_word(document, before)
        || document.is(before, class::POST_BOUNDARY | class::SPEECH_VERB | class::PERSONAL_PRONOUN)
    {
        return Left::Foreign;
    }
    let opens = document.starts_sentence(before);
    let known = modifies(before) || is_head(document, before);
    let upper = document.is_upper(before);
    let acronym = known && !document.word(before).chars().any(char::is_lowercase);
    if upper && !opens && !capital && !acronym {
        // An organisation that nobody knows, before a post in small letters.
        return Left::Bound(false);
    }
    match () {
        () if upper && document.is(before, class::NAMED_ENTITY_HEAD) && !known => Left::Foreign,
        () if opens => Left::First(before),
        () if known => Left::Part(before),
        () => Left::Perhaps(before),
    }
}

/// Where a title whose head has a capital begins: `independent Chief Inspector` at its first capital, but
/// `shadow Home Secretary` whole.
pub(super) fn from_capital(document: &Document<'_>, start: usize, head: usize) -> usize {
    let mut start = start;
    if !document.is_upper(head) && !document.starts_sentence(start) {
        // `Support and chair`: what has a capital belongs to a name before.
        let last = (start..head).rev().find(|it| document.is_upper(*it) && !begins_line(document, *it));
        if let Some(last) = last
            && document.kind(last) != Some(TokenKind::Acronym)
            && document.word(last).chars().any(char::is_lowercase)
        {
            start = last + 1;
            start += usize::from(document.word(start) == "and" && start < head);
        }
    }
    let skips = |at: usize| !document.is_upper(at) && !document.is(at, class::POST_RANK);
    while document.is_upper(head) && start < head && skips(start) {
        start += 1;
    }
    start
}

/// Whether token `at` is the first of its line.
fn begins_line(document: &Document<'_>, at: usize) -> bool {
    let tokens = document.tokens();
    let gap = at.checked_sub(1).map(|before| tokens[before].span.end()..tokens[at].span.start());
    gap.is_none_or(|gap| document.text()[gap].contains('\n'))
}

/// The last head of the words from token `start` on that may be one post, before token `end`.
pub(super) fn head(
    document: &Document<'_>,
    mentions: &Candidates,
    start: usize,
    end: usize,
) -> Option<usize> {
    let mut head = None;
    let mut next = start;
    while next < end && next < start + REACH && !is_name(mentions, next) {
        if is_head(document, next) {
            head = Some(next);
        } else if !goes_on(document, start, next, head) {
            break;
        }
        next += 1;
        if is_clitic(document, next) {
            // `children's secretary`, `women's officer`; the possessor of a post is not part of it.
            if !document.is(next - 1, class::POST_MODIFIER) || head == Some(next - 1) {
                break;
            }
            next += 1;
        }
    }
    head
}

/// Whether the words of one post from token `start` on, with a head at `head` so far, go on at token `next`.
fn goes_on(document: &Document<'_>, start: usize, next: usize, head: Option<usize>) -> bool {
    if is_and(document, next) {
        // Between two modifiers of one head; between two heads stand two posts.
        return next > start && head != Some(next - 1);
    }
    let behind = |holds: bool| next > start && holds;
    let number = document.kind(next) == Some(TokenKind::Number)
        && behind(document.word(next.wrapping_sub(1)).eq_ignore_ascii_case("section"));
    // `levelling up`; `Under-Secretary`, `vice-chair`: the halves of a compound go together.
    let up = document.word(next) == "up" && behind(document.is(next.wrapping_sub(1), class::POST_MODIFIER));
    let half = is_hyphenated(document, next) && is_word(document, next);
    if number || up || half || document.kind(next) == Some(TokenKind::Hyphen) {
        return true;
    }
    let capitals = || document.is_upper(next) && document.is_upper(next - 1);
    is_word(document, next)
        && !document.is(next, class::POST_BOUNDARY)
        && (head.is_none() || document.is(next, class::POST_MODIFIER) || capitals())
}
