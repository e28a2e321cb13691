//! Who is the subject of a cue of reported speech; the verb with its auxiliaries in, the subject and where it begins out.

use super::cue::VerbGroup;
use super::sentence::Sentence;
use crate::prelude::*;
use crate::relations::quotes::subject::{Subject, Who};

/// Tokens looked at before a verb.
const REACH: usize = 40;

/// What stands before a verb.
pub(super) enum Before {
    /// A subject that begins, with all that describes it, at this token.
    Subject(Subject, usize),
    /// A conjunction: the subject of the verb before is meant.
    Carried,
    /// The clause that is reported, and a comma: the subject follows.
    Comma,
}

impl Sentence<'_, '_, '_, '_> {
    /// What stands before a verb of speech.
    pub(super) fn before(&self, group: &VerbGroup) -> Option<Before> {
        let reader = self.reader;
        let from = self.tokens.start.max(group.start.saturating_sub(REACH));
        let last = group.start.checked_sub(1).filter(|it| *it >= from)?;
        if self.in_marks(last) {
            return None;
        }
        if reader.is(last, class::COORDINATOR) {
            return Some(Before::Carried);
        }
        if reader.is(last, class::UNSPEAKING_SUBJECT | class::CLAUSE_CONJUNCTION | class::PREPOSITION)
            && !reader.is(last, class::RELATIVE_PRONOUN)
            && reader.mentioned(last).is_none()
        {
            return None;
        }
        if reader.is(last, class::RELATIVE_PRONOUN) {
            let subject = self.antecedent_of(from, last)?;
            // What a thing describes nobody says.
            if reader.word(last) != "who" && !self.is_speaker(&subject) {
                return None;
            }
            let start = subject.tokens.start;
            return Some(Before::Subject(subject, start));
        }
        let chunk = self.chunk(from, last);
        if self.is_comma(last) {
            let named = Some(chunk).filter(|it| *it > from && self.is_comma(*it - 1));
            let named =
                named.and_then(|it| self.capital_name(it..last).or_else(|| self.apposed_body(it, last)));
            let subject =
                named.or_else(|| reader.before(from, group.start).filter(|it| self.is_apposed(it, last)));
            let Some(subject) = subject.or_else(|| self.described(from, last)) else {
                return Some(Before::Comma);
            };
            let start = self.described_from(from, subject.tokens.start);
            return Some(Before::Subject(subject, start));
        }
        let subject = self.near(chunk, last, group.start)?;
        let start = chunk.min(subject.tokens.start);
        Some(Before::Subject(subject, start))
    }

    /// The subject right before its verb, in what begins at token `chunk` and ends with token `last`.
    fn near(&self, chunk: usize, last: usize, verb: usize) -> Option<Subject> {
        let reader = self.reader;
        if reader.is(last, class::INDEFINITE_SPEAKER) && last == chunk {
            return Some(Subject::noun_at(last..last + 1, last));
        }
        if reader.mentioned(last) == Some(MentionKind::Place) && reader.first(last) == chunk {
            return reader.named(last);
        }
        let near = |it: &Subject| {
            it.tokens.end <= last + 1 && it.tokens.start >= chunk && !self.has_finite(it.tokens.end..last + 1)
        };
        let subject = self
            .capital_name(chunk..last + 1)
            .or_else(|| reader.before(chunk, verb).filter(near))
            .or_else(|| self.plain_noun(chunk, last))?;
        self.may_speak(&subject).then_some(subject)
    }

    /// Whether a bare form such as "say" has a subject in the plural, or one that may be.
    pub(super) fn agrees(&self, group: &VerbGroup, subject: &Subject) -> bool {
        let reader = self.reader;
        if !reader.is(group.verb, class::BASE_SPEECH_VERB)
            || (group.start..group.verb).any(|it| reader.is(it, class::MODAL | class::DO_FORM))
        {
            return true;
        }
        match subject.who {
            Who::Mention(mention) => {
                reader.get(mention).kind != MentionKind::Person
                    || reader.word(subject.tokens.start.wrapping_sub(1)) == "and"
            }
            Who::Pronoun(gender) => gender.is_none(),
            Who::Thing | Who::Document(_) => false,
            Who::Noun { noun, .. } => {
                let word = reader.word(noun);
                word.ends_with('s')
                    || ["men", "ple", "ren"].iter().any(|it| word.ends_with(it))
                    || reader.is(
                        noun,
                        class::INDEFINITE_SPEAKER
                            | class::BODY_NOUN
                            | class::NAMED_ENTITY_HEAD
                            | class::PERSON_NOUN,
                    )
                    || reader.is_upper(noun)
            }
        }
    }

    /// Whether somebody or something may speak: no law, no figures.
    pub(super) fn may_speak(&self, subject: &Subject) -> bool {
        let reader = self.reader;
        match subject.who {
            Who::Mention(mention) => reader.get(mention).kind != MentionKind::Legislation,
            Who::Document(at) | Who::Noun { noun: at, .. } => !reader.is(at, class::EVIDENCE_NOUN),
            Who::Pronoun(_) | Who::Thing => true,
        }
    }

