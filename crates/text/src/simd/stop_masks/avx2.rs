//! x86-64 with AVX2: 32 bytes in a register.
#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m256i, _mm256_add_epi8, _mm256_and_si256, _mm256_andnot_si256, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8,
    _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_or_si256, _mm256_set1_epi8, _mm256_setr_epi8,
    _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_srli_epi16,
};

use super::{HALVES, LEADS, MODEL, StopWindow, UNICODE};

/// # Safety
///
/// The machine must have the instructions named.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn masks<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
    let (low, high) = (half::<KIND>(window, 0), half::<KIND>(window, 32));
    let join = |low: u32, high: u32| u64::from(low) | u64::from(high) << 32;
    (join(low.0, high.0), join(low.1, high.1))
}

/// The candidates and the colons among 32 bytes of the block, from its byte `from` on.
#[inline]
#[target_feature(enable = "avx2")]
fn half<const KIND: u8>(window: &StopWindow, from: usize) -> (u32, u32) {
    let load = |offset: usize| {
        let bytes: &[u8; 32] = window[from + offset..].first_chunk().expect("a window is 67 bytes long");
        // SAFETY: the 32 bytes are there, and the load asks for no alignment.
        unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
    };
    let bytes = load(1);
    if KIND == UNICODE {
        let low = _mm256_shuffle_epi8(row(LEADS), _mm256_and_si256(bytes, _mm256_set1_epi8(0x0F)));
        let high = _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), _mm256_set1_epi8(0x0F));
        let lead = _mm256_and_si256(low, _mm256_shuffle_epi8(row(HALVES), high));
        let none = _mm256_cmpeq_epi8(lead, _mm256_setzero_si256());
        let found = !(_mm256_movemask_epi8(none) as u32);
        if found == 0 {
            return (0, 0);
        }
        // Dashes and quotation marks, U+2013 to U+201D.
        let dash =
            _mm256_and_si256(is(bytes, 0xE2), _mm256_and_si256(is(load(2), 0x80), less(load(3), 0x93, 11)));
        return (found & !(_mm256_movemask_epi8(dash) as u32), 0);
    }
    let (next, third) = (load(2), load(3));
    let quote = _mm256_and_si256(is(next, 0x80), less(third, 0x98, 6));
    let wide = _mm256_andnot_si256(quote, is(bytes, 0xE2));
    let stops = among(bytes, [0, b'!', 0, 0, 0, 0, 0, 0, 0, 0, b'\n', 0, 0, 0, b'.', b'?']);
    let mut found = _mm256_or_si256(stops, wide);
    let mut colons = _mm256_setzero_si256();
    if KIND == MODEL {
        let before = load(0);
        let capital = less(next, b'A', 26);
        let sign = among(next, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, b'*', 0, b'<', b'=', b'>', b'_']);
        let sign = _mm256_or_si256(sign, is(next, b'-'));
        let address = _mm256_and_si256(is(next, b'h'), is(third, b't'));
        let closed = among(before, [0, 0, 0, 0, 0, 0, 0, 0, 0, b')', b'*', 0, 0, b']', b'>', 0]);
        let closed = _mm256_or_si256(closed, is(before, b'='));
        let opens = among(next, [0, 0, 0, 0, 0, 0, 0, 0, b'(', 0, 0, b'[', 0, 0, 0, 0]);
        let opens = _mm256_or_si256(opens, less(next, b'0', 10));
        let any = _mm256_or_si256(
            _mm256_or_si256(capital, sign),
            _mm256_or_si256(address, _mm256_and_si256(closed, opens)),
        );
        let stop = among(before, [b' ', b'!', 0, 0, 0, 0, 0, 0, 0, b'\t', b':', b';', 0, 0, b'.', b'?']);
        let stop = _mm256_or_si256(stop, is(before, 0));
        let blank = _mm256_and_si256(is(bytes, b' '), any);
        found = _mm256_or_si256(found, _mm256_andnot_si256(stop, blank));
        colons = is(bytes, b':');
    }
    (_mm256_movemask_epi8(found) as u32, _mm256_movemask_epi8(colons) as u32)
}

/// Which bytes are `byte`.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn is(bytes: __m256i, byte: u8) -> __m256i {
    _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte as i8))
}

/// Which bytes are one of the `count` from `from` on.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn less(bytes: __m256i, from: u8, count: u8) -> __m256i {
    let moved = _mm256_add_epi8(bytes, _mm256_set1_epi8(0x80_u8.wrapping_sub(from) as i8));
    _mm256_cmpgt_epi8(_mm256_set1_epi8((0x80 + count) as i8), moved)
}

/// A table of 16 bytes, in both halves of a register.
#[inline]
#[target_feature(enable = "avx2")]
fn row(table: [u8; 16]) -> __m256i {
    let t = table.map(|byte| byte as i8);
    _mm256_setr_epi8(
        t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9], t[10], t[11], t[12], t[13], t[14], t[15],
        t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9], t[10], t[11], t[12], t[13], t[14], t[15],
    )
}

/// Which bytes are the one in `table` at the place of their low four bits. A place that stands empty holds a
/// 0, which no byte matches but NUL at place 0: that holds a byte that is never looked up there.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn among(bytes: __m256i, mut table: [u8; 16]) -> __m256i {
    if table[0] == 0 {
        table[0] = 1;
    }
    // A byte beyond ASCII looks up 0 and is not 0.
    _mm256_cmpeq_epi8(_mm256_shuffle_epi8(row(table), bytes), bytes)
}
