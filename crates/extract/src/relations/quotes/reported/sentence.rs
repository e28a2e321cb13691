//! A sentence as reported speech is read in it: its tokens and the passages between marks in; which words are within marks,
//! which are finite verbs, which end a clause out.

use crate::document::lexeme::Traits;
use crate::prelude::*;
use crate::relations::quotes::passages::Passage;
use crate::relations::quotes::reader::Reader;
use greenpaper_core::{Quote, QuoteKind};

/// A sentence with what stands in it.
pub(super) struct Sentence<'s, 'r, 'a, 'd> {
    pub(super) reader: &'r Reader<'a, 'd>,
    pub(super) passages: &'s [Passage],
    /// What each passage turned out to be.
    pub(super) marked: &'s [Quote],
    pub(super) tokens: Range<usize>,
}

impl Sentence<'_, '_, '_, '_> {
    /// The number of the passage that token `at` is in.
    pub(super) fn passage(&self, at: usize) -> Option<usize> {
        let n = self.passages.partition_point(|it| it.tokens.end <= at);
        self.passages.get(n).filter(|it| it.tokens.start <= at).map(|_| n)
    }

    /// Whether token `at` stands between marks.
    pub(super) fn in_marks(&self, at: usize) -> bool {
        self.passage(at).is_some()
    }

    /// Whether token `at` stands in a quotation that is a clause by itself.
    pub(super) fn in_direct(&self, at: usize) -> bool {
        self.passage(at).is_some_and(|n| self.marked.get(n).is_some_and(|it| it.kind == QuoteKind::Direct))
    }

    /// Whether all words of `tokens` stand between marks.
    pub(super) fn is_all_marked(&self, tokens: &Range<usize>) -> bool {
        let mut words = tokens.clone().filter(|it| self.is_word(*it));
        words.all(|it| self.in_marks(it))
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.reader.is_kind(at, TokenKind::Word) || self.reader.is_kind(at, TokenKind::Acronym)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.reader.is_kind(at, TokenKind::Comma) && !self.in_marks(at)
    }

    /// Whether a clause ends at token `at` in any case: a stop, a semicolon, a colon, the end of the sentence.
    pub(super) fn is_end(&self, at: usize) -> bool {
        at >= self.tokens.end
            || matches!(
                self.reader.document.kind(at),
                Some(TokenKind::Stop | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Ellipsis)
            ) && !self.in_marks(at)
    }

    /// Whether token `at` is a finite verb, as far as words and what stands before them tell.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let reader = self.reader;
        if !reader.document.traits(at).any(Traits::VERBAL) {
            return false;
        }
        if reader.is_kind(at, TokenKind::Clitic) {
            return self.is_finite_clitic(at);
        }
        if !reader.is_kind(at, TokenKind::Word) || reader.is_upper(at) || reader.mentioned(at).is_some() {
            return false;
        }
        let before = at.wrapping_sub(1);
        if reader.word(before).eq_ignore_ascii_case("to") || self.is_nominal_use(before) {
            return false;
        }
        let word = reader.word(at);
        // `veto power`: a noun unless a subject stands before it.
        if reader.is(at, class::NOUN_LIKE_SPEECH_VERB)
            && !reader.is(before, class::PERSONAL_PRONOUN | class::VERB_GROUP_WORD)
        {
            return reader.mentioned(before).is_some() || reader.is(before, class::SPEAKER_NOUN);
        }
        let participle = reader.word(at + 1) == "by" && word.ends_with("ed");
        let verbs =
            class::FINITE_VERB | class::REPORTING_VERB | class::SPEECH_ACT_VERB | class::ADDRESSING_VERB;
        !participle && (reader.is(at, verbs) || word.len() > 4 && word.ends_with("ed"))
    }

    /// Whether what follows token `before` is no verb: an article, a possessive, a preposition.
    pub(super) fn is_nominal_use(&self, before: usize) -> bool {
        let reader = self.reader;
        let determiner = reader.is(before, class::DETERMINER)
            && !reader.is(before, class::PERSONAL_PRONOUN)
            && !matches!(reader.word(before), "that" | "this" | "those" | "these" | "some" | "That" | "This");
        determiner
            || reader.is(before, class::POSSESSIVE_CLITIC) && !self.is_finite_clitic(before)
            || reader.is(before, class::HEAD_PREPOSITION | class::LOCATIVE_PREPOSITION)
            || matches!(reader.word(before), "with" | "by" | "between" | "against" | "about")
    }

    fn is_finite_clitic(&self, at: usize) -> bool {
        let reader = self.reader;
        if reader.is(at, class::POSSESSIVE_CLITIC) {
            let before = at.wrapping_sub(1);
            return reader.is(before, class::PERSONAL_PRONOUN)
                || matches!(reader.word(before), "that" | "There" | "there" | "That" | "what" | "What");
        }
        true
    }

    /// Whether a finite verb stands among `tokens`, outside of marks or in them.
    pub(super) fn has_finite(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|it| self.is_finite(it))
    }

    /// Whether the sentence asks something.
    pub(super) fn is_question(&self) -> bool {
        let reader = self.reader;
        let mark = |at: &usize| reader.word(*at).contains('?') && !self.in_marks(*at);
        // `Mr Dunne (Eastmoor): Does he agree …?`
        let start = self.tokens.start;
        let label = (start..self.tokens.end.min(start + 12)).find(|it| reader.is_kind(*it, TokenKind::Colon));
        let first = label.map_or(start, |it| it + 1);
        self.tokens.clone().rev().take(2).any(|it| mark(&it))
            && reader.is(first, class::QUESTION_WORD | class::COPULA | class::MODAL)
    }
}
