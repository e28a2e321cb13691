//! Tokens 64 bytes at a time.
//!
//! Most of a text is plain: words, numbers and marks that say by themselves and by the bytes beside them where they
//! end and what they are. A [`Lot`] of blocks is read and planned at once: [`plan`](super::plan) finds plain tokens by
//! bit masks and says which it cannot tell. Of these [`fixup`](super::fixup) settles those that a few bytes more
//! decide, and the [`Scanner`]'s rules cut the rest. Words that may be contractions are sifted by
//! [`suffix`](super::suffix).

use core::ops::Range;

use super::batch::{Room, TokenBatch};
use super::block_group::Lot;
use super::lanes::{LANES, Lanes};
use super::masks::Classes;
use super::plan::{Behind, Plan, below};
use super::suffix::{self, BEFORE, Window};
use super::{Clitics, Scanner};
use crate::TokenKind;

/// The part of the work that each instruction set does its own way.
pub(crate) trait TokenKernel {
    /// What the masks of several blocks are planned in.
    type Lanes: Lanes;

    /// What stands where in `block`, and which of its bytes are beyond ASCII.
    fn classify_tokens(block: &[u8; 64]) -> (Classes, u64);

    /// Which of `ends` may end contractions that nothing shows: all that do, and few others.
    #[inline(always)]
    fn contractions(window: &Window, ends: u64) -> u64 {
        suffix::contractions(window, ends)
    }

    /// Writes the tokens that start and end in turn at the places of the bits of `starts` and `ends` to the start of
    /// `room`: `base` added, and their first bytes as their codes. Gives back how many.
    #[inline(always)]
    fn emit(block: &Block, starts: u64, ends: u64, base: u32, room: Room<'_>) -> usize {
        emit(block, starts, ends, base, room)
    }
}

/// [`TokenKernel::emit`] with plain instructions.
#[inline(always)]
fn emit(block: &Block, starts: u64, ends: u64, base: u32, room: Room<'_>) -> usize {
    let (mut starts_left, mut ends_left) = (starts, ends);
    let rows = room.starts.as_chunks_mut::<8>().0.iter_mut().zip(room.ends.as_chunks_mut::<8>().0);
    // Eight at a time: a count that is wrong by a few is rarely guessed wrong.
    for ((starts, ends), codes) in rows.zip(room.codes.as_chunks_mut::<8>().0) {
        if starts_left == 0 {
            break;
        }
        for at in 0..8 {
            let start = starts_left.trailing_zeros();
            starts[at] = base.wrapping_add(start);
            ends[at] = base.wrapping_add(ends_left.trailing_zeros());
            codes[at] = block[(start & 63) as usize];
            starts_left &= starts_left.wrapping_sub(1);
            ends_left &= ends_left.wrapping_sub(1);
        }
    }
    starts.count_ones() as usize
}

/// The 64 bytes of a block, and eight behind, so that the last word's can be looked at as one.
pub(crate) type Block = [u8; 72];

/// Finds tokens until the text ends or the batch is full. Returns whether the text has ended.
#[inline(always)]
pub(crate) fn run<K: TokenKernel>(scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    let bytes = scan.bytes;
    let mut lot = Lot::new();
    while scan.at < bytes.len() && !batch.is_full() {
        let behind = match scan.at.checked_sub(1).map_or(b' ', |before| bytes[before]) {
            b'\t'..=b'\r' | b' ' => Behind::Blank,
            b'"' => scan.behind_quote(batch),
            _ => Behind::Other,
        };
        lot.read::<K>(bytes, scan.at, behind, scan.options.hyphens);
        for lane in 0..lot.count {
            // The rules look no further than the token that they cut, and so not over a blank.
            if scan.at > lot.starts[lane % LANES] {
                break;
            }
            scan.block::<K>(batch, &mut lot, lane, if lane == 0 { behind } else { Behind::Blank });
        }
    }
    scan.remember(batch);
    scan.at == bytes.len()
}

/// The window at the text's start or end, blanks where there is no text.
#[cold]
fn edge(bytes: &[u8], at: usize) -> Window {
    let mut window = [b' '; size_of::<Window>()];
    let before = at.min(BEFORE);
    let len = (bytes.len() - at).min(size_of::<Block>());
    window[BEFORE - before..BEFORE + len].copy_from_slice(&bytes[at - before..at + len]);
    window
}

