//! x86-64 with AVX2, BMI1, BMI2, LZCNT and POPCNT: 32 bytes in a register.
#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m128i, __m256i, _mm_loadl_epi64, _mm_loadu_si128, _mm_shuffle_epi8, _mm_storel_epi64, _mm256_add_epi8,
    _mm256_add_epi32, _mm256_add_epi64, _mm256_adds_epu8, _mm256_and_si256, _mm256_andnot_si256,
    _mm256_blend_epi32, _mm256_broadcastsi128_si256, _mm256_castsi256_pd, _mm256_cmpeq_epi8,
    _mm256_cmpeq_epi64, _mm256_cmpgt_epi8, _mm256_cvtepu8_epi32, _mm256_loadu_si256, _mm256_movemask_epi8,
    _mm256_movemask_pd, _mm256_or_si256, _mm256_permute4x64_epi64, _mm256_set1_epi8, _mm256_set1_epi32,
    _mm256_set1_epi64x, _mm256_setr_epi64x, _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_slli_epi16,
    _mm256_slli_epi64, _mm256_srli_epi16, _mm256_srli_epi64, _mm256_storeu_si256, _mm256_sub_epi64,
    _mm256_xor_si256,
};
use core::mem::MaybeUninit;
use core::ops::{BitAnd, BitOr, Not};

use super::byte_class::{CLASSES, Classes};
use super::kernel::{
    Job, Kinds, Room, SentenceKernel, TokenKernel, Typography, WordKernel, WordMasks, WordWindow, mark_kinds,
};
use super::lanes::{Lane, Lanes};
use super::script;
use super::stop_masks::{self, StopWindow};
use super::suffix_table::{SuffixTable, Window};
use super::surroundings::{self, Surroundings};

/// The AVX2 level; its methods are inlined into [`run`] and called from nowhere else.
struct Avx2;

