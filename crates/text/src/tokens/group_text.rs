//! The text of a group of blocks, with what stands beside it: where kinds are written over the first bytes of tokens.

use crate::simd::lanes::LANES;

/// How many bytes a group has at most.
pub(super) const SIZE: usize = 64 * LANES;

/// How many bytes are kept before the group, and behind it.
const MARGIN: usize = 64;

/// The bytes of a group, blanks before it. At the start of a cache line, as each block in it: a register that is read from two
/// lines costs twice.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct GroupText([u8; MARGIN + SIZE + MARGIN]);

impl GroupText {
    pub(super) const EMPTY: GroupText = GroupText([b' '; MARGIN + SIZE + MARGIN]);

    /// The byte at `at`; what is far behind the group is blank.
    #[inline(always)]
    pub(super) fn byte(&self, at: u32) -> u8 {
        self.0.get(MARGIN + at as usize).copied().unwrap_or(b' ')
    }

    /// The bytes from `start` to `end`.
    #[inline(always)]
    pub(super) fn within(&self, start: u32, end: u32) -> &[u8] {
        self.0.get(MARGIN + start as usize..MARGIN + end as usize).unwrap_or_default()
    }

    #[inline(always)]
    pub(super) fn set(&mut self, at: u32, byte: u8) {
        if let Some(place) = self.0.get_mut(MARGIN + at as usize) {
            *place = byte;
        }
    }

    /// The eight bytes before `end`, the last in the highest.
    #[inline(always)]
    pub(super) fn eight_before(&self, end: u32) -> u64 {
        let bytes = self.0.get(MARGIN - 8 + end as usize..).and_then(<[u8]>::first_chunk);
        bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes))
    }

    #[inline(always)]
    pub(super) fn block(&mut self, lane: usize) -> &mut [u8; 64] {
        let (blocks, _) = self.0.as_chunks_mut::<64>();
        &mut blocks[lane % LANES + 1]
    }

    /// Writes the eight bytes behind the group's `size`.
    #[inline(always)]
    pub(super) fn put_behind(&mut self, size: usize, bytes: &[u8; 8]) {
        if let Some(place) = self.0.get_mut(MARGIN + size..).and_then(<[u8]>::first_chunk_mut) {
            *place = *bytes;
        }
    }
}
