//! The reported clause: where it begins behind a verb of speech, where it ends, and what stands before an attribution that
//! follows it; tokens in, tokens out.

use super::cue::{self, VerbGroup};
use super::sentence::Sentence;
use crate::document::lexeme::Traits;
use crate::prelude::*;

/// How far the conjunction stands behind whom one speaks to.
const ADDRESSEE: usize = 14;

/// How far the verb of another attribution stands behind a comma or a conjunction.
const ATTRIBUTION: usize = 14;

/// How a clause is introduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Introduced {
    That,
    /// `whether`, `how`: a part of the clause.
    Question,
    Bare,
}

impl Sentence<'_, '_, '_, '_> {
    /// Where a clause begins behind a verb of speech that ends before token `at`. `addressed`: the verb takes whom one speaks to
    /// for an object.
    pub(super) fn clause_after(&self, at: usize, addressed: bool) -> Option<(usize, Introduced)> {
        let reader = self.reader;
        let says = reader.is(at.wrapping_sub(1), class::SAY_VERB);
        let mut at = at + usize::from(reader.is(at, class::SPEECH_PARTICLE) && !self.opens_phrase(at));
        if let Some(found) = self.introduced(at) {
            return Some(found);
        }
        if addressed {
            if let Some(found) = self.conjunction_behind(at) {
                return Some(found);
            }
            at = self.past_addressee(at)?;
        }
        at = self.past_adjuncts(at);
        // `said, in a letter, that`
        if self.is_comma(at) {
            let that = (at + 1..self.tokens.end.min(at + 14))
                .find(|it| self.is_comma(*it) || self.is_finite(*it))?;
            return self.introduced(that + 1).filter(|it| self.is_comma(that) && it.1 == Introduced::That);
        }
        self.introduced(at)
            .or_else(|| self.conjunction_behind(at).filter(|_| self.opens_phrase(at)))
            .or_else(|| self.bare(at, says || addressed))
    }

    /// A clause that a conjunction at token `at` introduces.
    fn introduced(&self, at: usize) -> Option<(usize, Introduced)> {
        let reader = self.reader;
        if self.in_marks(at) || at >= self.tokens.end {
            return None;
        }
        if reader.word(at) == "that" && self.opens_clause(at + 1) {
            return Some((at + 1, Introduced::That));
        }
        let question = reader.is(at, class::REPORTED_QUESTION_WORD) && !self.is_end(at + 1);
        question.then_some((at, Introduced::Question))
    }

    /// Whether a clause with a subject can begin at token `at`: no verb stands there.
    pub(super) fn opens_clause(&self, at: usize) -> bool {
        let reader = self.reader;
        let verb = reader.is(at, class::COPULA | class::HAVE_FORM | class::DO_FORM | class::MODAL)
            || self.is_finite(at);
        at < self.tokens.end && !(verb && !reader.is_upper(at)) && !self.is_end(at)
    }

    /// `MPs on the committee that`: the conjunction behind a phrase without a verb or a comma.
    fn conjunction_behind(&self, at: usize) -> Option<(usize, Introduced)> {
        let end = self.tokens.end.min(at + ADDRESSEE);
        for next in at..end {
            if self.in_marks(next) || self.is_comma(next) || self.is_end(next) || self.is_finite(next) {
                return None;
            }
            if next > at
                && let Some(found) = self.introduced(next)
                && (found.1 == Introduced::That || next <= at + 3)
            {
                return Some(found);
            }
            // `promised to pay if`
            if self.reader.word(next) == "to" && next == at {
                return None;
            }
        }
        None
    }

