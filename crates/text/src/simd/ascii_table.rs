//! Tables over ASCII for AVX-512: 64 bytes in, a number of each byte's out, and masks of the bytes whose numbers have a bit.
#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m512i, _mm_loadu_si128, _mm512_and_si512, _mm512_broadcast_i32x4, _mm512_cmpeq_epi8_mask,
    _mm512_cmplt_epu8_mask, _mm512_loadu_si512, _mm512_permutex2var_epi8, _mm512_set1_epi8,
    _mm512_shuffle_epi8, _mm512_srli_epi16, _mm512_sub_epi8, _mm512_test_epi8_mask,
};

/// A number for each byte of ASCII, in two registers.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(crate) struct Table([u8; 128]);

impl Table {
    /// The table of these numbers.
    pub(crate) const fn new(numbers: [u8; 128]) -> Table {
        Table(numbers)
    }

    pub(crate) const EMPTY: Table = Table([0; 128]);

    /// The table with `bit` for each of `bytes` too.
    pub(crate) const fn with(mut self, bit: u8, bytes: &[u8]) -> Table {
        let mut at = 0;
        while at < bytes.len() {
            self.0[bytes[at] as usize] |= bit;
            at += 1;
        }
        self
    }

    /// The table with `bit` for each byte from `first` to `last` too.
    pub(crate) const fn with_range(mut self, bit: u8, first: u8, last: u8) -> Table {
        let mut byte = first;
        while byte <= last {
            self.0[byte as usize] |= bit;
            byte += 1;
        }
        self
    }

    /// The numbers of `bytes`; of those beyond ASCII that of the byte less 128.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
    pub(crate) fn look_up(&self, bytes: __m512i) -> __m512i {
        look_up(&self.0, bytes)
    }
}

/// The numbers that `table` has for `bytes`; for those beyond ASCII that of the byte less 128.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
pub(crate) fn look_up(table: &[u8; 128], bytes: __m512i) -> __m512i {
    let (halves, _) = table.as_chunks::<64>();
    _mm512_permutex2var_epi8(load(&halves[0]), bytes, load(&halves[1]))
}

/// The bytes of `block`.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(crate) fn load(block: &[u8; 64]) -> __m512i {
    // SAFETY: the 64 bytes are there, and the load asks for no alignment.
    unsafe { _mm512_loadu_si512(block.as_ptr().cast()) }
}

/// Which bytes are `byte`.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(crate) fn equal(bytes: __m512i, byte: u8) -> u64 {
    _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(byte as i8))
}

/// Which bytes are one of the `count` from `from` on.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(crate) fn within(bytes: __m512i, from: u8, count: u8) -> u64 {
    let moved = _mm512_sub_epi8(bytes, _mm512_set1_epi8(from as i8));
    _mm512_cmplt_epu8_mask(moved, _mm512_set1_epi8(count as i8))
}

/// Which bytes have one of `bits`.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(crate) fn any(bytes: __m512i, bits: u8) -> u64 {
    _mm512_test_epi8_mask(bytes, _mm512_set1_epi8(bits as i8))
}

/// The numbers that `table` has for the halves of bytes: for each byte that of its lower half and that of its upper, anded.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(crate) fn by_halves(bytes: __m512i, low: &[u8; 16], high: &[u8; 16]) -> __m512i {
    // SAFETY: the rows are 16 bytes long, and the loads ask for no alignment.
    let row = |row: &[u8; 16]| _mm512_broadcast_i32x4(unsafe { _mm_loadu_si128(row.as_ptr().cast()) });
    let nibble = _mm512_set1_epi8(0xf);
    let low = _mm512_shuffle_epi8(row(low), _mm512_and_si512(bytes, nibble));
    let upper = _mm512_and_si512(_mm512_srli_epi16::<4>(bytes), nibble);
    _mm512_and_si512(low, _mm512_shuffle_epi8(row(high), upper))
}
