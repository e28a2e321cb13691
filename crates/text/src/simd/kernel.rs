//! What an instruction set does for the rest of the crate: 64 bytes of text in, masks and places of bits out.
//!
//! In every mask the lowest bit stands for the first byte.

use super::byte_class::Classes;
use super::lanes::Lanes;
use super::slot::{self, Slot};
use super::stop_masks::{self, StopWindow};
use super::suffix_table::{SuffixTable, Window};
use super::surroundings::{self, Surroundings};

/// Something to be done with the instructions of one level. What `run` calls is to be inlined into it.
pub(crate) trait Job {
    type Output;

    /// Does it.
    fn run<K: Kernel>(self) -> Self::Output;
}

/// All that a level does its own way.
pub(crate) trait Kernel: WordKernel + TokenKernel + SentenceKernel {}

impl<K: WordKernel + TokenKernel + SentenceKernel> Kernel for K {}

/// For word boundaries by UAX #29.
pub(crate) trait WordKernel {
    /// What stands where in `block`.
    fn classify_words(block: &[u8; 64]) -> WordMasks;

    /// Which of the 64 bytes at the start of `window` begin characters of common typography. A level without instructions
    /// for it sees none.
    #[inline(always)]
    fn typography(window: &WordWindow) -> Typography {
        let _ = window;
        Typography::default()
    }

    /// Writes `base` plus the place of each bit of `mask` to the start of `out` and says how many.
    fn flatten(mask: u64, base: u32, out: &mut [u32; 64]) -> usize;
}

/// What stands where in 64 bytes, as word boundaries ask for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordMasks {
    /// `A` to `Z`, `a` to `z`.
    pub(crate) letters: u64,
    /// `0` to `9`.
    pub(crate) digits: u64,
    /// What joins two letters: `'`, `.`, `:`.
    pub(crate) mid_letters: u64,
    /// What joins two digits: `'`, `.`, `,`, `;`.
    pub(crate) mid_numbers: u64,
    /// The space.
    pub(crate) spaces: u64,
    /// What is written into the masks one by one: `_`, `\r` and every byte beyond ASCII.
    pub(crate) special: u64,
}

/// A block of 64 bytes, and eight behind.
pub(crate) type WordWindow = [u8; 72];

/// The first bytes of characters beyond ASCII that English prose is full of, each of them whole in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typography {
    /// Letters of two bytes: U+00C0 to U+00FF without the two signs among them.
    pub(crate) letters: u64,
    /// Signs of two bytes, by which no word goes on: U+00A0 to U+00A8 (the no-break space, £, §).
    pub(crate) signs: u64,
    /// Signs of three bytes, by which no word goes on: U+2010 to U+2026 (dashes, double quotation marks, bullet, ellipsis)
    /// without U+2018, U+2019, U+2024.
    pub(crate) wide_signs: u64,
    /// U+2018 and U+2019, the apostrophe, which join letters and digits as `'` does.
    pub(crate) apostrophes: u64,
}

/// For tokens.
pub(crate) trait TokenKernel {
    /// What the masks of several blocks are planned in.
    type Lanes: Lanes;

    /// The classes of the bytes of `block`, and which of them are beyond ASCII.
    fn classify_tokens(block: &[u8; 64]) -> (Classes, u64);

    /// The bytes of `block`, those beyond ASCII all as `byte`.
    #[inline(always)]
    fn fold_non_ascii(block: &[u8; 64], byte: u8) -> [u8; 64] {
        let mut folded = *block;
        for word in folded.as_chunks_mut::<8>().0 {
            let wide = u64::from_le_bytes(*word);
            let beyond = (wide >> 7 & 0x0101_0101_0101_0101) * 0xff;
            let byte = u64::from_le_bytes([byte; 8]);
            *word = (wide & !beyond | byte & beyond).to_le_bytes();
        }
        folded
    }

    /// Which of the first 64 bytes begin letters of two and of three bytes that are certainly some. A level without
    /// instructions for it sees none.
    #[inline(always)]
    fn letters(window: &WordWindow) -> [u64; 2] {
        let _ = window;
        [0; 2]
    }

    /// Which of `ends` have four bytes before them that `suffixes` lets pass, and maybe others that are none of `ends`;
    /// what is beyond ASCII may fit nothing.
    #[inline(always)]
    fn match_suffixes(suffixes: &SuffixTable, window: &Window, ends: u64) -> u64 {
        suffixes.matches(window, ends)
    }

    /// Writes the places of the bits of `starts` and of `ends`, `base` added, to their parts of `room`, and as codes the bytes
    /// of the block at `starts` as `kinds` changes them: as many of each as there are bits, whatever they are.
    #[inline(always)]
    fn emit(block: &mut [u8; 64], starts: u64, ends: u64, kinds: Kinds, base: u32, room: Room<'_>) {
        mark_kinds(block, kinds);
        emit(block, starts, ends, base, room);
    }
}

/// Where a kernel writes what it finds in a block: a token that starts in one may end in another.
pub(crate) struct Room<'a> {
    pub(crate) starts: &'a mut [Slot<u32>; 64],
    pub(crate) codes: &'a mut [Slot<u8>; 64],
    pub(crate) ends: &'a mut [Slot<u32>; 64],
}

/// Which codes are not the first bytes of their tokens.
#[derive(Clone, Copy)]
pub(crate) struct Kinds {
    /// Which have the bit 0x80 besides.
    pub(crate) second: u64,
    /// Which are `code` instead.
    pub(crate) others: u64,
    pub(crate) code: u8,
}

/// Writes the codes over the bytes that they are not.
#[inline(always)]
pub(super) fn mark_kinds(block: &mut [u8; 64], kinds: Kinds) {
    let mut left = kinds.second;
    while left != 0 {
        block[(left.trailing_zeros() & 63) as usize] |= 0x80;
        left &= left - 1;
    }
    let mut left = kinds.others;
    while left != 0 {
        block[(left.trailing_zeros() & 63) as usize] = kinds.code;
        left &= left - 1;
    }
}

/// [`TokenKernel::emit`] with plain instructions.
#[inline(always)]
fn emit(block: &[u8; 64], starts: u64, ends: u64, base: u32, room: Room<'_>) {
    let (mut starts, mut ends) = (starts, ends);
    let rows = room.starts.as_chunks_mut::<8>().0.iter_mut().zip(room.ends.as_chunks_mut::<8>().0);
    // Eight at a time: a count that is wrong by a few is rarely guessed wrong.
    for ((of_starts, of_ends), codes) in rows.zip(room.codes.as_chunks_mut::<8>().0) {
        if starts | ends == 0 {
            break;
        }
        for at in 0..8 {
            let start = starts.trailing_zeros();
            slot::write(&mut of_starts[at], base.wrapping_add(start));
            slot::write(&mut of_ends[at], base.wrapping_add(ends.trailing_zeros()));
            slot::write(&mut codes[at], block[(start & 63) as usize]);
            starts &= starts.wrapping_sub(1);
            ends &= ends.wrapping_sub(1);
        }
    }
}

/// For sentences.
pub(crate) trait SentenceKernel {
    /// Where in the block of `window` a sentence may end by `KIND`, and where its colons are.
    #[inline(always)]
    fn stops<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
        stop_masks::portable::masks::<KIND>(window)
    }

    /// What `bytes` are.
    #[cfg_attr(not(feature = "model"), allow(dead_code, reason = "only the model asks"))]
    #[inline(always)]
    fn surroundings(bytes: &[u8; 64]) -> Surroundings {
        surroundings::portable::masks(bytes)
    }
}
