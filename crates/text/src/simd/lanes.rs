//! The masks of several blocks side by side.

use core::ops::{BitAnd, BitOr, Not};

use super::byte_class::Classes;

/// How many blocks are planned at once at most.
pub(crate) const LANES: usize = 4;

/// A mask for each of [`LANES`] blocks.
pub(crate) type Lane = [u64; LANES];

/// The masks of some of [`LANES`] blocks in one register: all that plans are made with.
pub(crate) trait Lanes:
    Copy + BitAnd<Output = Self> + BitOr<Output = Self> + Not<Output = Self>
{
    /// How many blocks there are, at most [`LANES`].
    const COUNT: usize;

    fn load(masks: Lane) -> Self;

    /// Puts the classes of a block where [`Lanes::classes`] finds them.
    fn put(classes: Classes, row: &mut Classes);

    /// The classes of all blocks, bit by bit.
    fn classes(rows: &[Classes; LANES]) -> [Self; 4];

    fn store(self, masks: &mut Lane);

    /// What stands behind the places of the bits.
    fn behind(self) -> Self;

    /// What stands before them.
    fn before(self) -> Self;

    /// The sum of each two, cut off at 64 bits.
    fn sum(self, other: Self) -> Self;
}

impl Lanes for u64 {
    const COUNT: usize = 1;

    #[inline(always)]
    fn load(masks: Lane) -> u64 {
        masks[0]
    }

    #[inline(always)]
    fn put(classes: Classes, row: &mut Classes) {
        *row = classes;
    }

    #[inline(always)]
    fn classes(rows: &[Classes; LANES]) -> [u64; 4] {
        rows[0]
    }

    #[inline(always)]
    fn store(self, masks: &mut Lane) {
        masks[0] = self;
    }

    #[inline(always)]
    fn behind(self) -> u64 {
        self << 1
    }

    #[inline(always)]
    fn before(self) -> u64 {
        self >> 1
    }

    #[inline(always)]
    fn sum(self, other: u64) -> u64 {
        self.wrapping_add(other)
    }
}
