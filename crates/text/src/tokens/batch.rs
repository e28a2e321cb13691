//! Tokens between the driver and the iterator.

use crate::{Span, Token, TokenKind};

/// How many tokens are found at a time.
pub(super) const BATCH: usize = 256;

/// Room that one block, or one call of the rules, may ask for.
const MARGIN: usize = 80;

/// Tokens that wait to be given out.
#[derive(Clone, Debug)]
pub(crate) struct TokenBatch {
    tokens: [Token; BATCH],
    next: usize,
    len: usize,
}

impl TokenBatch {
    #[inline]
    pub(super) fn new() -> TokenBatch {
        TokenBatch { tokens: [Token { span: Span::empty(0), kind: TokenKind::Word }; BATCH], next: 0, len: 0 }
    }

    #[inline]
    pub(super) fn clear(&mut self) {
        self.next = 0;
        self.len = 0;
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.next >= self.len
    }

    /// The next token; the caller knows that there is one.
    #[inline]
    pub(super) fn pop(&mut self) -> Token {
        let token = self.tokens[self.next % BATCH];
        self.next += 1;
        token
    }

    /// The tokens that were not given out.
    #[inline]
    pub(super) fn rest(&self) -> &[Token] {
        &self.tokens[self.next.min(self.len)..self.len]
    }

    /// The token put in last, if any was since the batch was cleared.
    #[inline]
    pub(super) fn last(&self) -> Option<Token> {
        self.len.checked_sub(1).map(|at| self.tokens[at % BATCH])
    }

    #[inline(always)]
    pub(super) fn push(&mut self, token: Token) {
        self.tokens[self.len % BATCH] = token;
        self.len += 1;
    }

    /// Room for the tokens of a block; the batch is not full. What was written is taken in with [`TokenBatch::grow`].
    #[inline(always)]
    pub(super) fn room(&mut self) -> Option<&mut [Token; 64]> {
        self.tokens[self.len.min(BATCH)..].first_chunk_mut()
    }

    #[inline(always)]
    pub(super) fn grow(&mut self, count: usize) {
        self.len += count;
    }

    #[inline(always)]
    pub(super) fn is_full(&self) -> bool {
        BATCH - self.len < MARGIN
    }
}
