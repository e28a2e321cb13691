//! Blocks with special characters: masks in, into which the characters are written one by one, boundaries out.

use super::state::{Before, Found, below, lowest};
use super::table::{
    EXTEND, EXTEND_NUM_LET, HEBREW, KATAKANA, LETTER, MID_LETTER, MID_NUM, MID_NUM_LET, NUMERIC, REGIONAL,
    SINGLE_QUOTE, SPACE, ZWJ,
};
use super::{Char, char_at, table};
use crate::simd::kernel::WordMasks;

/// A block with special characters in it.
#[inline(never)]
pub(super) fn special(bytes: &[u8], at: usize, masks: &WordMasks, before: &Before, len: usize) -> Found {
    let mut patch = Patch {
        bytes,
        at,
        before,
        masks: *masks,
        low_lines: 0,
        katakana: 0,
        alphanumeric: masks.letters | masks.digits,
        joined: before.fresh,
        mids: masks.mid_letters | masks.mid_numbers,
        hard: 0,
        len: len as u32,
    };
    patch.characters();
    if len == 64 && patch.len == 64 && (masks.mid_letters | masks.mid_numbers) >> 63 != 0 {
        patch.len = 63;
    }
    patch.found()
}

/// The masks of a block while special characters are written into them.
struct Patch<'a> {
    bytes: &'a [u8],
    at: usize,
    before: &'a Before,
    masks: WordMasks,
    low_lines: u64,
    katakana: u64,
    alphanumeric: u64,
    /// Joined to the byte before.
    joined: u64,
    /// The last byte of each character that may stand in the middle of a word.
    mids: u64,
    hard: u64,
    len: u32,
}

