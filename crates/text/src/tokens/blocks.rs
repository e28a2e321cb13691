//! Tokens 64 bytes at a time.
//!
//! Most of a text is plain: words of ASCII letters and numbers of digits with white space around them, or one
//! mark of punctuation behind them. Those come out of bit masks. A chunk between white space that holds anything else goes to the
//! [`Scanner`]'s rules, and so does a word that may be an abbreviation or a contraction.

use super::lexicon::{self, key, mark};
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
        // Eight bytes more than a block, so that the last word's can be looked at as one.
        let (block, len) = if let Some(block) = bytes[at..].first_chunk::<72>() {
            (block, 64)
        } else {
            let left = bytes.len() - at;
            if left == 0 {
                return true;
            }
            tail = [b' '; 72];
            tail[..left].copy_from_slice(&bytes[at..]);
            (&tail, left.min(64))
        };
        let Some(masked) = block.first_chunk() else { return true };
        let TokenMasks { letters, lower, digits, spaces, marks } = K::classify_tokens(masked);
        let (lower, upper) = (letters & lower, letters & !lower);
        let runs = letters | digits;
        // One mark between a word and white space.
        let marks = marks & runs << 1 & spaces >> 1;
        let mixed = (letters & digits << 1) | (digits & letters << 1);
        // Capitals are the first letter or all of them.
        let camel = (upper & lower << 1) | (lower & upper << 1 & upper << 2);
        let odd = !(runs | spaces | marks) | mixed | camel;
        // The last chunk may go on behind the block: it waits for the next one.
        let last = if at + 64 <= bytes.len() { spaces } else { u64::MAX };
        let whole = 64 - last.leading_zeros();
        if whole == 0 {
            scan.enter_chunk(at);
            if !rest_of_chunk(scan, batch) {
                return false;
            }
            continue;
        }
        let mut odd = odd & (u64::MAX >> (64 - whole));
        let mut done = 0;
        loop {
            // Plain up to the chunk that holds the first odd byte.
            let limit = match odd {
                0 => whole,
                _ => 64 - (spaces & below(odd.trailing_zeros())).leading_zeros(),
            };
            let plain = u64::MAX.unbounded_shr(64 - limit) & !below(done);
            let plain = Plain { runs: runs & plain, marks, upper, digits };
            let chunk = match plain.give(scan.options.clitics, bytes, batch, block, at as u32) {
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

/// The masks of what is plain in a block.
struct Plain {
    /// Letters and digits, of which each run is one token.
    runs: u64,
    /// Marks of punctuation, each behind a run.
    marks: u64,
    upper: u64,
    digits: u64,
}

impl Plain {
    /// Gives out the tokens; stops at a word that needs the rules and says where it starts.
    #[inline(always)]
    fn give(
        self,
        clitics: Clitics,
        bytes: &[u8],
        batch: &mut TokenBatch,
        block: &[u8; 72],
        at: u32,
    ) -> Option<u32> {
        let mut starts = self.runs & !(self.runs << 1);
        // A run never touches the end of what is looked at: white space or a mark stands behind it.
        let mut ends = !self.runs & self.runs << 1;
        let acronyms = starts & self.upper >> 1 & self.upper;
        let numbers = starts & self.digits;
        let fused = if clitics == Clitics::Split { mark::FUSED } else { 0 };
        while starts != 0 {
            let start = starts.trailing_zeros();
            let end = ends.trailing_zeros();
            let first = (start & 63) as usize;
            let word = block[first..first + 8].first_chunk().copied().unwrap_or_default();
            let found = lexicon::marks(key(word, end - start));
            let other = (acronyms | numbers) >> start | self.marks >> end;
            let token = Token { span: Span::from_offsets(at + start, at + end), kind: TokenKind::Word };
            // One word in ten is more than a word.
            if other & 1 != 0 || found & fused != 0 {
                let kind = match (acronyms >> start & 1, numbers >> start & 1) {
                    (0, 0) => TokenKind::Word,
                    (0, _) => TokenKind::Number,
                    _ => TokenKind::Acronym,
                };
                let marked = self.marks >> end & 1 != 0;
                let byte = block[(end & 63) as usize];
                let stop = if marked && byte == b'.' { mark::STOPPED } else { 0 };
                let suspect = found & (fused | stop);
                if suspect != 0 && needs_rules(bytes, at + start, at + end, suspect) {
                    return Some(start);
                }
                batch.push(Token { kind, ..token });
                if marked {
                    let span = Span::from_offsets(at + end, at + end + 1);
                    batch.push(Token { span, kind: mark_kind(byte) });
                }
            } else {
                batch.push(token);
            }
            starts &= starts - 1;
            ends &= ends - 1;
        }
        None
    }
}

/// Whether the rules would do anything but give out a plain `word`.
#[cold]
#[inline(never)]
fn needs_rules(bytes: &[u8], start: u32, end: u32, suspect: u8) -> bool {
    let (start, end) = (start as usize, end as usize);
    (suspect & mark::FUSED != 0 && lexicon::fused(lexicon::key_at(bytes, start, end - start)).is_some())
        || (suspect & mark::STOPPED != 0 && super::word::may_keep_stop(&bytes[start..end]))
}

/// What a mark of punctuation is.
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
    while let Some(token) = scan.token() {
        batch.push(token);
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
