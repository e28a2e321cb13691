//! The rules, a token at a time: where the scanner stands in, the next token out.
//!
//! One file for each kind of start ([`word`](super::word), [`number`](super::number), [`mark`](super::mark),
//! [`web`](super::web) address) says where the token ends and what it is; [`clitic`](super::clitic) cuts words.

use super::class::Class;
use super::scanner::Scanner;
use crate::{Span, Token, TokenKind};

impl Scanner<'_> {
    /// The next token.
    pub(super) fn token(&mut self) -> Option<Token> {
        if let Some(token) = self.queue.pop() {
            return Some(token);
        }
        let class = self.skip_space()?;
        let start = self.at;
        let (end, kind) = match class {
            Class::Letter => self.word(start),
            Class::Digit => self.number(start),
            class => self.mark(start, class),
        };
        // A unit cut off a number is queued already and stands after it.
        self.at = self.at.max(end);
        self.last = kind;
        self.last_end = self.at;
        let token = Token { span: Span::new(start, end), kind };
        Some(match kind {
            TokenKind::Word | TokenKind::Acronym | TokenKind::Number => self.split_clitics(token),
            _ => token,
        })
    }
}
