//! Linguistic tokens, in the conventions of the English Universal Dependencies treebanks (Penn style).
//!
//! The rules go through the text a token at a time: [`class`] says what a character is, and one file for each kind of
//! start (word, number, mark, web address) says where the token ends. [`blocks`] finds what the rules would, 64 bytes at
//! a time, and asks them where bit masks cannot tell.

pub(crate) mod batch;
mod block_group;
pub(crate) mod blocks;
mod class;
mod clitic;
mod fixup;
pub(crate) mod lanes;
mod lexicon;
mod lookup;
mod mark;
pub(crate) mod masks;
mod non_ascii;
mod number;
mod plan;
pub(crate) mod suffix;
mod web;
mod word;

use core::fmt;
use core::iter::FusedIterator;

use crate::simd::{self, Level};
use crate::{Span, Token, TokenKind};
use batch::TokenBatch;
use class::Class;

/// How [`tokens_with`] cuts.
///
/// ```
/// use greenpaper_text::{Clitics, Spanned, TokenOptions, tokens_with};
/// let text = "They don't re-use it";
/// let options = TokenOptions { clitics: Clitics::Joined, ..TokenOptions::default() };
/// let tokens: Vec<_> = tokens_with(text, &options).map(|token| token.text_in(text)).collect();
/// assert_eq!(tokens, ["They", "don't", "re-use", "it"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct TokenOptions {
    /// What becomes of clitics.
    pub clitics: Clitics,
    /// What becomes of hyphens inside a compound.
    pub hyphens: Hyphens,
}

/// What becomes of clitics and contractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Clitics {
    /// Each syntactic word is a token: `do|n't`, `It|'s`, `workers|'`, `can|not`.
    #[default]
    Split,
    /// As written, the surface form: `don't`, `It's`, `workers'`, `cannot`.
    Joined,
}

/// What becomes of hyphens inside a compound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Hyphens {
    /// `health|-|care`, as in the treebanks EWT and GUM; a prefix that is no word stays on (`co-operate`,
    /// `non-executive`, `e-mail`).
    #[default]
    Split,
    /// `health-care`, as in the treebank LinES.
    Kept,
}

/// The tokens of `text` as syntactic words: clitics and compounds split.
///
/// Tokens are in order, do not overlap, lie on character boundaries and cover every character that is not
/// white space. Time is linear in the text's length; nothing is allocated.
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// use greenpaper_text::{Spanned, tokens};
/// let text = "Unison doesn't want £3m (s 31(1)(a)), e.g. for social-care staff.";
/// let tokens: Vec<_> = tokens(text).map(|token| token.text_in(text)).collect();
/// assert_eq!(tokens, [
///     "Unison", "does", "n't", "want", "£", "3m", "(", "s", "31(1)(a)", ")", ",", "e.g.", "for", "social",
///     "-", "care", "staff", ".",
/// ]);
/// ```
#[inline]
#[must_use]
pub fn tokens(text: &str) -> Tokens<'_> {
    tokens_with(text, &TokenOptions::default())
}

/// The tokens of `text`, cut as `options` say; else as [`tokens`].
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// use greenpaper_text::{Hyphens, Spanned, TokenOptions, tokens_with};
/// let options = TokenOptions { hyphens: Hyphens::Kept, ..TokenOptions::default() };
/// let text = "social-care staff";
/// assert_eq!(tokens_with(text, &options).next().unwrap().text_in(text), "social-care");
/// ```
#[must_use]
pub fn tokens_with<'t>(text: &'t str, options: &TokenOptions) -> Tokens<'t> {
    tokens_at(Level::best(), text, options)
}

/// [`tokens_with`] with the instructions of `level`.
#[doc(hidden)]
#[must_use]
pub fn tokens_at<'t>(level: Level, text: &'t str, options: &TokenOptions) -> Tokens<'t> {
    let _ = Span::of(text);
    Tokens { level, scan: Scanner::new(text, *options), batch: TokenBatch::new(), done: false }
}

/// The tokens of a text; made by [`tokens`] and [`tokens_with`].
#[derive(Clone)]
pub struct Tokens<'t> {
    level: Level,
    scan: Scanner<'t>,
    batch: TokenBatch,
    done: bool,
}

impl Tokens<'_> {
    /// Finds more tokens; whether there are any.
    #[cold]
    #[inline(never)]
    fn refill(&mut self) -> bool {
        while !self.done {
            self.batch.clear();
            self.done = simd::run_tokens(self.level, &mut self.scan, &mut self.batch);
            if !self.batch.is_empty() {
                return true;
            }
        }
        false
    }
}

