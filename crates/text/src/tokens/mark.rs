//! Tokens that start with neither a letter nor a digit.

use super::class::Class;
use super::lexicon::ELISIONS;
use super::scanner::Scanner;
use crate::TokenKind;

impl Scanner<'_> {
    /// The end and kind of the token that starts with a character of `class` at `start`.
    pub(super) fn mark(&mut self, start: usize, class: Class) -> (usize, TokenKind) {
        let (end, kind) = self.bare_mark(start, class);
        // Marks and format characters never stand alone after something.
        let mut end = end;
        while self.byte(end) >= 0x80
            && let Some((Class::Extend, len)) = self.beyond_ascii(end)
        {
            end += len;
        }
        (end, kind)
    }

    fn bare_mark(&mut self, start: usize, class: Class) -> (usize, TokenKind) {
        let one = start + self.class_at(start).map_or(1, |(_, len)| len);
        match class {
            Class::Comma => (one, TokenKind::Comma),
            Class::FullStop => self.full_stop(start),
            Class::Exclaim => (self.run(start, b"!?"), TokenKind::Stop),
            Class::Ellipsis => (one, TokenKind::Ellipsis),
            Class::DoubleQuote => (one, self.double_quote(start, one)),
            Class::Apostrophe => self.single_quote(start, one),
            Class::Backtick => (self.run(start, b"`"), TokenKind::OpenQuote),
            Class::OpenQuote => self.open_quote(start, one),
            Class::CloseQuote => self.close_quote(start, one),
            Class::OpenBracket => self.open_bracket(start, one),
            Class::CloseBracket => (one, TokenKind::CloseBracket),
            Class::Colon | Class::Semicolon => match self.emoticon(start) {
                Some(end) => (end, TokenKind::Emoji),
                None if class == Class::Colon => (one, TokenKind::Colon),
                None => (one, TokenKind::Semicolon),
            },
            Class::Hyphen => self.hyphen(start, one),
            Class::Dash => (one, TokenKind::Dash),
            Class::Slash => match self.byte(one) {
                b'/' if one == start + 1 => (self.run(start, b"/"), TokenKind::Symbol),
                _ => (one, TokenKind::Slash),
            },
            Class::Bullet => (one, TokenKind::Bullet),
            Class::Currency => (one, TokenKind::Currency),
            Class::Percent => (one, TokenKind::Percent),
            Class::At if self.after_blank(start) && self.is_letter(one) => {
                (self.letters(one), TokenKind::Handle)
            }
            Class::Hash if self.after_blank(start) && self.is_letter(one) => {
                (self.letters(one), TokenKind::Hashtag)
            }
            Class::Emoji | Class::Flag => (self.emoji(start, class), TokenKind::Emoji),
            // A telephone number with its country.
            _ if self.byte(start) == b'+' && self.after_blank(start) && self.is_digit(one) => {
                let (end, _) = self.number(one);
                (end, TokenKind::Number)
            }
            _ => match self.emoticon(start) {
                Some(end) => (end, TokenKind::Emoji),
                None => (self.symbols(start, one), TokenKind::Symbol),
            },
        }
    }

    /// The end of the run of bytes out of `set` at `at`.
    fn run(&self, at: usize, set: &[u8]) -> usize {
        at + self.bytes[at..].iter().take_while(|byte| set.contains(byte)).count()
    }

    fn full_stop(&mut self, start: usize) -> (usize, TokenKind) {
        let stops = self.run(start, b".");
        if stops - start > 1 {
            return (stops, TokenKind::Ellipsis);
        }
        // A decimal without its nought: `.5`.
        if self.after_blank(start) && self.is_digit(stops) {
            let (end, _) = self.number(stops);
            return (end, TokenKind::Number);
        }
        // `.?` is one slip of the pen.
        (self.run(stops, b"!?"), TokenKind::Stop)
    }

    /// The same symbol over and over is one token: `***`, `====`.
    fn symbols(&self, start: usize, one: usize) -> usize {
        if one - start > 1 { one } else { self.run(start, &self.bytes[start..one]) }
    }

    fn hyphen(&self, start: usize, one: usize) -> (usize, TokenKind) {
        let end = if one - start == 1 { self.run(start, b"-") } else { one };
        let inside = !self.after_blank(start) && end == one && self.is_alphanumeric(end);
        (end, if inside { TokenKind::Hyphen } else { TokenKind::Dash })
    }

    /// Brackets around an ellipsis are one token: `[...]`.
    fn open_bracket(&self, start: usize, one: usize) -> (usize, TokenKind) {
        for whole in ["[...]", "[…]"] {
            if self.bytes[start..].starts_with(whole.as_bytes()) {
                return (start + whole.len(), TokenKind::Ellipsis);
            }
        }
        (one, TokenKind::OpenBracket)
    }

    /// A straight double quotation mark opens after a blank or an opening mark and before a character.
    fn double_quote(&mut self, start: usize, one: usize) -> TokenKind {
        let opens = if self.after_opening(start) {
            !self.is_blank(one) || !self.open_double
        } else {
            !self.open_double && self.is_alphanumeric(one)
        };
        self.open_double = opens;
        if opens { TokenKind::OpenQuote } else { TokenKind::CloseQuote }
    }

    /// Whether what stands before `start` lets a quotation open there.
    fn after_opening(&self, start: usize) -> bool {
        self.after_blank(start)
            || matches!(
                self.last,
                TokenKind::OpenQuote | TokenKind::OpenBracket | TokenKind::Dash | TokenKind::Slash
            )
    }

    /// A straight single quotation mark or apostrophe that no word has taken.
    fn single_quote(&mut self, start: usize, one: usize) -> (usize, TokenKind) {
        if self.byte(one) == b'\'' {
            // Two make a double one.
            return (one + 1, self.double_quote(start, one + 1));
        }
        if let Some(found) = self.elision(start, one) {
            return found;
        }
        let opens = if self.after_opening(start) {
            !self.is_blank(one)
        } else {
            !self.open_single && self.is_alphanumeric(one)
        };
        self.open_single = opens;
        (one, if opens { TokenKind::OpenQuote } else { TokenKind::CloseQuote })
    }

    fn open_quote(&mut self, start: usize, one: usize) -> (usize, TokenKind) {
        let mark = &self.bytes[start..one];
        if mark == "‘".as_bytes() {
            if self.bytes[one..].starts_with("’".as_bytes()) || self.bytes[one..].starts_with(mark) {
                return (one + 3, TokenKind::OpenQuote);
            }
            self.open_single = true;
        } else if mark == "“".as_bytes() {
            self.open_double = true;
        }
        (one, TokenKind::OpenQuote)
    }

    fn close_quote(&mut self, start: usize, one: usize) -> (usize, TokenKind) {
        let mark = &self.bytes[start..one];
        if mark == "’".as_bytes() {
            if self.bytes[one..].starts_with(mark) {
                return (one + 3, TokenKind::CloseQuote);
            }
            if let Some(found) = self.elision(start, one) {
                return found;
            }
            self.open_single = false;
        } else if mark == "”".as_bytes() {
            self.open_double = false;
        }
        (one, TokenKind::CloseQuote)
    }

    /// What an apostrophe starts: a clitic left alone (`'s`), a year or decade (`'02`, `'90s`), a shortened
    /// word (`'em`).
    fn elision(&self, start: usize, one: usize) -> Option<(usize, TokenKind)> {
        let end = self.letters(one);
        let rest = &self.bytes[one..end];
        if rest.is_empty() || self.apostrophe(end) > 0 && self.after_blank(start) {
            return None;
        }
        let is = |other: &str| rest.eq_ignore_ascii_case(other.as_bytes());
        let clitic = is("s") || is("ll") || is("re") || is("ve") || is("d") || is("m");
        if clitic && !(self.open_single && self.after_blank(start)) {
            return Some((end, TokenKind::Clitic));
        }
        let (years, s) = rest.split_at(rest.len().min(2));
        if years.len() == 2 && years.iter().all(u8::is_ascii_digit) && matches!(s, b"" | b"s") {
            let date = self.after_blank(start) && !self.bytes[end..].starts_with(b"-");
            return date.then_some((end, TokenKind::Date));
        }
        (ELISIONS.contains(rest) && self.after_blank(start)).then_some((end, TokenKind::Word))
    }

    /// The end of an emoji with all that belongs to it, or of a flag.
    fn emoji(&self, start: usize, class: Class) -> usize {
        let len = |at| self.class_at(at).map_or(0, |(_, len)| len);
        if class == Class::Flag {
            // Each half has four bytes.
            let end = start + 4;
            return if matches!(self.class_at(end), Some((Class::Flag, _))) { end + 4 } else { end };
        }
        let mut end = start + len(start);
        loop {
            let joiner = self.bytes[end..].starts_with("\u{200d}".as_bytes());
            match self.class_at(end) {
                Some((Class::Extend, len)) => end += len,
                _ => return end,
            }
            if joiner && matches!(self.class_at(end), Some((Class::Emoji, _))) {
                end += len(end);
            }
        }
    }

    /// The end of an emoticon: `:)`, `;-)`, `:D`, `<3`.
    fn emoticon(&self, start: usize) -> Option<usize> {
        let eyes = self.byte(start);
        if eyes == b'<' && self.byte(start + 1) == b'3' && self.is_blank(start + 2) {
            return Some(start + 2);
        }
        if !matches!(eyes, b':' | b';' | b'=') {
            return None;
        }
        let nose = usize::from(matches!(self.byte(start + 1), b'-' | b'\'' | b'^'));
        let mouth = self.byte(start + 1 + nose);
        let letter = matches!(mouth, b'D' | b'P' | b'p' | b'O' | b'o');
        if !letter && !matches!(mouth, b')' | b'(' | b']' | b'|' | b'/' | b'\\' | b'*') {
            return None;
        }
        let end = if letter { start + 2 + nose } else { self.run(start + 1 + nose, &[mouth]) };
        let apart = self.after_blank(start) || (!letter && nose == 1) || matches!(mouth, b'(');
        let ends = self.is_blank(end) || matches!(self.byte(end), b'.' | b',' | b'!' | b'?' | b'<');
        (apart && ends).then_some(end)
    }
}
