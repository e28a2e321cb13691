//! The organisation that a post is held in: what owns it before (`Centro's transport director`), what follows it
//! (`director of the Trust's older people taskforce`); the post in, the post with its organisation out.

use super::around::Around;
use super::{HeldPost, Points};
use crate::lexicon::class;
use crate::phrase::post::{is_descriptor, is_possessor};
use greenpaper_text::TokenKind;
use std::ops::Range;

impl Around<'_, '_> {
    /// A post with what owns it before: `Centro's transport director`, `former Age UK director`.
    pub(super) fn owned(&self, role: Range<usize>, former: bool, form: super::Form) -> HeldPost {
        let mut held = HeldPost {
            role,
            organisation: None,
            unknown: None,
            unit: None,
            points: Points::Nowhere,
            former,
            form,
        };
        let mut at = held.role.start;
        if at > self.from && self.kind(at - 1) == Some(TokenKind::Clitic) {
            at -= 1;
        }
        let owns = at < held.role.start;
        let Some(before) = at.checked_sub(1).filter(|it| *it >= self.from) else { return held };
        if self.is_organisation(before) {
            held.organisation = Some(before);
            let first = self.mentions.extent(before).start;
            held.former |= first > self.from && self.is(first - 1, class::FORMER_MARKER);
        } else if let Some(capitals) = self.capitals_before(before, owns) {
            held.unknown = Some(capitals);
        } else if self.is(before, class::NAMED_ENTITY_HEAD)
            || self.is_place(before)
            || owns && is_possessor(self.document, before)
        {
            held.points = Points::To(before);
        } else if self.is(before, class::ORGANISATION_PRONOUN) {
            held.points = Points::Back;
        }
        held
    }

    /// Takes up the organisation (and its unit) that the words from token `at` on give; the number after them, and whether
    /// another post is joined on.
    pub(super) fn take_up(&self, held: &mut HeldPost, at: usize) -> (usize, bool) {
        let mut at = at;
        for _ in 0..3 {
            // `a foster carer from Torquay and treasurer of the trust`
            if self.word(at) == "from" && self.is_place(at + 1) {
                at = self.past(at + 1);
                continue;
            }
            let comma = self.is_comma(at);
            if !comma && !self.is(at, class::POST_PREPOSITION) {
                break;
            }
            let next = self.name_behind(at + 1);
            let past = if self.is_organisation(next) {
                self.take_known(held, next, comma)
            } else if let Some(past) = self.capitals_from(next) {
                self.take_unknown(held, next..past, comma)
            } else {
                self.pass_noun(held, next, comma)
            };
            let Some(past) = past else { break };
            at = past;
        }
        (at, self.word(at) == "and")
    }

    /// The number after the mark that covers token `at`.
    fn past(&self, at: usize) -> usize {
        self.mentions.extent(at).end
    }

    /// Where the name of an organisation begins behind a preposition or a comma: past articles and what describes it.
    fn name_behind(&self, at: usize) -> usize {
        let mut next = at;
        while self.is(next, class::DETERMINER) && !self.is_organisation(next) {
            next += 1;
        }
        // `at disability charity Scope`
        let named = (next + 1..next + 5).find(|it| self.is_organisation(*it));
        let describes = |at: usize| {
            self.kind(at) == Some(TokenKind::Word)
                && !self.is_upper(at)
                && !self.is(at, class::POST_BOUNDARY | class::SPEECH_VERB)
        };
        if let Some(named) = named
            && is_descriptor(self.document, named - 1)
            && (next..named).all(describes)
        {
            next = named;
        }
        // `the Welsh Borders Transport Partnership`, of which the mark took a part.
        let mut inner = next;
        while inner < next + 3 && self.mentions.is_free(inner) && self.is_upper(inner) {
            inner += 1;
        }
        if inner > next && self.is_organisation(inner) { inner } else { next }
    }

    /// Takes up an organisation that was found, and its unit: `Penhale, chair, Unison said`: a comma joins one only where a
    /// comma or an end follows.
    fn take_known(&self, held: &mut HeldPost, name: usize, comma: bool) -> Option<usize> {
        let past = self.past(name);
        let closed = !matches!(self.kind(past), Some(TokenKind::Word | TokenKind::Acronym))
            || self.word(past) == "and";
        if comma && (held.organisation.is_some() || !closed) {
            return None;
        }
        held.organisation = held.organisation.or(Some(name));
        if self.kind(past) != Some(TokenKind::Clitic) {
            return Some(past);
        }
        let belongs = |at: usize| {
            matches!(self.kind(at), Some(TokenKind::Word | TokenKind::Hyphen | TokenKind::Acronym))
                && self.mentions.is_free(at)
                && !self.is(at, class::POST_BOUNDARY | class::SPEECH_VERB)
        };
        let end = (past + 1..self.end).find(|it| !belongs(*it)).unwrap_or(self.end.max(past + 1));
        if end > past + 1 {
            held.unit = Some(past + 1..end);
        } else if self.is_organisation(end) {
            // `chair of London Councils’ Transport Committee`
            return Some(self.past(end));
        }
        Some(end)
    }

    /// Takes up words with capitals that nothing has marked.
    fn take_unknown(&self, held: &mut HeldPost, name: Range<usize>, comma: bool) -> Option<usize> {
        let named = held.organisation.is_some() || held.unknown.is_some();
        if comma && named {
            return None;
        }
        let past = name.end;
        if !named {
            held.unknown = Some(name);
        }
        Some(past)
    }

    /// Passes the noun for an organisation whose name is not known: `of the Committee`.
    fn pass_noun(&self, held: &mut HeldPost, noun: usize, comma: bool) -> Option<usize> {
        let named = self.is(noun, class::NAMED_ENTITY_HEAD) && self.is_upper(noun);
        if comma || held.organisation.is_some() || !named {
            return None;
        }
        held.points = Points::To(noun);
        Some(noun + 1)
    }
}
