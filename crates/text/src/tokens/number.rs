//! Tokens that start with a digit.

use super::lexicon::{MAGNITUDES, UNITS};
use super::options::Hyphens;
use super::scanner::Scanner;
use crate::{Span, Token, TokenKind};

impl Scanner<'_> {
    /// The end and kind of the token that starts with the digit at `start`.
    pub(super) fn number(&mut self, start: usize) -> (usize, TokenKind) {
        let first = self.digits(start);
        let mut end = first;
        let (mut colons, mut slashes, mut groups) = (0, 0, 1);
        // Figures with marks between them: 13,000, 1.5, 10:30, 9/11.
        while matches!(self.byte(end), b'.' | b',' | b':' | b'/') && self.is_digit(end + 1) {
            colons += u32::from(self.byte(end) == b':');
            slashes += u32::from(self.byte(end) == b'/');
            groups += 1;
            end = self.digits(end + 1);
        }
        if self.byte(end) == b'-'
            && self.is_digit(end + 1)
            && let Some(found) = self.over_hyphens(start, end)
        {
            return found;
        }
        let kind = if self.last == TokenKind::Currency && self.last_end == start {
            TokenKind::Money
        } else if colons > 0 {
            TokenKind::Time
        } else if slashes == 2 && groups == 3 {
            TokenKind::Date
        } else {
            TokenKind::Number
        };
        if let Some(end) = self.provision(start, end) {
            return (end, TokenKind::Provision);
        }
        let letters = self.letters(end);
        if letters == end {
            return self.after_figures(end, kind);
        }
        if matches!(self.byte(letters), b'@' | b'.')
            && let Some(found) = self.web(start)
        {
            return found;
        }
        match Suffix::of(&self.bytes[end..letters]) {
            Suffix::Ordinal => return (letters, TokenKind::Ordinal),
            Suffix::Decade => return (letters, TokenKind::Date),
            Suffix::Magnitude if kind == TokenKind::Money => return (letters, kind),
            Suffix::Magnitude => return (letters, TokenKind::Quantity),
            Suffix::Unit { clock } => {
                self.queue.push_front(Token { span: Span::new(end, letters), kind: TokenKind::Unit });
                self.at = letters;
                return (end, if clock { TokenKind::Time } else { kind });
            }
            Suffix::None => {}
        }
        let word = self.word(start);
        if word.1 == TokenKind::Word && self.bytes[start..word.0].iter().all(u8::is_ascii_alphanumeric) {
            return (word.0, TokenKind::Acronym);
        }
        word
    }

    fn digits(&self, at: usize) -> usize {
        at + self.bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count()
    }

    /// Figures with nothing but marks after them.
    fn after_figures(&self, end: usize, kind: TokenKind) -> (usize, TokenKind) {
        let quote = self.apostrophe(end);
        // `60's` is a decade, not a possessive.
        if quote > 0
            && self.bytes[end - 1] == b'0'
            && self.byte(end + quote) == b's'
            && !self.is_alphanumeric(end + quote + 1)
        {
            return (end + quote + 1, TokenKind::Date);
        }
        if quote > 0 && self.is_letter(end + quote) {
            return (self.letters(end + quote), TokenKind::Number);
        }
        if self.byte(end) == b'%' && kind == TokenKind::Number {
            return (end, TokenKind::Percentage);
        }
        (end, kind)
    }

    /// Figures joined by hyphens: a telephone number or an ISO date stays whole, a range does not.
    fn over_hyphens(&self, start: usize, end: usize) -> Option<(usize, TokenKind)> {
        let mut at = end;
        let mut groups = 1;
        while self.byte(at) == b'-' && self.is_digit(at + 1) {
            at = self.digits(at + 1);
            groups += 1;
        }
        if self.is_letter(at) {
            return None;
        }
        let first = end - start;
        let iso = groups == 3 && first == 4 && at - end == 6;
        if iso {
            return Some((at, TokenKind::Date));
        }
        let local = groups == 2 && first == 3 && at - end == 5;
        let kept = self.options.hyphens == Hyphens::Kept;
        (groups > 2 || local || kept).then_some((at, TokenKind::Number))
    }

    /// The end of a provision that starts with the figures up to `end`: `31(1)(a)`, `12A(3)`.
    fn provision(&self, start: usize, end: usize) -> Option<usize> {
        let mut at = end;
        while at - end < 2 && self.byte(at).is_ascii_uppercase() {
            at += 1;
        }
        if at - start > 6 {
            return None;
        }
        let from = at;
        while let Some(after) = self.bracketed(at) {
            at = after;
        }
        (at > from).then_some(at)
    }

    /// The end of a bracketed number or letter: `(1)`, `(2A)`, `(a)`, `(iv)`.
    fn bracketed(&self, at: usize) -> Option<usize> {
        if self.byte(at) != b'(' {
            return None;
        }
        let inner = self.bytes[at + 1..].iter().take(6).position(|&byte| byte == b')')?;
        let inside = &self.bytes[at + 1..at + 1 + inner];
        let letters = inside.iter().position(u8::is_ascii_alphabetic).unwrap_or(inside.len());
        let (figures, letters) = inside.split_at(letters);
        let figures_fit = figures.len() <= 3 && figures.iter().all(u8::is_ascii_digit);
        let letters_fit = letters.iter().all(u8::is_ascii_alphabetic)
            && (letters.len() <= 2 || letters.iter().all(|byte| b"ivxIVX".contains(byte)));
        (!inside.is_empty() && figures_fit && letters_fit).then_some(at + inner + 2)
    }
}

/// What the letters behind figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suffix {
    Ordinal,
    Decade,
    Magnitude,
    /// A unit, and whether it is of a clock.
    Unit {
        clock: bool,
    },
    None,
}

impl Suffix {
    pub(super) fn of(letters: &[u8]) -> Suffix {
        if is_ordinal(letters) {
            Suffix::Ordinal
        } else if letters == b"s" {
            Suffix::Decade
        } else if MAGNITUDES.contains(letters) {
            Suffix::Magnitude
        } else if UNITS.contains(letters) {
            Suffix::Unit { clock: matches!(letters[0] | 0x20, b'a' | b'p') && letters.len() == 2 }
        } else {
            Suffix::None
        }
    }
}

fn is_ordinal(suffix: &[u8]) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|ending| suffix.eq_ignore_ascii_case(ending.as_bytes()))
}
