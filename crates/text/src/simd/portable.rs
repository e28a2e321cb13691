//! 64-bit arithmetic that every machine has: eight bytes at a time in one register.

use crate::tokens::Scanner;
use crate::tokens::batch::TokenBatch;
use crate::tokens::blocks::{self as token_blocks, TokenKernel, TokenMasks};
use crate::wordbreak::blocks::{self, Cursor, Kernel, Masks, Sink};

/// The portable level.
pub(super) struct Portable;

pub(super) fn run<S: Sink>(bytes: &[u8], cursor: &mut Cursor, sink: &mut S) -> bool {
    blocks::run::<Portable, S>(bytes, cursor, sink)
}

pub(super) fn run_tokens(scan: &mut Scanner<'_>, batch: &mut TokenBatch) -> bool {
    token_blocks::run::<Portable>(scan, batch)
}

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

impl Kernel for Portable {
    #[inline(always)]
    fn classify(block: &[u8; 64]) -> Masks {
        let mut masks = Masks::default();
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

/// The number of each byte's class among those that the tokeniser's masks tell apart, with the byte's own bit 0x20.
static TOKEN_CLASSES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'A'..=b'Z' | b'a'..=b'z' => 1,
            b'0'..=b'9' => 2,
            b'\t'..=b'\r' | b' ' => 3,
            0x80.. => 4,
            b'.' => 5,
            b',' => 6,
            b':' | b';' => 7,
            b'!' | b'?' => 8,
            b'"' => 9,
            b'-' => 10,
            b'/' => 11,
            b'(' | b'[' => 12,
            b')' | b']' => 13,
            b'$' => 14,
            b'\'' => 15,
            _ => 0,
        } | (byte as u8 & 0x20);
        byte += 1;
    }
    table
};

impl TokenKernel for Portable {
    #[inline(always)]
    fn classify_tokens(block: &[u8; 64]) -> TokenMasks {
        // The bits of the classes' numbers, a mask for each.
        let (mut a, mut b, mut c, mut d, mut lower) = (0, 0, 0, 0, 0);
        let (words, _) = block.as_chunks::<8>();
        for (index, word) in words.iter().enumerate() {
            let mut classes = 0;
            for (place, &byte) in word.iter().enumerate() {
                classes |= u64::from(TOKEN_CLASSES[usize::from(byte)]) << (8 * place);
            }
            let shift = 8 * index;
            a |= gather(classes << 7) << shift;
            b |= gather(classes << 6) << shift;
            c |= gather(classes << 5) << shift;
            d |= gather(classes << 4) << shift;
            lower |= gather(classes << 2) << shift;
        }
        let (high, low) = (d & c, [!(a | b), a & !b, b & !a, a & b]);
        let (eight, four, none) = (d & !c, c & !d, !(c | d));
        TokenMasks {
            letters: none & low[1],
            lower,
            digits: none & low[2],
            spaces: none & low[3],
            beyond: four & low[0],
            stops: four & low[1],
            commas: four & low[2],
            colons: four & low[3],
            exclaims: eight & low[0],
            quotes: eight & low[1],
            hyphens: eight & low[2],
            slashes: eight & low[3],
            opens: high & low[0],
            closes: high & low[1],
            dollars: high & low[2],
            apostrophes: high & low[3],
        }
    }
}
