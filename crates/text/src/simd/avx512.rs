//! x86-64 with AVX-512 (F, BW, DQ, VL, VBMI, VBMI2): 64 bytes in a register, classes of bytes from tables of 128, and bytes of a mask
//! pressed together in a register. They are never pressed into memory, which some processors do slowly.
#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m512i, _mm512_add_epi32, _mm512_add_epi64, _mm512_alignr_epi64, _mm512_and_si512,
    _mm512_cmpeq_epu64_mask, _mm512_cmplt_epu64_mask, _mm512_cvtepu8_epi32, _mm512_extracti32x4_epi32,
    _mm512_loadu_si512, _mm512_mask_mov_epi8, _mm512_mask_sub_epi64, _mm512_maskz_compress_epi8,
    _mm512_movepi8_mask, _mm512_or_si512, _mm512_set1_epi8, _mm512_set1_epi32, _mm512_setzero_si512,
    _mm512_shldi_epi64, _mm512_shrdi_epi64, _mm512_storeu_si512, _mm512_xor_si512,
};

use core::ops::{BitAnd, BitOr, Not};

use super::ascii_table::{Table, any, equal, load, look_up, within};
use super::byte_class::{CLASSES, Classes};
use super::kernel::{
    Job, Kinds, Room, SentenceKernel, TokenKernel, Typography, WordKernel, WordMasks, WordWindow,
};
use super::lanes::{Lane, Lanes};
use super::script;
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
        unsafe { places(mask, base, out.as_mut_ptr()) }
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
unsafe fn places(mask: u64, base: u32, to: *mut u32) {
    let base = _mm512_set1_epi32(base as i32);
    let places = _mm512_maskz_compress_epi8(mask, load(&PLACES.0));
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

/// The masks of eight blocks.
#[derive(Clone, Copy)]
pub(super) struct Eight(__m512i);

impl Lanes for Eight {
    const COUNT: usize = 8;

    #[inline(always)]
    fn load(masks: &Lane) -> Eight {
        // SAFETY: only `run` comes here, which has the instructions, as in all methods below; the 64 bytes are there and
        // need no alignment.
        Eight(unsafe { _mm512_loadu_si512(masks.as_ptr().cast()) })
    }

    #[inline(always)]
    fn store(self, masks: &mut Lane) {
        // SAFETY: see `load`.
        unsafe { _mm512_storeu_si512(masks.as_mut_ptr().cast(), self.0) }
    }

    #[inline(always)]
    fn behind(self) -> Eight {
        // SAFETY: see `load`.
        Eight(unsafe {
            _mm512_shldi_epi64::<1>(self.0, _mm512_alignr_epi64::<7>(self.0, _mm512_setzero_si512()))
        })
    }

    #[inline(always)]
    fn before(self) -> Eight {
        // SAFETY: see `load`.
        Eight(unsafe {
            _mm512_shrdi_epi64::<1>(self.0, _mm512_alignr_epi64::<1>(_mm512_setzero_si512(), self.0))
        })
    }

    #[inline(always)]
    fn sum(self, other: Eight) -> Eight {
        // SAFETY: see `load`.
        Eight(unsafe {
            let sum = _mm512_add_epi64(self.0, other.0);
            let over = u32::from(_mm512_cmplt_epu64_mask(sum, self.0));
            let full = u32::from(_mm512_cmpeq_epu64_mask(sum, _mm512_set1_epi8(-1)));
            // What is carried to a full lane goes on to the next, as in any sum.
            let carried = ((over << 1) + full) ^ full;
            _mm512_mask_sub_epi64(sum, carried as u8, sum, _mm512_set1_epi8(-1))
        })
    }
}

impl BitAnd for Eight {
    type Output = Eight;

    #[inline(always)]
    fn bitand(self, other: Eight) -> Eight {
        // SAFETY: see `Eight::load`.
        Eight(unsafe { _mm512_and_si512(self.0, other.0) })
    }
}

impl BitOr for Eight {
    type Output = Eight;

    #[inline(always)]
    fn bitor(self, other: Eight) -> Eight {
        // SAFETY: see `Eight::load`.
        Eight(unsafe { _mm512_or_si512(self.0, other.0) })
    }
}

impl Not for Eight {
    type Output = Eight;

    #[inline(always)]
    fn not(self) -> Eight {
        // SAFETY: see `Eight::load`.
        Eight(unsafe { _mm512_xor_si512(self.0, _mm512_set1_epi8(-1)) })
    }
}

impl TokenKernel for Avx512 {
    type Lanes = Eight;

    #[inline(always)]
    fn classify_tokens(block: &[u8; 64]) -> (Classes, u64) {
        // SAFETY: see `classify_words`.
        unsafe { token_masks(block) }
    }

    #[inline(always)]
    fn letters(window: &WordWindow) -> [u64; 2] {
        // SAFETY: see `classify_words`.
        unsafe { letters(window) }
    }

    #[inline(always)]
    fn match_suffixes(suffixes: &SuffixTable, window: &Window, _: u64) -> u64 {
        // SAFETY: see `classify_words`.
        unsafe { match_suffixes(suffixes, window) }
    }

    #[inline(always)]
    fn emit(block: &mut [u8; 64], starts: u64, ends: u64, kinds: Kinds, base: u32, room: Room<'_>) {
        // SAFETY: see `classify_words`.
        unsafe { emit(block, starts, ends, kinds, base, room) }
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

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn letters(window: &WordWindow) -> [u64; 2] {
    let at = |from: usize| load(window[from..].first_chunk().expect("a window is 72 bytes long"));
    let bytes = [at(0), at(1), at(2)];
    let (mut two, mut three) = (0, 0);
    for [first, second] in script::TWO {
        two |= within(bytes[0], first.0, first.1) & within(bytes[1], second.0, second.1);
    }
    for [first, second, third] in script::THREE {
        let begin = within(bytes[0], first.0, first.1) & within(bytes[1], second.0, second.1);
        three |= begin & within(bytes[2], third.0, third.1);
    }
    [two, three]
}

/// Before which of the 64 bytes of a block stand four bytes of ASCII that `suffixes` lets pass; bytes beyond it are read less 128.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
fn match_suffixes(suffixes: &SuffixTable, window: &Window) -> u64 {
    let mut buckets = _mm512_set1_epi8(-1);
    for (place, table) in suffixes.ascii.iter().enumerate() {
        let bytes = load(window[place..].first_chunk().expect("a window is 76 bytes long"));
        buckets = _mm512_and_si512(buckets, look_up(table, bytes));
    }
    any(buckets, 0xff)
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
fn emit(block: &[u8; 64], starts: u64, ends: u64, kinds: Kinds, base: u32, room: Room<'_>) {
    // SAFETY: both have room for 64.
    unsafe {
        places(starts, base, room.starts.as_mut_ptr().cast());
        places(ends, base, room.ends.as_mut_ptr().cast());
    }
    let bytes = load(block);
    // In the register: what is written into memory byte by byte cannot be read as a whole soon after.
    let seconds = _mm512_or_si512(bytes, _mm512_set1_epi8(-128));
    let bytes = _mm512_mask_mov_epi8(bytes, kinds.second, seconds);
    let bytes = _mm512_mask_mov_epi8(bytes, kinds.others, _mm512_set1_epi8(kinds.code as i8));
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
