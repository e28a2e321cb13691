//! Subjects that stand away from their verb: before honours, before appositions that no comma closes; and verbs after a
//! modal.

use super::{Reader, Subject};
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::{Flags, is_post_nominal};
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;

impl Reader<'_, '_> {
    /// The person whose honours end with token `last`: `Ann Lee MP`, `Lord Wilson JSC`, `Sir Ivan Roe, CBE`.
    pub(super) fn honoured(&self, from: usize, last: usize) -> Option<Subject> {
        let mut at = last;
        while at > from && is_post_nominal(self.word(at)) {
            at -= 1;
            at -= usize::from(at > from && self.kind(at) == Some(TokenKind::Comma));
        }
        let person = at < last && self.cover.is(at, MentionKind::Person);
        if person { self.of_mention(at) } else { None }
    }

    /// The person of whom all up to token `last` tells posts, without a comma before the verb: `Ann Lee, head of
    /// the Penwith Society, and chair of the society's rates panel said`.
    pub(super) fn headed(&self, from: usize, last: usize) -> Option<Subject> {
        let mut at = from;
        while at < last && !self.cover.is(at, MentionKind::Person) {
            at += 1;
        }
        let person = at;
        at = self.past(at);
        while at < last && is_post_nominal(self.word(at)) {
            at += 1;
        }
        if at >= last || self.kind(at) != Some(TokenKind::Comma) {
            return None;
        }
        // Each part is a post with what belongs to it: no verb, no pronoun, no second person.
        let mut opens = true;
        while at < last {
            at += 1;
            let flags = self.flags(at);
            if opens {
                let article = flags.any(Flags::DETERMINER | Flags::FORMER)
                    || matches!(self.word(at), "and" | "also" | "now" | "current");
                if article && !flags.any(Flags::PRONOUN) {
                    continue;
                }
                let post = self.cover.is(at, MentionKind::Role)
                    || flags.any(Flags::HEAD | Flags::MODIFIER) && !is_capital(self.word(at))
                    || self.cover.is(at, MentionKind::Organisation);
                if !post {
                    return None;
                }
                opens = false;
                continue;
            }
            let word = self.word(at);
            let verb = matches!(
                word,
                "is" | "was"
                    | "are"
                    | "were"
                    | "has"
                    | "had"
                    | "have"
                    | "be"
                    | "will"
                    | "would"
                    | "did"
                    | "who"
                    | "which"
                    | "that"
                    | "while"
                    | "but"
                    | "when"
                    | "as"
                    | "because"
            ) || flags.any(Flags::PRONOUN)
                || self.says(at)
                || word.ends_with("ed") && !is_capital(word) && word.len() > 4
                || self.cover.is(at, MentionKind::Person)
                || matches!(
                    self.kind(at),
                    Some(TokenKind::Semicolon | TokenKind::Colon | TokenKind::CloseQuote)
                );
            if verb {
                return None;
            }
            opens = self.kind(at) == Some(TokenKind::Comma);
        }
        self.of_mention(person)
    }

    /// Whether a bare verb after a modal at token `at` says or judges: `would describe`, `will say`. Few do: what
    /// `would create` something is mostly what is spoken of.
    pub(super) fn after_modal(&self, at: usize, verbs: &[&str]) -> bool {
        let modal =
            at > 0 && matches!(self.word(at - 1), "would" | "will" | "could" | "might" | "may" | "did");
        modal && verbs.contains(&self.word(at))
    }
}

/// Bare verbs that attribute after a modal.
pub(super) const SAY: [&str; 7] = ["say", "argue", "add", "warn", "insist", "claim", "reply"];
pub(super) const CALL: [&str; 8] =
    ["describe", "call", "brand", "dub", "label", "dismiss", "characterise", "condemn"];