    /// The token behind whom one speaks to: `MPs`, `her`, `a meeting in Leeds`.
    fn past_addressee(&self, at: usize) -> Option<usize> {
        let reader = self.reader;
        if at >= self.tokens.end || self.in_marks(at) {
            return None;
        }
        if reader.is(at, class::OBJECT_PRONOUN) {
            return (reader.word(at) != "you").then_some(at + 1);
        }
        if reader.mentioned(at).is_some() {
            return Some(reader.past(at));
        }
        let determined = reader.is(at, class::DETERMINER);
        let mut next = at + 1;
        let opens = |it: usize| reader.is(it, class::CLAUSE_OPENER) || reader.mentioned(it).is_some();
        // A name in the addressee (`the Today programme`) is followed by its noun.
        if determined && reader.mentioned(next).is_some() {
            next = reader.past(next);
        }
        while next < self.tokens.end && next < at + 6 {
            if opens(next) {
                return Some(next);
            }
            if !self.is_word(next) && !reader.is_kind(next, TokenKind::Hyphen) || self.is_finite(next) {
                return None;
            }
            next += 1;
        }
        None
    }

    /// Whether a preposition of an occasion stands at token `at`.
    fn opens_phrase(&self, at: usize) -> bool {
        let reader = self.reader;
        reader.is(at, class::SPOKEN_PREPOSITION) && !self.in_marks(at)
            || reader.mentioned(at) == Some(MentionKind::Date)
            || reader.is(at, class::RELATIVE_DAY)
    }

    /// The token behind days, places and occasions: `on Tuesday`, `in a statement`, `last night`.
    pub(super) fn past_adjuncts(&self, at: usize) -> usize {
        let reader = self.reader;
        let mut at = at;
        for _ in 0..3 {
            let adverb = reader.word(at).len() > 4 && reader.word(at).ends_with("ly") && !reader.is_upper(at);
            if reader.mentioned(at) == Some(MentionKind::Date) {
                at = reader.past(at);
            } else if adverb || reader.is(at, class::RELATIVE_DAY) || reader.word(at) == "afterwards" {
                at += 1;
            } else if reader.is(at, class::SPOKEN_PREPOSITION) && !self.in_marks(at) {
                let Some(past) = self.past_phrase(at) else { return at };
                at = past;
            } else {
                return at;
            }
        }
        at
    }

    /// The token behind the phrase that the preposition at token `at` opens.
    fn past_phrase(&self, at: usize) -> Option<usize> {
        let reader = self.reader;
        let mut next = at + 1;
        let mut noun = false;
        while next < self.tokens.end && next < at + 10 {
            if self.is_comma(next) || self.is_end(next) || reader.is(next, class::COORDINATOR) {
                return Some(next);
            }
            if reader.mentioned(next).is_some() {
                if noun {
                    return Some(next);
                }
                noun = true;
                next = reader.past(next);
                continue;
            }
            let opener = reader.is(next, class::CLAUSE_OPENER) && !reader.is(next, class::HEAD_PREPOSITION);
            if noun && (opener || reader.is(next, class::SPOKEN_PREPOSITION)) || reader.word(next) == "that" {
                return Some(next);
            }
            if self.is_finite(next) || self.in_marks(next) {
                return None;
            }
            noun |= !reader.is(next, class::DETERMINER | class::HEAD_PREPOSITION) && self.is_word(next);
            next += 1;
        }
        (next >= self.tokens.end).then_some(next)
    }

    /// A clause without a conjunction at token `at`: it opens as clauses do and has a finite verb.
    fn bare(&self, at: usize, any: bool) -> Option<(usize, Introduced)> {
        let reader = self.reader;
        let opens = reader.is(at, class::CLAUSE_OPENER)
            || reader.mentioned(at).is_some_and(|it| it != MentionKind::Date)
            || matches!(
                reader.document.kind(at),
                Some(TokenKind::Number | TokenKind::Currency | TokenKind::Acronym)
            )
            || reader.is_upper(at)
            || self.is_word(at)
                && !self.opens_phrase(at)
                && !reader.is(at, class::COORDINATOR | class::CLAUSE_CONJUNCTION | class::PREPOSITION);
        // `said it better than I can`
        let object =
            reader.word(at) == "it" && !self.is_finite(at + 1) && !reader.is(at + 1, class::VERB_GROUP_WORD);
        if at >= self.tokens.end || !opens || object || self.is_finite(at) {
            return None;
        }
        let end = self.clause_end(at);
        let words = at + 1..end;
        // `said he rang`: nobody but a subject stands there.
        if reader.is(at, class::PERSONAL_PRONOUN)
            && !reader.is(at, class::OBJECT_PRONOUN)
            && !words.is_empty()
        {
            return Some((at, Introduced::Bare));
        }
        let any = any && !self.opens_phrase(at);
        let finite = if any { self.has_finite(words) } else { self.has_own_verb(at, end) };
        finite.then_some((at, Introduced::Bare))
    }

