//! The subject of a verb of speech; the verb's token in, who speaks as the words give it out.

mod after;
mod before;

use super::reader::Reader;
use crate::prelude::*;

/// Who speaks, as the words give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) who: Who,
    /// The tokens that name them.
    pub(super) tokens: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A mention of a person, an organisation, a publication or an Act.
    Mention(MentionIndex),
    /// he, she, they: whether it is a woman, where the word tells.
    Pronoun(Option<bool>),
    /// it: an organisation, a document.
    Thing,
    /// `a spokesman`, `Treasury officials`, `the minister`: the noun, with the organisation it speaks for.
    Noun { noun: usize, organisation: Option<usize> },
    /// `the report`, `the Act`: what stands for a document named before.
    Document(usize),
}

impl Subject {
    /// What a noun at token `noun` of `tokens` describes.
    pub(super) fn noun_at(tokens: Range<usize>, noun: usize) -> Subject {
        Subject { who: Who::Noun { noun, organisation: None }, tokens }
    }

    /// The noun for a document at token `at`.
    fn document(at: usize) -> Subject {
        Subject { who: Who::Document(at), tokens: at..at + 1 }
    }

    /// Whether it is someone who speaks: a person, a pronoun, a speaker's noun.
    pub(super) fn is_someone(&self, reader: &Reader<'_, '_>) -> bool {
        match self.who {
            Who::Mention(mention) => {
                matches!(reader.get(mention).kind, MentionKind::Person | MentionKind::Organisation)
            }
            Who::Pronoun(gender) => gender.is_some(),
            Who::Noun { .. } => true,
            Who::Document(_) | Who::Thing => false,
        }
    }

    /// Whether it is a person by name or pronoun.
    pub(super) fn is_person(&self, reader: &Reader<'_, '_>) -> bool {
        match self.who {
            Who::Mention(mention) => reader.get(mention).kind == MentionKind::Person,
            Who::Pronoun(gender) => gender.is_some(),
            _ => false,
        }
    }
}

impl Reader<'_, '_> {
    /// The mention at token `at`.
    pub(super) fn named(&self, at: usize) -> Option<Subject> {
        let who = Who::Mention(self.mention(at)?);
        Some(Subject { who, tokens: self.mentions.candidates.extent(at) })
    }

    /// Whom a possessive pronoun at token `at` stands for: `his`, `their`.
    pub(super) fn possessive(&self, at: usize) -> Option<Subject> {
        let who = match self.word(at) {
            "his" | "His" => Who::Pronoun(Some(false)),
            "her" | "Her" => Who::Pronoun(Some(true)),
            "their" | "Their" => Who::Pronoun(None),
            "its" | "Its" => Who::Thing,
            _ => return None,
        };
        Some(Subject { who, tokens: at..at + 1 })
    }

    pub(super) fn pronoun(&self, at: usize) -> Option<Subject> {
        let who = match self.word(at) {
            "he" | "He" => Who::Pronoun(Some(false)),
            "she" | "She" => Who::Pronoun(Some(true)),
            "they" | "They" => Who::Pronoun(None),
            "it" | "It" => Who::Thing,
            _ => return None,
        };
        Some(Subject { who, tokens: at..at + 1 })
    }

    /// The first person, organisation, document or speaker's noun from token `from` on, before token `to`.
    pub(super) fn leftmost(&self, from: usize, to: usize) -> Option<Subject> {
        let mut weak = None;
        let mut at = from;
        while at < to {
            if let Some(kind) = self.mentioned(at) {
                if kind == MentionKind::Person && !self.is_possessor(at) {
                    return self.named(at);
                }
                weak = weak.or_else(|| self.leftmost_mention(from, at, to));
                at = self.past(at);
                continue;
            }
            if weak.is_none() {
                if at <= from + 2
                    && let Some(pronoun) = self.pronoun(at)
                {
                    return Some(pronoun);
                }
                weak = self.leftmost_noun(from, at);
            }
            at += 1;
        }
        weak
    }

    /// The organisation or document mentioned at token `at`, or the noun that speaks for it: `Treasury officials`,
    /// `a Unison spokesman`.
    fn leftmost_mention(&self, from: usize, at: usize, to: usize) -> Option<Subject> {
        match self.mentioned(at)? {
            MentionKind::Organisation if !self.is_possessor(at) => {
                let past = self.past(at);
                let speaks = past < to && self.is_noun(past, class::SPEAKER_NOUN) && !self.is_upper(past);
                if speaks { self.noun(from, past) } else { self.named(at) }
            }
            MentionKind::Publication | MentionKind::Legislation => self.named(at),
            _ => None,
        }
    }

    /// The noun at token `at`, where it opens what begins at token `from`.
    fn leftmost_noun(&self, from: usize, at: usize) -> Option<Subject> {
        let led = || self.is(at - 1, class::DETERMINER | class::NAMED_ENTITY_HEAD);
        if at > from + 1 && !led() {
            return None;
        }
        if self.is_noun(at, class::SPEAKER_NOUN | class::NAMED_ENTITY_HEAD) && !self.is_upper(at) {
            return self.noun(from, at);
        }
        if self.is(at, class::PERSON_NOUN) && !self.is_upper(at) && at <= from + 2 {
            return Some(Subject::noun_at(at..at + 1, at));
        }
        (self.is(at, class::SPEAKING_DOCUMENT) && at <= from + 3).then(|| Subject::document(at))
    }
}

impl Reader<'_, '_> {
    /// The noun for a speaker at token `at`, with the organisation before it: `a Unison spokesman`, `the minister`.
    fn noun(&self, from: usize, at: usize) -> Option<Subject> {
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
    fn any_noun(&self, from: usize, at: usize) -> Option<Subject> {
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