impl fmt::Debug for Tokens<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").field("at", &self.scan.at).finish_non_exhaustive()
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        if self.batch.is_empty() && !self.refill() {
            return None;
        }
        Some(self.batch.pop())
    }

    #[inline]
    fn fold<B, F: FnMut(B, Token) -> B>(mut self, init: B, mut f: F) -> B {
        let mut folded = init;
        loop {
            for token in self.batch.rest() {
                folded = f(folded, token);
            }
            self.batch.clear();
            if !self.refill() {
                return folded;
            }
        }
    }
}

impl FusedIterator for Tokens<'_> {}

/// Where the scanner stands and what it must remember.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    options: TokenOptions,
    /// The first byte that is not in a token yet.
    at: usize,
    /// The kind of the last token, and where it ended.
    last: TokenKind,
    last_end: usize,
    /// Tokens found but not yet given out: the rest of a word that was split.
    queue: Queue,
    /// Quotation marks that stand open, so that a straight one can be told to open or close.
    open_single: bool,
    open_double: bool,
    /// No web address starts before this byte: what keeps the search for one linear.
    no_web: usize,
    /// Up to where what is known of quotations holds.
    quotes_until: usize,
}

/// Up to three tokens that wait their turn.
#[derive(Clone, Copy, Debug)]
struct Queue {
    tokens: [Token; 3],
    len: u8,
}

impl Queue {
    const EMPTY: Queue = Queue { tokens: [Token { span: Span::empty(0), kind: TokenKind::Word }; 3], len: 0 };

    /// Puts a token before those that wait; the caller puts at most three.
    fn push_front(&mut self, token: Token) {
        self.tokens[usize::from(self.len)] = token;
        self.len += 1;
    }

    #[inline]
    fn pop(&mut self) -> Option<Token> {
        self.len = self.len.checked_sub(1)?;
        Some(self.tokens[usize::from(self.len)])
    }
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, options: TokenOptions) -> Scanner<'t> {
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

    /// The next token.
    fn token(&mut self) -> Option<Token> {
        if let Some(token) = self.queue.pop() {
            return Some(token);
        }
        let class = self.skip_space()?;
        let start = self.at;
        let (end, kind) = match class {
            Class::Letter => self.word(start),
            Class::Digit => self.number(start),
            class => self.mark(start, class),
        };
        // A unit cut off a number is queued already and stands after it.
        self.at = self.at.max(end);
        self.last = kind;
        self.last_end = self.at;
        let token = Token { span: Span::new(start, end), kind };
        Some(match kind {
            TokenKind::Word | TokenKind::Acronym | TokenKind::Number => self.split_clitics(token),
            _ => token,
        })
    }

    /// Goes to the next character that is not white space and says what it is.
    #[inline]
    fn skip_space(&mut self) -> Option<Class> {
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
    fn class_at(&self, at: usize) -> Option<(Class, usize)> {
        let byte = *self.bytes.get(at)?;
        if byte < 0x80 { Some((class::ASCII[usize::from(byte & 0x7f)], 1)) } else { self.beyond_ascii(at) }
    }

    /// [`class_at`](Scanner::class_at) for a character beyond ASCII.
    #[inline(never)]
    fn beyond_ascii(&self, at: usize) -> Option<(Class, usize)> {
        let c = self.text[at..].chars().next()?;
        Some((class::of(c), c.len_utf8()))
    }

    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    #[inline]
    fn is_letter(&self, at: usize) -> bool {
        matches!(self.class_at(at), Some((Class::Letter, _)))
    }

    #[inline]
    fn is_digit(&self, at: usize) -> bool {
        self.byte(at).is_ascii_digit()
    }

    #[inline]
    fn is_alphanumeric(&self, at: usize) -> bool {
        matches!(self.class_at(at), Some((Class::Letter | Class::Digit, _)))
    }

    /// Whether nothing but white space is there, or the text's end.
    #[inline]
    fn is_blank(&self, at: usize) -> bool {
        matches!(self.class_at(at), None | Some((Class::Space, _)))
    }

    /// Whether a token that starts at `at` has white space before it, or nothing.
    #[inline]
    fn after_blank(&self, at: usize) -> bool {
        at == 0 || self.last_end < at
    }

    /// The length of an apostrophe, straight or curly, at `at`; 0 where there is none.
    #[inline]
    fn apostrophe(&self, at: usize) -> usize {
        match self.byte(at) {
            b'\'' => 1,
            0xe2 if self.bytes[at..].starts_with("’".as_bytes()) => 3,
            _ => 0,
        }
    }

    /// The first character after white space at `at`, with where it stands; looks no further than one line
    /// end and eight blanks.
    fn after_space(&self, at: usize) -> Option<(usize, Class)> {
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

#[cfg(test)]
mod tests;
