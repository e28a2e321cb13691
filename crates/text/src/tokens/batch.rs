//! A batch of tokens: what the driver finds in, in the kernels' own form, tokens out to the iterator.

use super::kind_code::{KINDS, lead};
use crate::simd::kernel::Room;
use crate::simd::lanes::LANES;
use crate::{Span, Token};

/// How many tokens are found at a time.
const BATCH: usize = 1024;

/// Room for the blocks that are planned at once, of which each has up to 64 tokens, and the last of one a few parts
/// more; and for what is written and not counted.
const MARGIN: usize = 68 * LANES + 64;

/// Tokens that wait to be given out: where they start, where they end, and what they are by [`KINDS`].
#[derive(Clone, Debug)]
pub(super) struct TokenBatch {
    starts: [u32; BATCH],
    ends: [u32; BATCH],
    codes: [u8; BATCH],
    next: usize,
    len: usize,
}

#[inline(always)]
fn token(start: u32, end: u32, code: u8) -> Token {
    Token { span: Span::from_offsets(start, end), kind: KINDS[usize::from(code)] }
}

impl TokenBatch {
    #[inline]
    pub(super) fn new() -> TokenBatch {
        TokenBatch { starts: [0; BATCH], ends: [0; BATCH], codes: [0; BATCH], next: 0, len: 0 }
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

    #[inline(always)]
    fn at(&self, at: usize) -> Token {
        let at = at % BATCH;
        token(self.starts[at], self.ends[at], self.codes[at])
    }

    /// The next token; the caller knows that there is one.
    #[inline]
    pub(super) fn pop(&mut self) -> Token {
        let token = self.at(self.next);
        self.next += 1;
        token
    }

    /// The tokens that were not given out.
    #[inline]
    pub(super) fn rest(&self) -> impl Iterator<Item = Token> {
        let rest = self.next.min(self.len)..self.len;
        let spans = self.starts[rest.clone()].iter().zip(&self.ends[rest.clone()]);
        spans.zip(&self.codes[rest]).map(|((&start, &end), &code)| token(start, end, code))
    }

    /// The token put in last, if any was since the batch was cleared.
    #[inline]
    pub(super) fn last(&self) -> Option<Token> {
        self.len.checked_sub(1).map(|at| self.at(at))
    }

    #[inline(always)]
    pub(super) fn push(&mut self, token: Token) {
        let at = self.len % BATCH;
        self.starts[at] = token.span.start() as u32;
        self.ends[at] = token.span.end() as u32;
        self.codes[at] = lead(token.kind);
        self.len += 1;
    }

    /// Room for the tokens of a block; the batch is not full. What was written is taken in with [`TokenBatch::grow`].
    #[inline(always)]
    pub(super) fn room(&mut self) -> Option<Room<'_>> {
        let from = self.len.min(BATCH);
        Some(Room {
            starts: self.starts[from..].first_chunk_mut()?,
            ends: self.ends[from..].first_chunk_mut()?,
            codes: self.codes[from..].first_chunk_mut()?,
        })
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
