//! Characters beyond ASCII: a group of blocks in, masks of what these characters are out.

use super::class::{self, Class};
use super::group_text::GroupText;
use super::kind_code::lead;
use crate::TokenKind;
use crate::simd::lanes::{LANES, Lane, Lanes};
use crate::wordbreak::bits;

/// What the characters beyond ASCII of a group are, as masks.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(super) struct NonAscii<T = Lane> {
    /// All bytes.
    pub(super) all: T,
    /// All bytes of letters, and of the marks that stand on letters.
    pub(super) letters: T,
    /// All bytes of white space.
    pub(super) spaces: T,
    /// The first bytes of marks that are tokens by themselves, and the bytes behind these marks.
    pub(super) marks: T,
    pub(super) mark_ends: T,
    /// The bytes behind currency signs.
    pub(super) currency_ends: T,
    /// The first bytes of double quotation marks, and of those that open.
    pub(super) quotes: T,
    pub(super) open: T,
    /// The first bytes of single quotation marks, which are apostrophes too; they are in `needs_rules` as well.
    pub(super) apostrophes: T,
    /// The first bytes of what needs the rules.
    pub(super) needs_rules: T,
    /// The bytes behind marks that stand on what is no letter.
    pub(super) marked_ends: T,
}

impl<L: Lanes> NonAscii<L> {
    /// What the blocks have, if they have any.
    #[inline(always)]
    pub(super) fn load<const ANY: bool>(masks: &NonAscii) -> NonAscii<L> {
        let load = |mask: &Lane| L::load(if ANY { mask } else { &[0; LANES] });
        NonAscii {
            all: load(&masks.all),
            letters: load(&masks.letters),
            spaces: load(&masks.spaces),
            marks: load(&masks.marks),
            mark_ends: load(&masks.mark_ends),
            currency_ends: load(&masks.currency_ends),
            quotes: load(&masks.quotes),
            open: load(&masks.open),
            apostrophes: load(&masks.apostrophes),
            needs_rules: load(&masks.needs_rules),
            marked_ends: load(&masks.marked_ends),
        }
    }
}

/// Sets `bits` at `at` of a mask, over the edge of a block if need be; what is behind the last block is lost.
#[inline(always)]
fn set(mask: &mut Lane, at: u32, bits: u64) {
    let (lane, place) = ((at / 64) as usize, at % 64);
    if let Some(mask) = mask.get_mut(lane) {
        *mask |= bits << place;
    }
    if let Some(mask) = mask.get_mut(lane + 1) {
        *mask |= bits >> 1 >> (63 - place);
    }
}

impl NonAscii {
    pub(super) const NONE: NonAscii = {
        const NONE: Lane = [0; LANES];
        NonAscii {
            all: NONE,
            letters: NONE,
            spaces: NONE,
            marks: NONE,
            mark_ends: NONE,
            currency_ends: NONE,
            quotes: NONE,
            open: NONE,
            apostrophes: NONE,
            needs_rules: NONE,
            marked_ends: NONE,
        }
    };

    /// Reads the characters beyond ASCII of the first `count` blocks, of which `all` are the bytes; writes the kind of the token
    /// that each may start over its first byte, as [`lead`] says.
    #[inline(never)]
    pub(super) fn read(&mut self, classes: &[Lane; 4], count: usize, text: &mut GroupText) {
        let all = self.all;
        *self = NonAscii { all, ..NonAscii::NONE };
        let end = 64 * count as u32;
        let mut done = 0;
        for (lane, &mask) in all.iter().enumerate().take(count) {
            let mut left = mask & !super::plan::below(done);
            done = 0;
            while left != 0 {
                let place = left.trailing_zeros();
                let at = 64 * lane as u32 + place;
                let (code, len) = decode(text.four(at));
                if at + len >= end {
                    // The next group has it whole.
                    set(&mut self.needs_rules, at, 1);
                    return;
                }
                let bytes = (1 << len) - 1;
                left &= !(bytes << place);
                done = (place + len).saturating_sub(64);
                if bits(code) & 0x20 != 0 {
                    set(&mut self.letters, at, bytes);
                    text.set(at, lead(TokenKind::Word));
                    continue;
                }
                let class = class::of(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                let on_letter = class == Class::Extend && self.is_letter(classes, at);
                if let Some(kind) = self.add(class, code, at, len, on_letter) {
                    set(&mut self.marks, at, 1);
                    set(&mut self.mark_ends, at, 1 << len);
                    text.set(at, lead(kind));
                }
            }
        }
    }

    /// Whether a letter ends before `at`.
    fn is_letter(&self, [a, b, c, d]: &[Lane; 4], at: u32) -> bool {
        let Some(at) = at.checked_sub(1) else { return false };
        let (lane, place) = ((at / 64) as usize % LANES, at % 64);
        // Classes 1 and 4.
        let letters = (a[lane] ^ c[lane]) & !(b[lane] | d[lane]);
        (letters | self.letters[lane]) >> place & 1 != 0
    }

    /// Adds a character of `len` bytes that is no letter; gives back its kind if it is a token by itself.
    #[inline(always)]
    fn add(&mut self, class: Class, code: u32, at: u32, len: u32, on_letter: bool) -> Option<TokenKind> {
        let bytes = (1 << len) - 1;
        Some(match class {
            Class::Space => {
                set(&mut self.spaces, at, bytes);
                return None;
            }
            Class::Extend if on_letter => {
                set(&mut self.letters, at, bytes);
                return None;
            }
            Class::OpenQuote if code != u32::from('‘') => {
                if code == u32::from('“') {
                    set(&mut self.quotes, at, 1);
                    set(&mut self.open, at, 1);
                }
                TokenKind::OpenQuote
            }
            Class::CloseQuote if code != u32::from('’') => {
                if code == u32::from('”') {
                    set(&mut self.quotes, at, 1);
                }
                TokenKind::CloseQuote
            }
            Class::Currency => {
                set(&mut self.currency_ends, at, 1 << len);
                TokenKind::Currency
            }
            Class::Dash => TokenKind::Dash,
            Class::Ellipsis => TokenKind::Ellipsis,
            Class::Bullet => TokenKind::Bullet,
            Class::Percent => TokenKind::Percent,
            Class::OpenBracket => TokenKind::OpenBracket,
            Class::CloseBracket => TokenKind::CloseBracket,
            Class::Symbol => TokenKind::Symbol,
            Class::OpenQuote | Class::CloseQuote => {
                set(&mut self.apostrophes, at, 1);
                set(&mut self.needs_rules, at, 1);
                return None;
            }
            Class::Extend => {
                set(&mut self.needs_rules, at, 1);
                set(&mut self.marked_ends, at, 1 << len);
                return None;
            }
            _ => {
                set(&mut self.needs_rules, at, 1);
                return None;
            }
        })
    }
}

/// The code point that the four bytes begin with, and how many of them it has. The bytes are of a `str`.
#[inline(always)]
fn decode([first, second, third, fourth]: [u8; 4]) -> (u32, u32) {
    let low = |byte: u8| u32::from(byte & 0x3f);
    match first {
        0x80..0xe0 => (u32::from(first & 0x1f) << 6 | low(second), 2),
        0xe0..0xf0 => (u32::from(first & 0xf) << 12 | low(second) << 6 | low(third), 3),
        _ => (u32::from(first & 7) << 18 | low(second) << 12 | low(third) << 6 | low(fourth), 4),
    }
}
