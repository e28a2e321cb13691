//! Word boundaries by UAX #29, from the classes of characters up to whole texts.
//!
//! [`table`] says what a character is; [`rules`] is the exact and slow way from one boundary to the next;
//! [`blocks`] is the fast way, 64 bytes at a time on the masks of a [`Level`](crate::simd::Level), which
//! goes over to the slow one around the few characters that masks cannot tell.

pub(crate) mod blocks;
mod patch;
mod plain;
mod rules;
mod state;
pub(crate) mod table;

/// A character: its class with its flags, and its length in bytes.
#[derive(Clone, Copy, Debug)]
struct Char {
    bits: u8,
    len: usize,
}

impl Char {
    /// The flag of a character that is a letter or a number.
    const ALPHANUMERIC: u8 = 0x20;

    #[inline]
    fn class(self) -> u8 {
        self.bits & 0x1f
    }

    #[inline]
    fn is_alphanumeric(self) -> bool {
        self.bits & Char::ALPHANUMERIC != 0
    }

    #[inline]
    fn is_pictograph(self) -> bool {
        self.bits & 0x40 != 0
    }

    #[inline]
    fn is_letter(self) -> bool {
        matches!(self.class(), table::LETTER | table::HEBREW)
    }
}

/// The class and flags of a code point.
#[inline]
pub(crate) fn bits(code: u32) -> u8 {
    let middle = usize::from(table::ROOT[(code >> 12) as usize]) << 6 | (code >> 6 & 0x3f) as usize;
    table::LEAVES[usize::from(table::MIDDLE[middle]) << 6 | (code & 0x3f) as usize]
}

/// The character at `at`, or `None` at the end. What is no UTF-8 counts as U+FFFD, one for each maximal
/// part of a sequence (as the standard library replaces it).
#[inline]
fn char_at(bytes: &[u8], at: usize) -> Option<Char> {
    // Two and three bytes, as nearly all characters beyond ASCII have: their own bits are the places in the stages.
    if let Some(&[first, second, third]) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let leaf = |middle: usize, last: u8| {
            table::LEAVES[usize::from(table::MIDDLE[middle]) << 6 | usize::from(last & 0x3f)]
        };
        let follows = |byte: u8| byte & 0xc0 == 0x80;
        match first {
            0xc2..=0xdf if follows(second) => {
                return Some(Char { bits: leaf(usize::from(first & 0x1f), second), len: 2 });
            }
            0xe1..=0xec | 0xee | 0xef if follows(second) && follows(third) => {
                let root = usize::from(table::ROOT[usize::from(first & 0xf)]);
                return Some(Char { bits: leaf(root << 6 | usize::from(second & 0x3f), third), len: 3 });
            }
            _ => {}
        }
    }
    any_char_at(bytes, at)
}

/// [`char_at`] whatever stands there.
#[inline(never)]
fn any_char_at(bytes: &[u8], at: usize) -> Option<Char> {
    // Four bytes, as pictographs and flags have.
    if let Some(&[0xf0, second @ 0x90..=0xbf, third @ 0x80..=0xbf, fourth @ 0x80..=0xbf]) =
        bytes.get(at..).and_then(<[u8]>::first_chunk)
    {
        let low = |byte: u8| u32::from(byte & 0x3f);
        return Some(Char { bits: bits(low(second) << 12 | low(third) << 6 | low(fourth)), len: 4 });
    }
    let first = *bytes.get(at)?;
    if first < 0x80 {
        return Some(Char {
            bits: table::LEAVES
                [usize::from(table::MIDDLE[usize::from(first >> 6)]) << 6 | usize::from(first & 0x3f)],
            len: 1,
        });
    }
    let next = |n: usize| bytes.get(at + n).copied().filter(|byte| byte & 0xc0 == 0x80);
    let wrong = |len| Some(Char { bits: bits(0xfffd), len });
    let Some(second) = next(1) else { return wrong(1) };
    let low = |byte: u8| u32::from(byte & 0x3f);
    match first {
        0xc2..=0xdf => Some(Char { bits: bits(u32::from(first & 0x1f) << 6 | low(second)), len: 2 }),
        0xe0..=0xef => {
            if (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) {
                return wrong(1);
            }
            let Some(third) = next(2) else { return wrong(2) };
            Some(Char { bits: bits(u32::from(first & 0xf) << 12 | low(second) << 6 | low(third)), len: 3 })
        }
        0xf0..=0xf4 => {
            if (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f) {
                return wrong(1);
            }
            let Some(third) = next(2) else { return wrong(2) };
            let Some(fourth) = next(3) else { return wrong(3) };
            let code = u32::from(first & 7) << 18 | low(second) << 12 | low(third) << 6 | low(fourth);
            Some(Char { bits: bits(code), len: 4 })
        }
        _ => wrong(1),
    }
}
