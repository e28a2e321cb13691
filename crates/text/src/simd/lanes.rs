//! The masks of the blocks of a group, side by side: bits in, the bits behind and before them out, over the edges of blocks.

use core::array::from_fn;
use core::ops::{BitAnd, BitOr, Not};

/// How many blocks are planned at once at most.
pub(crate) const LANES: usize = 8;

/// A mask for each of [`LANES`] blocks of 64 bytes that follow each other in a text, the lowest bit for the first byte.
pub(crate) type Lane = [u64; LANES];

/// The masks of the first few of [`LANES`] blocks in one register: all that plans are made with.
pub(crate) trait Lanes:
    Copy + BitAnd<Output = Self> + BitOr<Output = Self> + Not<Output = Self>
{
    /// How many blocks there are, at most [`LANES`].
    const COUNT: usize;

    fn load(masks: &Lane) -> Self;

    /// Writes the masks of the blocks there are; what the others hold is of no account.
    fn store(self, masks: &mut Lane);

    /// What stands behind the places of the bits; nothing is behind what stands before the first block.
    fn behind(self) -> Self;

    /// What stands before them; nothing is before what stands behind the last block.
    fn before(self) -> Self;

    /// The sum of both as one long number, cut off behind the last block.
    fn sum(self, other: Self) -> Self;
}

/// `N` masks with plain arithmetic.
#[derive(Clone, Copy)]
pub(crate) struct Plain<const N: usize>([u64; N]);

impl<const N: usize> Lanes for Plain<N> {
    const COUNT: usize = N;

    #[inline(always)]
    fn load(masks: &Lane) -> Self {
        Plain(from_fn(|lane| masks[lane]))
    }

    #[inline(always)]
    fn store(self, masks: &mut Lane) {
        masks[..N].copy_from_slice(&self.0);
    }

    #[inline(always)]
    fn behind(self) -> Self {
        Plain(from_fn(|lane| self.0[lane] << 1 | if lane == 0 { 0 } else { self.0[lane - 1] >> 63 }))
    }

    #[inline(always)]
    fn before(self) -> Self {
        Plain(from_fn(|lane| self.0[lane] >> 1 | if lane + 1 == N { 0 } else { self.0[lane + 1] << 63 }))
    }

    #[inline(always)]
    fn sum(self, other: Self) -> Self {
        let mut carry = false;
        Plain(from_fn(|lane| {
            let (sum, over) = self.0[lane].overflowing_add(other.0[lane]);
            let (sum, further) = sum.overflowing_add(u64::from(carry));
            carry = over | further;
            sum
        }))
    }
}

impl<const N: usize> BitAnd for Plain<N> {
    type Output = Self;

    #[inline(always)]
    fn bitand(self, other: Self) -> Self {
        Plain(from_fn(|lane| self.0[lane] & other.0[lane]))
    }
}

impl<const N: usize> BitOr for Plain<N> {
    type Output = Self;

    #[inline(always)]
    fn bitor(self, other: Self) -> Self {
        Plain(from_fn(|lane| self.0[lane] | other.0[lane]))
    }
}

impl<const N: usize> Not for Plain<N> {
    type Output = Self;

    #[inline(always)]
    fn not(self) -> Self {
        Plain(self.0.map(|mask| !mask))
    }
}
