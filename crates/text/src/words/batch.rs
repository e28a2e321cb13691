//! Small batches of boundaries between the driver and the iterators.

use core::ops::Range;

use crate::simd::kernel::Kernel;
use crate::wordbreak::blocks::Sink;

/// Room that the driver may ask for at once: the 64 boundaries of a block and a few of the rules.
const MARGIN: usize = 72;

/// How many segments or words a batch holds.
const BATCH: usize = 256;

/// Ends of segments, in a slice.
pub(super) struct Ends<'a> {
    ends: &'a mut [u32],
    len: usize,
}

impl<'a> Ends<'a> {
    pub(super) const MARGIN: usize = MARGIN;
    /// Few enough that what was zeroed is still near when it is written.
    pub(super) const PIECE: usize = 1 << 11;

    pub(super) fn new(ends: &'a mut [u32]) -> Ends<'a> {
        Ends { ends, len: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }
}

impl Sink for Ends<'_> {
    #[inline(always)]
    fn block<K: Kernel>(&mut self, base: usize, ends: u64, _: u64, _: Option<u64>) {
        if let Some(out) = self.ends[self.len..].first_chunk_mut::<64>() {
            self.len += K::flatten(ends, base as u32, out);
        }
    }

    #[inline]
    fn one(&mut self, end: usize, _: bool) {
        self.ends[self.len] = end as u32;
        self.len += 1;
    }

    #[inline(always)]
    fn is_full(&self) -> bool {
        self.ends.len() - self.len < MARGIN
    }
}

/// Ends of segments, and which are words.
#[derive(Clone)]
pub(super) struct SegmentBatch {
    ends: [u32; BATCH],
    words: [bool; BATCH],
    next: usize,
    len: usize,
}

impl SegmentBatch {
    #[inline]
    pub(super) fn new() -> SegmentBatch {
        SegmentBatch { ends: [0; BATCH], words: [false; BATCH], next: 0, len: 0 }
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

    /// The next end; the caller knows that there is one.
    #[inline]
    pub(super) fn pop(&mut self) -> (u32, bool) {
        let at = self.next % BATCH;
        self.next += 1;
        (self.ends[at], self.words[at])
    }
}

impl Sink for SegmentBatch {
    #[inline(always)]
    fn block<K: Kernel>(&mut self, base: usize, ends: u64, words: u64, _: Option<u64>) {
        let Some(out) = self.ends[self.len.min(BATCH)..].first_chunk_mut() else { return };
        let count = K::flatten(ends, base as u32, out);
        for (word, &end) in self.words[self.len..].iter_mut().zip(&out[..count]) {
            *word = words >> (end.wrapping_sub(base as u32) & 63) & 1 != 0;
        }
        self.len += count;
    }

    #[inline(always)]
    fn one(&mut self, end: usize, word: bool) {
        self.ends[self.len % BATCH] = end as u32;
        self.words[self.len % BATCH] = word;
        self.len += 1;
    }

    #[inline(always)]
    fn is_full(&self) -> bool {
        BATCH - self.len < MARGIN
    }
}

/// Starts and ends of words.
#[derive(Clone)]
pub(super) struct WordBatch {
    starts: [u32; BATCH],
    ends: [u32; BATCH],
    next: usize,
    len: usize,
    /// The last boundary, where the next segment starts.
    last: u32,
}

impl WordBatch {
    #[inline]
    pub(super) fn new() -> WordBatch {
        WordBatch { starts: [0; BATCH], ends: [0; BATCH], next: 0, len: 0, last: 0 }
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

    /// The next word; the caller knows that there is one.
    #[inline]
    pub(super) fn pop(&mut self) -> Range<usize> {
        let at = self.next % BATCH;
        self.next += 1;
        self.starts[at] as usize..self.ends[at] as usize
    }

    /// The words that were not given out.
    #[inline]
    pub(super) fn rest(&self) -> impl Iterator<Item = Range<usize>> {
        let rest = self.next.min(self.len)..self.len;
        self.starts[rest.clone()]
            .iter()
            .zip(&self.ends[rest])
            .map(|(&start, &end)| start as usize..end as usize)
    }

    #[inline(always)]
    fn push(&mut self, start: u32, end: u32) {
        self.starts[self.len % BATCH] = start;
        self.ends[self.len % BATCH] = end;
        self.len += 1;
    }
}

impl Sink for WordBatch {
    #[inline(always)]
    fn block<K: Kernel>(&mut self, base: usize, ends: u64, words: u64, starts: Option<u64>) {
        let base = base as u32;
        if let Some(starts) = starts {
            // The first segment starts at the last boundary, and the last start may still be without its end.
            let first = ends & ends.wrapping_neg();
            let at = self.len % BATCH;
            self.starts[at] = self.last;
            let from = at + usize::from(words & first != 0);
            if let Some(out) = self.starts[from..].first_chunk_mut() {
                K::flatten(starts, base, out);
            }
            if let Some(out) = self.ends[at..].first_chunk_mut() {
                self.len += K::flatten(words, base, out);
            }
        } else {
            let mut left = words;
            while left != 0 {
                let place = left.trailing_zeros();
                let earlier = ends & ((1 << place) - 1);
                let start = if earlier == 0 { self.last } else { base + 63 - earlier.leading_zeros() };
                self.push(start, base + place);
                left &= left - 1;
            }
        }
        self.last = base + 63 - ends.leading_zeros();
    }

    #[inline(always)]
    fn one(&mut self, end: usize, word: bool) {
        if word {
            self.push(self.last, end as u32);
        }
        self.last = end as u32;
    }

    #[inline(always)]
    fn is_full(&self) -> bool {
        BATCH - self.len < MARGIN
    }
}