impl Patch<'_> {
    /// Writes every special character into the masks.
    #[inline]
    fn characters(&mut self) {
        let mut left = self.masks.special & lowest(self.len);
        // Behind the first that the rules must take over at, all is theirs.
        while left != 0 && self.hard == 0 {
            let place = left.trailing_zeros();
            left &= left - 1;
            match self.bytes[self.at + place as usize] {
                b'_' => self.low_lines |= 1 << place,
                b'\r' => {
                    if self.bytes.get(self.at + place as usize + 1) == Some(&b'\n') {
                        if place == 63 {
                            self.len = 63;
                        } else {
                            // WB3
                            self.joined |= 2 << place;
                        }
                    }
                }
                _ => {
                    let Some(c) = char_at(self.bytes, self.at + place as usize) else { return };
                    let end = place + c.len as u32;
                    let all = ((1 << c.len) - 1) << place;
                    left &= !all;
                    // Most of all characters beyond ASCII: letters, whose bytes the algebra joins.
                    if c.bits == table::LETTER | Char::ALPHANUMERIC && end <= self.len {
                        self.masks.letters |= all;
                        self.alphanumeric |= all;
                        continue;
                    }
                    let more = self.at + (end as usize) < self.bytes.len();
                    if end > self.len || (end == self.len && more && c.waits()) {
                        self.cut(place);
                        return;
                    }
                    if matches!(c.class(), EXTEND | ZWJ) {
                        left &= !self.marks(place, end, c);
                    } else {
                        self.character(place, c, all);
                    }
                }
            }
        }
    }

    /// Ends the block before `place`, or before what stands there and looks over it.
    fn cut(&mut self, place: u32) {
        self.len = place;
        if place > 1 && self.mids >> (place - 1) & 1 != 0 {
            // Go back over the one character in the middle of a word that must see the next.
            let mut start = place - 1;
            while start > 1 && self.bytes[self.at + start as usize] & 0xc0 == 0x80 {
                start -= 1;
            }
            self.len = start;
        }
    }

    /// Writes one character beyond ASCII into the masks.
    #[inline]
    fn character(&mut self, place: u32, c: Char, all: u64) {
        let end = place + c.len as u32;
        self.joined |= all & all << 1;
        if c.is_alphanumeric() {
            self.alphanumeric |= all;
        }
        match c.class() {
            LETTER => self.masks.letters |= all,
            HEBREW => {
                self.masks.letters |= all;
                if matches!(self.byte(end), b'\'' | b'"') {
                    self.hard |= 1 << place;
                }
            }
            NUMERIC => self.masks.digits |= all,
            KATAKANA => self.katakana |= all,
            EXTEND_NUM_LET => self.low_lines |= all,
            SPACE => self.masks.spaces |= all,
            REGIONAL => self.hard |= 1 << place,
            MID_LETTER | MID_NUM_LET | MID_NUM | SINGLE_QUOTE => self.middle(place, end, c.class()),
            _ => {}
        }
    }

    /// Writes the run of marks and format characters that starts with `c` into the masks; gives back its bytes.
    fn marks(&mut self, place: u32, mut end: u32, c: Char) -> u64 {
        let mut all = lowest(end) & !below(place);
        let mut last = c;
        if c.is_alphanumeric() {
            self.alphanumeric |= all;
        }
        while let Some(next) = char_at(self.bytes, self.at + end as usize) {
            let over = end + next.len as u32;
            if !matches!(next.class(), EXTEND | ZWJ) || over > self.len {
                break;
            }
            let bytes = lowest(over) & !below(end);
            if next.is_alphanumeric() {
                self.alphanumeric |= bytes;
            }
            all |= bytes;
            end = over;
            last = next;
        }
        self.joined |= all & all << 1;
        self.extend(place, end, all, last.class() == ZWJ);
        all
    }

    fn byte(&self, place: u32) -> u8 {
        self.bytes.get(self.at + place as usize).copied().unwrap_or(0)
    }

    /// WB4: a run of marks takes over what the character before it is to the rules, save that it is a space.
    fn extend(&mut self, place: u32, end: u32, all: u64, joiner: bool) {
        let before_pictograph =
            || char_at(self.bytes, self.at + end as usize).is_some_and(Char::is_pictograph);
        if joiner && before_pictograph() || matches!(self.byte(end), b'\'' | b'"') {
            self.hard |= 1 << place;
        }
        if place == 0 {
            if self.before.fresh != 0 || self.after_newline() {
                return;
            }
            self.joined |= 1;
            let spread = |bit: u64| if bit != 0 { all } else { 0 };
            self.masks.letters |= spread(self.before.letter);
            self.masks.digits |= spread(self.before.digit);
            self.low_lines |= spread(self.before.low_line);
            self.katakana |= spread(self.before.katakana);
            return;
        }
        let one = 1 << (place - 1);
        if self.mids & one != 0 {
            self.hard |= one;
        }
        if self.is_newline(place - 1) {
            return;
        }
        self.joined |= 1 << place;
        let spread = |mask: u64| if mask & one != 0 { all } else { 0 };
        self.masks.letters |= spread(self.masks.letters);
        self.masks.digits |= spread(self.masks.digits);
        self.low_lines |= spread(self.low_lines);
        self.katakana |= spread(self.katakana);
    }

    fn after_newline(&self) -> bool {
        ends_in_newline(&self.bytes[..self.at])
    }

    fn is_newline(&self, place: u32) -> bool {
        let last = self.bytes[self.at + place as usize];
        matches!(last, b'\n'..=b'\r' | 0x85 | 0xa8 | 0xa9)
            && ends_in_newline(&self.bytes[..self.at + place as usize + 1])
    }

    /// WB6, WB7, WB11, WB12 for a character beyond ASCII, the block reaching over its end.
    fn middle(&mut self, place: u32, end: u32, class: u8) {
        self.mids |= 1 << (end - 1);
        let before = |mask: u64, bit: u64| if place == 0 { bit != 0 } else { mask >> (place - 1) & 1 != 0 };
        if !before(self.masks.letters | self.masks.digits, self.before.letter | self.before.digit) {
            return;
        }
        let Some(after) = char_at(self.bytes, self.at + end as usize) else { return };
        if matches!(after.class(), EXTEND | ZWJ) {
            self.hard |= 1 << place;
            return;
        }
        let letters = matches!(class, MID_LETTER | MID_NUM_LET | SINGLE_QUOTE)
            && after.is_letter()
            && before(self.masks.letters, self.before.letter);
        let numbers = matches!(class, MID_NUM | MID_NUM_LET | SINGLE_QUOTE)
            && after.class() == NUMERIC
            && before(self.masks.digits, self.before.digit);
        if letters || numbers {
            self.joined |= 1 << place | 1 << end;
        }
    }

    /// The boundaries, now that all characters are in the masks.
    fn found(self) -> Found {
        let WordMasks { letters, digits, mid_letters, mid_numbers, spaces, .. } = self.masks;
        let before = self.before;
        let Patch { low_lines, katakana, .. } = self;
        let words = letters | digits | low_lines;
        let mids = (mid_letters & (letters << 1 | before.letter) & letters >> 1)
            | (mid_numbers & (digits << 1 | before.digit) & digits >> 1);
        let after_katakana = katakana << 1 | before.katakana;
        let joined = (words & (words << 1 | before.word))
            | (spaces & (spaces << 1 | before.space))
            | (katakana & (after_katakana | low_lines << 1 | before.low_line))
            | (low_lines & after_katakana)
            | mids
            | mids << 1
            | self.joined;
        // What is joined to a segment with a letter in it is in such a segment.
        let open = joined & !self.alphanumeric;
        let seeds = open & (self.alphanumeric << 1 | before.alphanumeric);
        let alphanumeric = self.alphanumeric | open & !open.wrapping_add(seeds);
        let sure = if self.hard == 0 { u64::MAX } else { (self.hard & self.hard.wrapping_neg()) - 1 };
        Found {
            len: self.len,
            ends: !joined & lowest(self.len) & sure,
            hard: self.hard & lowest(self.len),
            letters,
            digits,
            words,
            katakana,
            spaces,
            alphanumeric,
        }
    }
}

impl Char {
    /// Whether its rule looks at the character after it.
    fn waits(self) -> bool {
        matches!(self.class(), MID_LETTER | MID_NUM_LET | MID_NUM | SINGLE_QUOTE)
    }
}

/// Whether `bytes` end in a character after which there is always a boundary (WB3a).
fn ends_in_newline(bytes: &[u8]) -> bool {
    matches!(bytes, [.., b'\n' | b'\r' | 0x0b | 0x0c] | [.., 0xc2, 0x85] | [.., 0xe2, 0x80, 0xa8 | 0xa9])
}