/// Runs `job` with these instructions.
///
/// # Safety
///
/// The machine must have the instructions named.
#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
pub(super) fn run<J: Job>(job: J) -> J::Output {
    job.run::<Avx2>()
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

impl WordKernel for Avx2 {
    #[inline(always)]
    fn classify_words(block: &[u8; 64]) -> WordMasks {
        let (halves, _) = block.as_chunks::<32>();
        // SAFETY: only `run` calls this, which has the instructions.
        let (low, high) = unsafe { (half(&halves[0]), half(&halves[1])) };
        let join = |low: u32, high: u32| u64::from(low) | u64::from(high) << 32;
        WordMasks {
            letters: join(low[0], high[0]),
            digits: join(low[1], high[1]),
            mid_letters: join(low[2], high[2]),
            mid_numbers: join(low[3], high[3]),
            spaces: join(low[4], high[4]),
            special: join(low[5], high[5]),
        }
    }

    #[inline(always)]
    fn typography(window: &WordWindow) -> Typography {
        // SAFETY: only `run` calls this, which has the instructions.
        let (low, high) = unsafe { (typography_half(window, 0), typography_half(window, 32)) };
        let join = |at: usize| u64::from(low[at]) | u64::from(high[at]) << 32;
        Typography { letters: join(0), signs: join(1), wide_signs: join(2), apostrophes: join(3) }
    }

    #[inline(always)]
    fn flatten(mask: u64, base: u32, out: &mut [u32; 64]) -> usize {
        // SAFETY: only `run` calls this, which has the instructions.
        unsafe { flatten(mask, base, out.as_mut_ptr()) }
    }
}

/// The masks of four blocks.
#[derive(Clone, Copy)]
pub(super) struct Four(__m256i);

impl Lanes for Four {
    const COUNT: usize = 4;

    #[inline(always)]
    fn load(masks: &Lane) -> Four {
        // SAFETY: only `run` comes here, which has the instructions, as in all methods below; the 32 bytes are there and
        // need no alignment.
        Four(unsafe { _mm256_loadu_si256(masks.as_ptr().cast()) })
    }

    #[inline(always)]
    fn store(self, masks: &mut Lane) {
        // SAFETY: see `load`.
        unsafe { _mm256_storeu_si256(masks.as_mut_ptr().cast(), self.0) }
    }

    #[inline(always)]
    fn behind(self) -> Four {
        // SAFETY: see `load`.
        Four(unsafe {
            let before = _mm256_permute4x64_epi64::<0b10_01_00_00>(_mm256_srli_epi64::<63>(self.0));
            let before = _mm256_blend_epi32::<0b11>(before, _mm256_setzero_si256());
            _mm256_or_si256(_mm256_slli_epi64::<1>(self.0), before)
        })
    }

    #[inline(always)]
    fn before(self) -> Four {
        // SAFETY: see `load`.
        Four(unsafe {
            let behind = _mm256_permute4x64_epi64::<0b11_11_10_01>(_mm256_slli_epi64::<63>(self.0));
            let behind = _mm256_blend_epi32::<0b1100_0000>(behind, _mm256_setzero_si256());
            _mm256_or_si256(_mm256_srli_epi64::<1>(self.0), behind)
        })
    }

    #[inline(always)]
    fn sum(self, other: Four) -> Four {
        // SAFETY: see `load`.
        Four(unsafe {
            let sum = _mm256_add_epi64(self.0, other.0);
            let both = _mm256_and_si256(self.0, other.0);
            let over = _mm256_or_si256(both, _mm256_andnot_si256(sum, _mm256_or_si256(self.0, other.0)));
            let over = _mm256_movemask_pd(_mm256_castsi256_pd(over));
            // Rarely does anything reach over the edge of a block.
            if over == 0 { sum } else { carry(sum, over) }
        })
    }
}

/// `sum` with what its lanes carry over, of which those in `over` have.
#[cold]
#[inline]
#[target_feature(enable = "avx2")]
fn carry(sum: __m256i, over: i32) -> __m256i {
    let full = _mm256_cmpeq_epi64(sum, _mm256_set1_epi8(-1));
    let full = _mm256_movemask_pd(_mm256_castsi256_pd(full));
    // What is carried to a full lane goes on to the next, as in any sum.
    let carried = ((over << 1) + full) ^ full;
    let lanes = _mm256_setr_epi64x(1, 2, 4, 8);
    let carried = _mm256_and_si256(_mm256_set1_epi64x(i64::from(carried)), lanes);
    _mm256_sub_epi64(sum, _mm256_cmpeq_epi64(carried, lanes))
}

impl BitAnd for Four {
    type Output = Four;

    #[inline(always)]
    fn bitand(self, other: Four) -> Four {
        // SAFETY: see `Four::load`.
        Four(unsafe { _mm256_and_si256(self.0, other.0) })
    }
}

impl BitOr for Four {
    type Output = Four;

    #[inline(always)]
    fn bitor(self, other: Four) -> Four {
        // SAFETY: see `Four::load`.
        Four(unsafe { _mm256_or_si256(self.0, other.0) })
    }
}

impl Not for Four {
    type Output = Four;

    #[inline(always)]
    fn not(self) -> Four {
        // SAFETY: see `Four::load`.
        Four(unsafe { _mm256_xor_si256(self.0, _mm256_set1_epi8(-1)) })
    }
}

impl TokenKernel for Avx2 {
    type Lanes = Four;

    #[inline(always)]
    fn classify_tokens(block: &[u8; 64]) -> (Classes, u64) {
        let (halves, _) = block.as_chunks::<32>();
        // SAFETY: only `run` calls this, which has the instructions.
        let (low, high) = unsafe { (token_half(&halves[0]), token_half(&halves[1])) };
        let join = |at: usize| u64::from(low[at]) | u64::from(high[at]) << 32;
        ([join(0), join(1), join(2), join(3)], join(4))
    }

    #[inline(always)]
    fn letters(window: &WordWindow) -> [u64; 2] {
        // SAFETY: only `run` calls this, which has the instructions.
        let (low, high) = unsafe { (letters_half(window, 0), letters_half(window, 32)) };
        let join = |at: usize| u64::from(low[at]) | u64::from(high[at]) << 32;
        [join(0), join(1)]
    }

    #[inline(always)]
    fn match_suffixes(suffixes: &SuffixTable, window: &Window, _: u64) -> u64 {
        // SAFETY: only `run` calls this, which has the instructions.
        unsafe { match_suffixes(suffixes, window) }
    }

    #[inline(always)]
    fn emit(block: &mut [u8; 64], starts: u64, ends: u64, kinds: Kinds, base: u32, room: Room<'_>) {
        mark_kinds(block, kinds);
        // SAFETY: only `run` calls this, which has the instructions.
        unsafe {
            flatten(ends, base, room.ends.as_mut_ptr().cast());
            flatten_starts(block, starts, base, room.starts, room.codes);
        }
    }
}

impl SentenceKernel for Avx2 {
    #[inline(always)]
    fn stops<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
        // SAFETY: only `run` calls this, which has the instructions.
        unsafe { stop_masks::avx2::masks::<KIND>(window) }
    }

    #[inline(always)]
    fn surroundings(bytes: &[u8; 64]) -> Surroundings {
        // SAFETY: only `run` calls this, which has the instructions.
        unsafe { surroundings::avx2::masks(bytes) }
    }
}