    /// Whether the clause of `at..end` has a finite verb itself: not one of a relative clause in an object, nor a participle
    /// behind a verb that may as well have a thing for its object (`found organised resistance`).
    fn has_own_verb(&self, at: usize, end: usize) -> bool {
        let reader = self.reader;
        let from = match self.opens_phrase(at) {
            false => at + 1,
            true => match (at + 1..end).find(|it| self.is_comma(*it)) {
                Some(comma) if !self.in_marks(comma + 1) => comma + 1,
                _ => return false,
            },
        };
        let weak = at > 0 && reader.is(at - 1, class::WEAK_REPORTING_VERB);
        let parts =
            |it: &usize| self.is_comma(*it) || reader.is(*it, class::RELATIVE_PRONOUN) || self.in_marks(*it);
        let first = (from..end).find(|it| self.is_finite(*it) || parts(it));
        first.is_some_and(|it| {
            let participle = reader.word(it).ends_with("ed") && reader.is(it - 1, class::CLAUSE_OPENER);
            self.is_finite(it) && !(weak && participle)
        })
    }

    /// Where the clause that begins at token `from` ends.
    pub(super) fn clause_end(&self, from: usize) -> usize {
        let mut end = from;
        while end < self.tokens.end && !(self.is_end(end) && end > from) && !self.breaks(from, end) {
            end += 1;
        }
        self.trim(from, end)
    }

    /// Whether the clause from token `from` on breaks off at token `at`: another attribution follows, a dash, a clause of the
    /// writer's.
    fn breaks(&self, from: usize, at: usize) -> bool {
        let reader = self.reader;
        if at <= from || !reader.document.traits(at).any(Traits::CLAUSE_EDGE) || self.in_marks(at) {
            return false;
        }
        if reader.is_kind(at, TokenKind::Dash) {
            return !(at + 1..self.tokens.end).any(|it| reader.is_kind(it, TokenKind::Dash));
        }
        let comma = self.is_comma(at);
        let joined = reader.is(at, class::COORDINATOR) && reader.mentioned(at).is_none();
        if !comma && !joined {
            return false;
        }
        let next = at + 1;
        if comma {
            let participle = reader.is(next, class::REPORTING_PARTICIPLE | class::SPEECH_ACT_PARTICIPLE);
            let according = reader.is(next, class::ACCORDING_WORD);
            let led = next + usize::from(reader.is(next, class::PREPOSITION));
            let relative = reader.is(led, class::RELATIVE_PRONOUN)
                && reader.word(led) != "that"
                && !(next..self.tokens.end).any(|it| self.is_comma(it));
            // `who asked for it, was pleased`: the main clause goes on.
            let main = self.is_finite(next) && !reader.is(next, class::NOUN_LIKE_SPEECH_VERB);
            if participle || according || relative || main {
                return true;
            }
        }
        self.attributes_next(next)
    }

    /// Whether the words from token `at` on say that somebody speaks, before they say anything else.
    fn attributes_next(&self, at: usize) -> bool {
        let reader = self.reader;
        if reader.word(at) == "that" {
            return false;
        }
        for at in at..at + ATTRIBUTION {
            if at >= self.tokens.end || self.is_end(at) || self.in_marks(at) {
                return false;
            }
            if reader.is(at, cue::FINITE)
                && let Some(group) = self.verb_group(at).filter(|it| !it.passive)
            {
                return self.attributes(&group);
            }
            let auxiliary = reader.is(at, class::VERB_GROUP_WORD);
            if self.is_finite(at) && !auxiliary {
                return false;
            }
        }
        false
    }

