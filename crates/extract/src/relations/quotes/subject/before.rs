//! Subjects before their verb: `Ann Lee, clerk of the council, has since said`; the verb in, the subject out.

use super::{Subject, Who};
use crate::prelude::*;
use crate::relations::quotes::reader::Reader;

/// Tokens looked at on either side of a verb.
const REACH: usize = 40;

impl Reader<'_, '_> {
    /// The subject of the verb at token `verb`, in the clause that begins at token `from` or later.
    pub(in crate::relations::quotes) fn before(&self, from: usize, verb: usize) -> Option<Subject> {
        let from = from.max(verb.saturating_sub(REACH));
        let last = (from..verb).rev().find(|it| !self.is_beside_verb(*it))?;
        if let Some(pronoun) = self.pronoun(last) {
            return Some(pronoun);
        }
        if !self.is_person(last)
            && let Some(subject) = self.with_honours(from, last).or_else(|| self.with_posts(from, last))
        {
            return Some(subject);
        }
        if matches!(
            self.document.kind(last),
            Some(TokenKind::Comma | TokenKind::CloseBracket | TokenKind::Dash)
        ) {
            return self.before_apposition(from, last).or_else(|| self.leftmost(from, last));
        }
        match self.mentioned(last) {
            Some(MentionKind::Person | MentionKind::Publication | MentionKind::Legislation) => {
                return self.named(last);
            }
            Some(MentionKind::Organisation | MentionKind::Place) => {
                if let Some(subject) = self.of_organisation(from, last) {
                    return Some(subject);
                }
            }
            _ => {}
        }
        self.noun(from, last).or_else(|| self.any_noun(from, last)).or_else(|| self.leftmost(from, last + 1))
    }

    /// Whether token `at` is an auxiliary, an adverb or the like between a subject and its verb.
    fn is_beside_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is(at, class::VERB_PHRASE_WORD) || word.len() > 4 && word.ends_with("ly") && !self.is_upper(at)
    }

    /// The subject whose last word is an organisation or a place: `a spokesman for the DoH`, `Carole Spong of Unison`,
    /// `Unison`.
    fn of_organisation(&self, from: usize, last: usize) -> Option<Subject> {
        let (name, organisation) = (self.first(last), self.is_organisation(last));
        let function = class::DETERMINER | class::HEAD_PREPOSITION | class::LOCATIVE_PREPOSITION;
        let between = |it: &usize| self.is(*it, function);
        let left = (from..name).rev().find(|it| !between(it));
        if let Some(head) = left.filter(|it| it + 1 < name) {
            if self.is_person(head) {
                return self.named(head);
            }
            if self.is_noun(head, class::SPEAKER_NOUN)
                && let Some(mut noun) = self.noun(from, head)
            {
                if let Who::Noun { organisation: of @ None, .. } = &mut noun.who {
                    *of = organisation.then_some(last);
                }
                return Some(noun);
            }
        }
        // A survey, a poll by an organisation is that organisation's.
        if organisation { self.named(last) } else { None }
    }
}
