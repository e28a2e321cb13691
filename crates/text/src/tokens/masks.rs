//! What stands where in blocks of text: the classes of their bytes in, a mask for each class out.

use crate::simd::byte_class::Classes;
use crate::simd::lanes::{Lane, Lanes};

/// Which bytes are of class 3.
#[inline(always)]
pub(super) fn spaces([a, b, c, d]: Classes) -> u64 {
    a & b & !(c | d)
}

/// What stands where in blocks.
pub(super) struct TokenMasks<T> {
    /// `a` to `z`.
    pub(super) lower: T,
    /// `0` to `9`.
    pub(super) digits: T,
    /// White space of ASCII.
    pub(super) spaces: T,
    /// `A` to `Z`.
    pub(super) upper: T,
    /// `.`
    pub(super) stops: T,
    /// `,`
    pub(super) commas: T,
    /// `:`, `;`
    pub(super) colons: T,
    /// `!`, `?`
    pub(super) exclaims: T,
    /// `"`
    pub(super) quotes: T,
    /// `-`
    pub(super) hyphens: T,
    /// `/`
    pub(super) slashes: T,
    /// `(`, `[`
    pub(super) opens: T,
    /// `)`, `]`
    pub(super) closes: T,
    /// `$`
    pub(super) dollars: T,
    /// `'`
    pub(super) apostrophes: T,
}

impl<L: Lanes> TokenMasks<L> {
    /// What the classes of bytes say, bit by bit.
    #[inline(always)]
    pub(super) fn of([a, b, c, d]: &[Lane; 4]) -> TokenMasks<L> {
        let [a, b, c, d] = [L::load(a), L::load(b), L::load(c), L::load(d)];
        let low = [!(a | b), a & !b, b & !a, a & b];
        let (high, eight, four, none) = (d & c, d & !c, c & !d, !(c | d));
        TokenMasks {
            lower: none & low[1],
            digits: none & low[2],
            spaces: none & low[3],
            upper: four & low[0],
            stops: four & low[1],
            commas: four & low[2],
            colons: four & low[3],
            exclaims: eight & low[0],
            quotes: eight & low[1],
            hyphens: eight & low[2],
            slashes: eight & low[3],
            opens: high & low[0],
            closes: high & low[1],
            dollars: high & low[2],
            apostrophes: high & low[3],
        }
    }
}
