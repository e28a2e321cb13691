//! Fixing a plan up, where masks cannot tell and a few bytes can: abbreviations, stops within words, clitics and contractions,
//! ranges, letters behind figures.
//!
//! A word with a blank before it starts a token whatever stands before the blank, so that what is decided here holds
//! wherever the scanner comes from. All else is left to the rules.

use super::group_mask::{Rest, first_within, has, last_within, put, take};
use super::group_text::{GroupText, SIZE};
use super::kind_code::lead;
use super::lookup::{self, mark};
use super::number::Suffix;
use super::options::{Clitics, Hyphens, TokenOptions};
use super::plan::Plan;
use super::scanner::Scanner;
use super::web;
use crate::TokenKind;
use crate::simd::lanes::{LANES, Lane, Lanes};

/// Places of bits, in order, of which no two stand side by side.
pub(super) struct Places {
    places: [u16; SIZE / 2 + 4],
    len: usize,
}

impl Places {
    pub(super) const NONE: Places = Places { places: [0; SIZE / 2 + 4], len: 0 };

    /// Takes those of `mask`, in the first `count` blocks.
    #[inline(always)]
    fn read(&mut self, mask: &Lane, count: usize) {
        self.len = 0;
        for (lane, &mask) in mask.iter().enumerate().take(count) {
            let mut left = mask;
            let mut at = self.len;
            self.len += mask.count_ones() as usize;
            // Most blocks have none to four: to write four in any case costs less than to guess wrong how many there are.
            while let Some(four) = self.places[at.min(SIZE / 2)..].first_chunk_mut::<4>() {
                for place in four {
                    *place = (64 * lane as u32 + left.trailing_zeros()) as u16;
                    left &= left.wrapping_sub(1);
                }
                at += 4;
                if left == 0 {
                    break;
                }
            }
        }
    }
}

impl Plan {
    /// Looks up the suspect words, and decides on them or leaves them to the rules.
    #[inline(always)]
    pub(super) fn look_up<L: Lanes>(
        &mut self,
        text: &mut GroupText,
        places: &mut Places,
        count: usize,
        options: &TokenOptions,
    ) {
        self.abbreviations = [0; LANES];
        let mut rest = Rest::of::<L>(&self.dotted);
        while let Some(at) = rest.next(&self.dotted) {
            self.fix_dotted(at, text);
        }
        let mut rest = Rest::of::<L>(&self.inner_stops);
        while let Some(at) = rest.next(&self.inner_stops) {
            self.fix_inner_stop(at, text);
        }
        let mut rest = Rest::of::<L>(&self.suffixes);
        while let Some(at) = rest.next(&self.suffixes) {
            self.fix_suffix(at, text);
        }
        let mut rest = Rest::of::<L>(&self.ranges);
        while let Some(at) = rest.next(&self.ranges) {
            self.fix_range(at, text, options.hyphens);
        }
        places.read(&self.suspects, count);
        let needs = &NEEDS[usize::from(options.clitics == Clitics::Split)];
        for &end in &places.places[..places.len.min(SIZE / 2)] {
            if self.is_hit(end, needs, text) {
                self.fix_word(u32::from(end), needs, text);
            }
        }
    }

    /// Whether the word that ends at `end` may be one that is looked for.
    #[inline(always)]
    fn is_hit(&self, end: u16, needs: &[u8; 256], text: &GroupText) -> bool {
        let at = u32::from(end) % SIZE as u32;
        let key = lookup::key_before(text.eight_before(at), self.word_before(at));
        lookup::possible_marks(key) & needs[usize::from(text.byte(at))] != 0
    }

    #[inline(never)]
    fn fix_word(&mut self, end: u32, needs: &[u8; 256], text: &mut GroupText) {
        let start = end - self.word_before(end);
        let key = lookup::key_before(text.eight_before(end), end - start);
        let marks = lookup::marks(key) & needs[usize::from(text.byte(end))];
        let is_fixed = match marks {
            0 => true,
            mark::STOPPED => self.fix_stop(key, start, end, text),
            mark::FUSED => self.fix_contraction(key, start, end, text),
            _ => false,
        };
        if !is_fixed {
            put(&mut self.needs_rules, start);
        }
    }

