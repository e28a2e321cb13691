//! The words to both sides of a place, found on the masks of the 64 bytes there.

use crate::simd::kernel::Kernel;
use crate::simd::surroundings::Surroundings;

/// How far a token is read, in bytes.
const REACH: u32 = 24;

/// Both halves of the product of two numbers in one.
#[inline(always)]
pub(super) fn mixed(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

/// A stretch of a window: where it starts, and how long it is.
#[derive(Clone, Copy, Debug)]
struct Part {
    at: u32,
    len: u32,
}

/// 64 bytes, with 16 blanks to both sides, and what they are.
pub(super) struct Window {
    bytes: [u8; 96],
    is: Surroundings,
    /// Letters, of any script, and digits: all but ASCII signs and what starts with 0xE2.
    letter: u64,
}

impl Window {
    const MARGIN: usize = 16;

    /// A number for a stretch, in which case does not matter: of a long one for its last 16 bytes, or its first.
    #[inline(always)]
    fn fold(&self, part: Part, tail: bool) -> u64 {
        let len = part.len.min(16);
        if len == 0 {
            return 0;
        }
        let from = Window::MARGIN + if tail { part.at + part.len - len } else { part.at } as usize;
        let word = self.bytes[from..].first_chunk().map_or(0, |chunk| u128::from_le_bytes(*chunk));
        let word = (word | (u128::MAX / 0xFF * 0x20)) << (8 * (16 - len));
        mixed(word as u64 ^ 0xD6E8_FEB8_6659_FD93, (word >> 64) as u64 ^ 0xA076_1D64_78BD_642F)
    }

    /// A number for what a stretch is made of: its first two bytes and its last, how many capitals, digits, signs
    /// there are, the first sign, and whether there are small letters.
    #[inline(always)]
    fn shape(&self, part: Part) -> u64 {
        let len = part.len.min(REACH);
        if len == 0 {
            return 0;
        }
        let within = |mask: u64| mask >> part.at & ((1 << len) - 1);
        let (upper, lower) = (within(self.is.upper), within(self.is.lower));
        let digit = within(self.is.alphanumeric) & !upper & !lower;
        let high = within(self.is.high);
        let sign = within(u64::MAX) & !(upper | lower | digit | high);
        let kind = |at: u32| {
            (upper >> at & 1) | (lower >> at & 1) << 1 | (digit >> at & 1) << 2 | (sign >> at & 1) << 3
        };
        let some = |mask: u64, most: u32| u64::from(mask.count_ones().min(most));
        let byte = |at: u32| u64::from(self.bytes[Window::MARGIN + (part.at + at) as usize]);
        let sign_byte = if sign == 0 { 0 } else { byte(sign.trailing_zeros()) };
        let last_byte = if sign >> (len - 1) & 1 == 1 { byte(len - 1) } else { 0 };
        kind(0)
            | kind(1) << 4
            | kind(len - 1) << 8
            | u64::from(lower != 0) << 12
            | u64::from(high != 0) << 13
            | some(upper, 3) << 16
            | some(digit, 4) << 20
            | some(sign, 3) << 24
            | some(within(self.is.dot), 3) << 28
            | sign_byte << 32
            | last_byte << 40
    }

    #[inline(always)]
    fn new<K: Kernel>(bytes: [u8; 96]) -> Window {
        let middle: &[u8; 64] = bytes[Window::MARGIN..].first_chunk().expect("64 bytes in 80");
        let is = K::surroundings(middle);
        let letter = is.alphanumeric | is.high & !(is.wide | is.wide << 1 | is.wide << 2);
        Window { bytes, is, letter }
    }

    /// The 64 bytes before `end`.
    #[inline(always)]
    pub(super) fn before<K: Kernel>(text: &[u8], end: usize) -> Window {
        let mut bytes = [b' '; 96];
        if let Some(from) = end.checked_sub(64) {
            bytes[16..80].copy_from_slice(&text[from..end]);
        } else {
            bytes[80 - end..80].copy_from_slice(&text[..end]);
        }
        Window::new::<K>(bytes)
    }

    /// The 64 bytes from `start` on.
    #[inline(always)]
    pub(super) fn after<K: Kernel>(text: &[u8], start: usize) -> Window {
        let mut bytes = [b' '; 96];
        let len = (text.len() - start).min(64);
        if len == 64 {
            bytes[16..80].copy_from_slice(&text[start..start + 64]);
        } else {
            bytes[16..16 + len].copy_from_slice(&text[start..]);
        }
        Window::new::<K>(bytes)
    }
}

/// What stands before a stop.
pub(super) struct Behind<'w> {
    window: &'w Window,
    /// The bytes of the sentence so far.
    within: u64,
    left: Part,
    /// Where the window starts in the text; what stands before the text's start counts too.
    origin: isize,
}

impl<'w> Behind<'w> {
    #[inline(always)]
    pub(super) fn new(window: &'w Window, start: usize, stop: usize) -> Behind<'w> {
        let within = match stop - start {
            0 => 0,
            n if n >= 64 => u64::MAX,
            n => u64::MAX << (64 - n),
        };
        // The last word may have up to three signs behind it.
        let signs = (window.letter & within).leading_zeros();
        let left = if signs > 9 {
            Part { at: 64, len: 0 }
        } else {
            let word = (window.letter | window.is.joint) << signs;
            let len = word.leading_ones().min(REACH);
            Part { at: 64 - signs - len, len }
        };
        Behind { window, within, left, origin: stop as isize - 64 }
    }

    /// The last word, which is no longer than 24 bytes.
    #[inline(always)]
    pub(super) fn word<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        let at = (self.origin + self.left.at as isize) as usize;
        text.get(at..at + self.left.len as usize).unwrap_or(&[])
    }

