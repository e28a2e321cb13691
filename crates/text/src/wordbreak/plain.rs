//! Blocks of plain text, ASCII and common typography: masks in, boundaries out.

use super::state::{Before, Found, lowest};
use crate::simd::kernel::{Typography, WordMasks};

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

/// What was found in a block of 64 bytes that masks alone can tell.
pub(super) struct Whole {
    /// Where a segment ends and the next one starts.
    pub(super) ends: u64,
    pub(super) letters: u64,
    pub(super) digits: u64,
    pub(super) spaces: u64,
    /// Bit 0: whether the byte behind the block is joined to it by a mark that stands between.
    pub(super) joins: u64,
}

impl Whole {
    /// What the next block must know.
    #[inline(always)]
    pub(super) fn before_next(&self) -> Before {
        let word = (self.letters | self.digits) >> 63;
        Before {
            letter: self.letters >> 63,
            digit: self.digits >> 63,
            word,
            low_line: 0,
            katakana: 0,
            space: self.spaces >> 63,
            alphanumeric: word,
            fresh: self.joins,
        }
    }
}

/// A block of 64 bytes behind which the byte `next` stands; `None` where masks cannot tell. Without `BEYOND` nothing is
/// special in it.
#[inline(always)]
pub(super) fn whole<const BEYOND: bool>(
    masks: &WordMasks,
    typography: &Typography,
    before: &Before,
    next: u8,
) -> Option<Whole> {
    let Typography { apostrophes, .. } = *typography;
    let (mut letters, mut continued) = (masks.letters, 0);
    let WordMasks { digits, mid_letters, mid_numbers, spaces, .. } = *masks;
    // A mark that is the last to stand in the block must see a whole character behind it.
    let mut waits = (mid_letters | mid_numbers) >> 63;
    if BEYOND {
        let two = typography.letters | typography.signs;
        let three = typography.wide_signs | apostrophes;
        continued = (two | three) << 1 | three << 2;
        if masks.special & !(two | three | continued) != 0 || two >> 63 | three >> 62 != 0 {
            return None;
        }
        letters |= typography.letters | typography.letters << 1;
        waits |= apostrophes >> 61;
    }
    if waits != 0 && next >= 0x80 {
        return None;
    }
    let words = letters | digits;
    let (next_letter, next_digit) = (u64::from(next.is_ascii_alphabetic()), u64::from(next.is_ascii_digit()));
    let (after_letters, after_digits) = (letters << 1 | before.letter, digits << 1 | before.digit);
    let mids = (mid_letters & after_letters & (letters >> 1 | next_letter << 63))
        | (mid_numbers & after_digits & (digits >> 1 | next_digit << 63));
    let mut joined = (words & (words << 1 | before.word))
        | (spaces & (spaces << 1 | before.space))
        | mids
        | mids << 1
        | before.fresh;
    let mut joins = mids >> 63;
    if BEYOND {
        let mids = apostrophes
            & (after_letters & (letters >> 3 | next_letter << 61)
                | after_digits & (digits >> 3 | next_digit << 61));
        joined |= continued | mids | mids << 3;
        joins |= mids >> 61;
    }
    Some(Whole { ends: !joined, letters, digits, spaces, joins })
}
