//! x86-64 with AVX-512: a table for each of the four bytes that a candidate is told by.
#![allow(unsafe_code)]

use core::arch::x86_64::{__m512i, _mm512_movepi8_mask};

use super::{HALVES, LEADS, MODEL, StopWindow, UNICODE};
use crate::simd::ascii_table::{Table, any, by_halves, equal, load, within};

const STOP: u8 = 1;
const BLANK: u8 = 2;
const COLON: u8 = 4;

/// What stands at a place.
static HERE: Table = Table::EMPTY.with(STOP, b".!?\n").with(BLANK, b" ").with(COLON, b":");

const OPENS: u8 = 1;
const SIGN: u8 = 2;
const H: u8 = 4;

/// What stands behind it.
static NEXT: Table = Table::EMPTY
    .with_range(SIGN, b'A', b'Z')
    .with(SIGN, b"<>*_=-")
    .with(H, b"h")
    .with(OPENS, b"([")
    .with_range(OPENS, b'0', b'9');

const STOPPED: u8 = 1;
const CLOSED: u8 = 2;

/// What stands before it.
static BEFORE: Table = Table::EMPTY.with(STOPPED, b".!?:; \t\0").with(CLOSED, b"])>*=");

/// # Safety
///
/// The machine must have the instructions named.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
pub(crate) fn masks<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
    let at = |offset: usize| load(window[offset..].first_chunk().expect("a window is 67 bytes long"));
    let (bytes, next, third) = (at(1), at(2), at(3));
    let e2 = equal(bytes, 0xE2);
    let punctuation = equal(next, 0x80);
    if KIND == UNICODE {
        let found = any(by_halves(bytes, &LEADS, &HALVES), 0xff);
        // Dashes and quotation marks, U+2013 to U+201D.
        return (found & !(e2 & punctuation & within(third, 0x93, 11)), 0);
    }
    let here = HERE.look_up(bytes);
    let quote = punctuation & within(third, 0x98, 6);
    let stops = of(here, STOP, bytes) | e2 & !quote;
    if KIND != MODEL {
        return (stops, 0);
    }
    let before = at(0);
    let (behind, ahead) = (BEFORE.look_up(before), NEXT.look_up(next));
    let opens = of(ahead, OPENS, next) & of(behind, CLOSED, before);
    let address = of(ahead, H, next) & equal(third, b't');
    let any = of(ahead, SIGN, next) | address | opens;
    let blank = of(here, BLANK, bytes) & any & !of(behind, STOPPED, before);
    (stops | blank, of(here, COLON, bytes))
}

/// Which of `bytes` are of ASCII and have `bit` in their `class`.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn of(class: __m512i, bit: u8, bytes: __m512i) -> u64 {
    any(class, bit) & !_mm512_movepi8_mask(bytes)
}
