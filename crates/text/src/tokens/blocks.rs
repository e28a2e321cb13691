//! The driver of the tokeniser, 64 bytes at a time: a text in, tokens out in batches.
//!
//! Most of a text is plain: words, numbers and marks that say by themselves and by the bytes beside them where they
//! end and what they are. A [`BlockGroup`] is read and planned at once: [`plan`](super::plan) finds plain tokens by
//! bit masks and says which it cannot tell. Of these [`fixup`](super::fixup) decides those for which a few bytes
//! more are enough, and the [`Scanner`]'s rules cut the rest. Words that may be contractions are sifted by
//! [`suffix`](super::suffix).

use core::ops::Range;

use super::batch::TokenBatch;
use super::block_group::BlockGroup;
use super::options::Clitics;
use super::plan::{Plan, Preceding, below};
use super::scanner::Scanner;
use super::suffix::CONTRACTIONS;
use crate::TokenKind;
use crate::simd::kernel::{Block, Job, Kernel};
use crate::simd::lanes::LANES;
use crate::simd::suffix_table::{SUFFIX, Window};
use crate::simd::{Level, dispatch};

/// Finds tokens with the instructions of `level` until the text ends or the batch is full. Returns whether the text has
/// ended.
#[inline]
pub(super) fn find_tokens(level: Level, scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    dispatch(level, FindTokens { scan, batch })
}

/// The job of [`find_tokens`].
struct FindTokens<'a, 't> {
    scan: &'a mut Scanner<'t>,
    batch: &'a mut TokenBatch,
}

impl Job for FindTokens<'_, '_> {
    type Output = bool;

    #[inline(always)]
    fn run<K: Kernel>(self) -> bool {
        // On a copy, which nothing else can change: else much of it is read again after each token is written.
        let mut scan = self.scan.clone();
        let done = run::<K>(&mut scan, self.batch);
        *self.scan = scan;
        done
    }
}

#[inline(always)]
fn run<K: Kernel>(scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    let bytes = scan.bytes;
    let mut group = BlockGroup::new();
    while scan.at < bytes.len() && !batch.is_full() {
        let preceding = match scan.at.checked_sub(1).map_or(b' ', |before| bytes[before]) {
            b'\t'..=b'\r' | b' ' => Preceding::Blank,
            b'"' => scan.behind_quote(batch),
            _ => Preceding::Other,
        };
        group.read::<K>(bytes, scan.at, preceding, scan.options.hyphens);
        for lane in 0..group.count {
            // The rules look no further than the token that they cut, and so not over a blank.
            if scan.at > group.starts[lane % LANES] {
                break;
            }
            scan.block::<K>(batch, &mut group, lane, if lane == 0 { preceding } else { Preceding::Blank });
        }
    }
    scan.remember(batch);
    scan.at == bytes.len()
}

/// The window at the text's start or end, blanks where there is no text.
#[cold]
fn edge(bytes: &[u8], at: usize) -> Window {
    let mut window = [b' '; size_of::<Window>()];
    let before = at.min(SUFFIX);
    let len = (bytes.len() - at).min(size_of::<Block>());
    window[SUFFIX - before..SUFFIX + len].copy_from_slice(&bytes[at - before..at + len]);
    window
}

impl Scanner<'_> {
    /// Gives out the tokens of a block.
    #[inline(always)]
    fn block<K: Kernel>(
        &mut self,
        batch: &mut TokenBatch,
        group: &mut BlockGroup,
        lane: usize,
        preceding: Preceding,
    ) {
        let lane = lane % LANES;
        let at = group.starts[lane];
        let mut plan = group.plan.lane(lane, group.cuts[lane]);
        let (word_ends, mut suspects) = plan.word_ends();
        if self.options.clitics == Clitics::Split {
            let held;
            let window = match at.checked_sub(SUFFIX).and_then(|from| self.bytes[from..].first_chunk()) {
                Some(window) => window,
                None => {
                    held = edge(self.bytes, at);
                    &held
                }
            };
            suspects |= K::match_suffixes(&CONTRACTIONS, window, word_ends)
                | word_ends & plan.after_others(preceding);
        }
        let block = &mut group.blocks[lane].0;
        plan.look_up(suspects, block, self.options.clitics);
        plan.fix_clitics(at, block, self);
        let mut done = 0;
        loop {
            // Plain up to the token that a byte belongs to that needs the rules.
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
                if !plan.needs_rules_at(done) {
                    break;
                }
            }
        }
        self.at = self.bytes.len().min(at + plan.cut as usize);
    }
}

impl Plan<'_> {
    /// Gives out the tokens in `range` of the block that stands at `at`, all of them plain.
    #[inline(always)]
    fn give<K: Kernel>(
        &self,
        scan: &mut Scanner<'_>,
        batch: &mut TokenBatch,
        block: &mut Block,
        at: u32,
        range: Range<u32>,
    ) {
        let within = below(range.end) & !below(range.start);
        let Some(room) = batch.room() else { return };
        let (starts, ends) = (self.starts & within, self.ends & within << 1);
        let count = K::emit(block, starts, ends, self.second() & within, at, room);
        batch.grow(count);
        let (quotes, open) = self.quotes();
        let quotes = quotes & within;
        if quotes != 0 {
            let last = 63 - quotes.leading_zeros();
            scan.quoted((at + last) as usize, open >> last & 1 != 0);
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
    fn behind_quote(&mut self, batch: &TokenBatch) -> Preceding {
        self.remember(batch);
        match self.last {
            TokenKind::OpenQuote => Preceding::Opening,
            TokenKind::CloseQuote => Preceding::Closing,
            _ => Preceding::Other,
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
