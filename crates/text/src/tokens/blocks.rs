//! Tokens 64 bytes at a time.
//!
//! Most of a text is plain: words, numbers and marks that say by themselves and by the bytes beside them where they
//! end and what they are. [`plan`](super::plan) finds those by bit masks and says which tokens it cannot tell; each of
//! these goes to the [`Scanner`]'s rules, and so does a word that may be an abbreviation or a contraction.

use core::ops::Range;

use super::batch::TokenBatch;
use super::beyond::Beyond;
use super::lookup::{self, mark};
use super::plan::{Behind, KINDS, Plan, below};
use super::{Clitics, Scanner};
use crate::{Span, Token, TokenKind};

/// What a kernel tells of 64 bytes to the tokeniser, a bit a byte, the lowest for the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TokenMasks {
    /// `A` to `Z`, `a` to `z`.
    pub(crate) letters: u64,
    /// Bytes that have the bit 0x20 set, as small letters have and capitals have not.
    pub(crate) lower: u64,
    /// `0` to `9`.
    pub(crate) digits: u64,
    /// White space of ASCII.
    pub(crate) spaces: u64,
    /// Bytes beyond ASCII.
    pub(crate) beyond: u64,
    /// `.`
    pub(crate) stops: u64,
    /// `,`
    pub(crate) commas: u64,
    /// `:`, `;`
    pub(crate) colons: u64,
    /// `!`, `?`
    pub(crate) exclaims: u64,
    /// `"`
    pub(crate) quotes: u64,
    /// `-`
    pub(crate) hyphens: u64,
    /// `/`
    pub(crate) slashes: u64,
    /// `(`, `[`
    pub(crate) opens: u64,
    /// `)`, `]`
    pub(crate) closes: u64,
    /// `$`
    pub(crate) dollars: u64,
    /// `'`
    pub(crate) apostrophes: u64,
}

/// The part of the work that each instruction set does its own way.
pub(crate) trait TokenKernel {
    /// What stands where in `block`.
    fn classify_tokens(block: &[u8; 64]) -> TokenMasks;
}

/// Finds tokens until the text ends or the batch is full. Returns whether the text has ended.
#[inline(always)]
pub(crate) fn run<K: TokenKernel>(scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    let bytes = scan.bytes;
    let mut held;
    'blocks: while !batch.is_full() {
        let at = scan.at;
        // Eight bytes more than a block, so that the last word's can be looked at as one.
        let mut block = if let Some(block) = bytes[at..].first_chunk::<72>() {
            block
        } else {
            let left = bytes.len() - at;
            if left == 0 {
                return true;
            }
            held = [b' '; 72];
            held[..left].copy_from_slice(&bytes[at..]);
            &held
        };
        let Some(masked) = block.first_chunk() else { return true };
        let masks = K::classify_tokens(masked);
        let behind = match at.checked_sub(1).map_or(b' ', |before| bytes[before]) {
            b'\t'..=b'\r' | b' ' => Behind::Blank,
            b'"' => scan.behind_quote(batch),
            _ => Behind::Other,
        };
        let mut plan = if masks.beyond == 0 {
            Plan::of(&masks, &Beyond::default(), behind, scan.options.hyphens)
        } else {
            held = *block;
            let beyond = Beyond::of(&masks, &mut held);
            block = &held;
            Plan::of(&masks, &beyond, behind, scan.options.hyphens)
        };
        let mut done = 0;
        loop {
            // Plain up to the token that an odd byte belongs to.
            let mut limit = plan.limit(done);
            match plan.give(scan, batch, block, at as u32, done..limit) {
                Some(suspect) => limit = suspect,
                None if limit == plan.cut && limit > 0 => break,
                None => {}
            }
            scan.go_to(at + limit as usize, batch);
            loop {
                if !scan.common_clitic(&plan, limit, batch) {
                    scan.rules(batch);
                }
                scan.quotes_until = scan.at;
                if scan.at >= at + plan.cut as usize || batch.is_full() {
                    continue 'blocks;
                }
                done = (scan.at - at) as u32;
                plan.resume(done);
                // Often what stands right behind it needs them too.
                if !plan.is_odd(done) {
                    break;
                }
                limit = done;
            }
        }
        scan.at = bytes.len().min(at + plan.cut as usize);
    }
    scan.remember(batch);
    scan.at == bytes.len()
}

impl Plan {
    /// Gives out the plain tokens in `range` of the block that stands at `at`; stops at a word that needs the rules
    /// and says where it starts.
    #[inline(always)]
    fn give(
        &self,
        scan: &mut Scanner<'_>,
        batch: &mut TokenBatch,
        block: &[u8; 72],
        at: u32,
        range: Range<u32>,
    ) -> Option<u32> {
        let needs = &NEEDS[usize::from(scan.options.clitics == Clitics::Split)];
        let within = below(range.end) & !below(range.start);
        let mut starts = self.starts & within;
        let mut ends = self.ends & within << 1;
        let mut suspect = None;
        let mut count = 0;
        let room = batch.room()?;
        while starts != 0 {
            let (start, end) = (starts.trailing_zeros(), ends.trailing_zeros());
            let first = (start & 63) as usize;
            let word = block[first..first + 8].first_chunk().map_or(0, |word| u64::from_le_bytes(*word));
            let key = lookup::key(word, end - start);
            let needs = needs[usize::from(block[(end & 63) as usize])];
            if lookup::suspected(key) & needs != 0 && lookup::marks(key) & needs != 0 {
                suspect = Some(start);
                break;
            }
            let kind = KINDS[(self.second >> start & 1) as usize][word as usize & 0xff];
            room[count & 63] = Token { span: Span::from_offsets(at + start, at + end), kind };
            count += 1;
            starts &= starts - 1;
            ends &= ends - 1;
        }
        batch.grow(count);
        let quotes = self.quotes & within & below(suspect.unwrap_or(64));
        if quotes != 0 {
            let last = 63 - quotes.leading_zeros();
            scan.quoted((at + last) as usize, self.open >> last & 1 != 0);
        }
        suspect
    }
}

/// What a word is asked for by the byte behind it; in the second row all words for contractions.
static NEEDS: [[u8; 256]; 2] = {
    let mut needs = [[0; 256], [mark::FUSED; 256]];
    let mut row = 0;
    while row < 2 {
        needs[row][b'.' as usize] |= mark::STOPPED;
        needs[row][b'-' as usize] |= mark::PREFIX;
        row += 1;
    }
    needs
};

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
