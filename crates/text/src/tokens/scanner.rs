//! The scanner: a text and a place in it, what the rules must remember, and the questions they ask of characters.

use super::class::{self, Class};
use super::options::TokenOptions;
use crate::{Span, Token, TokenKind};

/// Where the scanner stands and what it must remember.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) options: TokenOptions,
    /// The first byte that is not in a token yet.
    pub(super) at: usize,
    /// The kind of the last token, and where it ended.
    pub(super) last: TokenKind,
    pub(super) last_end: usize,
    /// Tokens found but not yet given out: the rest of a word that was split.
    pub(super) queue: Queue,
    /// Quotation marks that stand open, so that a straight one can be told to open or close.
    pub(super) open_single: bool,
    pub(super) open_double: bool,
    /// No web address starts before this byte: what keeps the search for one linear.
    pub(super) no_web: usize,
    /// Up to where what is known of quotations holds.
    pub(super) quotes_until: usize,
}

/// Up to three tokens that wait their turn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Queue {
    tokens: [Token; 3],
    len: u8,
}

impl Queue {
    const EMPTY: Queue = Queue { tokens: [Token { span: Span::empty(0), kind: TokenKind::Word }; 3], len: 0 };

    /// Puts a token before those that wait; the caller puts at most three.
    pub(super) fn push_front(&mut self, token: Token) {
        self.tokens[usize::from(self.len)] = token;
        self.len += 1;
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Option<Token> {
        self.len = self.len.checked_sub(1)?;
        Some(self.tokens[usize::from(self.len)])
    }
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str, options: TokenOptions) -> Scanner<'t> {
        Scanner {
            text,
            bytes: text.as_bytes(),
            options,
            at: 0,
            last: TokenKind::Symbol,
            last_end: 0,
            queue: Queue::EMPTY,
            open_single: false,
            open_double: false,
            no_web: 0,
            quotes_until: 0,
        }
    }

    /// Goes to the next character that is not white space and says what it is.
    #[inline]
    pub(super) fn skip_space(&mut self) -> Option<Class> {
        let mut line_ends = 0;
        loop {
            let (class, len) = self.class_at(self.at)?;
            if class != Class::Space {
                return Some(class);
            }
            // A quotation does not stay open over a blank line.
            match self.bytes[self.at] {
                b'\n' => line_ends += 1,
                0x80.. => line_ends = 0,
                _ => {}
            }
            if line_ends == 2 {
                self.open_single = false;
                self.open_double = false;
            }
            self.at += len;
        }
    }

    /// What the character at `at` is and how many bytes it has; `None` at the text's end.
    #[inline(always)]
    pub(super) fn class_at(&self, at: usize) -> Option<(Class, usize)> {
        let byte = *self.bytes.get(at)?;
        if byte < 0x80 { Some((class::ASCII[usize::from(byte & 0x7f)], 1)) } else { self.beyond_ascii(at) }
    }

    /// [`class_at`](Scanner::class_at) for a character beyond ASCII.
    #[inline(never)]
    pub(super) fn beyond_ascii(&self, at: usize) -> Option<(Class, usize)> {
        let rest = self.bytes.get(at..)?;
        let four = rest.first_chunk().copied().unwrap_or_else(|| {
            // What is not there belongs to no character of the text.
            let mut four = [0; 4];
            four[..rest.len()].copy_from_slice(rest);
            four
        });
        let (class, len) = class::of_bytes(four);
        Some((class, len as usize))
    }

    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    #[inline]
    pub(super) fn is_letter(&self, at: usize) -> bool {
        matches!(self.class_at(at), Some((Class::Letter, _)))
    }

    #[inline]
    pub(super) fn is_digit(&self, at: usize) -> bool {
        self.byte(at).is_ascii_digit()
    }

    #[inline]
    pub(super) fn is_alphanumeric(&self, at: usize) -> bool {
        matches!(self.class_at(at), Some((Class::Letter | Class::Digit, _)))
    }

    /// Whether nothing but white space is there, or the text's end.
    #[inline]
    pub(super) fn is_blank(&self, at: usize) -> bool {
        matches!(self.class_at(at), None | Some((Class::Space, _)))
    }

    /// Whether a token that starts at `at` has white space before it, or nothing.
    #[inline]
    pub(super) fn after_blank(&self, at: usize) -> bool {
        at == 0 || self.last_end < at
    }

    /// The length of an apostrophe, straight or curly, at `at`; 0 where there is none.
    #[inline]
    pub(super) fn apostrophe(&self, at: usize) -> usize {
        match self.byte(at) {
            b'\'' => 1,
            0xe2 if self.bytes[at..].starts_with("’".as_bytes()) => 3,
            _ => 0,
        }
    }

    /// The first character after white space at `at`, with where it stands; looks no further than one line
    /// end and eight blanks.
    pub(super) fn after_space(&self, at: usize) -> Option<(usize, Class)> {
        let mut at = at;
        for _ in 0..8 {
            let (class, len) = self.class_at(at)?;
            if class != Class::Space {
                return Some((at, class));
            }
            at += len;
        }
        None
    }
}
