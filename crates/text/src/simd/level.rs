//! The instruction sets that a machine may have: from the processor and the environment to the [`Level`] that is used.

/// An instruction set that words are found with. All give the same answer.
///
/// The best one that the machine has is chosen by itself; this is the hook for tests and benchmarks. With the
/// feature `std` the environment variable `GREENPAPER_TEXT_LEVEL` forces another (`portable`, `avx2`) where the machine
/// has it.
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
    /// The kernel of the widest registers over plain bytes.
    #[cfg(test)]
    Emulated,
    /// AVX2 with BMI1, BMI2, LZCNT and POPCNT: x86-64 machines since 2013.
    Avx2,
    /// AVX-512 with BW, DQ, VL, VBMI and VBMI2: x86-64 machines since 2019 (Intel) and 2022 (AMD).
    Avx512,
    /// NEON: 64-bit ARM machines.
    Neon,
    /// 128-bit SIMD of WebAssembly, where the build is for it.
    Simd128,
}

/// All levels that a build may have here, the slowest first.
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
const LEVELS: &[Level] = &[
    Level::Portable,
    #[cfg(test)]
    Level::Emulated,
    Level::Avx2,
    Level::Avx512,
];
#[cfg(all(feature = "simd", target_arch = "aarch64", target_feature = "neon", target_endian = "little"))]
const LEVELS: &[Level] = &[
    Level::Portable,
    #[cfg(test)]
    Level::Emulated,
    Level::Neon,
];
#[cfg(all(feature = "simd", target_arch = "wasm32", target_feature = "simd128"))]
const LEVELS: &[Level] = &[Level::Portable, Level::Simd128];
#[cfg(not(any(
    all(feature = "simd", target_arch = "x86_64"),
    all(feature = "simd", target_arch = "aarch64", target_feature = "neon", target_endian = "little"),
    all(feature = "simd", target_arch = "wasm32", target_feature = "simd128")
)))]
const LEVELS: &[Level] = &[
    Level::Portable,
    #[cfg(test)]
    Level::Emulated,
];

impl Level {
    /// The levels that this machine and this build have, the slowest first.
    #[must_use]
    pub fn available() -> &'static [Level] {
        let lacking = LEVELS.iter().rev().take_while(|level| !level.is_here()).count();
        &LEVELS[..LEVELS.len() - lacking]
    }

    /// The level that is used: the fastest available, unless the environment forces another.
    #[inline]
    #[must_use]
    pub fn best() -> Level {
        match forced() {
            Some(level) => level,
            None => fastest(),
        }
    }

    /// Whether this machine has the instructions; a level here has those of all before it.
    #[inline]
    fn is_here(self) -> bool {
        match self {
            Level::Avx2 => has_avx2(),
            Level::Avx512 => has_avx512(),
            _ => true,
        }
    }
}

/// The fastest level that this machine has.
#[inline]
fn fastest() -> Level {
    if has_avx512() {
        return Level::Avx512;
    }
    if has_avx2() {
        return Level::Avx2;
    }
    match LEVELS[LEVELS.len() - 1] {
        level @ (Level::Neon | Level::Simd128) => level,
        _ => Level::Portable,
    }
}

/// The level that the environment asks for, if this machine has it; read once.
#[cfg(feature = "std")]
#[inline]
fn forced() -> Option<Level> {
    static FORCED: std::sync::OnceLock<Option<Level>> = std::sync::OnceLock::new();
    *FORCED.get_or_init(|| {
        let asked = std::env::var("GREENPAPER_TEXT_LEVEL").ok()?;
        let named = |level: &&Level| std::format!("{level:?}").eq_ignore_ascii_case(&asked);
        Level::available().iter().find(named).copied()
    })
}

#[cfg(not(feature = "std"))]
#[inline]
fn forced() -> Option<Level> {
    None
}

/// Whether the machine has all of these: asked at run time with `std`, without it what the build is for.
#[cfg(all(feature = "simd", target_arch = "x86_64", feature = "std"))]
macro_rules! has {
    ($($name:tt),*) => { $(std::is_x86_feature_detected!($name))&&* };
}
#[cfg(all(feature = "simd", target_arch = "x86_64", not(feature = "std")))]
macro_rules! has {
    ($($name:tt),*) => { $(cfg!(target_feature = $name))&&* };
}
#[cfg(not(all(feature = "simd", target_arch = "x86_64")))]
macro_rules! has {
    ($($name:tt),*) => {
        false
    };
}

#[inline]
pub(super) fn has_avx2() -> bool {
    has!("avx2", "bmi1", "bmi2", "lzcnt", "popcnt")
}

#[inline]
pub(super) fn has_avx512() -> bool {
    has!("avx512f", "avx512bw", "avx512dq", "avx512vl", "avx512vbmi", "avx512vbmi2") && has_avx2()
}