/// Before which of the 64 bytes of a block stand four bytes that `suffixes` lets pass by their halves.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn match_suffixes(suffixes: &SuffixTable, window: &Window) -> u64 {
    let mut found = 0;
    for half in [0, 32] {
        let mut buckets = _mm256_set1_epi8(-1);
        for (place, [low, high]) in suffixes.halves.iter().enumerate() {
            // SAFETY: the 32 bytes are there, the last of them at 32 + 3 + 31 of 76, and the load asks for no
            // alignment; the rows are 16 bytes long.
            let (bytes, low, high) = unsafe {
                (
                    _mm256_loadu_si256(window.as_ptr().add(half + place).cast()),
                    _mm256_broadcastsi128_si256(_mm_loadu_si128(low.as_ptr().cast())),
                    _mm256_broadcastsi128_si256(_mm_loadu_si128(high.as_ptr().cast())),
                )
            };
            let nibble = _mm256_set1_epi8(0xf);
            let low = _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, nibble));
            let upper = _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), nibble);
            let high = _mm256_shuffle_epi8(high, upper);
            buckets = _mm256_and_si256(buckets, _mm256_and_si256(low, high));
        }
        let none = _mm256_cmpeq_epi8(buckets, _mm256_setzero_si256());
        found |= u64::from(!bits(none)) << half;
    }
    found
}

/// The rows of [`CLASSES`] that hold marks, blanks and figures, by the upper halves of their bytes.
static ROWS: [(u8, [u8; 16]); 4] = {
    let mut rows = [(0, [0; 16]), (0x20, [0; 16]), (0x30, [0; 16]), (0x50, [0; 16])];
    let mut row = 0;
    while row < rows.len() {
        let mut low = 0;
        while low < 16 {
            let class = CLASSES[rows[row].0 as usize + low];
            // Letters go another way.
            rows[row].1[low] = if class == 4 { 0 } else { class };
            low += 1;
        }
        row += 1;
    }
    rows
};

/// The classes of 32 bytes, bit by bit, and which are beyond ASCII.
#[inline]
#[target_feature(enable = "avx2")]
fn token_half(bytes: &[u8; 32]) -> [u32; 5] {
    // SAFETY: the 32 bytes are there, and the load asks for no alignment.
    let bytes = unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) };
    let small = _mm256_and_si256(less(bytes, b'a', 26), _mm256_set1_epi8(1));
    let capitals = _mm256_and_si256(less(bytes, b'A', 26), _mm256_set1_epi8(4));
    let mut classes = _mm256_or_si256(small, capitals);
    for (upper, row) in &ROWS {
        // SAFETY: the row is 16 bytes long.
        let row = unsafe { _mm256_broadcastsi128_si256(_mm_loadu_si128(row.as_ptr().cast())) };
        // Bytes with this upper half look up their lower half; all others get the bit 0x80, which looks up 0.
        let place = _mm256_xor_si256(bytes, _mm256_set1_epi8(*upper as i8));
        let place = _mm256_adds_epu8(place, _mm256_set1_epi8(0x70));
        classes = _mm256_or_si256(classes, _mm256_shuffle_epi8(row, place));
    }
    [
        bits(_mm256_slli_epi16::<7>(classes)),
        bits(_mm256_slli_epi16::<6>(classes)),
        bits(_mm256_slli_epi16::<5>(classes)),
        bits(_mm256_slli_epi16::<4>(classes)),
        bits(bytes),
    ]
}

/// Which bytes are `byte`.
#[inline]
#[target_feature(enable = "avx2")]
fn equal(bytes: __m256i, byte: u8) -> __m256i {
    _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte as i8))
}

/// The masks of 32 bytes in the order of [`WordMasks`].
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