    /// Whether a subject is somebody who speaks by what it is: a person, a body, a document; not any noun.
    pub(super) fn is_speaker(&self, subject: &Subject) -> bool {
        let reader = self.reader;
        match subject.who {
            Who::Mention(mention) => reader.get(mention).kind != MentionKind::Legislation,
            Who::Noun { organisation: Some(_), .. } | Who::Pronoun(_) | Who::Document(_) | Who::Thing => true,
            Who::Noun { noun, organisation: None } => self.is_speaking_noun(noun),
        }
    }

    /// Whether the noun at token `noun` is one for people, bodies or documents, or a name.
    pub(super) fn is_speaking_noun(&self, noun: usize) -> bool {
        let reader = self.reader;
        let nouns = class::SPEAKER_NOUN
            | class::POST_HEAD
            | class::NAMED_ENTITY_HEAD
            | class::PERSON_NOUN
            | class::BODY_NOUN
            | class::INDEFINITE_SPEAKER
            | class::SPEAKING_DOCUMENT;
        let people = ["ers", "ors", "ists", "ians", "men", "women"];
        reader.is_noun(noun, nouns)
            || reader.is_upper(noun) && !self.reader.document.is_sentence_opener(noun)
            || people.iter().any(|it| reader.word(noun).ends_with(it))
    }

    /// Where the words begin that end with token `last`: after a comma, a conjunction, a dash, a mark.
    pub(super) fn chunk(&self, from: usize, last: usize) -> usize {
        let reader = self.reader;
        let parts = |at: &usize| {
            let conjunction = reader.is(*at, class::CLAUSE_CONJUNCTION | class::COORDINATOR)
                && reader.mentioned(*at).is_none()
                && !self.joins_names(*at);
            let kind = matches!(
                reader.document.kind(*at),
                Some(
                    TokenKind::Comma
                        | TokenKind::Semicolon
                        | TokenKind::Colon
                        | TokenKind::Dash
                        | TokenKind::CloseQuote
                )
            );
            conjunction || kind
        };
        let start = (from..last).rev().find(parts).map_or(from, |it| it + 1);
        start.min(last)
    }

    /// Whether token `at` is the "and" between two names or nouns of one subject.
    fn joins_names(&self, at: usize) -> bool {
        let reader = self.reader;
        let kind = reader.mentioned(at + 1).filter(|it| *it != MentionKind::Date);
        reader.word(at) == "and" && kind.is_some() && reader.mentioned(at.wrapping_sub(1)) == kind
    }

    /// The nouns between tokens `chunk` and `last`, where no verb and no preposition stand among them: `Local shopkeepers`,
    /// `heads of schools`.
    pub(super) fn plain_noun(&self, chunk: usize, last: usize) -> Option<Subject> {
        let reader = self.reader;
        let start = (chunk..=last).find(|it| !reader.is(*it, class::ARTICLE | class::DEMONSTRATIVE))?;
        let preposition = class::HEAD_PREPOSITION | class::LOCATIVE_PREPOSITION | class::PREPOSITION;
        let end = (start..=last).find(|it| reader.is(*it, preposition)).unwrap_or(last + 1);
        let noun = end.checked_sub(1).filter(|it| *it >= start)?;
        let odd = |at: usize| {
            let kinds = matches!(
                reader.document.kind(at),
                Some(
                    TokenKind::Word
                        | TokenKind::Acronym
                        | TokenKind::Hyphen
                        | TokenKind::Clitic
                        | TokenKind::Abbreviation
                )
            );
            !kinds || self.is_finite(at) || reader.is(at, class::PERSONAL_PRONOUN)
        };
        let bare = reader.word(noun);
        let noun_like = reader.is_upper(noun)
            || ["s", "er", "or", "men", "man", "ist", "ian", "women", "people", "staff", "woman"]
                .iter()
                .any(|it| bare.ends_with(it))
            || reader.is_noun(noun, class::SPEAKER_NOUN | class::POST_HEAD | class::NAMED_ENTITY_HEAD)
            || start > chunk;
        if last - chunk > 9
            || (start..=last).any(odd)
            || !noun_like
            || bare.ends_with("ing")
            || bare.len() < 3
        {
            return None;
        }
        Some(Subject::noun_at(start..noun + 1, noun))
    }

    /// Whether what stands between a subject and the comma at token `close` is said of it.
    fn is_apposed(&self, subject: &Subject, close: usize) -> bool {
        let open = subject.tokens.end;
        // `The Health Secretary, Ann Lee, said`
        if open == close {
            let before = subject.tokens.start;
            let own = self.chunk(self.tokens.start, before);
            return own > self.tokens.start
                && self.is_comma(own - 1)
                && self.described_from(self.tokens.start, before) < own;
        }
        let opens = (open..close).find(|it| self.reader.opens_apposition(*it));
        let relative = |at: usize| self.reader.is(at + 1, class::RELATIVE_PRONOUN);
        opens.is_some_and(|it| {
            it <= open + 4 && self.may_speak(subject) && (relative(it) || !self.has_finite(it + 1..close))
        })
    }

