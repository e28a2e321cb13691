//! The driver of the tokeniser, 64 bytes at a time: a text in, tokens out in batches.
//!
//! Most of a text is plain: words, numbers and marks that say by themselves and by the bytes beside them where they
//! end and what they are. A [`BlockGroup`] is read and planned at once: [`plan`](super::plan) finds plain tokens by
//! bit masks and says which it cannot tell. Of these [`fixup`](super::fixup) decides those for which a few bytes
//! more are enough, and the [`Scanner`]'s rules cut the rest. Words that may be contractions are sifted by
//! [`suffix`](super::suffix). Each step is taken for all blocks of a group before the next one: where it is guessed wrong what
//! comes next, that costs once a group.

use super::batch::TokenBatch;
use super::block_group::BlockGroup;
use super::fixup::Places;
use super::group_mask::{below, has, last_within, put};
use super::group_text::GroupText;
use super::kind_code::{KINDS, lead};
use super::plan::{Plan, Preceding};
use super::scanner::Scanner;
use crate::simd::kernel::{Job, Kernel, Kinds};
use crate::simd::lanes::LANES;
use crate::simd::{Level, dispatch};
use crate::{Token, TokenKind};

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
    let mut places = Places::NONE;
    while scan.at < bytes.len() && !batch.is_full() {
        let preceding = match scan.at.checked_sub(1).map_or(b' ', |before| bytes[before]) {
            b'\t'..=b'\r' | b' ' => Preceding::Blank,
            b'"' => scan.behind_quote(batch),
            _ => {
                scan.remember(batch);
                Preceding::Other
            }
        };
        group.read::<K>(bytes, scan.at, preceding, &scan.options);
        let BlockGroup { count, text, plan, .. } = &mut group;
        plan.look_up::<K::Lanes>(text, &mut places, *count, &scan.options);
        plan.fix_clitics::<K::Lanes>(scan.at, text, scan);
        scan.group::<K>(batch, plan, text);
    }
    scan.remember(batch);
    scan.at == bytes.len()
}

/// When so many tokens of a group were for the rules, and no more than so many bytes were gone over for each, the rules take
/// what is left of it: to go from token to token of the plan costs more than to ask them of plain ones too.
const MANY: u32 = 8;
const FEW: u32 = 8;

impl Scanner<'_> {
    /// Gives out the tokens of a group.
    #[inline(always)]
    fn group<K: Kernel>(&mut self, batch: &mut TokenBatch, plan: &mut Plan, text: &mut GroupText) {
        let at = self.at;
        let (mut done, mut odd) = (0, 0);
        loop {
            // Plain up to the token that a byte belongs to that needs the rules.
            let limit = plan.limit(done);
            if let Some((last, opens)) = plan.last_quote(done, limit) {
                self.quoted(at + last as usize, opens);
            }
            if limit == plan.cut && limit > 0 {
                break;
            }
            self.go_to(at, done, limit, plan, text);
            loop {
                let start = (self.at - at) as u32;
                let token = self.token();
                self.quotes_until = self.at;
                if self.at >= at + plan.cut as usize {
                    plan.give::<K>(batch, text, at as u32, start);
                    self.push(token, batch);
                    return;
                }
                done = (self.at - at) as u32;
                odd += 1;
                plan.clear(start, done);
                let mut next = token;
                while let Some(token) = next {
                    plan.put_token(token, at, text);
                    next = self.queue.pop();
                }
                if odd >= MANY && done < odd * FEW {
                    plan.give::<K>(batch, text, at as u32, done);
                    self.each_token(batch, at + plan.cut as usize);
                    return;
                }
                plan.resume(done);
                // Often what stands right behind it needs them too.
                if !plan.needs_rules_at(done) {
                    break;
                }
            }
        }
        plan.give::<K>(batch, text, at as u32, plan.cut);
        self.at = at + plan.cut as usize;
    }

    /// Gives out the tokens that start before `end` by the rules alone.
    #[cold]
    #[inline(never)]
    fn each_token(&mut self, batch: &mut TokenBatch, end: usize) {
        while self.at < end {
            let token = self.token();
            self.push(token, batch);
        }
        self.quotes_until = self.at;
    }

    /// Gives out a token that the rules found, with all that it is cut into.
    fn push(&mut self, token: Option<Token>, batch: &mut TokenBatch) {
        let mut next = token;
        while let Some(token) = next {
            batch.push(token);
            next = self.queue.pop();
        }
    }
}

impl Plan {
    /// The kind of the plain token that starts at `start`.
    fn kind_at(&self, start: u32, text: &GroupText) -> TokenKind {
        if has(&self.abbreviations, start) {
            return TokenKind::Abbreviation;
        }
        KINDS[usize::from(text.byte(start) | u8::from(has(&self.second, start)) << 7)]
    }

    /// Takes in a token that the rules found in the group at `at`.
    #[inline(always)]
    fn put_token(&mut self, token: Token, at: usize, text: &mut GroupText) {
        let start = (token.span.start() - at) as u32;
        put(&mut self.starts, start);
        put(&mut self.ends, (token.span.end() - at) as u32);
        text.set(start, lead(token.kind));
    }

    /// Gives out the tokens before `end` of the group that stands at `at`.
    #[inline(always)]
    fn give<K: Kernel>(&mut self, batch: &mut TokenBatch, text: &mut GroupText, at: u32, end: u32) {
        let (last, place) = ((end / 64) as usize, end % 64);
        for lane in 0..last {
            let (starts, ends) = (self.starts[lane % LANES], self.ends[lane % LANES]);
            self.emit::<K>(batch, text, at, lane, starts, ends);
        }
        if last < LANES {
            let (starts, ends) = (self.starts[last] & below(place), self.ends[last] & below(place + 1));
            self.emit::<K>(batch, text, at, last, starts, ends);
        }
    }

    #[inline(always)]
    fn emit<K: Kernel>(
        &self,
        batch: &mut TokenBatch,
        text: &mut GroupText,
        at: u32,
        lane: usize,
        starts: u64,
        ends: u64,
    ) {
        let base = at.wrapping_add(64 * lane as u32);
        let kinds = Kinds {
            second: self.second[lane % LANES] & starts,
            others: self.abbreviations[lane % LANES] & starts,
            code: lead(TokenKind::Abbreviation),
        };
        batch.emit::<K>(text.block(lane), starts, ends, kinds, base);
    }
}

impl Scanner<'_> {
    /// Goes to a token that starts at `start` in the group at `at`, where all tokens from `done` to there are plain.
    #[inline(always)]
    fn go_to(&mut self, at: usize, done: u32, start: u32, plan: &Plan, text: &GroupText) {
        if let Some(end) = last_within(&plan.ends, done + 1, start + 1) {
            self.last_end = at + end as usize;
            // What kind it is matters where nothing stands between.
            if end == start
                && let Some(last) = last_within(&plan.starts, 0, end)
            {
                self.last = plan.kind_at(last, text);
            }
        }
        self.end_quotations(at + start as usize);
        self.at = at + start as usize;
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