/// The masks of 32 bytes of a window, from its byte `from` on, in the order of [`Typography`].
#[inline]
#[target_feature(enable = "avx2")]
fn typography_half(window: &WordWindow, from: usize) -> [u32; 4] {
    let load = |offset: usize| {
        let bytes: &[u8; 32] = window[from + offset..].first_chunk().expect("a window is 72 bytes long");
        // SAFETY: the 32 bytes are there, and the load asks for no alignment.
        unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
    };
    let (first, second, third) = (load(0), load(1), load(2));
    let no_letters = _mm256_or_si256(equal(second, 0x97), equal(second, 0xb7));
    let letters = _mm256_and_si256(equal(first, 0xc3), less(second, 0x80, 0x40));
    let signs = _mm256_and_si256(equal(first, 0xc2), less(second, 0xa0, 9));
    let punctuation = _mm256_and_si256(equal(first, 0xe2), equal(second, 0x80));
    let apostrophes = _mm256_and_si256(punctuation, less(third, 0x98, 2));
    let others = _mm256_andnot_si256(equal(third, 0xa4), less(third, 0x90, 0x17));
    let wide_signs = _mm256_andnot_si256(apostrophes, _mm256_and_si256(punctuation, others));
    [bits(_mm256_andnot_si256(no_letters, letters)), bits(signs), bits(wide_signs), bits(apostrophes)]
}

/// The masks of 32 bytes of a window, from its byte `from` on, in the order of [`TokenKernel::letters`].
#[inline]
#[target_feature(enable = "avx2")]
fn letters_half(window: &WordWindow, from: usize) -> [u32; 2] {
    let load = |offset: usize| {
        let bytes: &[u8; 32] = window[from + offset..].first_chunk().expect("a window is 72 bytes long");
        // SAFETY: the 32 bytes are there, and the load asks for no alignment.
        unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
    };
    let bytes = [load(0), load(1), load(2)];
    let (mut two, mut three) = (_mm256_setzero_si256(), _mm256_setzero_si256());
    for [first, second] in script::TWO {
        let begin = less(bytes[0], first.0, first.1);
        two = _mm256_or_si256(two, _mm256_and_si256(begin, less(bytes[1], second.0, second.1)));
    }
    for [first, second, third] in script::THREE {
        let begin = _mm256_and_si256(less(bytes[0], first.0, first.1), less(bytes[1], second.0, second.1));
        three = _mm256_or_si256(three, _mm256_and_si256(begin, less(bytes[2], third.0, third.1)));
    }
    [bits(two), bits(three)]
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

/// The row of [`PLACES`] for `byte`.
#[inline]
#[target_feature(enable = "avx2")]
fn row(byte: u8) -> __m128i {
    // SAFETY: the row is 8 bytes long.
    unsafe { _mm_loadl_epi64(PLACES[usize::from(byte)].as_ptr().cast()) }
}

/// The places in a row, `base` added.
#[inline]
#[target_feature(enable = "avx2")]
fn places(row: __m128i, base: __m256i) -> __m256i {
    _mm256_add_epi32(_mm256_cvtepu8_epi32(row), base)
}

/// How many bits a mask has before its byte `index`; asked of the whole mask, so that no count waits for the one before.
#[inline]
#[target_feature(enable = "popcnt")]
fn count_before(mask: u64, index: usize) -> usize {
    if index == 0 { 0 } else { (mask << (64 - 8 * index)).count_ones() as usize }
}

/// Eight places at a time, all of them stored, of which those count that are there.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
unsafe fn flatten(mask: u64, base: u32, out: *mut u32) -> usize {
    let mut base = _mm256_set1_epi32(base as i32);
    for (index, byte) in mask.to_le_bytes().into_iter().enumerate() {
        let places = places(row(byte), base);
        // SAFETY: before row `index` at most 8 * `index` places were counted, so that the 8 stored here end within
        // the 64 of `out`.
        unsafe { _mm256_storeu_si256(out.add(count_before(mask, index)).cast(), places) }
        base = _mm256_add_epi32(base, _mm256_set1_epi32(8));
    }
    mask.count_ones() as usize
}

/// [`flatten`] for the starts of tokens, and the bytes that stand there.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn flatten_starts(
    block: &[u8; 64],
    starts: u64,
    base: u32,
    out: &mut [MaybeUninit<u32>; 64],
    codes: &mut [MaybeUninit<u8>; 64],
) {
    let (eights, _) = block.as_chunks::<8>();
    let mut base = _mm256_set1_epi32(base as i32);
    for (index, (byte, eight)) in starts.to_le_bytes().into_iter().zip(eights).enumerate() {
        let (row, count) = (row(byte), count_before(starts, index));
        let places = places(row, base);
        // SAFETY: see `flatten`, for both parts of the room; `eight` is 8 bytes long.
        unsafe {
            let bytes = _mm_shuffle_epi8(_mm_loadl_epi64(eight.as_ptr().cast()), row);
            _mm256_storeu_si256(out.as_mut_ptr().add(count).cast(), places);
            _mm_storel_epi64(codes.as_mut_ptr().add(count).cast(), bytes);
        }
        base = _mm256_add_epi32(base, _mm256_set1_epi32(8));
    }
}