    /// The body between commas that `chunk..close` names, if it is not said of a person: `The union that speaks for clerks, the
    /// Civil Staffs Union, said`.
    fn apposed_body(&self, chunk: usize, close: usize) -> Option<Subject> {
        let reader = self.reader;
        let first = chunk + usize::from(reader.is(chunk, class::ARTICLE));
        let of_person = chunk.checked_sub(2).is_none_or(|it| reader.is_person(it));
        let whole = reader.is_organisation(first) && reader.past(first) == close && !of_person;
        if whole { reader.named(first) } else { None }
    }

    /// The noun phrase before the relative clause or the apposition that ends with the comma at token `close`: `The firm, whose
    /// shares fell, said`.
    fn described(&self, from: usize, close: usize) -> Option<Subject> {
        let reader = self.reader;
        let open = (from + 1..close).rev().find(|it| self.is_comma(*it))?;
        let relative = reader.is(open + 1, class::RELATIVE_PRONOUN);
        let apposed = (reader.is(open + 1, class::ARTICLE) || self.is_post(open + 1, close))
            && !self.has_finite(open + 1..close);
        if !relative && !apposed {
            return None;
        }
        let last = open - 1;
        self.near(self.chunk(from, last), last, open)
    }

    /// The subject of the first finite verb of the sentence, before token `end`.
    pub(super) fn main_subject(&self, end: usize) -> Option<Subject> {
        let from = self.tokens.start;
        let verb = (from..end).find(|it| self.is_finite(*it) && !self.in_marks(*it))?;
        match self.before(&self.group_of(verb))? {
            Before::Subject(subject, _) => Some(subject),
            Before::Carried | Before::Comma => None,
        }
    }

    /// Any finite verb with the auxiliaries and adverbs before it.
    pub(super) fn group_of(&self, verb: usize) -> VerbGroup {
        let mut start = verb;
        while start > self.tokens.start && self.reader.is(start - 1, class::VERB_GROUP_WORD) {
            start -= 1;
        }
        VerbGroup { start, verb, passive: false, negated: false, hypothetical: false }
    }

    /// The name in capitals that `tokens` are as a whole, where nothing in them is known as one: `Patients First`.
    pub(super) fn capital_name(&self, tokens: Range<usize>) -> Option<Subject> {
        let reader = self.reader;
        // A place in it is a part of the name.
        let other = |at: usize| reader.mentioned(at).is_some_and(|it| it != MentionKind::Place);
        let name = |at: usize| reader.is_upper(at) && self.is_word(at) && !other(at);
        let start = tokens.start + usize::from(reader.is(tokens.start, class::ARTICLE));
        let joins = |at: usize| {
            at > start && reader.is(at, class::NAME_JOINER | class::ARTICLE) && !reader.is_upper(at)
        };
        let whole = (2..=6).contains(&(tokens.end.saturating_sub(start)))
            && (start..tokens.end).all(|it| name(it) || joins(it))
            && name(start)
            && name(tokens.end - 1)
            && !reader.document.is_sentence_opener(start);
        whole.then(|| Subject::noun_at(start..tokens.end, tokens.end - 1))
    }

    /// Where the words begin that describe the subject at token `start`: `the chief inspector, Charlie Taylor, has told`.
    fn described_from(&self, from: usize, start: usize) -> usize {
        let reader = self.reader;
        let own = self.chunk(from, start);
        let Some(comma) = own.checked_sub(1).filter(|it| *it > from && self.is_comma(*it)) else {
            return own;
        };
        let before = self.chunk(from, comma - 1);
        let described = (reader.is(before, class::DETERMINER) || self.is_post(before, comma))
            && !self.has_finite(before..comma);
        if described { before } else { own }
    }

    /// Whether a post stands among `from..end`: `Health minister, Ann Lee, said`; `The trust's director, Ann Lee, said`.
    fn is_post(&self, from: usize, end: usize) -> bool {
        let reader = self.reader;
        (from..end)
            .any(|it| reader.is(it, class::POST_HEAD) || reader.mentioned(it) == Some(MentionKind::Role))
    }

    /// Whom "who" at token `at` means: what is named or described right before it.
    fn antecedent_of(&self, from: usize, at: usize) -> Option<Subject> {
        let reader = self.reader;
        let last = at.checked_sub(1).filter(|it| *it >= from)?;
        if self.is_comma(last) {
            let end = last.checked_sub(1).filter(|it| *it >= from)?;
            return self.near(self.chunk(from, end), end, last);
        }
        let subject = reader
            .before(self.chunk(from, last), at)
            .or_else(|| self.plain_noun(self.noun_phrase(from, last), last))?;
        self.may_speak(&subject).then_some(subject)
    }

    /// Where the noun phrase begins that ends with token `last`: at its determiner.
    pub(super) fn noun_phrase(&self, from: usize, last: usize) -> usize {
        let determiner = |it: &usize| self.reader.is(*it, class::DETERMINER);
        (from.max(last.saturating_sub(5))..=last).rev().find(determiner).unwrap_or(last)
    }
}