    /// Cuts the contraction from `start` to `end`, which has this key, if nothing goes on behind it. Whether it has.
    fn fix_contraction(&mut self, key: u64, start: u32, end: u32, text: &mut GroupText) -> bool {
        let Some(([first, last], tail)) = lookup::fused(key) else { return false };
        if !is_apart(text.byte(end)) || !self.is_sure(start, end + 1) {
            return false;
        }
        let mut cut = |place: u8, kind| {
            let at = start + u32::from(place);
            put(&mut self.starts, at);
            put(&mut self.ends, at);
            text.set(at, lead(kind));
        };
        cut(last, tail);
        if first != 0 {
            cut(first, TokenKind::Clitic);
        }
        true
    }

    /// Decides on the stop at `at` with a word before it and a word or figures right behind, as the rules would where no address
    /// may be there.
    fn fix_inner_stop(&mut self, at: u32, text: &GroupText) {
        let start = at - self.word_before(at);
        let end = at + 1 + self.word_at(at + 1);
        let ends = is_apart(text.byte(end)) || text.byte(end) == b'.' && is_apart(text.byte(end + 1));
        if !ends || end + 2 > self.cut || !has(&self.needs_rules, at) || !self.is_sure(start, at) {
            return;
        }
        let (word, tail) = (text.within(start, at), text.within(at + 1, end));
        if !word.iter().all(u8::is_ascii_alphabetic) || !tail.iter().all(u8::is_ascii_alphanumeric) {
            return;
        }
        let (first, next) = (word[0], tail[0]);
        // Letters with stops between them, and addresses.
        let dotted = word.len() <= 2 && tail.len() <= 2 && next.is_ascii_alphabetic();
        if dotted || word.eq_ignore_ascii_case(b"www") || web::may_end_host(tail) {
            return;
        }
        let key = lookup::key_before(text.eight_before(at), at - start);
        let marks = lookup::marks(key);
        let figure = next.is_ascii_digit();
        let keeps = if key == lookup::ETC {
            false
        } else if marks & mark::ABBREVIATION != 0 {
            figure
        } else if word.len() == 1 && first.is_ascii_uppercase() && !figure {
            next.is_ascii_uppercase() && (first != b'I' || tail.len() == 1)
        } else {
            let maybe = marks & mark::CITED != 0
                || marks & mark::MAYBE_ABBREVIATION != 0 && first.is_ascii_uppercase();
            figure && (maybe || marks & mark::BEFORE_FIGURE != 0)
        };
        take(&mut self.needs_rules, at);
        put(&mut self.ends, at + 1);
        if keeps {
            take(&mut self.ends, at);
            put(&mut self.abbreviations, start);
        } else {
            put(&mut self.starts, at);
        }
    }

    /// Says what figures with letters right behind them are, the first of which stands at `at`: `2nd`, `3m`, `5kg`.
    fn fix_suffix(&mut self, at: u32, text: &mut GroupText) {
        let start = at - self.word_before(at);
        let end = at + self.word_at(at);
        let ends = is_apart(text.byte(end)) || text.byte(end) == b'.' && is_apart(text.byte(end + 1));
        let behind_stop = start > 0
            && text.byte(start - 1) == b'.'
            && has(&self.starts, start - 1)
            && !has(&self.needs_rules, start - 1);
        let certain = behind_stop || has(&self.after_space, start);
        if !ends || end + 2 > self.cut || !certain || has(&self.needs_rules, end) {
            return;
        }
        let (figures, letters) = (text.within(start, at), text.within(at, end));
        if !figures.iter().all(u8::is_ascii_digit) || !letters.iter().all(u8::is_ascii_alphabetic) {
            return;
        }
        let kind = match Suffix::of(letters) {
            Suffix::Ordinal => TokenKind::Ordinal,
            Suffix::Decade => TokenKind::Date,
            Suffix::Magnitude => TokenKind::Quantity,
            Suffix::Unit { clock } => {
                put(&mut self.starts, at);
                put(&mut self.ends, at);
                text.set(at, lead(TokenKind::Unit));
                if clock { TokenKind::Time } else { TokenKind::Number }
            }
            Suffix::None => TokenKind::Acronym,
        };
        text.set(start, lead(kind));
        for place in at..end {
            take(&mut self.needs_rules, place);
        }
    }

