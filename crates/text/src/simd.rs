//! The instruction sets that blocks of text can be read with, and the choice between them.
//!
//! All of the crate's `unsafe` is in here: each level but the portable one calls instructions that not every
//! machine has, and is reached only through a [`Level`] that was found on this one.

#[cfg(feature = "model")]
pub(crate) mod around;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx2;
mod portable;
pub(crate) mod stops;

use crate::tokens::Scanner;
use crate::tokens::batch::TokenBatch;
use crate::wordbreak::blocks::{Cursor, Sink};

/// An instruction set that words are found with. All give the same answer.
///
/// The best one that the machine has is chosen by itself; this is the hook for tests and benchmarks. With the
/// feature `std` the environment variable `GREENPAPER_TEXT_LEVEL=portable` forces the portable one.
///
/// ```
/// use greenpaper_text::Level;
/// assert!(Level::available().contains(&Level::best()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Plain 64-bit arithmetic.
    Portable,
    /// AVX2 with BMI1, BMI2, LZCNT and POPCNT: x86-64 machines since 2013.
    Avx2,
}

impl Level {
    /// The levels that this machine and this build have, the slowest first.
    #[must_use]
    pub fn available() -> &'static [Level] {
        if has_avx2() { &[Level::Portable, Level::Avx2] } else { &[Level::Portable] }
    }

    /// The level that is used: the fastest available, unless the environment forces the portable one.
    #[inline]
    #[must_use]
    pub fn best() -> Level {
        if has_avx2() && !is_forced_portable() { Level::Avx2 } else { Level::Portable }
    }
}

/// Whether the environment asks for the portable level; read once.
#[cfg(feature = "std")]
#[inline]
fn is_forced_portable() -> bool {
    static FORCED: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    *FORCED.get_or_init(|| std::env::var_os("GREENPAPER_TEXT_LEVEL").is_some_and(|level| level == "portable"))
}

#[cfg(not(feature = "std"))]
#[inline]
fn is_forced_portable() -> bool {
    false
}

#[cfg(all(feature = "simd", target_arch = "x86_64", feature = "std"))]
#[inline]
fn has_avx2() -> bool {
    macro_rules! all {
        ($($name:tt),*) => { $(std::is_x86_feature_detected!($name))&&* };
    }
    all!("avx2", "bmi1", "bmi2", "lzcnt", "popcnt")
}

#[cfg(all(feature = "simd", target_arch = "x86_64", not(feature = "std")))]
#[inline]
fn has_avx2() -> bool {
    cfg!(all(
        target_feature = "avx2",
        target_feature = "bmi1",
        target_feature = "bmi2",
        target_feature = "lzcnt",
        target_feature = "popcnt"
    ))
}

#[cfg(not(all(feature = "simd", target_arch = "x86_64")))]
#[inline]
fn has_avx2() -> bool {
    false
}

/// [`run`](crate::wordbreak::blocks::run) with the instructions of `level`; a level that the machine lacks falls back to the
/// portable one.
#[inline]
pub(crate) fn run<S: Sink>(level: Level, bytes: &[u8], cursor: &mut Cursor, sink: &mut S) -> bool {
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    if level == Level::Avx2 && has_avx2() {
        #[allow(unsafe_code)]
        // SAFETY: the instructions were just found on this machine.
        return unsafe { avx2::run(bytes, cursor, sink) };
    }
    let _ = level;
    portable::run(bytes, cursor, sink)
}

/// [`run`](crate::tokens::blocks::run) of the tokeniser with the instructions of `level`.
#[inline]
pub(crate) fn run_tokens(level: Level, scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    if level == Level::Avx2 && has_avx2() {
        #[allow(unsafe_code)]
        // SAFETY: the instructions were just found on this machine.
        return unsafe { avx2::run_tokens(scan, batch) };
    }
    let _ = level;
    portable::run_tokens(scan, batch)
}

#[cfg(test)]
mod tests;
