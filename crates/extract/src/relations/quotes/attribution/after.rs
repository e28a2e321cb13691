//! Speakers told by the words after a passage: `,” said Lee`, `,” she added`, `”, according to X`, `, as the 2022 Act puts it`;
//! the words in, the speaker and the rule out.

use super::state::Around;
use super::state::{Attributed, Attribution};
use crate::prelude::*;

/// `,” said Lee`.
const VERB_AND_NAME: RuleName = RuleName::of("quote/verb-and-name-after");
/// `,” Marsh said`.
const NAME_AND_VERB: RuleName = RuleName::of("quote/name-and-verb-after");
/// `,” thundered Lee`, whatever the verb.
const OTHER_VERB: RuleName = RuleName::of("quote/other-verb-after");
/// `”, according to X`.
const ACCORDING_TO: RuleName = RuleName::of("quote/according-to-after");
/// `, as the 2022 Act puts it`.
const AS_IT_SAYS: RuleName = RuleName::of("quote/as-it-says-after");

impl Attribution<'_, '_, '_> {
    pub(super) fn by_after(&self, n: usize, around: &Around, stands: bool) -> Option<Attributed> {
        let reader = self.reader;
        let Range { start, end } = around.after;
        if start >= end {
            return None;
        }
        let comma = reader.is_kind(start, TokenKind::Comma) || reader.is_kind(start, TokenKind::Dash);
        let joined = comma || self.last_inside(n).is_some_and(|c| ",?!…—–-".contains(c));
        let at = start + usize::from(comma);
        if reader.says(at) && (stands || joined) {
            let adverb = usize::from(reader.word(at + 1).ends_with("ly"));
            let next = at + 1 + adverb;
            if let Some(subject) = reader.after(next, end).or_else(|| reader.described_after(next, end)) {
                return self.by(subject, Some(at), VERB_AND_NAME);
            }
        }
        if joined
            && stands
            && let Some(found) = self.other_verb(at, end)
        {
            return Some(found);
        }
        if joined
            && (stands || comma)
            && let Some(found) = self.name_and_verb(at..end, comma, stands)
        {
            return Some(found);
        }
        self.according_to_after(start..end, comma)
    }

    /// `,” thundered Lee`, `,” hit back Lee`, `,” Lee thundered.`: the form tells that the verb is one of speech.
    fn other_verb(&self, at: usize, end: usize) -> Option<Attributed> {
        let reader = self.reader;
        if reader.may_be_verb(at) {
            let particle = reader.is(at + 1, class::SPEECH_PARTICLE) || reader.word(at + 1).ends_with("ly");
            let next = at + 1 + usize::from(particle);
            let subject = reader.after(next, end).or_else(|| reader.described_after(next, end))?;
            let near = subject.tokens.start <= next + 3
                && !(next..subject.tokens.start).any(|it| reader.may_be_verb(it));
            return self.by(subject, Some(at), OTHER_VERB).filter(|_| near);
        }
        let subject = reader.named(at).or_else(|| reader.pronoun(at)).filter(|it| it.is_person(reader))?;
        let verb = subject.tokens.end;
        let ends = !reader.is_kind(verb + 1, TokenKind::Word) || reader.word(verb + 1).ends_with("ly");
        if reader.may_be_verb(verb) && ends { self.by(subject, Some(verb), OTHER_VERB) } else { None }
    }

    /// `,” Marsh said`; `, a deputy chairman of the committee, Dr Lee, told`: who somebody is goes before the name.
    fn name_and_verb(&self, words: Range<usize>, comma: bool, stands: bool) -> Option<Attributed> {
        let reader = self.reader;
        let Range { start: at, end } = words;
        if reader.is(at, class::RELATIVE_PRONOUN) || reader.word(at) == "but" {
            return None;
        }
        let described = comma && reader.is(at, class::DETERMINER);
        let reach = end.min(at + if stands || described { 24 } else { 10 });
        let before = (at + 1..reach).take_while(|it| !reader.is_kind(*it, TokenKind::Semicolon));
        let attributes = |verb: &usize| {
            // `, she used to say`.
            let used = reader.word(*verb) == "say" && reader.word(*verb - 1) == "to";
            let put = stands && reader.word(*verb) == "put";
            reader.says(*verb) || used || put
        };
        let verb = before.into_iter().find(attributes)?;
        let subject = reader.before(at, verb).filter(|it| it.tokens.start >= at)?;
        let near = stands || subject.tokens.start <= at + 3;
        if near || described && self.is_one_phrase(at..subject.tokens.start, verb) {
            return self.by(subject, Some(verb), NAME_AND_VERB);
        }
        None
    }

    /// Whether the words before a name describe it: a comma or a title parts them from it, and a comma follows it.
    fn is_one_phrase(&self, words: Range<usize>, verb: usize) -> bool {
        let reader = self.reader;
        let verbs = class::COPULA | class::HAVE_FORM;
        let is_verb = |at: usize| reader.says(at) || reader.is(at, verbs) || reader.word(at) == "which";
        !words.clone().any(is_verb)
            && words.clone().any(|it| reader.is_kind(it, TokenKind::Comma))
            && reader.is_kind(verb - 1, TokenKind::Comma)
    }

    fn according_to_after(&self, words: Range<usize>, comma: bool) -> Option<Attributed> {
        let reader = self.reader;
        let Range { start, end } = words;
        for next in start..end.min(start + 12) {
            if reader.word(next) == "according" && reader.word(next + 1) == "to" {
                return self.by(reader.after(next + 2, end)?, Some(next), ACCORDING_TO);
            }
            let first = next == start || reader.is_kind(next - 1, TokenKind::Comma);
            let opens = reader.word(next) == "as" || comma && next == start + 1 && reader.word(next) == "in";
            if first && opens {
                let verb = (next + 2..end.min(next + 14)).find(|it| reader.says(*it) || reader.calls(*it));
                if let Some(verb) = verb
                    && let Some(subject) = reader.before(next + 1, verb)
                {
                    return self.by(subject, Some(verb), AS_IT_SAYS);
                }
            }
        }
        None
    }
}
