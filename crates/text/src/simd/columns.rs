//! Columns of spans with a code each, as kernels write them: masks of a block in, starts, ends and codes out.
//!
//! What was not written is not read, so that nothing is written before: for a short text that would cost more than the text.

use super::kernel::{Kinds, Room, TokenKernel};
use super::slot::{self, Slot};

/// Up to `N` spans.
#[derive(Clone, Debug)]
pub(crate) struct Columns<const N: usize> {
    starts: [Slot<u32>; N],
    codes: [Slot<u8>; N],
    ends: [Slot<u32>; N],
    /// How many starts and codes there are, all of them written, at most `N`; some may be without their ends.
    started: usize,
    /// How many ends there are, all of them written, at most `N`.
    len: usize,
}

impl<const N: usize> Columns<N> {
    #[inline]
    pub(crate) fn new() -> Columns<N> {
        Columns { starts: slot::room(), codes: slot::room(), ends: slot::room(), started: 0, len: 0 }
    }

    #[inline(always)]
    pub(crate) fn clear(&mut self) {
        self.started = 0;
        self.len = 0;
    }

    /// How many ends there are.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Adds what starts and ends in a block, as [`TokenKernel::emit`] says; nothing where there is no room for 64 more.
    #[inline(always)]
    pub(crate) fn emit<K: TokenKernel>(
        &mut self,
        block: &mut [u8; 64],
        starts: u64,
        ends: u64,
        kinds: Kinds,
        base: u32,
    ) {
        let Some(of_starts) = self.starts.get_mut(self.started..).and_then(<[_]>::first_chunk_mut) else {
            return;
        };
        let Some(codes) = self.codes.get_mut(self.started..).and_then(<[_]>::first_chunk_mut) else { return };
        let Some(of_ends) = self.ends.get_mut(self.len..).and_then(<[_]>::first_chunk_mut) else { return };
        let room = Room { starts: of_starts, codes, ends: of_ends };
        // A kernel writes as many as the masks have bits.
        K::emit(block, starts, ends, kinds, base, room);
        self.started += starts.count_ones() as usize;
        self.len += ends.count_ones() as usize;
    }

    /// Adds one; nothing where there is no room.
    #[inline(always)]
    pub(crate) fn push(&mut self, start: u32, end: u32, code: u8) {
        let at = self.len;
        if at < N && at <= self.started {
            slot::write(&mut self.starts[at], start);
            slot::write(&mut self.codes[at], code);
            slot::write(&mut self.ends[at], end);
            self.len = at + 1;
            self.started = at + 1;
        }
    }

    /// The starts, ends and codes from `from` on.
    #[inline(always)]
    pub(crate) fn from(&self, from: usize) -> (&[u32], &[u32], &[u8]) {
        let len = self.len.min(self.started).min(N);
        let written = from.min(len)..len;
        let (starts, ends) = (&self.starts[written.clone()], &self.ends[written.clone()]);
        let codes = &self.codes[written];
        #[cfg(feature = "simd")]
        #[allow(unsafe_code)]
        // SAFETY: the first `started` starts and codes and the first `len` ends are written.
        return unsafe { (slot::read(starts), slot::read(ends), slot::read(codes)) };
        #[cfg(not(feature = "simd"))]
        return (starts, ends, codes);
    }

    /// Start, end and code at `at`.
    #[inline(always)]
    pub(crate) fn get(&self, at: usize) -> Option<(u32, u32, u8)> {
        let (starts, ends, codes) = self.from(at);
        Some((*starts.first()?, *ends.first()?, *codes.first()?))
    }
}
