//! Where a sentence may end: 64 bytes with their neighbours in, a mask of candidates out.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
pub(super) mod avx2;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
pub(super) mod avx512;
pub(super) mod portable;

use crate::sentencebreak;

/// How many bytes one mask is of.
pub(crate) const BLOCK: usize = 64;

/// A block with the byte before it and the two after.
pub(crate) type StopWindow = [u8; BLOCK + 3];

/// Ends as Unicode has them: characters that may be one by the class of their first byte.
pub(crate) const UNICODE: u8 = 0;

/// Ends that rules see: `.`, `!`, `?`, a line feed, what begins with 0xE2 and is no quotation mark.
pub(crate) const RULES: u8 = 1;

/// These, and the blanks that a model may find to part two sentences.
pub(crate) const MODEL: u8 = 2;

/// For the low half of a byte, a bit for each high half with which it may begin an end by UAX #29.
static LEADS: [u8; 16] = leads();

/// The bits of [`LEADS`] for the high halves of a byte; halves that share one are never told apart wrongly, since
/// what begins with neither is no candidate.
static HALVES: [u8; 16] = {
    let mut halves = [0; 16];
    let mut high = 0;
    while high < 16 {
        halves[high] = match high {
            0 => 1,
            2 => 2,
            3 => 4,
            0xC => 8,
            0xD => 16,
            0xE => 32,
            0xF => 64,
            _ => 0,
        };
        high += 1;
    }
    halves
};

const fn leads() -> [u8; 16] {
    let mut table = [0; 16];
    let mut byte = 0;
    while byte < 256 {
        if sentencebreak::leads_to_end(byte as u8) {
            let bit = match byte >> 4 {
                0 => 1,
                2 => 2,
                3 => 4,
                0xC => 8,
                0xD => 16,
                0xE => 32,
                0xF => 64,
                _ => panic!("an end that begins otherwise"),
            };
            table[byte & 15] |= bit;
        }
        byte += 1;
    }
    table
}
