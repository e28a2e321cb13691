//! x86-64 with AVX2, BMI1, BMI2, LZCNT and POPCNT: 32 bytes in a register.
#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m256i, _mm_loadl_epi64, _mm256_add_epi8, _mm256_add_epi32, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8,
    _mm256_cvtepu8_epi32, _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_or_si256, _mm256_set1_epi8,
    _mm256_set1_epi32, _mm256_setr_epi64x, _mm256_shuffle_epi8, _mm256_slli_epi16, _mm256_storeu_si256,
};

use crate::tokens::Scanner;
use crate::tokens::batch::TokenBatch;
use crate::tokens::blocks::{self as token_blocks, TokenKernel, TokenMasks};
use crate::wordbreak::blocks::{self, Cursor, Kernel, Masks, Sink};

/// The AVX2 level; its methods are inlined into [`run`] and called from nowhere else.
struct Avx2;

/// # Safety
///
/// The machine must have the instructions named.
#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
pub(super) fn run<S: Sink>(bytes: &[u8], cursor: &mut Cursor, sink: &mut S) -> bool {
    blocks::run::<Avx2, S>(bytes, cursor, sink)
}

/// # Safety
///
/// The machine must have the instructions named.
#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
pub(super) fn run_tokens(scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    token_blocks::run::<Avx2>(scan, batch)
}

/// For each byte the places of its bits, lowest first.
static PLACES: [[u8; 8]; 256] = {
    let mut table = [[0; 8]; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut left, mut count) = (byte, 0);
        while left != 0 {
            table[byte][count] = left.trailing_zeros() as u8;
            left &= left - 1;
            count += 1;
        }
        byte += 1;
    }
    table
};

impl Kernel for Avx2 {
    #[inline(always)]
    fn classify(block: &[u8; 64]) -> Masks {
        let (halves, _) = block.as_chunks::<32>();
        // SAFETY: only `run` calls this, which has the instructions.
        let (low, high) = unsafe { (half(&halves[0]), half(&halves[1])) };
        let join = |low: u32, high: u32| u64::from(low) | u64::from(high) << 32;
        Masks {
            letters: join(low[0], high[0]),
            digits: join(low[1], high[1]),
            mid_letters: join(low[2], high[2]),
            mid_numbers: join(low[3], high[3]),
            spaces: join(low[4], high[4]),
            special: join(low[5], high[5]),
        }
    }

    #[inline(always)]
    fn flatten(mask: u64, base: u32, out: &mut [u32; 64]) -> usize {
        // SAFETY: only `run` calls this, which has the instructions.
        unsafe { flatten(mask, base, out) }
    }
}

impl TokenKernel for Avx2 {
    #[inline(always)]
    fn classify_tokens(block: &[u8; 64]) -> TokenMasks {
        let (halves, _) = block.as_chunks::<32>();
        // SAFETY: only `run_tokens` calls this, which has the instructions.
        let (low, high) = unsafe { (token_half(&halves[0]), token_half(&halves[1])) };
        let join = |at: usize| u64::from(low[at]) | u64::from(high[at]) << 32;
        TokenMasks {
            letters: join(0),
            lower: join(1),
            digits: join(2),
            spaces: join(3),
            beyond: join(4),
            stops: join(5),
            commas: join(6),
            colons: join(7),
            exclaims: join(8),
            quotes: join(9),
            hyphens: join(10),
            slashes: join(11),
            opens: join(12),
            closes: join(13),
            dollars: join(14),
            apostrophes: join(15),
        }
    }
}

/// The masks of 32 bytes in the order of [`TokenMasks`].
#[inline]
#[target_feature(enable = "avx2")]
fn token_half(bytes: &[u8; 32]) -> [u32; 16] {
    // SAFETY: the 32 bytes are there, and the load asks for no alignment.
    let bytes = unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) };
    [
        bits(less(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), b'a', 26)),
        bits(_mm256_slli_epi16::<2>(bytes)),
        bits(less(bytes, b'0', 10)),
        bits(among(bytes, [b' ', 0, 0, 0, 0, 0, 0, 0, 0, b'\t', b'\n', 0x0b, 0x0c, b'\r', 0, 0])),
        bits(bytes),
        bits(equal(bytes, b'.')),
        bits(equal(bytes, b',')),
        bits(_mm256_or_si256(equal(bytes, b':'), equal(bytes, b';'))),
        bits(_mm256_or_si256(equal(bytes, b'!'), equal(bytes, b'?'))),
        bits(equal(bytes, b'"')),
        bits(equal(bytes, b'-')),
        bits(equal(bytes, b'/')),
        bits(_mm256_or_si256(equal(bytes, b'('), equal(bytes, b'['))),
        bits(_mm256_or_si256(equal(bytes, b')'), equal(bytes, b']'))),
        bits(equal(bytes, b'$')),
        bits(equal(bytes, b'\'')),
    ]
}

