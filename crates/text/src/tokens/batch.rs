//! A batch of tokens: what the driver finds in, in the kernels' own form, tokens out to the iterator.

use super::kind_code::{KINDS, lead};
use crate::simd::columns::Columns;
use crate::simd::kernel::{Kernel, Kinds};
use crate::simd::lanes::LANES;
use crate::{Span, Token};

/// How many tokens are found at a time.
const BATCH: usize = 1024;

/// Room for the blocks that are planned at once, of which each has up to 64 tokens, and those that the rules cut a few
/// parts more; and for what is written and not counted.
const MARGIN: usize = 68 * LANES + 64;

/// Tokens that wait to be given out: where they start, where they end, and what they are by [`KINDS`].
#[derive(Clone, Debug)]
pub(super) struct TokenBatch {
    columns: Columns<BATCH>,
    next: usize,
}

#[inline(always)]
fn token(start: u32, end: u32, code: u8) -> Token {
    Token { span: Span::from_offsets(start, end), kind: KINDS[usize::from(code)] }
}

impl TokenBatch {
    #[inline]
    pub(super) fn new() -> TokenBatch {
        TokenBatch { columns: Columns::new(), next: 0 }
    }

    #[inline]
    pub(super) fn clear(&mut self) {
        self.columns.clear();
        self.next = 0;
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.next >= self.columns.len()
    }

    /// The next token, if there is one.
    #[inline(always)]
    pub(super) fn pop(&mut self) -> Option<Token> {
        let (start, end, code) = self.columns.get(self.next)?;
        self.next += 1;
        Some(token(start, end, code))
    }

    /// The tokens that were not given out.
    #[inline]
    pub(super) fn rest(&self) -> impl Iterator<Item = Token> {
        let (starts, ends, codes) = self.columns.from(self.next);
        starts.iter().zip(ends).zip(codes).map(|((&start, &end), &code)| token(start, end, code))
    }

    /// The token put in last, if any was since the batch was cleared.
    #[inline]
    pub(super) fn last(&self) -> Option<Token> {
        let (start, end, code) = self.columns.get(self.columns.len().checked_sub(1)?)?;
        Some(token(start, end, code))
    }

    #[inline(always)]
    pub(super) fn push(&mut self, token: Token) {
        self.columns.push(token.span.start() as u32, token.span.end() as u32, lead(token.kind));
    }

    /// Puts in what starts and ends in a block; the batch is not full.
    #[inline(always)]
    pub(super) fn emit<K: Kernel>(
        &mut self,
        block: &mut [u8; 64],
        starts: u64,
        ends: u64,
        kinds: Kinds,
        base: u32,
    ) {
        self.columns.emit::<K>(block, starts, ends, kinds, base);
    }

    #[inline(always)]
    pub(super) fn is_full(&self) -> bool {
        BATCH - self.columns.len() < MARGIN
    }
}
