//! Masks over the bytes of a group of blocks: a mask and a place in, the bits there and beside it out.

use crate::simd::lanes::{LANES, Lane, Lanes};

/// The lowest `len` bits, of 0 to 64.
#[inline(always)]
pub(super) const fn below(len: u32) -> u64 {
    if len < 64 { (1 << len) - 1 } else { u64::MAX }
}

/// The block of the byte `at` of a group, and its place there.
#[inline(always)]
pub(super) const fn place_of(at: u32) -> (usize, u32) {
    ((at / 64) as usize % LANES, at % 64)
}

/// Whether the byte `at` is in a mask.
#[inline(always)]
pub(super) fn has(mask: &Lane, at: u32) -> bool {
    let (lane, place) = place_of(at);
    mask[lane] >> place & 1 != 0
}

/// Puts the byte `at` into a mask.
#[inline(always)]
pub(super) fn put(mask: &mut Lane, at: u32) {
    let (lane, place) = place_of(at);
    mask[lane] |= 1 << place;
}

/// Takes the byte `at` out of a mask.
#[inline(always)]
pub(super) fn take(mask: &mut Lane, at: u32) {
    let (lane, place) = place_of(at);
    mask[lane] &= !(1 << place);
}

/// The bits of a mask that are still to be gone over: the blocks that have some, and those of the block gone over.
pub(super) struct Rest {
    lanes: u32,
    lane: u32,
    left: u64,
}

impl Rest {
    #[inline(always)]
    pub(super) fn of<L: Lanes>(mask: &Lane) -> Rest {
        let mut lanes = 0;
        for (lane, &mask) in mask.iter().enumerate().take(L::COUNT) {
            lanes |= u32::from(mask != 0) << lane;
        }
        Rest { lanes, lane: 0, left: 0 }
    }

    /// The next byte; a block's bits are taken from `mask` when it is come to.
    #[inline(always)]
    pub(super) fn next(&mut self, mask: &Lane) -> Option<u32> {
        if self.left == 0 {
            if self.lanes == 0 {
                return None;
            }
            self.lane = self.lanes.trailing_zeros();
            self.lanes &= self.lanes - 1;
            self.left = mask[self.lane as usize % LANES];
        }
        let at = 64 * self.lane + self.left.trailing_zeros();
        self.left &= self.left.wrapping_sub(1);
        Some(at)
    }
}

/// The first byte of a mask from `from` on and before `end`.
#[inline(always)]
pub(super) fn first_within(mask: &Lane, from: u32, end: u32) -> Option<u32> {
    let (mut lane, place) = place_of(from);
    let mut left = mask[lane] & !below(place);
    while left == 0 {
        lane += 1;
        if lane >= LANES || 64 * lane as u32 >= end {
            return None;
        }
        left = mask[lane];
    }
    let found = 64 * lane as u32 + left.trailing_zeros();
    (found < end).then_some(found)
}

/// The last byte of a mask before `end` and not before `from`.
#[inline(always)]
pub(super) fn last_within(mask: &Lane, from: u32, end: u32) -> Option<u32> {
    if from >= end {
        return None;
    }
    let (mut lane, place) = place_of(end - 1);
    let mut left = mask[lane] & below(place + 1);
    while left == 0 {
        if 64 * lane as u32 <= from {
            return None;
        }
        lane -= 1;
        left = mask[lane];
    }
    let found = 64 * lane as u32 + 63 - left.leading_zeros();
    (found >= from).then_some(found)
}

/// How many bytes of a mask follow each other from `start` on, up to 64.
#[inline(always)]
pub(super) fn run_at(mask: &Lane, start: u32) -> u32 {
    let (lane, place) = place_of(start);
    let behind = mask.get(lane + 1).copied().unwrap_or(0);
    let run = mask[lane] >> place | behind << 1 << (63 - place);
    (!run).trailing_zeros()
}