/// Which bytes are `byte`.
#[inline]
#[target_feature(enable = "avx2")]
fn equal(bytes: __m256i, byte: u8) -> __m256i {
    _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte as i8))
}

/// The masks of 32 bytes in the order of [`Masks`].
#[inline]
#[target_feature(enable = "avx2")]
fn half(bytes: &[u8; 32]) -> [u32; 6] {
    // SAFETY: the 32 bytes are there, and the load asks for no alignment.
    let bytes = unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) };
    let lower = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
    // Moved so that `a` to `z` are the lowest signed values.
    let letters = less(lower, b'a', 26);
    let digits = less(bytes, b'0', 10);
    let mid_letters = among(bytes, [0, 0, 0, 0, 0, 0, 0, b'\'', 0, 0, b':', 0, 0, 0, b'.', 0]);
    let mid_numbers = among(bytes, [0, 0, 0, 0, 0, 0, 0, b'\'', 0, 0, 0, b';', b',', 0, b'.', 0]);
    let spaces = equal(bytes, b' ');
    let special = among(bytes, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, b'\r', 0, b'_']);
    let special = _mm256_or_si256(special, bytes);
    // Not by `map`: that is a function without these instructions, which calls out for each of them.
    [bits(letters), bits(digits), bits(mid_letters), bits(mid_numbers), bits(spaces), bits(special)]
}

/// The high bit of each byte.
#[inline]
#[target_feature(enable = "avx2")]
fn bits(wide: __m256i) -> u32 {
    _mm256_movemask_epi8(wide) as u32
}

/// Which bytes are one of the `count` from `from` on.
#[inline]
#[target_feature(enable = "avx2")]
fn less(bytes: __m256i, from: u8, count: u8) -> __m256i {
    let moved = _mm256_add_epi8(bytes, _mm256_set1_epi8(0x80_u8.wrapping_sub(from) as i8));
    _mm256_cmpgt_epi8(_mm256_set1_epi8((0x80 + count) as i8), moved)
}

/// Which bytes are the one in `table` at the place of their low four bits. A place that stands empty holds a
/// 0, which no byte matches but NUL at place 0: that holds a byte that is never looked up there.
#[inline]
#[target_feature(enable = "avx2")]
fn among(bytes: __m256i, mut table: [u8; 16]) -> __m256i {
    if table[0] == 0 {
        table[0] = 1;
    }
    let both = u128::from_le_bytes(table);
    let (low, high) = (both as u64 as i64, (both >> 64) as u64 as i64);
    let row = _mm256_setr_epi64x(low, high, low, high);
    // A byte beyond ASCII looks up 0 and is not 0.
    _mm256_cmpeq_epi8(_mm256_shuffle_epi8(row, bytes), bytes)
}

/// Eight places at a time, all of them stored, of which those count that are there.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn flatten(mask: u64, base: u32, out: &mut [u32; 64]) -> usize {
    let mut count = 0;
    for (index, byte) in mask.to_le_bytes().into_iter().enumerate() {
        let places = &PLACES[usize::from(byte)];
        // SAFETY: the row is 8 bytes long; before row `index` at most 8 * `index` places were counted, so that
        // the 8 stored here end within the 64 of `out`.
        unsafe {
            let places = _mm256_cvtepu8_epi32(_mm_loadl_epi64(places.as_ptr().cast()));
            let base = _mm256_set1_epi32(base.wrapping_add(8 * index as u32) as i32);
            let to = out.as_mut_ptr().add(count).cast();
            _mm256_storeu_si256(to, _mm256_add_epi32(places, base));
        }
        count += byte.count_ones() as usize;
    }
    count
}
