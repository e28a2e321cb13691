//! Nouns for who speaks: `a Unison spokesman`, `the minister`, `Colleagues`; the noun's token in, the subject out.

use super::{Subject, Who};
use crate::prelude::*;
use crate::relations::quotes::reader::Reader;

impl Reader<'_, '_> {
    /// The noun for a speaker at token `at`, with the organisation before it: `a Unison spokesman`, `the minister`.
    pub(super) fn noun(&self, from: usize, at: usize) -> Option<Subject> {
        let head = self.is_noun(at, class::POST_HEAD);
        if self.is_noun(at, class::SPEAKING_DOCUMENT) && !head {
            return Some(Subject::document(at));
        }
        let determined = || at > from && self.is(at - 1, class::DETERMINER);
        if !head
            && !self.is_noun(at, class::SPEAKER_NOUN)
            && !(self.is_noun(at, class::NAMED_ENTITY_HEAD) && determined())
        {
            return None;
        }
        let (mut start, mut organisation) = (at, None);
        while start > from {
            let before = start - 1;
            if self.is_organisation(before) {
                (organisation, start) = (Some(before), self.first(before));
                break;
            }
            let word = self.is_kind(before, TokenKind::Word) || self.is_kind(before, TokenKind::Hyphen);
            if !word
                || self.is(before, class::POST_BOUNDARY | class::SPEECH_VERB)
                || self.mentioned(before).is_some_and(|it| it != MentionKind::Role)
            {
                break;
            }
            start = before;
        }
        Some(Subject { who: Who::Noun { noun: at, organisation }, tokens: start..at + 1 })
    }

    /// Any common noun right before its verb, with an article or at the beginning: `Colleagues say`.
    pub(super) fn any_noun(&self, from: usize, at: usize) -> Option<Subject> {
        let word = self.word(at);
        let opens = at == from
            || self.is(at - 1, class::DETERMINER)
            || self.word(at - 1) == "and" && word.ends_with('s')
            || at == from + 1 && self.is(from, class::SUBJECT_CONJUNCTION);
        let barred = class::POST_BOUNDARY | class::SPEECH_VERB | class::SPEAKING_DOCUMENT;
        let noun = self.is_kind(at, TokenKind::Word)
            && self.mentioned(at).is_none()
            && !self.is(at, barred)
            && !word.ends_with("ing")
            && word.len() > 3;
        let outer = at.checked_sub(2).filter(|it| *it >= from);
        // `As the oath says`: no preposition.
        let preposition = class::PREPOSITION | class::LOCATIVE_PREPOSITION;
        let inside = outer.is_some_and(|it| self.is(it, preposition) && self.word(it) != "as");
        let who = Who::Noun { noun: at, organisation: None };
        (opens && noun && !inside).then_some(Subject { who, tokens: at..at + 1 })
    }
}
