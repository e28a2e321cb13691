//! Where a sentence may end: a mask of 64 bytes at a time, for the splitter and for the sentences of UAX #29.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
pub(super) mod avx2;
mod portable;

use super::Level;
use crate::sentencebreak;

/// How many bytes one mask is of.
const BLOCK: usize = 64;

/// How many masks are made in one go.
const BLOCKS: usize = 8;

/// A block with the byte before it and the two after.
type Window = [u8; BLOCK + 3];

/// Ends as Unicode has them: characters that may be one by the class of their first byte.
pub(crate) const UNICODE: u8 = 0;

/// Ends that rules see: `.`, `!`, `?`, a line feed, what begins with 0xE2 and is no quotation mark.
pub(crate) const RULES: u8 = 1;

/// These, and the blanks that a model may find to part two sentences.
pub(crate) const MODEL: u8 = 2;

/// Finds, piece by piece, the bytes at which a sentence may end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stops {
    level: Level,
    /// What is looked for: [`UNICODE`], [`RULES`] or [`MODEL`].
    kind: u8,
    /// Where the bytes start that the masks are of; a multiple of their number.
    base: usize,
    /// A bit for each byte.
    masks: [u64; BLOCKS],
    /// A bit for each colon; for the model alone.
    colons: [u64; BLOCKS],
}

impl Stops {
    /// How many bytes are looked at in one go.
    const PIECE: usize = BLOCK * BLOCKS;

    #[inline]
    pub(crate) fn new(level: Level, kind: u8) -> Stops {
        Stops { level, kind, base: usize::MAX, masks: [0; BLOCKS], colons: [0; BLOCKS] }
    }

    /// The first candidate at or after `from`.
    #[inline]
    pub(crate) fn next(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut from = from;
        while from < bytes.len() {
            let base = from & !(Self::PIECE - 1);
            if base != self.base {
                self.fill(bytes, base);
            }
            let first = (from - base) / BLOCK;
            let mut mask = self.masks[first] & (u64::MAX << (from % BLOCK));
            let mut block = first;
            loop {
                if mask != 0 {
                    return Some(base + block * BLOCK + mask.trailing_zeros() as usize);
                }
                block += 1;
                if block == BLOCKS {
                    break;
                }
                mask = self.masks[block];
            }
            from = base + Self::PIECE;
        }
        None
    }

    /// Whether one of the 32 bytes from `at` on may be a colon.
    #[inline]
    pub(crate) fn colon_ahead(&self, at: usize) -> bool {
        let block = at.wrapping_sub(self.base) / BLOCK;
        let shift = at % BLOCK;
        let low = self.colons.get(block).copied().unwrap_or(u64::MAX) >> shift;
        let high = if shift > 32 { self.colons.get(block + 1).copied().unwrap_or(u64::MAX) } else { 0 };
        (low | high) != 0
    }

    #[cold]
    #[inline(never)]
    fn fill(&mut self, bytes: &[u8], base: usize) {
        self.base = base;
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        if matches!(self.level, Level::Avx2 | Level::Avx512) && super::has_avx2() {
            #[allow(unsafe_code)]
            // SAFETY: the instructions were just found on this machine.
            unsafe {
                match self.kind {
                    UNICODE => avx2::fill::<UNICODE>(bytes, base, &mut self.masks, &mut self.colons),
                    RULES => avx2::fill::<RULES>(bytes, base, &mut self.masks, &mut self.colons),
                    _ => avx2::fill::<MODEL>(bytes, base, &mut self.masks, &mut self.colons),
                }
            }
            return;
        }
        let _ = self.level;
        match self.kind {
            UNICODE => portable::fill::<UNICODE>(bytes, base, &mut self.masks, &mut self.colons),
            RULES => portable::fill::<RULES>(bytes, base, &mut self.masks, &mut self.colons),
            _ => portable::fill::<MODEL>(bytes, base, &mut self.masks, &mut self.colons),
        }
    }
}

/// Fills in the masks of the blocks from `base` on by `mask`, and noughts beyond the end.
#[inline(always)]
fn fill(
    bytes: &[u8],
    base: usize,
    masks: &mut [u64; BLOCKS],
    colons: &mut [u64; BLOCKS],
    mask: impl Fn(&Window) -> (u64, u64),
) {
    for (i, (slot, colon)) in masks.iter_mut().zip(colons.iter_mut()).enumerate() {
        let at = base + i * BLOCK;
        if at >= bytes.len() {
            (*slot, *colon) = (0, 0);
            continue;
        }
        if let Some(start) = at.checked_sub(1)
            && let Some(window) = bytes.get(start..start + BLOCK + 3)
            && let Ok(window) = window.try_into()
        {
            (*slot, *colon) = mask(window);
            continue;
        }
        let mut window = [0; BLOCK + 3];
        let start = at.saturating_sub(1);
        let part = &bytes[start..bytes.len().min(at + BLOCK + 2)];
        let from = usize::from(at == 0);
        window[from..from + part.len()].copy_from_slice(part);
        (*slot, *colon) = mask(&window);
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    fn all(kind: u8, level: Level, bytes: &[u8]) -> Vec<usize> {
        let mut stops = Stops::new(level, kind);
        let mut from = 0;
        core::iter::from_fn(|| {
            let at = stops.next(bytes, from)?;
            from = at + 1;
            Some(at)
        })
        .collect()
    }

    #[test]
    fn candidates_in_any_place() {
        for &level in Level::available() {
            for n in 0..700 {
                let mut text = alloc::vec![b'a'; n];
                text.extend_from_slice(b".b");
                assert_eq!(all(UNICODE, level, &text), [n]);
                assert_eq!(all(RULES, level, &text), [n]);
                assert_eq!(all(MODEL, level, &text), [n]);
                text.truncate(n);
                text.extend_from_slice(b" A: \xE2\x80\x99 \xE2\x80\xA6 ");
                assert_eq!(all(RULES, level, &text), [n + 8]);
                assert_eq!(all(MODEL, level, &text), if n == 0 { [8].to_vec() } else { [n, n + 8].to_vec() });
            }
        }
    }

    proptest! {
        #[test]
        fn levels_agree(
            bytes in prop::collection::vec(
                prop_oneof![any::<u8>(), prop::sample::select(b" .!?\n:ABht<>*_=-()[]09\xE2\x80\x98\x9D".as_slice())],
                0..1200,
            ),
        ) {
            for &level in Level::available() {
                prop_assert_eq!(all(UNICODE, level, &bytes), all(UNICODE, Level::Portable, &bytes));
                prop_assert_eq!(all(RULES, level, &bytes), all(RULES, Level::Portable, &bytes));
                prop_assert_eq!(all(MODEL, level, &bytes), all(MODEL, Level::Portable, &bytes));
            }
        }
    }
}
