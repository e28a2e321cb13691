//! Who the words of an attribution name.

use crate::Document;
use crate::relations::mentions::MentionsByToken;
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::{Flags, flags, is_post_nominal};
use greenpaper_core::{Entity, Layers, Mention, MentionIndex, MentionKind, Span};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// Who speaks, as the words give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) who: Who,
    /// The tokens that name them.
    pub(super) tokens: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A mention of a person, a body, a paper or an Act.
    Mention(MentionIndex),
    /// he, she, they: a woman, a man, either.
    Pronoun(Option<bool>),
    /// it: a body, a paper.
    Thing,
    /// `a spokesman`, `Treasury officials`, `the minister`: the noun, with the body it speaks for.
    Noun { noun: usize, body: Option<usize> },
    /// `the report`, `the union`: what stands for something named before.
    Paper(usize),
}

/// Reads subjects of verbs in a document.
pub(super) struct Reader<'a, 'd> {
    pub(super) document: &'a Document<'d>,
    pub(super) layers: &'a Layers,
    pub(super) cover: &'a MentionsByToken<'a>,
    /// For each mention the longest one that names the same.
    pub(super) longest: Vec<Span>,
}

/// For each mention the longest one of the article that names the same thing.
pub(super) fn longest(layers: &Layers) -> Vec<Span> {
    let mut by_entity: Vec<Option<Span>> = vec![None; layers.entities.len()];
    for mention in &layers.mentions {
        if let Some(best) = mention.entity.and_then(|it| by_entity.get_mut(it.get())) {
            *best = Some(best.filter(|it| it.len() >= mention.span.len()).unwrap_or(mention.span));
        }
    }
    let of = |mention: &Mention| mention.entity.and_then(|it| by_entity[it.get()]);
    layers.mentions.iter().map(|it| of(it).unwrap_or(it.span)).collect()
}

/// Tokens looked at on either side of a verb.
const REACH: usize = 40;

