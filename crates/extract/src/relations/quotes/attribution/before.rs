//! Speakers told by the words before a passage: `X said: “`, `X told Y that “`, `X called it “`, `according to X, “`; the words in,
//! the speaker and the rule out.

use super::state::{Attributed, Attribution};
use crate::prelude::*;
use crate::relations::quotes::subject::{Subject, Who};

/// `according to X, “`.
const ACCORDING_TO: RuleName = RuleName::of("quote/according-to-before");
/// `We were told by X that “`.
const TOLD_BY: RuleName = RuleName::of("quote/told-by-before");
/// `used her speech to insist that “`.
const OCCASION: RuleName = RuleName::of("quote/occasion-before");
/// `So said Ngozi Achterberg`.
const SO_SAID: RuleName = RuleName::of("quote/so-said-before");
/// `X said: “`, `X warned that “`.
const VERB: RuleName = RuleName::of("quote/verb-before");
/// A thing that answers or says, where nobody does: `the figure answered “`.
const THING: RuleName = RuleName::of("quote/thing-before");
/// `X thundered, “`, whatever the verb.
const OTHER_VERB: RuleName = RuleName::of("quote/other-verb-before");
/// `its managing director, Lucinda Farrant, was frank: “`.
const COLON: RuleName = RuleName::of("quote/colon-before");

/// How a verb attributes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    Says,
    Participle,
    Calls,
}

impl Attribution<'_, '_, '_> {
    pub(super) fn by_before(&self, words: &Range<usize>) -> Option<Attributed> {
        let reader = self.reader;
        let &Range { start, end } = words;
        let mut own = None;
        // A thing that says, where somebody named says so: `Shelter said the figure answered “…”`.
        let mut weak: Option<(Subject, usize)> = None;
        for verb in (start..end).rev() {
            match reader.document.kind(verb) {
                Some(TokenKind::Semicolon) => break,
                Some(TokenKind::Word) => {}
                _ => continue,
            }
            if let Some(found) = self.by_phrase(verb, words) {
                return Some(found);
            }
            let Some(strength) = self.strength(verb) else { continue };
            // `“…,” he said, and the scheme was “…`: the words of another quotation's attribution count as well.
            let Some(subject) = reader.before(start, verb) else {
                // `told` after another clause.
                if verb > start && reader.word(verb - 1).eq_ignore_ascii_case("so") {
                    return self.by(reader.after(verb + 1, end)?, Some(verb), SO_SAID);
                }
                own = own.or(Some(verb));
                continue;
            };
            if !self.fits(&subject, verb, strength) {
                if strength != Strength::Says && subject.who != Who::Thing {
                    break;
                }
                continue;
            }
            if matches!(subject.who, Who::Noun { noun, organisation: None } if reader.is_thing(noun)) {
                weak = weak.or(Some((subject, verb)));
                continue;
            }
            let named = matches!(subject.who, Who::Mention(_) | Who::Pronoun(_));
            return match weak.filter(|_| !named) {
                Some((thing, verb)) => self.by(thing, Some(verb), THING),
                None => self.by(subject, Some(verb), VERB),
            };
        }
        if let Some((thing, verb)) = weak {
            return self.by(thing, Some(verb), THING);
        }
        if let Some((subject, verb)) = reader.other_verb_before(words) {
            return self.by(subject, Some(verb), OTHER_VERB);
        }
        if end > start && reader.is_kind(end - 1, TokenKind::Colon) {
            return self.by(reader.leftmost(start, end - 1)?, own, COLON);
        }
        None
    }

    /// The speaker that a phrase with its cue at token `cue` tells.
    fn by_phrase(&self, cue: usize, words: &Range<usize>) -> Option<Attributed> {
        let reader = self.reader;
        if reader.word(cue).eq_ignore_ascii_case("according") && reader.word(cue + 1) == "to" {
            return self.by(reader.after(cue + 2, words.end)?, Some(cue), ACCORDING_TO);
        }
        let passive = class::ADDRESSEE_SPEECH_VERB | class::SPEECH_ACT_VERB | class::WEAK_SPEECH_VERB;
        if reader.is(cue, passive) && reader.word(cue + 1) == "by" {
            return self.by(reader.after(cue + 2, words.end)?, Some(cue), TOLD_BY);
        }
        let infinitive = reader.is(cue, class::INFINITIVE_SPEECH_VERB);
        if infinitive && cue > words.start && reader.word(cue - 1) == "to" {
            let occasion = (words.start + 1..cue).find(|it| reader.is(*it, class::SPEECH_OCCASION_VERB))?;
            return self.by(reader.before(words.start, occasion)?, Some(cue), OCCASION);
        }
        None
    }

    /// How the verb at token `verb` attributes, if it does.
    fn strength(&self, verb: usize) -> Option<Strength> {
        let reader = self.reader;
        // `has spoken of “green shoots”`
        let speaks_of =
            || reader.is(verb, class::TALK_VERB) && matches!(reader.word(verb + 1), "of" | "about");
        if reader.says(verb) {
            return Some(Strength::Says);
        }
        if reader.is(verb, class::QUOTING_PARTICIPLE) {
            return Some(Strength::Participle);
        }
        (reader.calls(verb) || speaks_of()).then_some(Strength::Calls)
    }

    /// Whether a subject may be that of a verb of this strength.
    fn fits(&self, subject: &Subject, verb: usize, strength: Strength) -> bool {
        let reader = self.reader;
        match subject.who {
            Who::Mention(mention) => {
                let kind = reader.get(mention).kind;
                strength != Strength::Calls || matches!(kind, MentionKind::Person | MentionKind::Organisation)
            }
            Who::Pronoun(_) | Who::Noun { .. } => true,
            Who::Thing => strength == Strength::Says && reader.is(verb, class::PLAIN_SPEECH_VERB),
            Who::Document(_) => strength == Strength::Says && !reader.is(verb, class::DOCUMENT_WEAK_VERB),
        }
    }
}
