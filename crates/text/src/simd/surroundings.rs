//! The 64 bytes on one side of a place, as the splitter's model sees them: bytes in, a mask for each kind of byte out.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
pub(super) mod avx2;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
pub(super) mod avx512;
pub(super) mod portable;

/// Masks of 64 bytes, the first in the lowest bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Surroundings {
    /// ASCII letters and digits.
    pub(crate) alphanumeric: u64,
    pub(crate) lower: u64,
    pub(crate) upper: u64,
    /// Bytes beyond ASCII.
    pub(crate) high: u64,
    /// 0xE2, the first byte of quotation marks, dashes and other signs.
    pub(crate) wide: u64,
    /// ASCII white space.
    pub(crate) white: u64,
    /// Blanks.
    pub(crate) blank: u64,
    /// `.`, `?`, `!` and line feeds.
    pub(crate) stop: u64,
    /// `.`, `'`, `-` and `&`, which hold a word together.
    pub(crate) joint: u64,
    /// Full stops.
    pub(crate) dot: u64,
}
