//! Characters beyond ASCII: a group of blocks in, masks of what these characters are out.

use super::class::{self, Class};
use super::group_text::GroupText;
use super::kind_code::lead;
use crate::TokenKind;
use crate::simd::kernel::TokenKernel;
use crate::simd::lanes::{LANES, Lane, Lanes};

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
    /// The first bytes of ellipses.
    pub(super) ellipses: T,
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
            ellipses: load(&masks.ellipses),
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

/// A block that has more of them than this is asked for letters of other scripts by its kernel.
const SCRIPT: u32 = 8;

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
            ellipses: NONE,
            marked_ends: NONE,
        }
    };

    /// Reads the characters beyond ASCII of the first `count` blocks of `source`, of which `all` are the bytes; writes the kind
    /// of each that is a token by itself over its first byte in `text`, as [`lead`] says.
    #[inline(always)]
    pub(super) fn read<K: TokenKernel>(
        &mut self,
        classes: &[Lane; 4],
        count: usize,
        source: &[u8],
        text: &mut GroupText,
    ) {
        let mut left = self.all;
        self.clear(K::Lanes::COUNT);
        let mut over = 0;
        for lane in 0..count.min(LANES) {
            // Letters of the block before reach over its edge.
            self.letters[lane] |= over;
            left[lane] &= !over;
            over = 0;
            if left[lane].count_ones() > SCRIPT
                && let Some(window) = source[64 * lane..].first_chunk()
            {
                let [two, three] = K::letters(window);
                let letters = two | two << 1 | three | three << 1 | three << 2;
                over = two >> 63 | three >> 63 | three >> 62;
                if lane + 1 == count {
                    // The next group has whole those that reach over the end.
                    over = 0;
                    let whole = letters & !(two & 1 << 63 | three & 3 << 62);
                    self.letters[lane] |= whole & left[lane];
                    left[lane] &= !whole;
                } else {
                    self.letters[lane] |= letters & left[lane];
                    left[lane] &= !letters;
                }
            }
        }
        self.read_each(&left, classes, count, source, text);
    }

    /// Takes all but the bytes out of the first `count` blocks; what the others hold is of no account.
    #[inline(always)]
    fn clear(&mut self, count: usize) {
        let NonAscii { letters, spaces, marks, mark_ends, currency_ends, quotes, open, .. } = self;
        for mask in [letters, spaces, marks, mark_ends, currency_ends, quotes, open] {
            mask[..count].fill(0);
        }
        let NonAscii { apostrophes, needs_rules, ellipses, marked_ends, .. } = self;
        for mask in [apostrophes, needs_rules, ellipses, marked_ends] {
            mask[..count].fill(0);
        }
    }

    /// Reads those characters one by one of which a byte is `left`.
    #[inline(never)]
    fn read_each(
        &mut self,
        left: &Lane,
        classes: &[Lane; 4],
        count: usize,
        source: &[u8],
        text: &mut GroupText,
    ) {
        // Of what reaches over the edge of a block, the bytes in the next.
        let (mut over, mut letters_over) = (0, 0);
        for (lane, &left) in left.iter().enumerate().take(count) {
            let mut left = left & !over;
            let mut letters = letters_over;
            (over, letters_over) = (0, 0);
            while left != 0 {
                let place = left.trailing_zeros();
                let at = 64 * lane as u32 + place;
                let Some(&four) = source[at as usize..].first_chunk() else { return };
                let (class, len) = class::of_bytes(four);
                if at + len >= 64 * count as u32 {
                    // The next group has it whole.
                    set(&mut self.needs_rules, at, 1);
                    break;
                }
                let bytes = (1 << len) - 1;
                left &= !(bytes << place);
                let is_letter = class == Class::Letter;
                if place + len > 64 {
                    over = bytes >> (64 - place);
                    letters_over = if is_letter { over } else { 0 };
                }
                if is_letter {
                    letters |= bytes << place;
                    continue;
                }
                self.letters[lane] |= letters;
                let on_letter = class == Class::Extend && self.is_letter(classes, at);
                if let Some(kind) = self.add(class, four, at, len, on_letter) {
                    set(&mut self.marks, at, 1);
                    set(&mut self.mark_ends, at, 1 << len);
                    text.set(at, lead(kind));
                }
            }
            self.letters[lane] |= letters;
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
    fn add(&mut self, class: Class, four: [u8; 4], at: u32, len: u32, on_letter: bool) -> Option<TokenKind> {
        let bytes = (1 << len) - 1;
        let is = |c: &str| four.starts_with(c.as_bytes());
        Some(match class {
            Class::Space => {
                set(&mut self.spaces, at, bytes);
                return None;
            }
            Class::Extend if on_letter => {
                set(&mut self.letters, at, bytes);
                return None;
            }
            Class::OpenQuote if !is("‘") => {
                if is("“") {
                    set(&mut self.quotes, at, 1);
                    set(&mut self.open, at, 1);
                }
                TokenKind::OpenQuote
            }
            Class::CloseQuote if !is("’") => {
                if is("”") {
                    set(&mut self.quotes, at, 1);
                }
                TokenKind::CloseQuote
            }
            Class::Currency => {
                set(&mut self.currency_ends, at, 1 << len);
                TokenKind::Currency
            }
            Class::Dash => TokenKind::Dash,
            Class::Ellipsis => {
                set(&mut self.ellipses, at, 1);
                TokenKind::Ellipsis
            }
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
