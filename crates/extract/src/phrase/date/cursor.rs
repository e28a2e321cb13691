//! The cursor: a document seen from inside one block; a token's number in, its word and kind, empty outside the block, out.

use crate::document::Document;
use crate::lexicon::{LexicalClass, class};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A document and the tokens of the block in which a date is read.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'d, 'a> {
    pub(crate) doc: &'d Document<'a>,
    /// The block's first token and the one after its last.
    pub(crate) low: usize,
    pub(crate) limit: usize,
}

impl<'d, 'a> Cursor<'d, 'a> {
    /// Within these tokens.
    pub(crate) fn new(doc: &'d Document<'a>, tokens: Range<usize>) -> Cursor<'d, 'a> {
        Cursor { doc, low: tokens.start, limit: tokens.end }
    }

    /// The word at token `at`; empty outside the block.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        if at < self.limit && at >= self.low { self.doc.word(at) } else { "" }
    }

    /// The word before token `at`; empty at the block's start.
    pub(crate) fn before(&self, at: usize) -> &'a str {
        if at > self.low { self.doc.word(at - 1) } else { "" }
    }

    /// The kind of token `at`.
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        (at < self.limit && at >= self.low).then(|| self.doc.tokens()[at].kind)
    }

    /// Whether token `at` is that word, in whatever case.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether token `at` is of one of these classes.
    pub(crate) fn of(&self, at: usize, classes: LexicalClass) -> bool {
        at < self.limit && at >= self.low && self.doc.is(at, classes)
    }

    /// Whether tokens `start..end` are a part of a hyphen compound.
    pub(crate) fn in_compound(&self, start: usize, end: usize) -> bool {
        let hyphen = |at: usize| self.kind(at) == Some(TokenKind::Hyphen) && self.doc.joined_to_next(at);
        start > self.low && hyphen(start - 1)
            || self.kind(end) == Some(TokenKind::Hyphen) && self.doc.joined_to_next(end - 1)
    }

    /// Whether a given name that is nothing else stands before token `at`, which is then a surname: `Colin June`.
    pub(crate) fn follows_given_name(&self, at: usize) -> bool {
        at > self.low
            && self.word(at - 1).starts_with(|c: char| c.is_uppercase())
            && self.of(at - 1, class::MALE_GIVEN_NAME.or(class::FEMALE_GIVEN_NAME))
            && !(self.of(at - 1, class::AMBIGUOUS_GIVEN_NAME) && self.doc.starts_sentence(at - 1))
    }

    /// Whether a hyphen or a dash stands at token `at`.
    pub(crate) fn is_dash(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Hyphen | TokenKind::Dash))
    }
}
