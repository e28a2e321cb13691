//! Fixing a plan up: stops behind words that may be abbreviations, and clitics, where masks cannot tell and a few bytes can.
//!
//! A word with a blank before it starts a token whatever stands before the blank, so that what is decided here holds
//! wherever the scanner comes from. All else is left to the rules.

use super::kind_code::lead;
use super::lookup::{self, mark};
use super::options::Clitics;
use super::plan::{Plan, below};
use super::scanner::Scanner;
use super::web;
use crate::TokenKind;
use crate::simd::kernel::Block;

impl Plan<'_> {
    /// Looks up the words that end at `ends`, and decides on them or leaves them to the rules.
    #[inline(always)]
    pub(super) fn look_up(&mut self, ends: u64, block: &mut Block, clitics: Clitics) {
        // Most blocks have none, one or two, and hardly any is in the lexicon: two looks in any case cost less than to
        // guess wrong how many there are.
        let second = ends & ends.wrapping_sub(1);
        let marks = lookup::possible_marks;
        let found = self.marks_at(ends, block, clitics, marks) | self.marks_at(second, block, clitics, marks);
        if found != 0 || second & second.wrapping_sub(1) != 0 {
            self.fix_words(ends, block, clitics);
        }
    }

    /// What of that which is asked of it the word is, by `marks`, that ends at the first of `ends`; 0 where there is none.
    #[inline(always)]
    fn marks_at(&self, ends: u64, block: &Block, clitics: Clitics, marks: impl Fn(u64) -> u8) -> u8 {
        let needs = &NEEDS[usize::from(clitics == Clitics::Split)];
        let end = ends.trailing_zeros() & 63;
        let start = (self.starts & below(end)).leading_zeros() ^ 63;
        let first = (start & 63) as usize;
        let word = block[first..first + 8].first_chunk().map_or(0, |word| u64::from_le_bytes(*word));
        let needs = needs[usize::from(block[end as usize])] & if ends == 0 { 0 } else { u8::MAX };
        marks(lookup::key(word, end.wrapping_sub(start))) & needs
    }

    #[inline(never)]
    fn fix_words(&mut self, ends: u64, block: &mut Block, clitics: Clitics) {
        let mut left = ends;
        while left != 0 {
            let end = left.trailing_zeros();
            let marks = self.marks_at(left, block, clitics, lookup::marks);
            left &= left - 1;
            let start = 63 - (self.starts & below(end)).leading_zeros();
            if marks != 0 && !(marks == mark::STOPPED && self.fix_stop(start, end, block)) {
                self.needs_rules |= 1 << start;
            }
        }
    }

    /// Decides whether the stop at `end` belongs to the word from `start` on, where a blank and then a letter or a
    /// digit follow it, as the rules would. Whether it has.
    #[inline]
    fn fix_stop(&mut self, start: u32, end: u32, block: &mut Block) -> bool {
        let place = (end & 63) as usize;
        let key = lookup::key_at(block, (start & 63) as usize, (end - start) as usize);
        let (first, next) = (block[(start & 63) as usize], block[place + 2]);
        let marks = lookup::marks(key);
        if block[place + 1] != b' ' || !next.is_ascii_alphanumeric() || !self.is_sure(start, end + 1) {
            return false;
        }
        let (abbreviation, figure) = (marks & mark::ABBREVIATION != 0, next.is_ascii_digit());
        let before_figure = figure && marks & mark::BEFORE_FIGURE != 0;
        let keeps = if abbreviation {
            // At a sentence's end the stop of this one is the sentence's.
            if key == lookup::ETC {
                return false;
            }
            true
        } else if end - start == 1 && first.is_ascii_uppercase() {
            // "and I. Then"
            if first == b'I' {
                return false;
            }
            next.is_ascii_uppercase() || before_figure
        } else {
            let maybe = marks & mark::MAYBE_ABBREVIATION != 0 && first.is_ascii_uppercase();
            before_figure || (maybe && !next.is_ascii_uppercase())
        };
        if keeps {
            self.starts &= !(1 << end);
            self.ends &= !(1 << end);
            block[(start & 63) as usize] = lead(TokenKind::Abbreviation);
        }
        true
    }

    /// Cuts the common clitics behind apostrophes, as the rules would cut them.
    #[inline(always)]
    pub(super) fn fix_clitics(&mut self, at: usize, block: &mut Block, scan: &Scanner<'_>) {
        let mut left = self.apostrophes() & self.words() << 1;
        while left != 0 {
            let place = left.trailing_zeros();
            left &= left - 1;
            self.fix_clitic(place, at, block, scan);
        }
    }

    fn fix_clitic(&mut self, place: u32, at: usize, block: &mut Block, scan: &Scanner<'_>) {
        let byte = |place: u32| block[(place & 63) as usize];
        let start = 63 - (self.starts & below(place)).leading_zeros();
        let tail = place + if byte(place) == b'\'' { 1 } else { 3 };
        let opens = byte(place) != b'\'' && byte(place + 2) != 0x99;
        if tail > 56 || opens || byte(start).is_ascii_digit() {
            return;
        }
        let len = (!self.words() >> tail).trailing_zeros();
        let after = tail + len;
        let cut = match (len, byte(tail) | 0x20, byte(tail + 1) | 0x20) {
            (1, b's' | b'm' | b'd', _) | (2, b'r' | b'v', b'e') | (2, b'l', b'l') => place,
            (1, b't', _) if byte(place - 1) | 0x20 == b'n' && place - start > 1 => place - 1,
            _ => return,
        };
        let ends = match byte(after) {
            b'\t'..=b'\r' | b' ' | b',' | b';' | b'!' | b'?' | b')' | b']' | b'"' => true,
            b'.' => !web::may_be_host(byte(after + 1)),
            _ => false,
        };
        self.needs_rules &= !(1 << place);
        let of_tail = self.needs_rules & 1 << tail;
        self.needs_rules &= !of_tail;
        if !ends || !self.is_sure(start, after + 1) {
            self.needs_rules |= 1 << place | of_tail;
            return;
        }
        self.starts &= !(1 << tail);
        self.ends &= !(1 << place);
        block[(start & 63) as usize] = lead(scan.word_kind(at + start as usize, at + after as usize));
        if scan.options.clitics == Clitics::Split {
            self.starts |= 1 << cut;
            self.ends |= 1 << cut;
            block[(cut & 63) as usize] = lead(TokenKind::Clitic);
        }
    }

    /// Whether a token certainly starts at `start`, and nothing up to `end` needs the rules or waits for the next block.
    #[inline(always)]
    fn is_sure(&self, start: u32, end: u32) -> bool {
        self.after_space() >> start & 1 != 0
            && end <= self.cut
            && self.needs_rules & below(end) & !below(start) == 0
    }
}

/// What a word is asked for by the byte behind it; in the second row all words for contractions.
static NEEDS: [[u8; 256]; 2] = {
    let mut needs = [[0; 256], [mark::FUSED; 256]];
    let mut row = 0;
    while row < 2 {
        needs[row][b'.' as usize] |= mark::STOPPED;
        needs[row][b'-' as usize] |= mark::PREFIX;
        row += 1;
    }
    needs
};
