//! Word boundaries 64 bytes at a time.
//!
//! A [`Kernel`] tells of 64 bytes which are letters, digits and so on, as bit masks; bit algebra makes the
//! boundaries of the masks. Characters beyond ASCII are written into the masks one by one ([`Patch`]), and a
//! character whose rule looks further than masks reach (regional indicators, joined emoji, marks between
//! letters and apostrophes) sends the driver over one segment by [`rules`], after which it starts afresh:
//! at a boundary nothing that stands before it matters any more.

use super::table::{
    EXTEND, EXTEND_NUM_LET, HEBREW, KATAKANA, LETTER, MID_LETTER, MID_NUM, MID_NUM_LET, NUMERIC, REGIONAL,
    SINGLE_QUOTE, SPACE, ZWJ,
};
use super::{Char, char_at, rules, table};
use crate::simd::kernel::{Job, Kernel, WordMasks};
use crate::simd::{Level, dispatch};

/// Takes what the driver finds.
pub(crate) trait Sink {
    /// Segments end before the bytes `base` + each bit of `ends`; of those in `words` the segment is a word. Where
    /// it is easily told, `starts` are the bits of `ends` at which a word starts.
    fn block<K: Kernel>(&mut self, base: usize, ends: u64, words: u64, starts: Option<u64>);

    /// One segment ends at `end`.
    fn one(&mut self, end: usize, word: bool);

    /// Whether no room is left for the 64 boundaries of one more block.
    fn is_full(&self) -> bool;
}

/// Where the driver stands in a text, and what it knows of the byte before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor {
    /// The first byte not looked at; the start of a character.
    at: usize,
    /// The last boundary found.
    last: usize,
    /// The masks' bits for the byte before `at`.
    before: Before,
}

/// Bits 0 of the masks shifted down from the byte before.
#[derive(Clone, Copy, Debug)]
struct Before {
    letter: u64,
    digit: u64,
    /// A letter, a digit or a low line.
    word: u64,
    low_line: u64,
    katakana: u64,
    space: u64,
    /// Whether the open segment holds a letter or a digit.
    alphanumeric: u64,
    /// Whether a boundary stands at `at` that is given out already.
    fresh: u64,
}

impl Before {
    const FRESH: Before = Before {
        letter: 0,
        digit: 0,
        word: 0,
        low_line: 0,
        katakana: 0,
        space: 0,
        alphanumeric: 0,
        fresh: 1,
    };
}

impl Cursor {
    pub(crate) const START: Cursor = Cursor { at: 0, last: 0, before: Before::FRESH };
}

/// Finds boundaries with the instructions of `level` from where `cursor` stands until the text ends or `sink` is full.
/// Returns whether the text has ended.
#[inline]
pub(crate) fn find_bounds<S: Sink>(level: Level, bytes: &[u8], cursor: &mut Cursor, sink: &mut S) -> bool {
    dispatch(level, FindBounds { bytes, cursor, sink })
}

/// The job of [`find_bounds`].
struct FindBounds<'a, S> {
    bytes: &'a [u8],
    cursor: &'a mut Cursor,
    sink: &'a mut S,
}

impl<S: Sink> Job for FindBounds<'_, S> {
    type Output = bool;

    #[inline(always)]
    fn run<K: Kernel>(self) -> bool {
        run::<K, S>(self.bytes, self.cursor, self.sink)
    }
}

#[inline(always)]
fn run<K: Kernel, S: Sink>(bytes: &[u8], cursor: &mut Cursor, sink: &mut S) -> bool {
    let Cursor { mut at, mut last, mut before } = *cursor;
    let mut tail;
    while !sink.is_full() {
        let left = bytes.len() - at;
        let (block, len) = if let Some(block) = bytes[at..].first_chunk::<64>() {
            (block, 64)
        } else if left > 0 {
            tail = [0; 64];
            tail[..left].copy_from_slice(&bytes[at..]);
            (&tail, left)
        } else {
            if last < bytes.len() {
                sink.one(bytes.len(), before.alphanumeric != 0);
                last = bytes.len();
            }
            *cursor = Cursor { at, last, before };
            return true;
        };
        let masks = K::classify_words(block);
        let found = if masks.special == 0 {
            plain(&masks, &before, len)
        } else {
            special(bytes, at, &masks, &before, len)
        };
        if found.ends != 0 {
            let words = found.ends & (found.alphanumeric << 1 | before.alphanumeric);
            // Where nothing is special, a word starts with a letter or a digit.
            let starts = (masks.special == 0).then_some(found.ends & found.words);
            sink.block::<K>(at, found.ends, words, starts);
            last = at + 63 - found.ends.leading_zeros() as usize;
        }
        if found.hard == 0 {
            let top = found.len - 1;
            before = Before {
                letter: found.letters >> top & 1,
                digit: found.digits >> top & 1,
                word: found.words >> top & 1,
                low_line: (found.words & !(found.letters | found.digits)) >> top & 1,
                katakana: found.katakana >> top & 1,
                space: found.spaces >> top & 1,
                alphanumeric: found.alphanumeric >> top & 1,
                fresh: 0,
            };
            at += found.len as usize;
        } else {
            let hard = at + found.hard.trailing_zeros() as usize;
            // The sink has room for 64: this block gave out fewer than stand before `hard`, and each
            // segment here ends behind it.
            loop {
                let (end, word) = rules::segment(bytes, last);
                sink.one(end, word);
                last = end;
                if end > hard && (sink.is_full() || bytes.get(end).is_none_or(|&byte| byte < 0xf0)) {
                    break;
                }
            }
            at = last;
            before = Before::FRESH;
        }
    }
    *cursor = Cursor { at, last, before };
    at == bytes.len() && last == at
}

/// What was found in a block.
struct Found {
    /// How many of its bytes were dealt with.
    len: u32,
    /// Where a segment ends and the next one starts; up to the lowest bit of `hard` alone.
    ends: u64,
    /// Where the rules must take over.
    hard: u64,
    letters: u64,
    digits: u64,
    words: u64,
    katakana: u64,
    spaces: u64,
    /// Whether the segment up to here holds a letter or a digit.
    alphanumeric: u64,
}

/// The lowest `len` bits, of 1 to 64.
#[inline(always)]
fn lowest(len: u32) -> u64 {
    u64::MAX >> (64 - len)
}

/// The lowest `len` bits, of 0 to 63.
#[inline(always)]
fn below(len: u32) -> u64 {
    (1 << len) - 1
}

/// A block in which nothing is special.
#[inline(always)]
fn plain(masks: &WordMasks, before: &Before, len: usize) -> Found {
    let WordMasks { letters, digits, mid_letters, mid_numbers, spaces, .. } = *masks;
    let words = letters | digits;
    let mids = (mid_letters & (letters << 1 | before.letter) & letters >> 1)
        | (mid_numbers & (digits << 1 | before.digit) & digits >> 1);
    let joined = (words & (words << 1 | before.word))
        | (spaces & (spaces << 1 | before.space))
        | mids
        | mids << 1
        | before.fresh;
    // What follows a mark on the last byte is not seen: it waits for the next block.
    let cut = len == 64 && (mid_letters | mid_numbers) >> 63 != 0;
    let len = len as u32 - u32::from(cut);
    Found {
        len,
        ends: !joined & lowest(len),
        hard: 0,
        letters,
        digits,
        words,
        katakana: 0,
        spaces,
        alphanumeric: words,
    }
}

/// A block with special characters in it.
#[inline(never)]
fn special(bytes: &[u8], at: usize, masks: &WordMasks, before: &Before, len: usize) -> Found {
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
        while left != 0 {
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
