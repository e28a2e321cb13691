//! x86-64 with AVX-512 (F, BW, DQ, VL, VBMI, VBMI2): 64 bytes in a register, classes of bytes from tables of 128, and bytes of a mask
//! pressed together in a register. They are never pressed into memory, which some processors do slowly.
#![allow(unsafe_code)]

use core::arch::x86_64::{
    _mm512_add_epi32, _mm512_and_si512, _mm512_cvtepu8_epi32, _mm512_extracti32x4_epi32,
    _mm512_mask_mov_epi8, _mm512_maskz_compress_epi8, _mm512_movepi8_mask, _mm512_or_si512, _mm512_set1_epi8,
    _mm512_set1_epi32, _mm512_storeu_si512,
};

use super::ascii_table::{Table, any, by_halves, equal, load, within};
use super::avx2::Four;
use super::byte_class::{CLASSES, Classes};
use super::kernel::{
    Block, Job, Room, SentenceKernel, TokenKernel, Typography, WordKernel, WordMasks, WordWindow,
};
use super::stop_masks::{self, StopWindow};
use super::suffix_table::{SuffixTable, Window};
use super::surroundings::{self, Surroundings};

/// The AVX-512 level; its methods are inlined into [`run`] and called from nowhere else.
struct Avx512;

/// Runs `job` with these instructions.
///
/// # Safety
///
/// The machine must have the instructions named.
#[target_feature(
    enable = "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,avx2,bmi1,bmi2,lzcnt,popcnt"
)]
pub(super) fn run<J: Job>(job: J) -> J::Output {
    job.run::<Avx512>()
}

const LETTER: u8 = 1;
const DIGIT: u8 = 2;
const MID_LETTER: u8 = 4;
const MID_NUMBER: u8 = 8;
const SPACE: u8 = 16;
const SPECIAL: u8 = 32;

/// The classes of [`WordMasks`].
static WORDS: Table = Table::EMPTY
    .with_range(LETTER, b'a', b'z')
    .with_range(LETTER, b'A', b'Z')
    .with_range(DIGIT, b'0', b'9')
    .with(MID_LETTER, b"'.:")
    .with(MID_NUMBER, b"'.,;")
    .with(SPACE, b" ")
    .with(SPECIAL, b"_\r");

impl WordKernel for Avx512 {
    #[inline(always)]
    fn classify_words(block: &[u8; 64]) -> WordMasks {
        // SAFETY: only `run` calls this, which has the instructions, as in all methods below.
        unsafe { word_masks(block) }
    }

    #[inline(always)]
    fn typography(window: &WordWindow) -> Typography {
        // SAFETY: see `classify_words`.
        unsafe { typography(window) }
    }

    #[inline(always)]
    fn flatten(mask: u64, base: u32, out: &mut [u32; 64]) -> usize {
        // SAFETY: see `classify_words`.
        unsafe { places(mask, base, out) }
        mask.count_ones() as usize
    }
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
fn word_masks(block: &[u8; 64]) -> WordMasks {
    let bytes = load(block);
    let classes = WORDS.look_up(bytes);
    let beyond = _mm512_movepi8_mask(bytes);
    WordMasks {
        letters: any(classes, LETTER) & !beyond,
        digits: any(classes, DIGIT) & !beyond,
        mid_letters: any(classes, MID_LETTER) & !beyond,
        mid_numbers: any(classes, MID_NUMBER) & !beyond,
        spaces: any(classes, SPACE) & !beyond,
        special: any(classes, SPECIAL) | beyond,
    }
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn typography(window: &WordWindow) -> Typography {
    let at = |from: usize| load(window[from..].first_chunk().expect("a window is 72 bytes long"));
    let (first, second, third) = (at(0), at(1), at(2));
    let no_letters = equal(second, 0x97) | equal(second, 0xb7);
    let punctuation = equal(first, 0xe2) & equal(second, 0x80);
    let apostrophes = punctuation & within(third, 0x98, 2);
    Typography {
        letters: equal(first, 0xc3) & within(second, 0x80, 0x40) & !no_letters,
        signs: equal(first, 0xc2) & within(second, 0xa0, 9),
        wide_signs: punctuation & within(third, 0x90, 0x17) & !equal(third, 0xa4) & !apostrophes,
        apostrophes,
    }
}

/// 0 to 63.
static PLACES: Places = Places({
    let mut places = [0; 64];
    let mut place = 0;
    while place < 64 {
        places[place] = place as u8;
        place += 1;
    }
    places
});

/// On a cache line of its own.
#[repr(align(64))]
struct Places([u8; 64]);

/// Writes `base` plus the place of each bit of `mask` to the start of `out`; what comes behind is of no account.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
fn places(mask: u64, base: u32, out: &mut [u32; 64]) {
    let base = _mm512_set1_epi32(base as i32);
    let places = _mm512_maskz_compress_epi8(mask, load(&PLACES.0));
    let to = out.as_mut_ptr();
    let wide = |quarter| _mm512_add_epi32(_mm512_cvtepu8_epi32(quarter), base);
    // SAFETY: the four stores are the 256 bytes of `out`.
    unsafe {
        _mm512_storeu_si512(to.cast(), wide(_mm512_extracti32x4_epi32::<0>(places)));
        _mm512_storeu_si512(to.add(16).cast(), wide(_mm512_extracti32x4_epi32::<1>(places)));
        if mask.count_ones() > 32 {
            _mm512_storeu_si512(to.add(32).cast(), wide(_mm512_extracti32x4_epi32::<2>(places)));
            _mm512_storeu_si512(to.add(48).cast(), wide(_mm512_extracti32x4_epi32::<3>(places)));
        }
    }
}

/// The table of [`CLASSES`].
static TOKENS: Table = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = CLASSES[byte];
        byte += 1;
    }
    Table::new(table)
};

