//! The subject of a verb of speech; the verb's token in, who speaks as the words give it out.

mod after;
mod apposition;
mod before;
mod noun;

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
    fn named(&self, at: usize) -> Option<Subject> {
        let who = Who::Mention(self.mention(at)?);
        Some(Subject { who, tokens: self.mentions.candidates.extent(at) })
    }

    fn pronoun(&self, at: usize) -> Option<Subject> {
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
        (self.is(at, class::SPEAKING_DOCUMENT) && at <= from + 3).then(|| Subject::document(at))
    }
}
