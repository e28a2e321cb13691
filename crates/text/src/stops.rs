//! Candidates: the places of a text at which a sentence may end, found 512 bytes at a time, one after the other.

use crate::simd::kernel::{Job, Kernel};
use crate::simd::stop_masks::{BLOCK, StopWindow};
pub(crate) use crate::simd::stop_masks::{MODEL, RULES, UNICODE};
use crate::simd::{Level, dispatch};

/// What [`MODEL`] looks for, and the blanks that part two sentences in mail and forums alone.
pub(crate) const LOOSE: u8 = 3;

/// How many masks are made in one go.
const BLOCKS: usize = 8;

/// Finds, piece by piece, the bytes at which a sentence may end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stops {
    level: Level,
    /// What is looked for: [`UNICODE`], [`RULES`], [`MODEL`] or [`LOOSE`].
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
        let Stops { level, masks, colons, .. } = self;
        match self.kind {
            UNICODE => dispatch(*level, Fill::<UNICODE> { bytes, base, masks, colons }),
            RULES => dispatch(*level, Fill::<RULES> { bytes, base, masks, colons }),
            LOOSE => dispatch(*level, Fill::<LOOSE> { bytes, base, masks, colons }),
            _ => dispatch(*level, Fill::<MODEL> { bytes, base, masks, colons }),
        }
    }
}

/// The masks of the blocks from `base` on, and noughts beyond the end.
struct Fill<'a, const KIND: u8> {
    bytes: &'a [u8],
    base: usize,
    masks: &'a mut [u64; BLOCKS],
    colons: &'a mut [u64; BLOCKS],
}

impl<const KIND: u8> Job for Fill<'_, KIND> {
    type Output = ();

    #[inline(always)]
    fn run<K: Kernel>(self) {
        let Fill { bytes, base, masks, colons } = self;
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
                (*slot, *colon) = stops::<K, KIND>(window);
                continue;
            }
            let mut window = [0; BLOCK + 3];
            let start = at.saturating_sub(1);
            let part = &bytes[start..bytes.len().min(at + BLOCK + 2)];
            let from = usize::from(at == 0);
            window[from..from + part.len()].copy_from_slice(part);
            (*slot, *colon) = stops::<K, KIND>(&window);
        }
    }
}

/// The candidates of a block, and its colons.
#[inline(always)]
fn stops<K: Kernel, const KIND: u8>(window: &StopWindow) -> (u64, u64) {
    if KIND != LOOSE {
        return K::stops::<KIND>(window);
    }
    let (mask, colons) = K::stops::<MODEL>(window);
    (mask | loose(window), colons)
}

/// The blanks between a letter or a figure and a figure, and those behind a colon.
#[inline(always)]
fn loose(window: &StopWindow) -> u64 {
    let mut flags = [0u8; BLOCK];
    for i in 0..BLOCK {
        let (before, b, next) = (window[i], window[i + 1], window[i + 2]);
        let figure = |byte: u8| byte.wrapping_sub(b'0') < 10;
        let word = figure(before) | ((before | 0x20).wrapping_sub(b'a') < 26);
        let colon = (before == b':') & (next != b' ');
        flags[i] = u8::from((b == b' ') & ((word & figure(next)) | colon));
    }
    flags.iter().enumerate().fold(0, |mask, (i, &flag)| mask | u64::from(flag) << i)
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
