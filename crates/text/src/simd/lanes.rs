//! The masks of the blocks of a group, side by side: bits in, the bits behind and before them out, over the edges of blocks.

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

/// Four masks with plain arithmetic.
#[derive(Clone, Copy)]
pub(crate) struct Quad([u64; 4]);

impl Lanes for Quad {
    const COUNT: usize = 4;

    #[inline(always)]
    fn load(&[a, b, c, d, ..]: &Lane) -> Quad {
        Quad([a, b, c, d])
    }

    #[inline(always)]
    fn store(self, masks: &mut Lane) {
        masks[..4].copy_from_slice(&self.0);
    }

    #[inline(always)]
    fn behind(self) -> Quad {
        let [a, b, c, d] = self.0;
        Quad([a << 1, b << 1 | a >> 63, c << 1 | b >> 63, d << 1 | c >> 63])
    }

    #[inline(always)]
    fn before(self) -> Quad {
        let [a, b, c, d] = self.0;
        Quad([a >> 1 | b << 63, b >> 1 | c << 63, c >> 1 | d << 63, d >> 1])
    }

    #[inline(always)]
    fn sum(self, other: Quad) -> Quad {
        let mut carry = false;
        Quad(core::array::from_fn(|lane| {
            let (sum, over) = self.0[lane].overflowing_add(other.0[lane]);
            let (sum, further) = sum.overflowing_add(u64::from(carry));
            carry = over | further;
            sum
        }))
    }
}

impl BitAnd for Quad {
    type Output = Quad;

    #[inline(always)]
    fn bitand(self, other: Quad) -> Quad {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Quad([a & e, b & f, c & g, d & h])
    }
}

impl BitOr for Quad {
    type Output = Quad;

    #[inline(always)]
    fn bitor(self, other: Quad) -> Quad {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Quad([a | e, b | f, c | g, d | h])
    }
}

impl Not for Quad {
    type Output = Quad;

    #[inline(always)]
    fn not(self) -> Quad {
        let [a, b, c, d] = self.0;
        Quad([!a, !b, !c, !d])
    }
}
