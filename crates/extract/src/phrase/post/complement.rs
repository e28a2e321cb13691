//! The complement of a post: `of social services`, `for Health`, `General for Rail, Roads and Ports`; the token behind its
//! head in, where the phrase ends out.

use super::words::{REACH, is_and, is_name, is_organisation, is_word};
use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;

/// The number after the complement from token `at` on, before token `end`; `at` where nothing of the kind follows. `capital`:
/// the head has one.
pub(super) fn end(
    document: &Document<'_>,
    mentions: &Candidates,
    at: usize,
    end: usize,
    capital: bool,
) -> usize {
    let mut to = at;
    // Director General, Attorney General.
    if to < end && document.is(to, class::POST_COMPLEMENT) {
        to += 1;
    }
    for _ in 0..3 {
        let preposition = document.word(to);
        let of = preposition == "of";
        let state = of && document.word(to + 1).eq_ignore_ascii_case("state");
        let is_place = |at: usize| mentions.kind_at(at) == Some(MentionKind::Place);
        if of && is_place(to + 1) && document.is(at - 1, class::PLACE_POST_HEAD) {
            return (to + 1..end).find(|it| !is_place(*it)).unwrap_or(end);
        }
        let joins = document.is(to, class::HEAD_PREPOSITION)
            || preposition == "to" && document.is_upper(to + 1) && capital
            || preposition == "in" && document.is(at - 1, class::EXPERT_POST_HEAD);
        if !joins || to + 1 >= end {
            break;
        }
        if state {
            to += 2;
            continue;
        }
        // The posts of a state have the names of departments in them: Secretary of State for Justice.
        let head = to.wrapping_sub(1);
        let of_state = capital && preposition == "for" && document.is(head, class::STATE_POST_HEAD);
        // An organisation is what the others are of: `Chief Executive of Harbour Refugee Advice`.
        if !of_state && capital && document.is(head, class::TOPICLESS_POST_HEAD) {
            break;
        }
        let nouns = Nouns { document, mentions, end, capital, of_state };
        let Some(next) = nouns.end(to + 1) else { break };
        // `branch secretary of probation union Napo`: what the organisation is stands before its name.
        if !of_state && next > to + 2 && is_organisation(mentions, next) && is_descriptor(document, next - 1)
        {
            break;
        }
        to = next;
    }
    to
}

/// Whether the word at token `at` is a common noun for an organisation: what stands before the name of one.
pub(crate) fn is_descriptor(document: &Document<'_>, at: usize) -> bool {
    !document.is_upper(at) && document.is(at, class::NAMED_ENTITY_HEAD | class::SPEAKER_NOUN)
}

/// The nouns of a complement.
struct Nouns<'a, 'd> {
    document: &'a Document<'d>,
    mentions: &'a Candidates,
    end: usize,
    /// Whether the head of the post has a capital: then they have one too.
    capital: bool,
    /// Whether it is a post of state, whose complement names a department.
    of_state: bool,
}

impl Nouns<'_, '_> {
    /// Whether anything but a post or a part of one is marked at token `at`: a name, a date.
    fn is_taken(&self, at: usize) -> bool {
        let kind = self.mentions.kind_at(at);
        kind.is_some_and(|it| it != MentionKind::Role)
            && !(self.of_state && kind == Some(MentionKind::Organisation))
    }

    fn is_next(&self, at: usize) -> bool {
        let barred = class::POST_BOUNDARY | class::POST_HEAD | class::SPEECH_VERB;
        is_word(self.document, at)
            && !self.document.is(at, barred)
            && !self.is_taken(at)
            && (self.capital || !self.document.is_upper(at))
    }

    /// The number after the nouns that begin at token `at`.
    fn end(&self, at: usize) -> Option<usize> {
        let document = self.document;
        // `I ask the Minister for three things`
        if document.is(at, class::COUNT_WORD) {
            return None;
        }
        let mut to = at;
        while to < self.end && to < at + REACH && !self.is_taken(to) {
            let goes_on = match document.kind(to) {
                Some(TokenKind::Hyphen) => true,
                Some(TokenKind::Comma) if to > at => self.lists(to),
                Some(TokenKind::Clitic) => self.is_next(to + 1),
                _ if is_and(document, to) && to > at => {
                    self.is_next(to + 1) && (document.is_upper(to + 1) || !self.capital)
                }
                Some(TokenKind::Number) => self.capital,
                Some(TokenKind::Word | TokenKind::Acronym | TokenKind::Abbreviation) => {
                    self.takes(to, to == at)
                }
                _ => false,
            };
            if !goes_on {
                break;
            }
            to += 1;
        }
        // An ending that joins nothing is no part of it.
        while to > at && !is_word(document, to - 1) {
            to -= 1;
        }
        (to > at).then_some(to)
    }

    /// Whether the word at token `at`, perhaps the first, is one of them.
    fn takes(&self, at: usize, first: bool) -> bool {
        let document = self.document;
        let upper = document.is_upper(at);
        !document.is(at, class::POST_BOUNDARY | class::SPEECH_VERB)
            && (first || !document.is(at, class::POST_HEAD) && (upper || !self.capital))
            && (!upper || self.capital || document.kind(at) == Some(TokenKind::Acronym))
    }

    /// Whether the comma at token `at` stands in a list of nouns that ends in "and": `Digital, Culture, Media and Sport`,
    /// `housing, health and adult care`.
    fn lists(&self, at: usize) -> bool {
        let document = self.document;
        let barred = class::POST_BOUNDARY | class::POST_HEAD | class::SPEECH_VERB;
        let fits = |it: usize| {
            is_word(document, it)
                && document.is_upper(it) == self.capital
                && !document.is(it, barred)
                && (!is_name(self.mentions, it) || self.of_state && is_organisation(self.mentions, it))
        };
        let reach = self.end.min(at + 10);
        let and = (at + 1..reach).find(|it| document.word(*it) == "and");
        and.is_some_and(|and| fits(and + 1) && (at..and).all(|it| document.word(it) == "," || fits(it)))
    }
}
