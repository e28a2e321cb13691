//! x86-64 with AVX-512 (F, BW, VBMI2): 64 bytes in a register, and comparisons that give masks.
#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m512i, _mm512_add_epi32, _mm512_cmpeq_epi8_mask, _mm512_cmplt_epu8_mask, _mm512_cvtepu8_epi32,
    _mm512_extracti32x4_epi32, _mm512_loadu_si512, _mm512_maskz_compress_epi8, _mm512_movepi8_mask,
    _mm512_or_si512, _mm512_set1_epi8, _mm512_set1_epi32, _mm512_storeu_si512, _mm512_sub_epi8,
};

use super::kernel::Job;
use super::stop_masks::{self, StopWindow};
use super::suffix_table::{SuffixTable, Window};
use super::surroundings::{self, Surroundings};
use super::wide::{Register, Wide};

/// The AVX-512 level; its methods are inlined into [`run`] and called from nowhere else.
#[derive(Clone, Copy)]
struct Avx512(__m512i);

/// Runs `job` with these instructions.
///
/// # Safety
///
/// The machine must have the instructions named.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,avx2,bmi1,bmi2,lzcnt,popcnt")]
pub(super) fn run<J: Job>(job: J) -> J::Output {
    job.run::<Wide<Avx512>>()
}

/// 0 to 63.
static PLACES: [u8; 64] = {
    let mut places = [0; 64];
    let mut place = 0;
    while place < 64 {
        places[place] = place as u8;
        place += 1;
    }
    places
};

impl Register for Avx512 {
    #[inline(always)]
    fn load(block: &[u8; 64]) -> Self {
        // SAFETY: the 64 bytes are there and need no alignment; only `run` comes here, which has the
        // instructions, as in all methods below.
        Avx512(unsafe { _mm512_loadu_si512(block.as_ptr().cast()) })
    }

    #[inline(always)]
    fn lowered(self) -> Self {
        // SAFETY: see `load`.
        Avx512(unsafe { _mm512_or_si512(self.0, _mm512_set1_epi8(0x20)) })
    }

    #[inline(always)]
    fn equal(self, byte: u8) -> u64 {
        // SAFETY: see `load`.
        unsafe { _mm512_cmpeq_epi8_mask(self.0, _mm512_set1_epi8(byte as i8)) }
    }

    #[inline(always)]
    fn within(self, from: u8, count: u8) -> u64 {
        // SAFETY: see `load`.
        unsafe {
            let moved = _mm512_sub_epi8(self.0, _mm512_set1_epi8(from as i8));
            _mm512_cmplt_epu8_mask(moved, _mm512_set1_epi8(count as i8))
        }
    }

    #[inline(always)]
    fn beyond(self) -> u64 {
        // SAFETY: see `load`.
        unsafe { _mm512_movepi8_mask(self.0) }
    }

    #[inline(always)]
    fn places(mask: u64, base: u32, out: &mut [u32; 64]) {
        // SAFETY: see `load`; the four stores are the 256 bytes of `out`.
        unsafe {
            let base = _mm512_set1_epi32(base as i32);
            let places = _mm512_maskz_compress_epi8(mask, Self::load(&PLACES).0);
            let to = out.as_mut_ptr();
            let wide = |quarter| _mm512_add_epi32(_mm512_cvtepu8_epi32(quarter), base);
            _mm512_storeu_si512(to.cast(), wide(_mm512_extracti32x4_epi32::<0>(places)));
            _mm512_storeu_si512(to.add(16).cast(), wide(_mm512_extracti32x4_epi32::<1>(places)));
            _mm512_storeu_si512(to.add(32).cast(), wide(_mm512_extracti32x4_epi32::<2>(places)));
            _mm512_storeu_si512(to.add(48).cast(), wide(_mm512_extracti32x4_epi32::<3>(places)));
        }
    }

    #[inline(always)]
    fn match_suffixes(suffixes: &SuffixTable, window: &Window, ends: u64) -> u64 {
        // SAFETY: see `load`; a machine that has these instructions has those of AVX2.
        ends & unsafe { super::avx2::match_suffixes(suffixes, window) }
    }

    #[inline(always)]
    fn stops<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
        // SAFETY: see `match_suffixes`.
        unsafe { stop_masks::avx2::masks::<KIND>(window) }
    }

    #[inline(always)]
    fn surroundings(bytes: &[u8; 64]) -> Surroundings {
        // SAFETY: see `match_suffixes`.
        unsafe { surroundings::avx2::masks(bytes) }
    }
}