impl<'a> Reader<'a, '_> {
    pub(super) fn flags(&self, at: usize) -> Flags {
        self.document.flags(at)
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.document.word(at)
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.document.tokens().get(at).map(|it| it.kind)
    }

    /// A finite verb of saying in small letters; `has written`, `calls for`.
    pub(super) fn says(&self, at: usize) -> bool {
        let word = self.word(at);
        let perfect = word == "written" && at > 0 && matches!(self.word(at - 1), "has" | "had" | "have");
        let calls_for = matches!(word, "called" | "calls" | "call" | "asked") && self.word(at + 1) == "for";
        let modal = self.after_modal(at, &clause::SAY);
        (self.flags(at).any(Flags::SAYS) || perfect || calls_for || modal)
            && !is_capital(word)
            && !self.is_noun_use(at)
    }

    /// What a noun may be, in the plural as well.
    fn noun_flags(&self, at: usize) -> Flags {
        let word = self.word(at);
        match word.strip_suffix('s') {
            Some(stem) if stem.len() > 3 => flags(word) | flags(stem),
            _ => flags(word),
        }
    }

    /// `claims`, `answers` after an article are nouns.
    fn is_noun_use(&self, at: usize) -> bool {
        at > 0 && self.flags(at - 1).any(Flags::DETERMINER) && !self.flags(at - 1).any(Flags::PRONOUN)
            || at > 0 && self.word(at - 1) == "to"
    }

    pub(super) fn calls(&self, at: usize) -> bool {
        let modal = self.after_modal(at, &clause::CALL);
        (self.flags(at).any(Flags::CALLS) || modal)
            && !is_capital(self.word(at))
            && !self.is_noun_use(at)
            && !self.is_passive(at)
    }

    /// Whether the noun at token `at` is none for somebody who speaks, nor for a paper that does: `the figure`.
    pub(super) fn is_thing(&self, at: usize) -> bool {
        let person =
            self.word(at).ends_with('s') || self.word(at).ends_with("er") || self.word(at).ends_with("or");
        !person && !self.noun_flags(at).any(Flags::SPEAKER | Flags::HEAD | Flags::BODY | Flags::PAPER)
    }

    /// `was told`, `is called`: whose subject does not speak.
    fn is_passive(&self, at: usize) -> bool {
        at > 0
            && matches!(
                self.word(at - 1),
                "is" | "are" | "was" | "were" | "be" | "been" | "being" | "gets" | "got"
            )
    }

    fn mention(&self, at: usize) -> Option<(MentionIndex, MentionKind)> {
        self.cover.at(at)
    }

    /// Whether a possessive follows the mark at token `at`: `Hewitt's speech` is not Hewitt.
    fn is_possessor(&self, at: usize) -> bool {
        let past = self.past(at);
        self.kind(past) == Some(TokenKind::Clitic) && matches!(self.word(past), "'s" | "’s" | "'" | "’")
    }

    /// The number after the mark that covers token `at`.
    fn past(&self, at: usize) -> usize {
        let mark = self.cover.at(at);
        let mut end = at + 1;
        while mark.is_some() && self.cover.at(end) == mark {
            end += 1;
        }
        end
    }

    fn first(&self, at: usize) -> usize {
        let mark = self.cover.at(at);
        let mut first = at;
        while mark.is_some() && first > 0 && self.cover.at(first - 1) == mark {
            first -= 1;
        }
        first
    }

    fn of_mention(&self, at: usize) -> Option<Subject> {
        let (mention, _) = self.mention(at)?;
        Some(Subject { who: Who::Mention(mention), tokens: self.first(at)..self.past(at) })
    }

    fn pronoun(&self, at: usize) -> Option<Subject> {
        let who = match self.word(at) {
            "he" | "He" => Who::Pronoun(Some(false)),
            "she" | "She" => Who::Pronoun(Some(true)),
            "they" | "They" => Who::Pronoun(None),
            "It" | "it" => Who::Thing,
            _ => return None,
        };
        Some(Subject { who, tokens: at..at + 1 })
    }

    /// The subject of the verb at token `verb`, in the clause that begins at token `from` or later.
    pub(super) fn before(&self, from: usize, verb: usize) -> Option<Subject> {
        let from = from.max(verb.saturating_sub(REACH));
        let mut at = verb;
        // Auxiliaries, adverbs.
        while at > from {
            let word = self.word(at - 1);
            let skip = matches!(
                word,
                "has"
                    | "had"
                    | "have"
                    | "also"
                    | "later"
                    | "then"
                    | "once"
                    | "recently"
                    | "today"
                    | "yesterday"
                    | "who"
                    | "which"
                    | "that"
                    | "would"
                    | "will"
                    | "can"
                    | "n't"
                    | "n’t"
                    | "not"
                    | "did"
                    | "does"
                    | "never"
                    | "further"
                    | "even"
                    | "now"
                    | "both"
                    | "all"
                    | "last"
                    | "week"
                    | "is"
                    | "was"
                    | "as"
                    | "as well"
                    | "been"
                    | "tonight"
                    | "simply"
                    | "still"
                    | "often"
                    | "always"
                    | "rightly"
                    | "ha"
                    | "himself"
                    | "herself"
                    | "itself"
                    | "themselves"
                    | "and"
            ) || word.len() > 4 && word.ends_with("ly") && !is_capital(word);
            if !skip {
                break;
            }
            at -= 1;
        }
        if at == from {
            return None;
        }
        let last = at - 1;
        if let Some(pronoun) = self.pronoun(last) {
            return Some(pronoun);
        }
        let person = self.mention(last).is_some_and(|(_, kind)| kind == MentionKind::Person);
        if !person && let Some(subject) = self.honoured(from, last).or_else(|| self.headed(from, last)) {
            return Some(subject);
        }
        if matches!(self.kind(last), Some(TokenKind::Comma | TokenKind::CloseBracket | TokenKind::Dash)) {
            if let Some(subject) = self.apposed(from, last) {
                return Some(subject);
            }
            return self.leftmost(from, last);
        }
        match self.mention(last).map(|(_, kind)| kind) {
            Some(MentionKind::Person | MentionKind::Publication | MentionKind::Legislation) => {
                return self.of_mention(last);
            }
            Some(MentionKind::Organisation | MentionKind::Place) => {
                // `a spokesman for the DoH said`, `Carole Spong of Unison said`.
                let mut left = self.first(last);
                while left > from
                    && (self.flags(left - 1).any(Flags::DETERMINER)
                        || matches!(self.word(left - 1), "for" | "of" | "at" | "from" | "in"))
                {
                    left -= 1;
                }
                if left < self.first(last) && left > from {
                    if self.mention(left - 1).is_some_and(|(_, kind)| kind == MentionKind::Person) {
                        return self.of_mention(left - 1);
                    }
                    if self.noun_flags(left - 1).any(Flags::SPEAKER) && self.noun(from, left - 1).is_some() {
                        let mut noun = self.noun(from, left - 1)?;
                        let is_body =
                            self.mention(last).is_some_and(|(_, kind)| kind == MentionKind::Organisation);
                        if let Who::Noun { body, .. } = &mut noun.who
                            && body.is_none()
                            && is_body
                        {
                            *body = Some(last);
                        }
                        return Some(noun);
                    }
                }
                if self.mention(last).is_some_and(|(_, kind)| kind == MentionKind::Organisation) {
                    // A survey, a poll by a body is that body's.
                    return self.of_mention(last);
                }
            }
            _ => {}
        }
        self.noun(from, last).or_else(|| self.any_noun(from, last)).or_else(|| self.leftmost(from, last + 1))
    }

    /// Any common noun right before its verb, with an article or at the beginning: `Colleagues say`.
    fn any_noun(&self, from: usize, at: usize) -> Option<Subject> {
        let opens = at == from
            || self.flags(at - 1).any(Flags::DETERMINER)
            || self.word(at - 1) == "and" && self.word(at).ends_with('s');
        let opens = opens
            || at == from + 1 && matches!(self.word(from), "But" | "And" | "So" | "Yet" | "Some" | "Most");
        let noun = self.kind(at) == Some(TokenKind::Word)
            && self.mention(at).is_none()
            && !self.flags(at).any(Flags::STOP | Flags::SAYS | Flags::PAPER)
            && !self.word(at).ends_with("ing")
            && self.word(at).len() > 3;
        let outer = at.checked_sub(2).filter(|it| *it >= from && opens);
        let inside = outer.is_some_and(|it| {
            self.flags(it).any(Flags::AT)
                || matches!(self.word(it), "of" | "for" | "to" | "by" | "on" | "with" | "than")
        });
        let who = Who::Noun { noun: at, body: None };
        (opens && noun && !inside).then_some(Subject { who, tokens: at..at + 1 })
    }

    /// `Ann Lee, clerk of Stroud Town Council, `: who stands before the comma at which the apposition
    /// that ends at token `close` begins.
    fn apposed(&self, from: usize, close: usize) -> Option<Subject> {
        let mut noun = None;
        for at in (from + 1..=close).rev() {
            let opens =
                matches!(self.kind(at), Some(TokenKind::Comma | TokenKind::OpenBracket | TokenKind::Dash));
            if !opens || at == from {
                continue;
            }
            let last = at - 1;
            match self.mention(last).map(|(_, kind)| kind) {
                Some(MentionKind::Person) => return self.of_mention(last),
                None if is_post_nominal(self.word(last))
                    && let Some(person) = self.honoured(from, last) =>
                {
                    return Some(person);
                }
                // `The Regulator of Social Housing (RSH) said`, `the Rules (“the 2015 Rules”), which state`.
                Some(MentionKind::Organisation | MentionKind::Legislation | MentionKind::Publication)
                    if self.kind(at) == Some(TokenKind::OpenBracket)
                        && (self.kind(close) == Some(TokenKind::CloseBracket)
                            || self.kind(close - 1) == Some(TokenKind::CloseBracket)) =>
                {
                    return self.of_mention(last);
                }
                // `The Fire Brigades Union, which is on strike, called`
                Some(MentionKind::Organisation)
                    if matches!(self.word(at + 1), "which" | "who" | "whose" | "the" | "a" | "an") =>
                {
                    return self.of_mention(last);
                }
                _ => {}
            }
            if noun.is_none()
                && at < close
                && self.mention(last).is_none()
                && self.noun_flags(last).any(Flags::SPEAKER | Flags::HEAD)
            {
                noun = self.noun(from, last);
            }
        }
        noun
    }

    /// The first person, body, paper or speaker's noun from token `from` on, before token `to`.
    pub(super) fn leftmost(&self, from: usize, to: usize) -> Option<Subject> {
        let mut weak = None;
        let mut at = from;
        while at < to {
            if let Some((_, kind)) = self.mention(at) {
                let past = self.past(at);
                match kind {
                    MentionKind::Person if !self.is_possessor(at) => return self.of_mention(at),
                    MentionKind::Organisation if weak.is_none() && !self.is_possessor(at) => {
                        // `Treasury officials`, `a Unison spokesman`: the noun speaks.
                        if self.noun_flags(past).any(Flags::SPEAKER)
                            && past < to
                            && !is_capital(self.word(past))
                        {
                            weak = self.noun(from, past);
                        } else {
                            weak = self.of_mention(at);
                        }
                    }
                    MentionKind::Publication | MentionKind::Legislation if weak.is_none() => {
                        weak = self.of_mention(at);
                    }
                    _ => {}
                }
                at = past;
                continue;
            }
            if weak.is_none() {
                let opens = at == from
                    || self.flags(at.wrapping_sub(1)).any(Flags::DETERMINER | Flags::BODY)
                    || at == from + 1;
                if let Some(pronoun) = self.pronoun(at).filter(|_| at <= from + 2) {
                    return Some(pronoun);
                }
                if opens
                    && self.noun_flags(at).any(Flags::SPEAKER | Flags::BODY)
                    && !is_capital(self.word(at))
                {
                    weak = self.noun(from, at);
                } else if opens && self.flags(at).any(Flags::PAPER) && at <= from + 3 {
                    weak = Some(Subject { who: Who::Paper(at), tokens: at..at + 1 });
                }
            }
            at += 1;
        }
        weak
    }

    /// The noun for a speaker at token `at`, with the body before it: `a Unison spokesman`, `the minister`.
    fn noun(&self, from: usize, at: usize) -> Option<Subject> {
        let flags = self.noun_flags(at);
        if flags.any(Flags::PAPER) && !flags.any(Flags::HEAD) && !matches!(self.word(at), "spokesman") {
            let tokens = at..at + 1;
            return Some(Subject { who: Who::Paper(at), tokens });
        }
        let body = flags.any(Flags::BODY) && at > from && self.flags(at - 1).any(Flags::DETERMINER);
        if !flags.any(Flags::SPEAKER | Flags::HEAD) && !body {
            return None;
        }
        let mut start = at;
        let mut body = None;
        while start > from {
            let before = start - 1;
            if self.mention(before).is_some_and(|(_, kind)| kind == MentionKind::Organisation) {
                body = Some(before);
                start = self.first(before);
                break;
            }
            let flags = self.flags(before);
            let word =
                self.kind(before) == Some(TokenKind::Word) || self.kind(before) == Some(TokenKind::Hyphen);
            if !word
                || flags.any(Flags::STOP | Flags::SAYS)
                || self.mention(before).is_some_and(|(_, kind)| kind != MentionKind::Role)
            {
                break;
            }
            start = before;
        }
        Some(Subject { who: Who::Noun { noun: at, body }, tokens: start..at + 1 })
    }

    /// The subject after an inverted verb: `said Ann Lee`, `says a spokesman for Unison`.
    pub(super) fn after(&self, at: usize, end: usize) -> Option<Subject> {
        let end = end.min(at + 18);
        if let Some(pronoun) = self.pronoun(at) {
            return Some(pronoun);
        }
        let mut weak: Option<Subject> = None;
        let mut next = at;
        while next < end {
            match self.mention(next).map(|(_, kind)| kind) {
                Some(MentionKind::Person) => return self.of_mention(next),
                Some(MentionKind::Organisation | MentionKind::Publication) => {
                    let past = self.past(next);
                    if self.is_possessor(next)
                        || past < end && self.noun_flags(past).any(Flags::SPEAKER | Flags::HEAD)
                    {
                        next = past;
                        continue;
                    }
                    match &mut weak {
                        Some(Subject { who: Who::Noun { body, .. }, .. }) if body.is_none() => {
                            *body = Some(next)
                        }
                        Some(_) => {}
                        None => weak = self.of_mention(next),
                    }
                    next = past;
                    continue;
                }
                _ => {}
            }
            let stops = matches!(
                self.kind(next),
                Some(TokenKind::Stop | TokenKind::Semicolon | TokenKind::Colon | TokenKind::OpenQuote)
            );
            if stops || self.says(next) && next > at {
                break;
            }
            if self.kind(next) == Some(TokenKind::Comma) {
                // `the general secretary, Philip Marchetti`: the name stands in apposition.
                let named = (next + 1..end.min(next + 4))
                    .find(|it| self.mention(*it).is_some_and(|(_, kind)| kind == MentionKind::Person));
                let close = named.filter(|it| (next + 1..*it).all(|it| self.flags(it).any(Flags::TITLE)));
                if let (Some(named), Some(Subject { who: Who::Noun { .. }, .. })) = (close, &weak) {
                    return self.of_mention(named);
                }
                break;
            }
            if weak.is_none() && self.noun_flags(next).any(Flags::SPEAKER | Flags::HEAD) {
                weak = self.noun(at, next);
            }
            next += 1;
        }
        weak
    }

    /// Whether a person's gender, as far as it is known, is not this one.
    pub(super) fn disagrees(&self, person: MentionIndex, female: Option<bool>) -> bool {
        let mention = &self.layers.mentions[person.get()];
        let Some(Entity::Person(known)) = mention.entity.and_then(|it| self.layers.entities.get(it.get()))
        else {
            return false;
        };
        let prefix = known.name.prefix.as_deref().unwrap_or("").to_ascii_lowercase();
        let by_title = prefix.split_whitespace().find_map(|title| match title.trim_end_matches('.') {
            "mr" | "sir" => Some(false),
            "mrs" | "ms" | "miss" | "dame" => Some(true),
            _ => None,
        });
        let peer = known.name.family.as_deref().and_then(|it| match it.split(' ').next() {
            Some("Lord" | "Earl" | "Viscount" | "Baron") => Some(false),
            Some("Lady" | "Baroness") => Some(true),
            _ => None,
        });
        let given = known.name.given.as_deref().unwrap_or("");
        let given = flags(given.split([' ', '-']).next().unwrap_or(""));
        let by_name = match (given.any(Flags::FEMALE), given.any(Flags::MALE)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        };
        match (by_title.or(peer).or(by_name), female) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        }
    }
}

mod clause;
mod resolve;