    /// Cuts two numbers with the hyphen at `at` between them, unless they may be part of more.
    fn fix_range(&mut self, at: u32, text: &GroupText, hyphens: Hyphens) {
        let (before, behind) = (self.word_before(at), self.word_at(at + 1));
        let (start, end) = (at - before, at + 1 + behind);
        if hyphens == Hyphens::Kept
            || before > 16
            || behind > 16
            || end >= self.cut
            || before == 3 && behind == 4
        {
            return;
        }
        let is_digit = |place: u32| text.byte(place).is_ascii_digit();
        let is_figure = |place: u32| is_digit(place) || matches!(text.byte(place), b'.' | b',');
        let is_apart = is_apart(text.byte(end)) || text.byte(end) == b'.';
        let starts = has(&self.after_space, start) || start > 0 && text.byte(start - 1) == b'(';
        if is_apart && starts && (start..at).all(is_figure) && (at + 1..end).all(is_digit) {
            put(&mut self.starts, at);
            put(&mut self.ends, at + 1);
            take(&mut self.needs_rules, at);
        }
    }

    /// Joins single letters with stops between them, `U.S.` or `p.m`, from `start` on where nothing else goes on behind
    /// them, as the rules would.
    fn fix_dotted(&mut self, start: u32, text: &GroupText) {
        let (mut end, mut letters) = (start + 1, 1);
        while text.byte(end) == b'.' && text.byte(end + 1).is_ascii_alphabetic() && self.word_at(end + 1) == 1
        {
            end += 2;
            letters += 1;
        }
        let stop = u32::from(text.byte(end) == b'.');
        let after = end + stop;
        if !(is_apart(text.byte(after)) || text.byte(after) == b':') || after + 1 > self.cut {
            return;
        }
        // Between the first letter and the last byte nothing starts or ends.
        for letter in 1..letters {
            let at = start + 2 * letter;
            take(&mut self.starts, at);
            take(&mut self.ends, at + 1);
            take(&mut self.needs_rules, at - 1);
        }
        take(&mut self.ends, start + 1);
        put(&mut self.ends, after);
        if stop != 0 {
            take(&mut self.starts, end);
            take(&mut self.suspects, end);
            take(&mut self.needs_rules, end);
        }
        put(&mut self.abbreviations, start);
    }

    /// Decides whether the stop at `end` belongs to the word from `start` on, which has this key, as the rules would, where
    /// what follows it is plain. Whether it has.
    #[inline]
    fn fix_stop(&mut self, key: u64, start: u32, end: u32, text: &GroupText) -> bool {
        if !self.is_sure(start, end + 1) {
            return false;
        }
        // `www.` begins an address before nearly anything.
        if key == lookup::WWW {
            return false;
        }
        let Some(following) = self.following(end + 1, text) else { return false };
        let marks = lookup::marks(key);
        let (abbreviation, before_figure) = (
            marks & mark::ABBREVIATION != 0,
            following == Following::Figure && marks & mark::BEFORE_FIGURE != 0,
        );
        let first = text.byte(start);
        let keeps = if abbreviation {
            // At a sentence's end the stop of this one is the sentence's.
            if key == lookup::ETC && following != Following::Comma {
                return false;
            }
            true
        } else if end - start == 1 && first.is_ascii_uppercase() {
            // "and I. Then"
            if first == b'I' && following == Following::Upper {
                return false;
            }
            // What stands before it decides ("Mr. K. said"), or what stands behind ("R. v. Smith").
            if following == Following::Lower {
                return false;
            }
            matches!(following, Following::Upper | Following::Comma) || before_figure
        } else {
            let goes_on = matches!(following, Following::Lower | Following::Figure | Following::Comma);
            let maybe = marks & mark::CITED != 0
                || marks & mark::MAYBE_ABBREVIATION != 0 && first.is_ascii_uppercase();
            // What stands before it decides: "Smith v. Jones".
            if key == lookup::VERSUS && following == Following::Upper {
                return false;
            }
            before_figure || (maybe && goes_on)
        };
        if keeps {
            take(&mut self.starts, end);
            take(&mut self.ends, end);
            put(&mut self.abbreviations, start);
        }
        true
    }