impl Scanner<'_> {
    /// Gives out the tokens of a block.
    #[inline(always)]
    fn block<K: TokenKernel>(&mut self, batch: &mut TokenBatch, lot: &mut Lot, lane: usize, behind: Behind) {
        let lane = lane % LANES;
        let at = lot.starts[lane];
        let mut plan = lot.plan.lane(lane, lot.cuts[lane]);
        let word_ends = plan.word_ends();
        let mut suspects = word_ends & plan.joints;
        if self.options.clitics == Clitics::Split {
            let held;
            let window = match at.checked_sub(BEFORE).and_then(|from| self.bytes[from..].first_chunk()) {
                Some(window) => window,
                None => {
                    held = edge(self.bytes, at);
                    &held
                }
            };
            suspects |= K::contractions(window, word_ends) | word_ends & plan.behind_others(behind);
        }
        let block = &mut lot.blocks[lane];
        plan.look_up(suspects, block, self.options.clitics);
        plan.settle_clitics(at, block, self);
        let mut done = 0;
        loop {
            // Plain up to the token that an odd byte belongs to.
            let limit = plan.limit(done);
            plan.give::<K>(self, batch, block, at as u32, done..limit);
            if limit == plan.cut && limit > 0 {
                break;
            }
            self.go_to(at + limit as usize, batch);
            loop {
                self.rules(batch);
                self.quotes_until = self.at;
                if self.at >= at + plan.cut as usize {
                    return;
                }
                done = (self.at - at) as u32;
                plan.resume(done);
                // Often what stands right behind it needs them too.
                if !plan.is_odd(done) {
                    break;
                }
            }
        }
        self.at = self.bytes.len().min(at + plan.cut as usize);
    }
}

impl Plan {
    /// Gives out the tokens in `range` of the block that stands at `at`, all of them plain.
    #[inline(always)]
    fn give<K: TokenKernel>(
        &self,
        scan: &mut Scanner<'_>,
        batch: &mut TokenBatch,
        block: &mut Block,
        at: u32,
        range: Range<u32>,
    ) {
        let within = below(range.end) & !below(range.start);
        let Some(room) = batch.room() else { return };
        let mut second = self.second & within;
        while second != 0 {
            block[(second.trailing_zeros() & 63) as usize] |= 0x80;
            second &= second - 1;
        }
        let count = K::emit(block, self.starts & within, self.ends & within << 1, at, room);
        batch.grow(count);
        let quotes = self.quotes & within;
        if quotes != 0 {
            let last = 63 - quotes.leading_zeros();
            scan.quoted((at + last) as usize, self.open >> last & 1 != 0);
        }
    }
}

impl Scanner<'_> {
    /// Goes to a token that starts at `start`, all before it having been given out.
    fn go_to(&mut self, start: usize, batch: &TokenBatch) {
        self.remember(batch);
        self.end_quotations(start);
        self.at = start;
    }

    /// Keeps what the rules must know of the last token.
    fn remember(&mut self, batch: &TokenBatch) {
        if let Some(last) = batch.last() {
            self.last = last.kind;
            self.last_end = last.span.end();
        }
    }

    /// What the token is that ended in a quotation mark just before.
    #[cold]
    fn behind_quote(&mut self, batch: &TokenBatch) -> Behind {
        self.remember(batch);
        match self.last {
            TokenKind::OpenQuote => Behind::Opening,
            TokenKind::CloseQuote => Behind::Closing,
            _ => Behind::Other,
        }
    }

    /// Gives out the token that the scanner stands at, with all that it is cut into.
    fn rules(&mut self, batch: &mut TokenBatch) {
        if let Some(token) = self.token() {
            batch.push(token);
            while let Some(token) = self.queue.pop() {
                batch.push(token);
            }
        }
    }

    /// A double quotation mark stands plainly at `at`.
    fn quoted(&mut self, at: usize, opens: bool) {
        self.end_quotations(at);
        self.open_double = opens;
        self.quotes_until = at;
    }

    /// No quotation stays open over a blank line between where quotations were last known of and `at`.
    fn end_quotations(&mut self, at: usize) {
        if (self.open_single || self.open_double)
            && self.quotes_until < at
            && has_blank_line(&self.bytes[self.quotes_until.min(at)..at])
        {
            self.open_single = false;
            self.open_double = false;
        }
    }
}

/// Whether two line ends stand in `bytes` with nothing but white space between them.
fn has_blank_line(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'\n', bytes).any(|at| {
        let rest = bytes[at + 1..].iter().find(|byte| !matches!(byte, b'\t' | 0x0b..=b'\r' | b' '));
        rest == Some(&b'\n')
    })
}
