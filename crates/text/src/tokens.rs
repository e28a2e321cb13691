//! Linguistic tokens, in the conventions of the English Universal Dependencies treebanks (Penn style).
//!
//! The [`rules`] go through the text a token at a time: [`class`] says what a character is, and one file for each kind of
//! start (word, number, mark, web address) says where the token ends. [`blocks`] finds what the rules would, 64 bytes at
//! a time, and asks them where bit masks cannot tell.

mod batch;
mod block_group;
mod blocks;
mod class;
mod clitic;
mod fixup;
mod group_mask;
mod group_text;
mod kind_code;
mod lexicon;
mod lookup;
mod mark;
mod masks;
mod memory;
mod non_ascii;
mod number;
mod options;
mod plan;
mod rules;
mod scanner;
mod suffix;
mod web;
mod word;

use alloc::vec::Vec;
use core::fmt;
use core::iter::FusedIterator;

use crate::simd::Level;
use crate::{Span, Token};
use batch::TokenBatch;
pub use memory::TokenMemory;
pub use options::{Clitics, Hyphens, TokenOptions};
use scanner::Scanner;

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

/// Appends the tokens of `text` to `tokens`: those of [`tokens`](fn@tokens), which the vector can be used for again from text
/// to text. Makes room to find them in; [`TokenMemory`] keeps it.
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`] bytes.
///
/// ```
/// use greenpaper_text::{Spanned, tokens_into};
/// let (text, mut tokens) = ("It isn't law.", Vec::new());
/// tokens_into(text, &mut tokens);
/// let tokens: Vec<_> = tokens.iter().map(|token| token.text_in(text)).collect();
/// assert_eq!(tokens, ["It", "is", "n't", "law", "."]);
/// ```
pub fn tokens_into(text: &str, tokens: &mut Vec<Token>) {
    TokenMemory::new().tokens_into(text, tokens);
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
            self.done = blocks::find_tokens(self.level, &mut self.scan, &mut self.batch);
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
        self.batch.pop()
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

#[cfg(test)]
mod tests;
