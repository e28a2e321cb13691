//! Word boundaries 64 bytes at a time.
//!
//! A [`Kernel`] tells of 64 bytes which are letters, digits and so on, as bit masks; bit algebra makes the
//! boundaries of the masks. Characters beyond ASCII are written into the masks one by one ([`patch`](super::patch)), and a
//! character whose rule looks further than masks reach (regional indicators, joined emoji, marks between
//! letters and apostrophes) sends the driver over one segment by [`rules`], after which it starts afresh:
//! at a boundary nothing that stands before it matters any more.

use super::patch::special;
use super::plain::{Whole, plain, whole};
use super::rules;
use super::state::Before;
use crate::simd::kernel::{Job, Kernel, Typography, WordMasks, WordWindow};
use crate::simd::{Level, dispatch};

/// Takes what the driver finds.
pub(crate) trait Sink {
    /// Segments end before the bytes `base` + each bit of `ends`; of those in `words` the segment is a word. Where
    /// it is easily told, `starts` are the bits of `ends` at which a word starts.
    fn block<K: Kernel>(&mut self, base: usize, ends: u64, words: u64, starts: Option<u64>);

    /// One segment ends at `end`.
    fn one(&mut self, end: usize, word: bool);

    /// Whether no room is left for the 64 boundaries of one more block.
    fn is_full(&self) -> bool;
}

/// Where the driver stands in a text, and what it knows of the byte before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor {
    /// The first byte not looked at; the start of a character.
    at: usize,
    /// The last boundary found.
    last: usize,
    /// The masks' bits for the byte before `at`.
    before: Before,
}

impl Cursor {
    pub(crate) const START: Cursor = Cursor { at: 0, last: 0, before: Before::FRESH };
}

/// Finds boundaries with the instructions of `level` from where `cursor` stands until the text ends or `sink` is full.
/// Returns whether the text has ended.
#[inline]
pub(crate) fn find_bounds<S: Sink>(level: Level, bytes: &[u8], cursor: &mut Cursor, sink: &mut S) -> bool {
    dispatch(level, FindBounds { bytes, cursor, sink })
}

/// The job of [`find_bounds`].
struct FindBounds<'a, S> {
    bytes: &'a [u8],
    cursor: &'a mut Cursor,
    sink: &'a mut S,
}

impl<S: Sink> Job for FindBounds<'_, S> {
    type Output = bool;

    #[inline(always)]
    fn run<K: Kernel>(self) -> bool {
        run::<K, S>(self.bytes, self.cursor, self.sink)
    }
}

/// What is found in the block at the start of `window`, if masks alone can tell.
#[inline(always)]
fn whole_block<K: Kernel>(masks: &WordMasks, window: &WordWindow, before: &Before) -> Option<Whole> {
    if masks.special == 0 {
        return whole::<false>(masks, &Typography::default(), before, window[64]);
    }
    // Text of another script is not worth the try.
    if masks.special.count_ones() > 24 {
        return None;
    }
    whole::<true>(masks, &K::typography(window), before, window[64])
}

/// Gives out the segments from `start` on by the rules, up to one that ends behind `hard`; gives back where.
#[inline(always)]
fn by_rules<S: Sink>(bytes: &[u8], start: usize, hard: usize, sink: &mut S) -> usize {
    let mut last = start;
    // The sink has room for 64: this block gave out fewer than stand before `hard`, and each segment here ends behind it.
    loop {
        let (end, word) = rules::segment(bytes, last);
        sink.one(end, word);
        last = end;
        if end > hard && (sink.is_full() || bytes.get(end).is_none_or(|&byte| byte < 0xf0)) {
            return last;
        }
    }
}

#[inline(always)]
fn run<K: Kernel, S: Sink>(bytes: &[u8], cursor: &mut Cursor, sink: &mut S) -> bool {
    let Cursor { mut at, mut last, mut before } = *cursor;
    let mut tail;
    while !sink.is_full() {
        let left = bytes.len() - at;
        let (block, len) = if let Some(block) = bytes[at..].first_chunk::<64>() {
            (block, 64)
        } else if left > 0 {
            tail = [0; 64];
            tail[..left].copy_from_slice(&bytes[at..]);
            (&tail, left)
        } else {
            if last < bytes.len() {
                sink.one(bytes.len(), before.alphanumeric != 0);
                last = bytes.len();
            }
            *cursor = Cursor { at, last, before };
            return true;
        };
        let masks = K::classify_words(block);
        // Most blocks: the next one stands 64 bytes on whatever is found, so that nothing waits for it.
        if let Some(window) = bytes[at..].first_chunk()
            && let Some(found) = whole_block::<K>(&masks, window, &before)
        {
            let words = found.letters | found.digits;
            if found.ends != 0 {
                let word_ends = found.ends & (words << 1 | before.alphanumeric);
                sink.block::<K>(at, found.ends, word_ends, Some(found.ends & words));
                last = at + 63 - found.ends.leading_zeros() as usize;
            }
            before = found.before_next();
            at += 64;
            continue;
        }
        let found = if masks.special == 0 {
            plain(&masks, &before, len)
        } else {
            special(bytes, at, &masks, &before, len)
        };
        if found.ends != 0 {
            let words = found.ends & (found.alphanumeric << 1 | before.alphanumeric);
            // Where nothing is special, a word starts with a letter or a digit.
            let starts = (masks.special == 0).then_some(found.ends & found.words);
            sink.block::<K>(at, found.ends, words, starts);
            last = at + 63 - found.ends.leading_zeros() as usize;
        }
        if found.hard == 0 {
            before = found.before_next();
            at += found.len as usize;
        } else {
            let hard = at + found.hard.trailing_zeros() as usize;
            last = by_rules(bytes, last, hard, sink);
            at = last;
            before = Before::FRESH;
        }
    }
    *cursor = Cursor { at, last, before };
    at == bytes.len() && last == at
}
