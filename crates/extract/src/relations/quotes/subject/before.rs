//! Subjects before their verb, honours, appositions and posts between them: `Ann Lee, clerk of the council, has since said`; the
//! verb in, the subject out.

use super::{Subject, Who};
use crate::phrase::post_nominal::is_post_nominal;
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
        if let Some(subject) = self.with_nickname(from, last) {
            return Some(subject);
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

    /// Who speaks by the form of what ends with a comma before a quotation, and the verb: `Lee thundered, “`.
    pub(in crate::relations::quotes) fn other_verb_before(
        &self,
        words: &Range<usize>,
    ) -> Option<(Subject, usize)> {
        let verb = words
            .end
            .checked_sub(2)
            .filter(|it| *it > words.start && self.is_kind(*it + 1, TokenKind::Comma))?;
        if !self.may_be_verb(verb) {
            return None;
        }
        let before =
            self.named(verb - 1).or_else(|| self.pronoun(verb - 1)).filter(|it| it.is_person(self))?;
        Some((before, verb))
    }

    /// The name with what somebody is called in it that ends with token `last`: `Derek “Dez” Holt`.
    fn with_nickname(&self, from: usize, last: usize) -> Option<Subject> {
        let close =
            last.checked_sub(1).filter(|it| *it > from + 2 && self.is_kind(*it, TokenKind::CloseQuote))?;
        let open = (from + 1..close).rev().take(3).find(|it| self.is_kind(*it, TokenKind::OpenQuote))?;
        self.is_nickname(open..close + 1).then(|| Subject::noun_at(open - 1..last + 1, last))
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

impl Reader<'_, '_> {
    /// The person whose honours end with token `last`: `Ann Lee MP`, `Lord Wilson JSC`, `Sir Ivan Roe, CBE`.
    pub(super) fn with_honours(&self, from: usize, last: usize) -> Option<Subject> {
        let mut at = last;
        while at > from && is_post_nominal(self.document, at) {
            at -= 1;
            at -= usize::from(at > from && self.is_kind(at, TokenKind::Comma));
        }
        if at < last && self.is_person(at) { self.named(at) } else { None }
    }

    /// The person of whom all up to token `last` tells posts, without a comma before the verb: `Ann Lee, head of
    /// the Penwith Society, and chair of the society's rates panel said`.
    pub(super) fn with_posts(&self, from: usize, last: usize) -> Option<Subject> {
        let person = (from..last).find(|it| self.is_person(*it))?;
        let past = self.past(person);
        let comma = (past..last).find(|it| !is_post_nominal(self.document, *it))?;
        if !self.is_kind(comma, TokenKind::Comma) {
            return None;
        }
        // Each part is a post with what belongs to it: no verb, no pronoun, no second person.
        let mut opens = true;
        for at in comma + 1..=last {
            if opens {
                let bridge = class::DETERMINER | class::FORMER_MARKER | class::SUBJECT_BRIDGE;
                if self.is(at, bridge) && !self.is(at, class::PERSONAL_PRONOUN) {
                    continue;
                }
                let post = self.is(at, class::POST_HEAD | class::POST_MODIFIER) && !self.is_upper(at);
                let mentioned =
                    matches!(self.mentioned(at), Some(MentionKind::Role | MentionKind::Organisation));
                if !post && !mentioned {
                    return None;
                }
                opens = false;
                continue;
            }
            if self.ends_posts(at) {
                return None;
            }
            opens = self.is_kind(at, TokenKind::Comma);
        }
        self.named(person)
    }

    /// Whether token `at` does not stand inside of a post with what belongs to it.
    fn ends_posts(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is(at, class::CLAUSE_WORD | class::PERSONAL_PRONOUN)
            || self.says(at)
            || word.ends_with("ed") && !self.is_upper(at) && word.len() > 4
            || self.is_person(at)
            || matches!(
                self.document.kind(at),
                Some(TokenKind::Semicolon | TokenKind::Colon | TokenKind::CloseQuote)
            )
    }

    /// `Ann Lee, clerk of Stroud Town Council, `: who stands before the comma at which the apposition
    /// that ends at token `close` begins.
    pub(super) fn before_apposition(&self, from: usize, close: usize) -> Option<Subject> {
        let mut noun = None;
        for at in (from + 1..=close).rev().filter(|it| self.opens_apposition(*it)) {
            let last = at - 1;
            let named = match self.mentioned(last) {
                Some(MentionKind::Person) => true,
                None if is_post_nominal(self.document, last) => {
                    if let Some(person) = self.with_honours(from, last) {
                        return Some(person);
                    }
                    false
                }
                Some(kind) => self.is_apposed(kind, at, close),
                None => false,
            };
            if named {
                return self.named(last);
            }
            if noun.is_none()
                && at < close
                && self.mentioned(last).is_none()
                && self.is_noun(last, class::SPEAKER_NOUN | class::POST_HEAD)
            {
                noun = self.noun(from, last);
            }
        }
        noun
    }

    /// Whether what is mentioned before token `open` is what the apposition up to token `close` is of.
    fn is_apposed(&self, kind: MentionKind, open: usize, close: usize) -> bool {
        let organisation = kind == MentionKind::Organisation;
        let document = matches!(kind, MentionKind::Legislation | MentionKind::Publication);
        // `The Regulator of Social Housing (RSH) said`, `the Rules (“the 2015 Rules”), which state`.
        let closes = |at: usize| self.is_kind(at, TokenKind::CloseBracket);
        let bracketed = self.is_kind(open, TokenKind::OpenBracket) && (closes(close) || closes(close - 1));
        // `The Fire Brigades Union, which is on strike, called`
        let described = self.is(open + 1, class::RELATIVE_PRONOUN | class::ARTICLE);
        (organisation || document) && bracketed || organisation && described
    }
}