    #[inline(always)]
    pub(super) fn left(&self) -> u64 {
        self.window.fold(self.left, true)
    }

    /// Numbers for the word before the last and for what it is made of.
    #[inline(always)]
    pub(super) fn previous(&self) -> (u64, u64) {
        let at = self.left.at;
        let solid = !self.window.is.white
            & self.within
            & !(u64::MAX << (at & 63))
            & 0u64.wrapping_sub(u64::from(at < 64));
        let end = 64 - solid.leading_zeros();
        let len = if end == 0 { 0 } else { (solid << (64 - end)).leading_ones().min(REACH) };
        let word = Part { at: end - len, len };
        (self.window.fold(word, true), self.window.shape(word))
    }

    #[inline(always)]
    pub(super) fn left_shape(&self) -> u64 {
        self.window.shape(self.left)
    }

    /// The last three bytes of the last word, in small letters.
    #[inline(always)]
    pub(super) fn suffix(&self) -> u64 {
        let end = Window::MARGIN + (self.left.at + self.left.len) as usize;
        let len = self.left.len.min(3) as usize;
        self.window.bytes[end - len..end].iter().rev().fold(0, |n, b| n << 8 | u64::from(b | 0x20))
    }

    /// How many blanks the sentence holds so far, six at most, of its last 64 bytes.
    #[inline(always)]
    pub(super) fn blanks(&self) -> u64 {
        u64::from((self.window.is.blank & self.within).count_ones().min(6))
    }

    /// How many words with a capital stand at the end, four at most, and whether the sentence starts with them.
    #[inline(always)]
    pub(super) fn capitals(&self) -> u64 {
        let (is, mut count) = (&self.window.is, 0);
        let mut starts = (is.blank << 1 | 1) & !is.blank & self.within;
        while count < 4 && starts != 0 {
            let start = 63 - starts.leading_zeros();
            if is.upper >> start & 1 == 0 {
                break;
            }
            starts ^= 1 << start;
            count += 1;
        }
        count << 1 | u64::from(starts == 0)
    }

    /// How many words start with a small letter behind a blank, four at most.
    #[inline(always)]
    pub(super) fn lows(&self) -> u64 {
        u64::from((self.window.is.lower & self.window.is.blank << 1 & self.within).count_ones().min(4))
    }
}

/// What stands behind a stop and the white space after it.
pub(super) struct Ahead<'w> {
    window: &'w Window,
    right: Part,
    token: Part,
    after: Part,
    /// Where it may end itself; 64 where it does not.
    stop: u32,
    origin: usize,
}

impl<'w> Ahead<'w> {
    /// `opens` is how many bytes of quotation marks and brackets stand before the first word.
    #[inline(always)]
    pub(super) fn new(window: &'w Window, next: usize, opens: usize) -> Ahead<'w> {
        let opens = opens.min(16) as u32;
        let letters = window.is.alphanumeric | window.is.high & !window.is.wide;
        let right = Part { at: opens, len: (letters >> opens).trailing_ones().min(REACH) };
        let token = Part { at: 0, len: window.is.white.trailing_zeros().min(REACH) };
        let at = token.len + 1;
        let after = Part { at, len: (window.is.white >> at).trailing_zeros().min(REACH) };
        let stop = window.is.stop.trailing_zeros();
        Ahead { window, right, token, after, stop, origin: next }
    }

    /// The first word, which is no longer than 24 bytes.
    #[inline(always)]
    pub(super) fn word<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        let at = self.origin + self.right.at as usize;
        text.get(at..at + self.right.len as usize).unwrap_or(&[])
    }

    #[inline(always)]
    pub(super) fn right(&self) -> u64 {
        self.window.fold(self.right, false)
    }

    #[inline(always)]
    pub(super) fn token(&self) -> u64 {
        self.window.fold(self.token, false)
    }

    #[inline(always)]
    pub(super) fn token_shape(&self) -> u64 {
        self.window.shape(self.token)
    }

    #[inline(always)]
    pub(super) fn after(&self) -> u64 {
        self.window.fold(self.after, false)
    }

    /// After how many bytes it may end itself, and the byte there; 64 and 0 where it does not.
    #[inline(always)]
    pub(super) fn stop(&self) -> (u32, u64) {
        let byte = if self.stop < 64 { self.window.bytes[Window::MARGIN + self.stop as usize] } else { 0 };
        (self.stop, u64::from(byte))
    }

    /// How many words with a capital follow, four at most, and whether what comes then is of small letters.
    #[inline(always)]
    pub(super) fn capitals(&self) -> u64 {
        let (is, mut count) = (&self.window.is, 0);
        let mut starts = (is.white << 1 | 1) & !is.white;
        let mut small = 0;
        while count < 4 && starts != 0 {
            let start = starts.trailing_zeros();
            if is.upper >> start & 1 == 0 {
                small = is.lower >> start & 1;
                break;
            }
            starts &= starts - 1;
            count += 1;
        }
        count << 1 | small
    }

    #[inline(always)]
    fn until_stop(&self) -> u64 {
        (1u64 << (self.stop & 63)).wrapping_sub(1) | 0u64.wrapping_sub(u64::from(self.stop >> 6))
    }

    /// How many words start with a small letter behind a blank before that, four at most.
    #[inline(always)]
    pub(super) fn lows(&self) -> u64 {
        let lows = self.window.is.lower & self.window.is.blank << 1;
        u64::from((lows & self.until_stop()).count_ones().min(4))
    }
}
