//! Subjects after their verb: `said Ann Lee`, `says a spokesman for Unison`; the token behind the verb in, the subject out.

use super::{Subject, Who};
use crate::prelude::*;
use crate::relations::quotes::reader::Reader;

impl Reader<'_, '_> {
    /// The subject from token `at` on, before token `end`.
    pub(in crate::relations::quotes) fn after(&self, at: usize, end: usize) -> Option<Subject> {
        let end = end.min(at + 18);
        if let Some(pronoun) = self.pronoun(at) {
            return Some(pronoun);
        }
        let speaks = class::SPEAKER_NOUN | class::POST_HEAD;
        let mut weak: Option<Subject> = None;
        let mut next = at;
        while next < end {
            match self.mentioned(next) {
                Some(MentionKind::Person) => return self.named(next),
                Some(MentionKind::Organisation | MentionKind::Publication) => {
                    let past = self.past(next);
                    if !self.is_possessor(next) && !(past < end && self.is_noun(past, speaks)) {
                        match &mut weak {
                            Some(Subject { who: Who::Noun { organisation: of @ None, .. }, .. }) => {
                                *of = Some(next);
                            }
                            Some(_) => {}
                            None => weak = self.named(next),
                        }
                    }
                    next = past;
                    continue;
                }
                _ => {}
            }
            if self.is_kind(next, TokenKind::Comma) {
                let described = is_noun(&weak) || weak.is_none() && self.is(at, class::DETERMINER);
                return self.apposed_name(next, end).filter(|_| described).or(weak);
            }
            if self.ends_clause(next) || self.says(next) && next > at {
                break;
            }
            if weak.is_none() && self.is_noun(next, speaks) {
                weak = self.noun(at, next);
            }
            next += 1;
        }
        weak
    }

    /// Somebody described by any noun behind an article, from token `at` on: `a claimant, who`.
    pub(in crate::relations::quotes) fn described_after(&self, at: usize, end: usize) -> Option<Subject> {
        if !self.is(at, class::DETERMINER) {
            return None;
        }
        let from = at + 1;
        let stops = |it: &usize| {
            !(self.is_kind(*it, TokenKind::Word) || self.is_kind(*it, TokenKind::Hyphen))
                || self.is(*it, class::NO_VERB_OF_SPEECH)
        };
        let past = (from..end.min(from + 6)).find(stops).unwrap_or(end.min(from + 6));
        (past > from).then(|| Subject::noun_at(from..past, past - 1))
    }

    fn ends_clause(&self, at: usize) -> bool {
        matches!(
            self.document.kind(at),
            Some(TokenKind::Stop | TokenKind::Semicolon | TokenKind::Colon | TokenKind::OpenQuote)
        )
    }

    /// The name behind the comma at token `comma`, in apposition to a noun: `the general secretary, Philip Marchetti`.
    fn apposed_name(&self, comma: usize, end: usize) -> Option<Subject> {
        let named = (comma + 1..end.min(comma + 4)).find(|it| self.is_person(*it))?;
        let titles = (comma + 1..named).all(|it| self.is(it, class::HONORIFIC));
        if titles { self.named(named) } else { None }
    }
}

fn is_noun(subject: &Option<Subject>) -> bool {
    matches!(subject, Some(Subject { who: Who::Noun { .. }, .. }))
}
