//! Kernels over 64 bytes at once, written once over the few things that such a register must do.
//!
//! A level gives a [`Register`] whose methods are an instruction or two each; that is all of it that cannot be tried on
//! a machine without these instructions. The rest is here, and tests go through it with a register of plain bytes.

use core::marker::PhantomData;

use super::byte_class::Classes;
use super::kernel::{SentenceKernel, TokenKernel, Typography, WordKernel, WordMasks, WordWindow};
use super::lanes::Plain;
use super::stop_masks::{self, StopWindow};
use super::suffix_table::{SuffixTable, Window};
use super::surroundings::{self, Surroundings};

/// 64 bytes in one or several vector registers. Masks have a bit for each byte, the lowest for the first.
pub(super) trait Register: Copy {
    /// The bytes of `block`.
    fn load(block: &[u8; 64]) -> Self;

    /// Each byte with the bit 0x20 set.
    fn lowered(self) -> Self;

    /// Which bytes are `byte`.
    fn equal(self, byte: u8) -> u64;

    /// Which bytes are one of the `count` from `from` on.
    fn within(self, from: u8, count: u8) -> u64;

    /// Which bytes have the bit 0x80 set.
    fn beyond(self) -> u64;

    /// Writes `base` plus the place of each bit of `mask` to the start of `out`; what comes behind is of no account.
    fn places(mask: u64, base: u32, out: &mut [u32; 64]);

    /// As [`TokenKernel::match_suffixes`] says.
    #[inline(always)]
    fn match_suffixes(suffixes: &SuffixTable, window: &Window, ends: u64) -> u64 {
        suffixes.matches(window, ends)
    }

    /// As [`SentenceKernel::stops`] says.
    #[inline(always)]
    fn stops<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
        stop_masks::portable::masks::<KIND>(window)
    }

    /// As [`SentenceKernel::surroundings`] says.
    #[inline(always)]
    fn surroundings(bytes: &[u8; 64]) -> Surroundings {
        surroundings::portable::masks(bytes)
    }
}

/// The kernels over `R`.
pub(super) struct Wide<R>(PhantomData<R>);

impl<R: Register> WordKernel for Wide<R> {
    #[inline(always)]
    fn classify_words(block: &[u8; 64]) -> WordMasks {
        let bytes = R::load(block);
        let both = bytes.equal(b'\'') | bytes.equal(b'.');
        WordMasks {
            letters: bytes.lowered().within(b'a', 26),
            digits: bytes.within(b'0', 10),
            mid_letters: both | bytes.equal(b':'),
            mid_numbers: both | bytes.equal(b',') | bytes.equal(b';'),
            spaces: bytes.equal(b' '),
            special: bytes.beyond() | bytes.equal(b'_') | bytes.equal(b'\r'),
        }
    }

    #[inline(always)]
    fn typography(window: &WordWindow) -> Typography {
        let load = |from: usize| window[from..].first_chunk().map(R::load);
        let (Some(first), Some(second), Some(third)) = (load(0), load(1), load(2)) else {
            return Typography::default();
        };
        let no_letters = second.equal(0x97) | second.equal(0xb7);
        let punctuation = first.equal(0xe2) & second.equal(0x80);
        let apostrophes = punctuation & third.within(0x98, 2);
        Typography {
            letters: first.equal(0xc3) & second.within(0x80, 0x40) & !no_letters,
            signs: first.equal(0xc2) & second.within(0xa0, 9),
            wide_signs: punctuation & third.within(0x90, 0x17) & !third.equal(0xa4) & !apostrophes,
            apostrophes,
        }
    }

    #[inline(always)]
    fn flatten(mask: u64, base: u32, out: &mut [u32; 64]) -> usize {
        R::places(mask, base, out);
        mask.count_ones() as usize
    }
}

impl<R: Register> TokenKernel for Wide<R> {
    type Lanes = Plain<4>;

    #[inline(always)]
    fn classify_tokens(block: &[u8; 64]) -> (Classes, u64) {
        let bytes = R::load(block);
        let lower = bytes.within(b'a', 26);
        let upper = bytes.within(b'A', 26);
        let digits = bytes.within(b'0', 10);
        let spaces = bytes.equal(b' ') | bytes.within(b'\t', 5);
        let stops = bytes.equal(b'.');
        let commas = bytes.equal(b',');
        let colons = bytes.within(b':', 2);
        let exclaims = bytes.equal(b'!') | bytes.equal(b'?');
        let quotes = bytes.equal(b'"');
        let hyphens = bytes.equal(b'-');
        let slashes = bytes.equal(b'/');
        let opens = bytes.equal(b'(') | bytes.equal(b'[');
        let closes = bytes.equal(b')') | bytes.equal(b']');
        let dollars = bytes.equal(b'$');
        let apostrophes = bytes.equal(b'\'');
        let eights = exclaims | quotes | hyphens | slashes;
        let twelves = opens | closes | dollars | apostrophes;
        let classes = [
            lower | spaces | stops | colons | quotes | slashes | closes | apostrophes,
            digits | spaces | commas | colons | hyphens | slashes | dollars | apostrophes,
            upper | stops | commas | colons | twelves,
            eights | twelves,
        ];
        (classes, bytes.beyond())
    }

    #[inline(always)]
    fn match_suffixes(suffixes: &SuffixTable, window: &Window, ends: u64) -> u64 {
        R::match_suffixes(suffixes, window, ends)
    }
}

impl<R: Register> SentenceKernel for Wide<R> {
    #[inline(always)]
    fn stops<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
        R::stops::<KIND>(window)
    }

    #[inline(always)]
    fn surroundings(bytes: &[u8; 64]) -> Surroundings {
        R::surroundings(bytes)
    }
}

/// Plain bytes, which every machine has: what tests go through the kernels with.
#[cfg(test)]
#[derive(Clone, Copy)]
pub(super) struct Emulated([u8; 64]);

#[cfg(test)]
impl Emulated {
    fn which(self, is: impl Fn(u8) -> bool) -> u64 {
        (0..64).filter(|&place| is(self.0[place])).map(|place| 1 << place).sum()
    }
}

#[cfg(test)]
impl Register for Emulated {
    fn load(block: &[u8; 64]) -> Self {
        Emulated(*block)
    }

    fn lowered(self) -> Self {
        Emulated(self.0.map(|byte| byte | 0x20))
    }

    fn equal(self, byte: u8) -> u64 {
        self.which(|other| other == byte)
    }

    fn within(self, from: u8, count: u8) -> u64 {
        self.which(|byte| byte.wrapping_sub(from) < count)
    }

    fn beyond(self) -> u64 {
        self.which(|byte| byte >= 0x80)
    }

    fn places(mask: u64, base: u32, out: &mut [u32; 64]) {
        // What stands behind the places found must not matter.
        out.fill(u32::MAX);
        let found = (0..64).filter(|place| mask >> place & 1 != 0);
        out.iter_mut().zip(found).for_each(|(out, place)| *out = base + place);
    }
}
