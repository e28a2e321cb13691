//! x86-64 with AVX-512: all classes of ASCII from one table.
#![allow(unsafe_code)]

use core::arch::x86_64::_mm512_movepi8_mask;

use super::Surroundings;
use crate::simd::ascii_table::{Table, any, equal, load};

const LOWER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 4;
const WHITE: u8 = 8;
const BLANK: u8 = 16;
const STOP: u8 = 32;
const JOINT: u8 = 64;
const DOT: u8 = 128;

static CLASSES: Table = Table::EMPTY
    .with_range(LOWER, b'a', b'z')
    .with_range(UPPER, b'A', b'Z')
    .with_range(DIGIT, b'0', b'9')
    .with_range(WHITE, b'\t', b'\r')
    .with(WHITE | BLANK, b" ")
    .with(STOP, b".?!\n")
    .with(JOINT, b".'-&")
    .with(DOT, b".");

/// # Safety
///
/// The machine must have the instructions named.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
pub(crate) fn masks(bytes: &[u8; 64]) -> Surroundings {
    let bytes = load(bytes);
    let classes = CLASSES.look_up(bytes);
    let high = _mm512_movepi8_mask(bytes);
    let of = |bits: u8| any(classes, bits) & !high;
    Surroundings {
        alphanumeric: of(LOWER | UPPER | DIGIT),
        lower: of(LOWER),
        upper: of(UPPER),
        high,
        wide: equal(bytes, 0xE2),
        white: of(WHITE),
        blank: of(BLANK),
        stop: of(STOP),
        joint: of(JOINT),
        dot: of(DOT),
    }
}
