//! Cues of reported speech: a token in; whether it says that somebody speaks, and the auxiliaries before it, out.

use super::sentence::Sentence;
use crate::prelude::*;

/// The finite verbs among them.
pub(super) const FINITE: LexicalClass = class::REPORTING_VERB
    .or(class::ADDRESSING_VERB)
    .or(class::ASKING_VERB)
    .or(class::PROMISING_VERB)
    .or(class::SPEECH_ACT_VERB)
    .or(PREPOSITIONAL);

/// Verbs whose object follows a preposition: called for, complained about.
pub(super) const PREPOSITIONAL: LexicalClass =
    class::CALLING_VERB.or(class::FOR_SPEECH_VERB).or(class::ABOUT_SPEECH_VERB).or(class::ON_SPEECH_VERB);

/// Participles that speak: adding, accusing.
pub(super) const PARTICIPLE: LexicalClass = class::REPORTING_PARTICIPLE.or(class::SPEECH_ACT_PARTICIPLE);

/// A finite verb with its auxiliaries and adverbs.
#[derive(Clone, Copy)]
pub(super) struct VerbGroup {
    /// The first token of the group.
    pub(super) start: usize,
    pub(super) verb: usize,
    /// `was told`
    pub(super) passive: bool,
    /// `did not say`
    pub(super) negated: bool,
    /// `would say`
    pub(super) hypothetical: bool,
}

impl VerbGroup {
    /// Whether it says that somebody does speak.
    pub(super) fn affirms(&self) -> bool {
        !self.passive && !self.negated && !self.hypothetical
    }
}

impl Sentence<'_, '_, '_, '_> {
    /// The verb at token `verb` with its auxiliaries, if it is used as a finite verb.
    pub(super) fn verb_group(&self, verb: usize) -> Option<VerbGroup> {
        let reader = self.reader;
        if !reader.is(verb, FINITE) || reader.mentioned(verb).is_some() || self.in_marks(verb) {
            return None;
        }
        let mut group = VerbGroup { start: verb, verb, passive: false, negated: false, hypothetical: false };
        let mut auxiliary = None;
        while group.start > self.tokens.start {
            let before = group.start - 1;
            let word = reader.word(before);
            let date = reader.mentioned(before) == Some(MentionKind::Date);
            let adverb = word.len() > 4 && word.ends_with("ly") && !reader.is_upper(before);
            let possessive =
                reader.is(before, class::POSSESSIVE_CLITIC) && !self.has_finite(before..before + 1);
            if date && group.start == verb {
                let first = reader.first(before);
                // `The letter of 3 May states`
                if reader.is(first.wrapping_sub(1), class::HEAD_PREPOSITION) {
                    break;
                }
                group.start = first;
                continue;
            }
            if !(adverb || reader.is(before, class::VERB_GROUP_WORD)) || possessive || self.in_marks(before) {
                break;
            }
            group.hypothetical |= reader.is(before, class::HYPOTHETICAL_MODAL);
            group.negated |= reader.is(before, class::NEGATION);
            if auxiliary.is_none()
                && reader.is(before, class::PASSIVE_AUXILIARY | class::HAVE_FORM | class::MODAL)
            {
                auxiliary = Some(before);
            }
            group.start = before;
        }
        let before = group.start.wrapping_sub(1);
        group.passive = auxiliary.is_some_and(|it| reader.is(it, class::PASSIVE_AUXILIARY));
        let infinitive = group.start > self.tokens.start && reader.word(before) == "to";
        let noun = group.start == verb && verb > self.tokens.start && self.is_nominal_use(before);
        (!infinitive && !noun && !self.is_plural_noun(verb, &group)).then_some(group)
    }

    /// `southern states that`, `tough questions`: a noun in the plural that is written as a verb is, behind no subject in the
    /// singular.
    fn is_plural_noun(&self, verb: usize, group: &VerbGroup) -> bool {
        let reader = self.reader;
        let both = class::NOUN_LIKE_SPEECH_VERB;
        if group.start < verb || !reader.is(verb, both) || verb == self.tokens.start {
            return group.start == verb && reader.is(verb, both) && verb == self.tokens.start;
        }
        let before = verb - 1;
        let singular = reader.word(verb).ends_with('s');
        let named = matches!(
            reader.mentioned(before),
            Some(
                MentionKind::Person
                    | MentionKind::Organisation
                    | MentionKind::Publication
                    | MentionKind::Place
                    | MentionKind::Date
            )
        );
        let nominative = matches!(
            reader.word(before),
            "he" | "she" | "it" | "He" | "She" | "It" | "who" | "they" | "They"
        );
        let comma = self.is_comma(before) || reader.is_kind(before, TokenKind::CloseBracket);
        let noun = reader.is(
            before,
            class::SPEAKER_NOUN | class::POST_HEAD | class::NAMED_ENTITY_HEAD | class::SPEAKING_DOCUMENT,
        ) || reader.is_noun(before, class::SPEAKER_NOUN | class::POST_HEAD) && !singular;
        if !(named || nominative || comma || noun) {
            return true;
        }
        // `rejected Labour claims that`: another verb stands before the name.
        let first = if reader.mentioned(before).is_some() { reader.first(before) } else { before };
        let chunk = self.chunk(self.tokens.start, first);
        named
            && first > chunk
            && ((chunk..first).any(|it| self.is_finite(it))
                || first == chunk + 1 && self.is_nominal_use(chunk))
    }
}
