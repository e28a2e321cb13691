//! Tokens 64 bytes at a time.
//!
//! Most of a text is plain: words of ASCII letters with white space around them, or one mark of punctuation
//! behind them. Those come out of bit masks. A chunk between white space that holds anything else goes to the
//! [`Scanner`]'s rules, and so does a word that may be an abbreviation or a contraction.

use super::lexicon::{FUSED, STOPPED, key};
use super::{Clitics, Scanner};
use crate::{Span, Token, TokenKind};

/// What a kernel tells of 64 bytes to the tokeniser, a bit a byte, the lowest for the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TokenMasks {
    /// `A` to `Z`, `a` to `z`.
    pub(crate) letters: u64,
    /// Bytes that have the bit 0x20 set, as small letters have and capitals have not.
    pub(crate) lower: u64,
    /// White space of ASCII.
    pub(crate) spaces: u64,
    /// `.`, `,`, `;`, `:`, `?`, `!`.
    pub(crate) marks: u64,
}

/// The part of the work that each instruction set does its own way.
pub(crate) trait TokenKernel {
    /// What stands where in `block`.
    fn classify_tokens(block: &[u8; 64]) -> TokenMasks;
}

/// How many tokens are found at a time.
const BATCH: usize = 256;

/// Room that one block may ask for.
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

    #[inline(always)]
    fn push(&mut self, token: Token) {
        self.tokens[self.len % BATCH] = token;
        self.len += 1;
    }

    #[inline(always)]
    fn is_full(&self) -> bool {
        BATCH - self.len < MARGIN
    }
}

/// The lowest `len` bits, of 0 to 63.
#[inline(always)]
fn below(len: u32) -> u64 {
    (1 << len) - 1
}

/// Finds tokens until the text ends or the batch is full. Returns whether the text has ended.
#[inline(always)]
pub(crate) fn run<K: TokenKernel>(scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    if scan.in_chunk && !rest_of_chunk(scan, batch) {
        return false;
    }
    let bytes = scan.bytes;
    let mut tail;
    'blocks: while !batch.is_full() {
        let at = scan.at;
        let (block, len) = if let Some(block) = bytes[at..].first_chunk::<64>() {
            (block, 64)
        } else {
            let left = bytes.len() - at;
            if left == 0 {
                return true;
            }
            tail = [b' '; 64];
            tail[..left].copy_from_slice(&bytes[at..]);
            (&tail, left)
        };
        let masks = K::classify_tokens(block);
        let TokenMasks { letters, lower, spaces, marks } = masks;
        // One mark between a letter and white space.
        let marks = marks & letters << 1 & spaces >> 1;
        let odd = !(letters | spaces | marks) | (letters & !lower & letters << 1);
        // The last chunk may go on behind the block: it waits for the next one.
        let ends = if len == 64 { spaces } else { u64::MAX };
        let whole = 64 - ends.leading_zeros();
        if whole == 0 {
            scan.enter_chunk(at);
            if !rest_of_chunk(scan, batch) {
                return false;
            }
            continue;
        }
        let mut done = 0;
        let mut odd = odd & (u64::MAX >> (64 - whole));
        loop {
            // Plain up to the chunk that holds the first odd byte.
            let limit =
                if odd == 0 { whole } else { 64 - (spaces & below(odd.trailing_zeros())).leading_zeros() };
            let plain = if limit == 64 { u64::MAX } else { below(limit) } & !below(done);
            let chunk =
                if limit > done { words(scan, batch, block, at, letters & plain, marks) } else { None };
            let chunk = match chunk {
                Some(start) => start,
                None if odd == 0 => break,
                None => limit.max(done),
            };
            scan.enter_chunk(at + chunk as usize);
            if !rest_of_chunk(scan, batch) {
                return false;
            }
            if scan.at >= at + whole as usize || batch.is_full() {
                continue 'blocks;
            }
            done = (scan.at - at) as u32;
            odd &= !below(done);
        }
        scan.at = at + (whole as usize).min(len);
    }
    false
}

/// Gives out the words of `letters`, each with the mark behind it; stops at one that needs the rules and says
/// where it starts.
#[inline(always)]
fn words(
    scan: &Scanner<'_>,
    batch: &mut TokenBatch,
    block: &[u8; 64],
    at: usize,
    letters: u64,
    marks: u64,
) -> Option<u32> {
    let mut starts = letters & !(letters << 1);
    let mut ends = !letters & letters << 1;
    let split = scan.options.clitics == Clitics::Split;
    while starts != 0 {
        let start = starts.trailing_zeros();
        // A word never touches the end of what is looked at: white space or a mark stands behind it.
        let end = ends.trailing_zeros();
        let mark = marks >> end & 1;
        let byte = block[(end & 63) as usize];
        let stop = mark != 0 && byte == b'.';
        if split || stop {
            let key = key(scan.bytes, at + start as usize, end - start);
            if (split && FUSED.may_hold(key)) || (stop && (end - start == 1 || STOPPED.may_hold(key))) {
                // Only where the word is what it may be; the filter errs on this side.
                if needs_rules(&scan.bytes[at + start as usize..at + end as usize], split, stop) {
                    return Some(start);
                }
            }
        }
        let offset = |place: u32| at + place as usize;
        batch.push(Token { span: Span::new(offset(start), offset(end)), kind: TokenKind::Word });
        batch.push(Token { span: Span::new(offset(end), offset(end) + 1), kind: mark_kind(byte) });
        batch.len -= usize::from(mark == 0);
        starts &= starts - 1;
        ends &= ends - 1;
    }
    None
}

/// Whether the rules would do anything but give out a plain `word`.
#[cold]
#[inline(never)]
fn needs_rules(word: &[u8], split: bool, stop: bool) -> bool {
    (split && FUSED.holds(word)) || (stop && (word.len() == 1 || STOPPED.holds(word)))
}

#[inline(always)]
fn mark_kind(byte: u8) -> TokenKind {
    match byte {
        b',' => TokenKind::Comma,
        b';' => TokenKind::Semicolon,
        b':' => TokenKind::Colon,
        _ => TokenKind::Stop,
    }
}

/// Gives out the tokens of the chunk that the scanner stands in. Returns whether it came to its end.
fn rest_of_chunk(scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    loop {
        match scan.token() {
            Some(token) => batch.push(token),
            None => break,
        }
        if scan.queue.len == 0
            && scan.bytes.get(scan.at).is_none_or(|byte| matches!(byte, b'\t'..=b'\r' | b' '))
        {
            break;
        }
        if batch.len == BATCH {
            return false;
        }
    }
    scan.in_chunk = false;
    scan.chunk_end = scan.at;
    true
}

impl Scanner<'_> {
    /// Goes to a chunk that starts at `start`, all before it having been given out.
    fn enter_chunk(&mut self, start: usize) {
        if (self.open_single || self.open_double)
            && has_blank_line(&self.bytes[self.chunk_end.min(start)..start])
        {
            self.open_single = false;
            self.open_double = false;
        }
        self.at = start;
        self.last_end = start.saturating_sub(1);
        self.in_chunk = true;
    }
}

/// Whether two line ends stand in `bytes` with nothing but white space between them.
#[cold]
fn has_blank_line(bytes: &[u8]) -> bool {
    let mut line_ends = 0;
    for &byte in bytes {
        match byte {
            b'\n' => line_ends += 1,
            b'\t'..=b'\r' | b' ' => {}
            _ => line_ends = 0,
        }
        if line_ends == 2 {
            return true;
        }
    }
    false
}
