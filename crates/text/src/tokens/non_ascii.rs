//! Characters beyond ASCII: a block of text in, masks of what these characters are out.

use super::class::{self, Class};
use super::kind_code::lead;
use crate::TokenKind;
use crate::simd::byte_class::Classes;
use crate::simd::kernel::Block;
use crate::simd::lanes::{LANES, Lanes};
use crate::wordbreak::bits;

/// What the characters beyond ASCII of a block are, as masks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct NonAscii<T = u64> {
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
    pub(super) fn load<const ANY: bool>(blocks: &[NonAscii; LANES]) -> NonAscii<L> {
        let load =
            |of: fn(&NonAscii) -> u64| L::load(if ANY { blocks.each_ref().map(of) } else { [0; LANES] });
        NonAscii {
            all: load(|it| it.all),
            letters: load(|it| it.letters),
            spaces: load(|it| it.spaces),
            marks: load(|it| it.marks),
            mark_ends: load(|it| it.mark_ends),
            currency_ends: load(|it| it.currency_ends),
            quotes: load(|it| it.quotes),
            open: load(|it| it.open),
            apostrophes: load(|it| it.apostrophes),
            needs_rules: load(|it| it.needs_rules),
            marked_ends: load(|it| it.marked_ends),
        }
    }
}

impl NonAscii {
    /// Reads the characters beyond ASCII; writes the kind of the token that each may start into its
    /// first byte, as [`lead`] says.
    #[inline(never)]
    pub(super) fn read(&mut self, [a, b, c, d]: Classes, non_ascii: u64, block: &mut Block) {
        let mut found = NonAscii { all: non_ascii, ..NonAscii::default() };
        // Classes 1 and 4.
        let letters = (a ^ c) & !(b | d);
        let mut left = non_ascii;
        while left != 0 {
            let place = left.trailing_zeros();
            let Some((code, len)) = decode(block, place) else { break };
            if place + len > 63 {
                // The next block has it whole.
                found.needs_rules |= 1 << place;
                break;
            }
            let all = ((1 << len) - 1) << place;
            left &= !all;
            let lead = &mut block[place as usize & 63];
            if bits(code) & 0x20 != 0 {
                found.letters |= all;
                *lead = self::lead(TokenKind::Word);
                continue;
            }
            let class = class::of(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            let on_letter = place > 0 && (letters | found.letters) >> (place - 1) & 1 != 0;
            if let Some(kind) = found.add(class, code, place, len, on_letter) {
                found.marks |= 1 << place;
                found.mark_ends |= 1 << (place + len);
                *lead = self::lead(kind);
            }
        }
        *self = found;
    }

    /// Adds a character of `len` bytes that is no letter; gives back its kind if it is a token by itself.
    #[inline(always)]
    fn add(&mut self, class: Class, code: u32, place: u32, len: u32, on_letter: bool) -> Option<TokenKind> {
        let all = ((1 << len) - 1) << place;
        Some(match class {
            Class::Space => {
                self.spaces |= all;
                return None;
            }
            Class::Extend if on_letter => {
                self.letters |= all;
                return None;
            }
            Class::OpenQuote if code != u32::from('‘') => {
                if code == u32::from('“') {
                    self.quotes |= 1 << place;
                    self.open |= 1 << place;
                }
                TokenKind::OpenQuote
            }
            Class::CloseQuote if code != u32::from('’') => {
                if code == u32::from('”') {
                    self.quotes |= 1 << place;
                }
                TokenKind::CloseQuote
            }
            Class::Currency => {
                self.currency_ends |= 1 << (place + len);
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
                self.apostrophes |= 1 << place;
                self.needs_rules |= 1 << place;
                return None;
            }
            Class::Extend => {
                self.needs_rules |= 1 << place;
                self.marked_ends |= 1 << (place + len);
                return None;
            }
            _ => {
                self.needs_rules |= 1 << place;
                return None;
            }
        })
    }
}

/// The code point at `place`, and how many bytes it has. The bytes are of a `str`.
#[inline(always)]
fn decode(block: &Block, place: u32) -> Option<(u32, u32)> {
    let place = place as usize & 63;
    let &[first, second, third, fourth] = block[place..place + 4].first_chunk::<4>()?;
    let low = |byte: u8| u32::from(byte & 0x3f);
    Some(match first {
        0x80..0xe0 => (u32::from(first & 0x1f) << 6 | low(second), 2),
        0xe0..0xf0 => (u32::from(first & 0xf) << 12 | low(second) << 6 | low(third), 3),
        _ => (u32::from(first & 7) << 18 | low(second) << 12 | low(third) << 6 | low(fourth), 4),
    })
}
