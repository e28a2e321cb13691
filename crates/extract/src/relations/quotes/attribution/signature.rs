//! Speakers told by a signature: `“…” — Ann Lee, trustee`, `“…” (Ann Lee)`, a line below, `Ann Lee – “…”`; the passage in, the
//! speaker and the rule out.

use super::state::{Around, Attributed, Attribution};
use crate::prelude::*;
use crate::relations::quotes::subject::Subject;

/// `“…” — Ann Lee, trustee`
const DASH: RuleName = RuleName::of("quote/signed-behind-dash");
/// `“…” (Ann Lee, trustee)`
const BRACKET: RuleName = RuleName::of("quote/signed-in-brackets");
/// A line of its own below the words.
const LINE: RuleName = RuleName::of("quote/signed-below");
/// `Ann Lee, trustee – “…”`
const BEFORE: RuleName = RuleName::of("quote/named-before-dash");

/// Tokens of a signature at most.
const LONGEST: usize = 16;

impl Attribution<'_, '_, '_> {
    /// The speaker of a passage that stands by itself with somebody's name on either side.
    pub(super) fn by_signature(&self, n: usize, around: &Around, stands: bool) -> Option<Attributed> {
        let (reader, passage) = (self.reader, &self.passages[n]);
        if !stands || !passage.closed {
            return None;
        }
        if let Some(dash) = around.before.clone().next_back() {
            let leads = reader.is_kind(dash, TokenKind::Dash) && !around.follows;
            let subject = self.signed(around.before.start..dash).filter(|_| leads)?;
            return self.by(subject, None, BEFORE);
        }
        let units = reader.document.units();
        let (at, end) = (passage.tokens.end, units[passage.units.1].tokens.end);
        if at == end {
            let below = units.get(passage.units.1 + 1)?;
            let subject = self.signed(below.tokens.clone())?;
            return self.by(subject, None, LINE);
        }
        match reader.document.kind(at) {
            Some(TokenKind::Dash) => self.by(self.signed(at + 1..end)?, None, DASH),
            Some(TokenKind::OpenBracket) => {
                let close = (at + 1..end).find(|it| reader.is_kind(*it, TokenKind::CloseBracket))?;
                self.by(self.signed(at + 1..close)?, None, BRACKET)
            }
            _ => {
                let between = passage.span.end()..reader.document.tokens()[at].span.start();
                let below = reader.document.text()[between].contains('\n');
                self.by(self.signed(at..end).filter(|_| below)?, None, LINE)
            }
        }
    }

    /// Who signs with `tokens`: a person, or a name in capitals, and what they are, without a verb or a stop.
    fn signed(&self, tokens: Range<usize>) -> Option<Subject> {
        let reader = self.reader;
        let verbs = class::FINITE_VERB | class::SPEECH_VERB | class::COPULA | class::PERSONAL_PRONOUN;
        let sentence = |at: usize| {
            reader.is(at, verbs) && !reader.is_upper(at)
                || matches!(reader.document.kind(at), Some(TokenKind::Colon | TokenKind::OpenQuote))
        };
        let last = tokens.end.checked_sub(1)?;
        if tokens.is_empty() || tokens.len() > LONGEST || tokens.clone().any(sentence) {
            return None;
        }
        if tokens.len() > 6 && reader.is_kind(last, TokenKind::Stop) {
            return None;
        }
        let mut at = tokens.start;
        while at < last && (reader.is(at, class::HONORIFIC) || reader.is_kind(at, TokenKind::Dash)) {
            at += 1;
        }
        if reader.is_person(at) || reader.is_organisation(at) && reader.past(at) >= last {
            return reader.named(at);
        }
        let upper = |at: usize| reader.is_upper(at) && reader.is_kind(at, TokenKind::Word);
        let past = (at..tokens.end).find(|it| !upper(*it)).unwrap_or(tokens.end);
        let ends = past == tokens.end || reader.is_kind(past, TokenKind::Comma);
        (ends && (2..=4).contains(&(past - at))).then(|| Subject::noun_at(at..past, past - 1))
    }
}
