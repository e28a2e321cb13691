//! Blocks of plain text: masks in, boundaries out.

use super::state::{Before, Found, lowest};
use crate::simd::kernel::WordMasks;

/// A block in which nothing is special.
#[inline(always)]
pub(super) fn plain(masks: &WordMasks, before: &Before, len: usize) -> Found {
    let WordMasks { letters, digits, mid_letters, mid_numbers, spaces, .. } = *masks;
    let words = letters | digits;
    let mids = (mid_letters & (letters << 1 | before.letter) & letters >> 1)
        | (mid_numbers & (digits << 1 | before.digit) & digits >> 1);
    let joined = (words & (words << 1 | before.word))
        | (spaces & (spaces << 1 | before.space))
        | mids
        | mids << 1
        | before.fresh;
    // What follows a mark on the last byte is not seen: it waits for the next block.
    let cut = len == 64 && (mid_letters | mid_numbers) >> 63 != 0;
    let len = len as u32 - u32::from(cut);
    Found {
        len,
        ends: !joined & lowest(len),
        hard: 0,
        letters,
        digits,
        words,
        katakana: 0,
        spaces,
        alphanumeric: words,
    }
}
