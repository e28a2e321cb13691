//! Reader of one block: a token in, what it is out; whatever is asked of tokens outside is answered as if there were none.

use crate::prelude::*;

/// Reads the tokens of one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BlockReader<'r, 'd> {
    pub(crate) document: &'r Document<'d>,
    pub(crate) unit: &'r Unit,
}

impl<'r, 'd> BlockReader<'r, 'd> {
    /// The tokens of the block.
    pub(crate) fn tokens(&self) -> Range<usize> {
        self.unit.tokens.clone()
    }

    /// What is written at token `at`.
    pub(crate) fn word(&self, at: usize) -> &'d str {
        if self.unit.tokens.contains(&at) { self.document.word(at) } else { "" }
    }

    /// Whether token `at` is this word in any case.
    pub(crate) fn is_word(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word at token `at` is of one of these classes.
    pub(crate) fn is(&self, at: usize, classes: LexicalClass) -> bool {
        self.unit.tokens.contains(&at) && self.document.is(at, classes)
    }

    /// Whether one of some tokens is.
    pub(crate) fn any(&self, mut tokens: Range<usize>, classes: LexicalClass) -> bool {
        tokens.any(|at| self.is(at, classes))
    }

    /// The kind of token `at`.
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.unit.tokens.contains(&at).then(|| self.document.tokens()[at].kind)
    }

    /// Whether token `at` is of this kind.
    pub(crate) fn is_kind(&self, at: usize, kind: TokenKind) -> bool {
        self.kind(at) == Some(kind)
    }

    /// The shape of token `at`; a mark's outside.
    pub(crate) fn shape(&self, at: usize) -> Shape {
        if self.unit.tokens.contains(&at) { self.document.shape(at) } else { Shape::Mark }
    }

    /// Whether token `at` begins with a capital.
    pub(crate) fn is_upper(&self, at: usize) -> bool {
        self.unit.tokens.contains(&at) && self.document.is_upper(at)
    }

    /// Whether the shape of token `at` is that of a word with a capital.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.shape(at).is_capital()
    }

    /// How many of some tokens are.
    pub(crate) fn capitals(&self, tokens: Range<usize>) -> usize {
        tokens.filter(|&at| self.capital(at)).count()
    }

    /// The token before `at` in the block.
    pub(crate) fn before(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|it| *it >= self.unit.tokens.start)
    }
}
