//! x86-64 with AVX2: 32 bytes in a register.
#![allow(unsafe_code)]

use core::arch::x86_64::{__m256i, _mm256_loadu_si256, _mm256_movemask_epi8};

use super::Surroundings;
use crate::simd::stop_masks::avx2::{among, is, less};

/// # Safety
///
/// The machine must have the instructions named.
#[inline]
#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
pub(crate) fn masks(bytes: &[u8; 64]) -> Surroundings {
    let (halves, _) = bytes.as_chunks::<32>();
    // SAFETY: the 32 bytes are there, and the loads ask for no alignment.
    let (low, high) = unsafe {
        (_mm256_loadu_si256(halves[0].as_ptr().cast()), _mm256_loadu_si256(halves[1].as_ptr().cast()))
    };
    let joined = |low: __m256i, high: __m256i| {
        u64::from(_mm256_movemask_epi8(low) as u32) | u64::from(_mm256_movemask_epi8(high) as u32) << 32
    };
    let range = |from: u8, count: u8| joined(less(low, from, count), less(high, from, count));
    let byte = |byte: u8| joined(is(low, byte), is(high, byte));
    let (lower, upper, blank, dot) = (range(b'a', 26), range(b'A', 26), byte(b' '), byte(b'.'));
    let stops = [0, b'!', 0, 0, 0, 0, 0, 0, 0, 0, b'\n', 0, 0, 0, b'.', b'?'];
    let joints = [0, 0, 0, 0, 0, 0, b'&', b'\'', 0, 0, 0, 0, 0, b'-', b'.', 0];
    Surroundings {
        alphanumeric: lower | upper | range(b'0', 10),
        lower,
        upper,
        high: joined(low, high),
        wide: byte(0xE2),
        white: blank | range(b'\t', 5),
        blank,
        stop: joined(among(low, stops), among(high, stops)),
        joint: joined(among(low, joints), among(high, joints)),
        dot,
    }
}
