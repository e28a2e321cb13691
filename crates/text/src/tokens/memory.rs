//! Memory for tokens: many short texts in, one after another, the tokens of each out, without making room anew.

use super::batch::TokenBatch;
use super::blocks;
use super::options::TokenOptions;
use super::scanner::Scanner;
use crate::simd::Level;
use crate::{Span, Token};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

/// Memory that tokens are found in, nine kilobytes of it, kept from one text to the next: for texts of a few words or lines, for
/// which making room costs as much as finding.
///
/// It holds no part of a result: whatever was read in it before, a text has the same tokens.
///
/// ```
/// use greenpaper_text::{Spanned, TokenMemory};
/// let (mut memory, mut tokens) = (TokenMemory::new(), Vec::new());
/// for line in ["Unison doesn't.", "£3m"] {
///     tokens.clear();
///     memory.tokens_into(line, &mut tokens);
///     assert!(tokens.iter().map(|it| it.text_in(line).len()).sum::<usize>() <= line.len());
/// }
/// assert_eq!(tokens.len(), 2);
/// ```
#[derive(Clone)]
pub struct TokenMemory {
    batch: Box<TokenBatch>,
}

impl TokenMemory {
    /// Makes room.
    #[must_use]
    pub fn new() -> TokenMemory {
        TokenMemory { batch: Box::new(TokenBatch::new()) }
    }

    /// Appends the tokens of `text` to `tokens`, as [`tokens_into`](crate::tokens_into) does. Linear in the text.
    ///
    /// # Panics
    ///
    /// If `text` is longer than [`Span::MAX`] bytes.
    pub fn tokens_into(&mut self, text: &str, tokens: &mut Vec<Token>) {
        let _ = Span::of(text);
        let (level, mut scan) = (Level::best(), Scanner::new(text, TokenOptions::default()));
        let mut done = false;
        while !done {
            self.batch.clear();
            done = blocks::find_tokens(level, &mut scan, &mut self.batch);
            tokens.extend(self.batch.rest());
        }
    }
}

impl Default for TokenMemory {
    fn default() -> TokenMemory {
        TokenMemory::new()
    }
}

impl fmt::Debug for TokenMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenMemory").finish_non_exhaustive()
    }
}
