//! Tokens that start with a letter.

use super::class::Class;
use super::lexicon::TITLES;
use super::lookup::{key_at, mark, marks};
use super::options::Hyphens;
use super::scanner::Scanner;
use super::web::may_be_host;
use crate::TokenKind;

impl Scanner<'_> {
    /// The end and kind of the token that starts with the letter at `start`.
    pub(super) fn word(&mut self, start: usize) -> (usize, TokenKind) {
        let mut end = self.letters(start);
        loop {
            let next = match self.byte(end) {
                b'\'' | 0xe2 => self.over_apostrophe(start, end),
                b'-' => self.over_hyphen(start, end),
                b'.' => {
                    if may_be_host(self.byte(end + 1))
                        && let Some(found) = self.web(start)
                    {
                        return found;
                    }
                    return self.at_stop(start, end);
                }
                b'@' | b':' => {
                    if let Some(found) = self.web(start) {
                        return found;
                    }
                    None
                }
                b'&' => self.over_ampersand(start, end),
                b'$' if self.is_national(start, end) => return (end + 1, TokenKind::Currency),
                b'/' => self.over_slash(start, end),
                b'*' => self.over_asterisk(end),
                _ => None,
            };
            match next {
                Some(next) => end = next,
                None => return (end, self.word_kind(start, end)),
            }
        }
    }

    /// What the lexicon says of a word.
    fn marks(&self, start: usize, end: usize) -> u8 {
        marks(key_at(self.bytes, start, end - start))
    }

    /// The end of the run of letters, digits and marks at `at`.
    pub(super) fn letters(&self, at: usize) -> usize {
        let mut at = at;
        loop {
            while self.bytes.get(at).is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_') {
                at += 1;
            }
            if self.byte(at) < 0x80 {
                return at;
            }
            match self.beyond_ascii(at) {
                Some((Class::Letter | Class::Extend, len)) => at += len,
                _ => return at,
            }
        }
    }

    /// The end of what goes on after an apostrophe: `don't`, `O'Brien`, `workers'`, `goin'`.
    fn over_apostrophe(&mut self, start: usize, end: usize) -> Option<usize> {
        let len = self.apostrophe(end);
        if len == 0 {
            return None;
        }
        if self.is_letter(end + len) {
            return Some(self.letters(end + len));
        }
        // A bare one: a possessive after an s where no quotation stands open that it could close.
        let sibilant = matches!(self.bytes[end - 1], b's' | b'S' | b'z' | b'Z' | b'x');
        let possessive = if self.open_single {
            sibilant && self.byte(end + len) == b' ' && self.byte(end + len + 1).is_ascii_lowercase()
        } else {
            sibilant
        };
        let dropped_g = !self.open_single && end - start > 2 && self.bytes[..end].ends_with(b"in");
        (possessive || dropped_g).then_some(end + len)
    }

    /// The end of what goes on after a hyphen.
    fn over_hyphen(&self, start: usize, end: usize) -> Option<usize> {
        let kept = match self.options.hyphens {
            Hyphens::Kept => self.is_alphanumeric(end + 1),
            Hyphens::Split => self.is_alphanumeric(end + 1) && self.marks(start, end) & mark::PREFIX != 0,
        };
        kept.then(|| self.letters(end + 1))
    }

    /// The end of what goes on after an ampersand: `R&D`, `PG&E`.
    fn over_ampersand(&self, start: usize, end: usize) -> Option<usize> {
        let after = self.letters(end + 1);
        let short = |from: usize, to: usize| {
            (1..=3).contains(&(to - from)) && self.bytes[from..to].iter().all(u8::is_ascii_alphanumeric)
        };
        let same_case = self.byte(start).is_ascii_uppercase() == self.byte(end + 1).is_ascii_uppercase();
        let all_upper = self.bytes[start..end].iter().all(u8::is_ascii_uppercase);
        (short(start, end) && short(end + 1, after) && same_case && (all_upper || end - start == 1))
            .then_some(after)
    }

    /// Whether letters before a dollar sign say whose dollars these are: `US$`.
    fn is_national(&self, start: usize, end: usize) -> bool {
        let known = matches!(&self.bytes[start..end], b"A" | b"C" | b"HK" | b"NZ" | b"S" | b"US");
        known && (self.is_digit(end + 1) || (self.byte(end + 1) == b' ' && self.is_digit(end + 2)))
    }

    /// The end of what goes on after a slash: only between single letters (`w/o`, `n/a`).
    fn over_slash(&self, start: usize, end: usize) -> Option<usize> {
        let after = self.letters(end + 1);
        let single = end - start == 1 && after - (end + 1) == 1;
        let shorthand = end - start == 1 && matches!(&self.bytes[end + 1..after], b"out" | b"he");
        ((single || shorthand) && self.byte(after) != b'/').then_some(after)
    }

    /// The end of what goes on after letters blotted out: `d**n`.
    fn over_asterisk(&self, end: usize) -> Option<usize> {
        let stars = self.bytes[end..].iter().take(8).take_while(|&&byte| byte == b'*').count();
        self.is_letter(end + stars).then(|| self.letters(end + stars))
    }

    /// A word with a full stop at `end`: whether the stop is its own.
    fn at_stop(&self, start: usize, end: usize) -> (usize, TokenKind) {
        let word = &self.bytes[start..end];
        if self.byte(end + 1) == b'.' {
            return (end, self.word_kind(start, end));
        }
        // Single letters between stops: `U.S.`, `e.g.`, `p.m.`, with or without the last.
        if let Some(after) = self.dotted(start, end) {
            return (after, TokenKind::Abbreviation);
        }
        let marks = self.marks(start, end);
        if marks & mark::STOPPED == 0 {
            return (end, self.word_kind(start, end));
        }
        let keeps = if word.eq_ignore_ascii_case(b"etc") {
            // At a sentence's end the stop is the sentence's.
            self.goes_on(end + 1)
        } else if marks & mark::ABBREVIATION != 0 {
            !self.is_letter(end + 1)
        } else if word.len() == 1 && word[0].is_ascii_uppercase() {
            self.is_initial(start, end)
        } else if word == b"v" && self.is_between_names(start, end) {
            true
        } else {
            let following = self.after_space(end + 1);
            let figure = matches!(following, Some((_, Class::Digit)));
            let goes_on = figure
                || self.byte(end + 1) == b','
                || following.is_some_and(|(at, _)| at > end + 1 && self.byte(at).is_ascii_lowercase());
            let maybe = marks & mark::CITED != 0
                || marks & mark::MAYBE_ABBREVIATION != 0 && self.byte(start).is_ascii_uppercase();
            (goes_on && maybe) || (figure && marks & mark::BEFORE_FIGURE != 0)
        };
        if keeps { (end + 1, TokenKind::Abbreviation) } else { (end, self.word_kind(start, end)) }
    }

    /// Whether a sentence goes on after a stop that ended at `end`: punctuation or a lower-case word follows.
    fn goes_on(&self, end: usize) -> bool {
        match self.after_space(end) {
            None => false,
            Some((at, Class::Letter)) => at > end && self.byte(at).is_ascii_lowercase(),
            Some((at, Class::Digit)) => at > end,
            Some((at, Class::CloseBracket | Class::Comma | Class::Semicolon | Class::Colon)) => at == end,
            Some((at, Class::FullStop | Class::Exclaim)) => at == end,
            Some((at, Class::OpenBracket | Class::Dash | Class::Hyphen | Class::Slash)) => at >= end,
            Some(_) => false,
        }
    }

    /// The end of a run of single letters with stops between them that begins at `start`.
    fn dotted(&self, start: usize, end: usize) -> Option<usize> {
        let doctor =
            matches!(&self.bytes[start..end], b"Ph" | b"PH" | b"M" | b"B" | b"D" | b"LL") && end - start <= 2;
        if end - start != 1 && !doctor {
            return None;
        }
        let mut at = end;
        let mut letters = 0;
        while self.byte(at) == b'.' && self.byte(at + 1).is_ascii_alphabetic() {
            let next = self.letters(at + 1);
            let lone = next - at == 2 || (doctor && next - at == 3 && self.byte(next) == b'.');
            if !lone {
                break;
            }
            letters += 1;
            at = next;
        }
        (letters > 0).then_some(if self.byte(at) == b'.' && self.byte(at + 1) != b'.' { at + 1 } else { at })
    }

    /// Whether a `v` with a stop stands between the names of parties: what stands before it is a name or a company's form, and what follows has a capital.
    fn is_between_names(&self, start: usize, end: usize) -> bool {
        let before = self.word_before(start);
        let name = before.first().is_some_and(u8::is_ascii_uppercase);
        // `plc`
        let company = marks(key_at(before, 0, before.len())) & mark::ABBREVIATION != 0;
        (name || company)
            && self
                .after_space(end + 1)
                .is_some_and(|(at, _)| at > end + 1 && self.byte(at).is_ascii_uppercase())
    }

    /// The word with a blank behind it that ends before `start`, with the marks on it: its last bytes, where it is longer
    /// than any that is asked for.
    fn word_before(&self, start: usize) -> &[u8] {
        const LONG: usize = 32;
        let before = &self.bytes[start.saturating_sub(LONG)..start];
        let word = before.strip_suffix("\u{a0}".as_bytes()).unwrap_or_else(|| before.trim_ascii_end());
        if word.len() == before.len() {
            return &[];
        }
        let from = word.iter().rposition(u8::is_ascii_whitespace).map_or(0, |blank| blank + 1);
        &word[from..]
    }

    /// Whether a letter with a stop stands for a name: a title stands before it, or the other party follows.
    fn is_for_a_name(&self, start: usize, next: usize) -> bool {
        let title = self.word_before(start);
        TITLES.contains(title.strip_suffix(b".").unwrap_or(title)) || self.bytes[next..].starts_with(b"v. ")
    }

    /// Whether a capital with a stop is an initial: `J. Edgar`, `C. S. Lewis`.
    fn is_initial(&self, start: usize, end: usize) -> bool {
        match self.after_space(end + 1) {
            Some((at, Class::Letter)) => {
                let capital = self.text[at..].chars().next().is_some_and(char::is_uppercase);
                // "and I. Then": the pronoun ends its sentence, unless another initial follows.
                let pronoun = self.byte(start) == b'I' && self.letters(at) - at > 1;
                if capital { !pronoun } else { at > end + 1 && self.is_for_a_name(start, at) }
            }
            Some((_, Class::Digit)) => self.marks(start, end) & mark::BEFORE_FIGURE != 0,
            Some((at, Class::Comma)) => at == end + 1,
            _ => false,
        }
    }

    /// What a run of letters and digits is.
    pub(super) fn word_kind(&self, start: usize, end: usize) -> TokenKind {
        let (mut upper, mut lower, mut digits) = (0, 0, 0);
        let word = &self.bytes[start..end];
        if word.len() < 2 || word[1].is_ascii_lowercase() {
            return TokenKind::Word;
        }
        for &byte in word {
            upper += u32::from(byte.is_ascii_uppercase());
            digits += u32::from(byte.is_ascii_digit());
            lower += u32::from(byte.is_ascii_lowercase());
        }
        let plural = lower == 1 && word.ends_with(b"s") && upper >= 2;
        if upper + digits >= 2 && upper >= 1 && (lower == 0 || plural) && word.is_ascii() {
            TokenKind::Acronym
        } else {
            TokenKind::Word
        }
    }
}