    /// Whether a verb of speech in the middle of a sentence attributes other words than those before it: it goes on with the
    /// subject of the verb before, or has a clause or an end behind it.
    fn attributes(&self, group: &VerbGroup) -> bool {
        let (reader, verb) = (self.reader, group.verb);
        let before = group.start.wrapping_sub(1);
        if reader.is(before, class::COORDINATOR) {
            return group.affirms() && !reader.is(verb, class::BASE_SPEECH_VERB);
        }
        let reports = reader.is(verb, class::REPORTING_VERB | class::ADDRESSING_VERB);
        let clause = reader.word(verb + 1) == "that"
            || reader.is(verb, class::SAY_VERB | class::ADDRESSING_VERB)
            || self.is_end(verb + 1)
            || self.is_comma(verb + 1)
            || self.in_marks(verb + 1);
        let named = reader.is_person(before)
            || reader.is_organisation(before)
            || reader.is(before, class::PERSONAL_PRONOUN);
        reports && clause || named && reader.is(verb, class::SPEECH_ACT_VERB)
    }

    /// The tokens of `from..end` without commas and stops at their end.
    pub(super) fn trim(&self, from: usize, end: usize) -> usize {
        let mut end = end.min(self.tokens.end);
        while end > from {
            let last = end - 1;
            let mark = matches!(
                self.reader.document.kind(last),
                Some(
                    TokenKind::Comma
                        | TokenKind::Stop
                        | TokenKind::Semicolon
                        | TokenKind::Colon
                        | TokenKind::Dash
                )
            );
            if !mark || self.in_marks(last) {
                break;
            }
            end = last;
        }
        end
    }

    /// The clause before an attribution that begins behind the comma at token `comma`.
    pub(super) fn clause_before(&self, comma: usize) -> Range<usize> {
        let reader = self.reader;
        let ends = |at: &usize| {
            matches!(reader.document.kind(*at), Some(TokenKind::Semicolon | TokenKind::Colon))
                && !self.in_marks(*at)
        };
        let mut start = (self.tokens.start..comma).rev().find(ends).map_or(self.tokens.start, |it| it + 1);
        // `LONDON (Newsline) - `
        let dash = (start..comma.min(start + 8)).find(|it| reader.is_kind(*it, TokenKind::Dash));
        if let Some(dash) = dash.filter(|it| {
            reader.document.is_capitalised(*it - 1) || reader.is_kind(*it - 1, TokenKind::CloseBracket)
        }) {
            start = dash + 1;
        }
        while start < comma
            && (reader.is(start, class::COORDINATOR)
                || reader.is_kind(start, TokenKind::Comma)
                || reader.is_kind(start, TokenKind::Bullet))
        {
            start += 1;
        }
        start..self.trim(start, comma)
    }

    /// Whether a clause is a subordinate one whose main clause does not belong to it: `When the council told her`.
    pub(super) fn is_subordinate(&self, tokens: &Range<usize>) -> bool {
        let first = tokens.start;
        self.reader.is(first, class::CLAUSE_CONJUNCTION)
            && first == self.tokens.start
            && !tokens.clone().any(|it| self.is_comma(it))
    }

    /// Whether the subject that begins at token `start` is that of a subordinate clause that leads its sentence.
    pub(super) fn leads(&self, start: usize) -> bool {
        let first = self.tokens.start;
        let opens = self.reader.is(first, class::CLAUSE_CONJUNCTION);
        opens && start > first && !(first..start).any(|it| self.is_comma(it))
    }

    /// Whether `tokens` may be a clause, or a part of one, that is reported: words outside of marks, none of them a quotation
    /// that stands by itself.
    pub(super) fn may_be_reported(&self, tokens: &Range<usize>) -> bool {
        !tokens.is_empty() && !self.is_all_marked(tokens) && !tokens.clone().any(|it| self.in_direct(it))
    }
}
