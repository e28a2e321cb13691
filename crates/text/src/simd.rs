//! Vector instructions: 64 bytes of text in, a bit mask for each class of byte out, and the choice of the level to do it with.
//!
//! A [`Kernel`](kernel::Kernel) is what a level can do; what is to be done is a [`Job`], generic over kernels, and [`dispatch`] compiles the
//! job once for each level and runs it with the one asked for. Nothing in here knows what a token or a sentence is.
//!
//! All of the crate's `unsafe` is in here: each level but the portable one calls instructions that not every
//! machine has, and is reached only through a [`Level`] that was found on this one.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod ascii_table;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx2;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx512;
pub(crate) mod byte_class;
pub(crate) mod columns;
pub(crate) mod kernel;
pub(crate) mod lanes;
mod level;
#[cfg(all(feature = "simd", target_arch = "aarch64", target_feature = "neon", target_endian = "little"))]
mod neon;
mod portable;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod script;
pub(crate) mod slot;
pub(crate) mod stop_masks;
pub(crate) mod suffix_table;
#[cfg_attr(not(feature = "model"), allow(dead_code, reason = "only the model asks"))]
pub(crate) mod surroundings;
#[cfg(all(feature = "simd", target_arch = "wasm32", target_feature = "simd128"))]
mod wasm;
#[cfg(any(feature = "simd", test))]
#[cfg_attr(not(any(test, target_arch = "aarch64", target_feature = "simd128")), allow(dead_code))]
mod wide;

pub use level::Level;

use kernel::Job;

/// Runs `job` with the instructions of `level`; a level that the machine lacks falls back to the portable one.
///
/// [`Job::run`] and what it calls must be inlined (`#[inline(always)]`): a function that is not is compiled for the
/// instructions that every machine has, and calls out for each of the kernel's.
#[inline]
pub(crate) fn dispatch<J: Job>(level: Level, job: J) -> J::Output {
    match level {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        #[allow(unsafe_code)]
        // SAFETY: the instructions were just found on this machine.
        Level::Avx512 if level::has_avx512() => unsafe { avx512::run(job) },
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        #[allow(unsafe_code)]
        // SAFETY: the instructions were just found on this machine.
        Level::Avx2 if level::has_avx2() => unsafe { avx2::run(job) },
        #[cfg(all(
            feature = "simd",
            target_arch = "aarch64",
            target_feature = "neon",
            target_endian = "little"
        ))]
        Level::Neon => job.run::<wide::Wide<neon::Neon>>(),
        #[cfg(all(feature = "simd", target_arch = "wasm32", target_feature = "simd128"))]
        Level::Simd128 => job.run::<wide::Wide<wasm::Simd128>>(),
        #[cfg(test)]
        Level::Emulated => job.run::<wide::Wide<wide::Emulated>>(),
        _ => job.run::<portable::Portable>(),
    }
}

#[cfg(test)]
mod tests;
