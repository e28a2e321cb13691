//! 64-bit arithmetic that every machine has: eight bytes at a time in one register.

use super::byte_class::{CLASSES, Classes};
use super::kernel::{SentenceKernel, TokenKernel, WordKernel, WordMasks};
use super::lanes::Plain;

/// The portable level.
pub(super) struct Portable;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = ONES << 7;

/// The high bit of each byte of `low` (all below 0x80) that is `from` or more.
#[inline(always)]
const fn at_least(low: u64, from: u8) -> u64 {
    low.wrapping_add(ONES * (0x80 - from as u64))
}

/// The high bit of each byte of `low` (all below 0x80) that is not `byte`.
#[inline(always)]
const fn unlike(low: u64, byte: u8) -> u64 {
    (low ^ (ONES * byte as u64)).wrapping_add(ONES * 0x7f)
}

/// The high bit of each byte of `wide`, as the bits of one byte.
#[inline(always)]
const fn gather(wide: u64) -> u64 {
    ((wide & HIGH) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

impl WordKernel for Portable {
    #[inline(always)]
    fn classify_words(block: &[u8; 64]) -> WordMasks {
        let mut masks = WordMasks::default();
        let (words, _) = block.as_chunks::<8>();
        for (index, word) in words.iter().enumerate() {
            let wide = u64::from_le_bytes(*word);
            let low = wide & !HIGH;
            let ascii = !wide;
            let lower = low | (ONES * 0x20);
            let letters = at_least(lower, b'a') & !at_least(lower, b'z' + 1) & ascii;
            let digits = at_least(low, b'0') & !at_least(low, b'9' + 1) & ascii;
            let both = !(unlike(low, b'\'') & unlike(low, b'.'));
            let mid_letters = (both | !unlike(low, b':')) & ascii;
            let mid_numbers = (both | !(unlike(low, b',') & unlike(low, b';'))) & ascii;
            let spaces = !unlike(low, b' ') & ascii;
            let special = wide | !(unlike(low, b'_') & unlike(low, b'\r'));
            let shift = 8 * index;
            masks.letters |= gather(letters) << shift;
            masks.digits |= gather(digits) << shift;
            masks.mid_letters |= gather(mid_letters) << shift;
            masks.mid_numbers |= gather(mid_numbers) << shift;
            masks.spaces |= gather(spaces) << shift;
            masks.special |= gather(special) << shift;
        }
        masks
    }

    #[inline(always)]
    fn flatten(mask: u64, base: u32, out: &mut [u32; 64]) -> usize {
        places(mask, base, out);
        mask.count_ones() as usize
    }
}

/// Writes `base` plus the place of each bit of `mask` to the start of `out`, and up to three numbers of no account.
#[inline(always)]
pub(super) fn places(mask: u64, base: u32, out: &mut [u32; 64]) {
    let mut left = mask;
    // Four at a time: a count that is wrong by a few is rarely guessed wrong.
    let mut at = 0;
    while left != 0 {
        for place in 0..4 {
            out[(at + place) & 63] = base.wrapping_add(left.trailing_zeros());
            left &= left.wrapping_sub(1);
        }
        at += 4;
    }
}

impl TokenKernel for Portable {
    type Lanes = Plain<2>;

    #[inline(always)]
    fn fold_non_ascii(block: &[u8; 64], byte: u8) -> [u8; 64] {
        // Without registers to do all at once in, to look first costs less.
        if block.is_ascii() { *block } else { block.map(|it| if it < 0x80 { it } else { byte }) }
    }

    #[inline(always)]
    fn classify_tokens(block: &[u8; 64]) -> (Classes, u64) {
        let (mut bits, mut any) = ([0; 4], 0);
        let (words, _) = block.as_chunks::<8>();
        for (index, word) in words.iter().enumerate() {
            let mut numbers = 0;
            for (place, &byte) in word.iter().enumerate() {
                numbers |= u64::from(CLASSES[usize::from(byte)]) << (8 * place);
            }
            let shift = 8 * index;
            bits[0] |= gather(numbers << 7) << shift;
            bits[1] |= gather(numbers << 6) << shift;
            bits[2] |= gather(numbers << 5) << shift;
            bits[3] |= gather(numbers << 4) << shift;
            any |= u64::from_le_bytes(*word);
        }
        (bits, if any & HIGH == 0 { 0 } else { beyond(words) })
    }
}

/// Which bytes are beyond ASCII.
#[inline(always)]
fn beyond(words: &[[u8; 8]]) -> u64 {
    let bits = words.iter().enumerate().map(|(index, word)| gather(u64::from_le_bytes(*word)) << (8 * index));
    bits.fold(0, |all, of_word| all | of_word)
}

impl SentenceKernel for Portable {}