impl TokenKernel for Avx512 {
    type Lanes = Four;

    #[inline(always)]
    fn classify_tokens(block: &[u8; 64]) -> (Classes, u64) {
        // SAFETY: see `classify_words`.
        unsafe { token_masks(block) }
    }

    #[inline(always)]
    fn match_suffixes(suffixes: &SuffixTable, window: &Window, ends: u64) -> u64 {
        // SAFETY: see `classify_words`.
        ends & unsafe { match_suffixes(suffixes, window) }
    }

    #[inline(always)]
    fn emit(block: &mut Block, starts: u64, ends: u64, second: u64, base: u32, room: Room<'_>) -> usize {
        // SAFETY: see `classify_words`.
        unsafe { emit(block, starts, ends, second, base, room) }
        starts.count_ones() as usize
    }
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
fn token_masks(block: &[u8; 64]) -> (Classes, u64) {
    let bytes = load(block);
    let classes = TOKENS.look_up(bytes);
    let beyond = _mm512_movepi8_mask(bytes);
    let bit = |bit: u8| any(classes, bit) & !beyond;
    ([bit(1), bit(2), bit(4), bit(8)], beyond)
}

/// Before which of the 64 bytes of a block stand four bytes that `suffixes` lets pass by their halves.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn match_suffixes(suffixes: &SuffixTable, window: &Window) -> u64 {
    let mut buckets = _mm512_set1_epi8(-1);
    for (place, [low, high]) in suffixes.halves.iter().enumerate() {
        let bytes = load(window[place..].first_chunk().expect("a window is 76 bytes long"));
        buckets = _mm512_and_si512(buckets, by_halves(bytes, low, high));
    }
    any(buckets, 0xff)
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
fn emit(block: &Block, starts: u64, ends: u64, second: u64, base: u32, room: Room<'_>) {
    places(starts, base, room.starts);
    places(ends, base, room.ends);
    let bytes = load(block.first_chunk().expect("a block is 72 bytes long"));
    // In the register: what is written into memory byte by byte cannot be read as a whole soon after.
    let seconds = _mm512_or_si512(bytes, _mm512_set1_epi8(-128));
    let bytes = _mm512_mask_mov_epi8(bytes, second, seconds);
    let codes = _mm512_maskz_compress_epi8(starts, bytes);
    // SAFETY: the 64 bytes of the codes are there, and the store asks for no alignment.
    unsafe { _mm512_storeu_si512(room.codes.as_mut_ptr().cast(), codes) }
}

impl SentenceKernel for Avx512 {
    #[inline(always)]
    fn stops<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
        // SAFETY: see `classify_words`.
        unsafe { stop_masks::avx512::masks::<KIND>(window) }
    }

    #[inline(always)]
    fn surroundings(bytes: &[u8; 64]) -> Surroundings {
        // SAFETY: see `classify_words`.
        unsafe { surroundings::avx512::masks(bytes) }
    }
}