    /// What follows behind the stop that ends at `end`, if it is plain.
    #[inline]
    fn following(&self, end: u32, text: &GroupText) -> Option<Following> {
        let spaces = self.spaces_at(end);
        let next = text.byte(end + spaces);
        match spaces {
            0 => match next {
                b',' => Some(Following::Comma),
                b';' | b':' | b')' | b']' | b'"' => Some(Following::Mark),
                _ => None,
            },
            // The rules look no further than eight characters.
            1..8 => match next {
                b'a'..=b'z' => Some(Following::Lower),
                b'A'..=b'Z' => Some(Following::Upper),
                b'0'..=b'9' => Some(Following::Figure),
                _ => None,
            },
            _ => None,
        }
    }

    /// Cuts the common clitics behind apostrophes in the group at `at`, as the rules would cut them.
    #[inline(always)]
    pub(super) fn fix_clitics<L: Lanes>(&mut self, at: usize, text: &mut GroupText, scan: &Scanner<'_>) {
        let mut rest = Rest::of::<L>(&self.apostrophes);
        while let Some(place) = rest.next(&self.apostrophes) {
            self.fix_clitic(place, at, text, scan);
        }
    }

    fn fix_clitic(&mut self, place: u32, at: usize, text: &mut GroupText, scan: &Scanner<'_>) {
        let byte = |place: u32| text.byte(place);
        let Some(start) = last_within(&self.starts, 0, place) else { return };
        let tail = place + if byte(place) == b'\'' { 1 } else { 3 };
        let opens = byte(place) != b'\'' && !scan.bytes[at + place as usize..].starts_with("’".as_bytes());
        if tail + 8 > self.cut || opens || byte(start).is_ascii_digit() {
            return;
        }
        let len = self.word_at(tail);
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
        let of_tail = has(&self.needs_rules, tail);
        take(&mut self.needs_rules, place);
        take(&mut self.needs_rules, tail);
        if !ends || !self.is_sure(start, after + 1) {
            put(&mut self.needs_rules, place);
            if of_tail {
                put(&mut self.needs_rules, tail);
            }
            return;
        }
        take(&mut self.starts, tail);
        take(&mut self.ends, place);
        text.set(start, lead(scan.word_kind(at + start as usize, at + after as usize)));
        if scan.options.clitics == Clitics::Split {
            put(&mut self.starts, cut);
            put(&mut self.ends, cut);
            text.set(cut, lead(TokenKind::Clitic));
        }
    }

    /// Whether a token certainly starts at `start`, and nothing up to `end` needs the rules or waits for the next group.
    #[inline(always)]
    fn is_sure(&self, start: u32, end: u32) -> bool {
        has(&self.after_space, start)
            && end <= self.cut
            && first_within(&self.needs_rules, start, end).is_none()
    }
}

/// Whether nothing of a token goes on with `byte`.
#[inline(always)]
fn is_apart(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ' | b',' | b';' | b')' | b']' | b'"' | b'!' | b'?')
}

/// What follows a stop: of ASCII behind white space, or a mark at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Following {
    Lower,
    Upper,
    Figure,
    Comma,
    Mark,
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
