//! The words around a person's name, within one block: what readings of the posts there ask of a token.

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::{LexicalClass, class};
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A block of a document with what is marked in it. Outside of it there is nothing.
#[derive(Clone, Copy)]
pub(super) struct Around<'a, 'd> {
    pub(super) document: &'a Document<'d>,
    pub(super) mentions: &'a Candidates,
    pub(super) from: usize,
    pub(super) end: usize,
}

impl<'a, 'd> Around<'a, 'd> {
    /// The block of this number.
    pub(super) fn unit(document: &'a Document<'d>, mentions: &'a Candidates, unit: usize) -> Option<Self> {
        let tokens = document.units().get(unit)?.tokens.clone();
        Some(Around { document, mentions, from: tokens.start, end: tokens.end })
    }

    pub(super) fn is(&self, at: usize, classes: LexicalClass) -> bool {
        at < self.end && self.document.is(at, classes)
    }

    pub(super) fn word(&self, at: usize) -> &'d str {
        if at < self.end { self.document.word(at) } else { "" }
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        if at < self.end { self.document.kind(at) } else { None }
    }

    pub(super) fn is_upper(&self, at: usize) -> bool {
        at < self.end && self.document.is_upper(at)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Comma)
    }

    /// Whether a comma, a bracket or a dash stands there, behind which an apposition begins.
    pub(super) fn opens_apposition(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Comma | TokenKind::OpenBracket | TokenKind::Dash))
    }

    pub(super) fn is_organisation(&self, at: usize) -> bool {
        at < self.end && self.mentions.kind_at(at) == Some(MentionKind::Organisation)
    }

    pub(super) fn is_place(&self, at: usize) -> bool {
        self.mentions.kind_at(at) == Some(MentionKind::Place)
    }

    /// Whether token `at` begins a line of its own; a hard wrap in long lines is none.
    fn starts_line(&self, at: usize) -> bool {
        breaks_line(self.document, at) && self.end - self.from < 24
    }

    /// Words with capitals that nothing has marked and that end at token `last`: `Swale Homes deputy chief executive`,
    /// `Centro's transport director`. `owns`: a possessive follows.
    pub(super) fn capitals_before(&self, last: usize, owns: bool) -> Option<Range<usize>> {
        let barred = class::DETERMINER | class::HONORIFIC | class::POST_HEAD | class::POST_BOUNDARY;
        let mut start = last + 1;
        while start > self.from && start + 5 > last {
            let before = start - 1;
            let named = matches!(self.kind(before), Some(TokenKind::Word | TokenKind::Acronym))
                && self.is_upper(before)
                && self.mentions.is_free(before)
                && !self.is(before, barred);
            if !named {
                break;
            }
            start = before;
            if self.document.starts_sentence(before) {
                break;
            }
        }
        let words = last + 1 - start;
        let noun = self.is(last, class::NAMED_ENTITY_HEAD | class::CAPITALISED_NON_NAME);
        let plain = words == 1 && (noun || !owns);
        (words > 0 && !plain).then_some(start..last + 1)
    }

    /// The number after a run of two words or more with capitals that nothing has marked: `Harbour Refugee Advice`,
    /// `Farmers of the Somerset Moors`.
    pub(super) fn capitals_from(&self, at: usize) -> Option<usize> {
        let (mut end, mut words, mut next) = (at, 0, at);
        while next < self.end && next < at + 12 {
            let kind = self.kind(next);
            let named = matches!(kind, Some(TokenKind::Word | TokenKind::Acronym | TokenKind::Number))
                && self.is_upper(next);
            let place = self.is_place(next);
            if !self.mentions.is_free(next) && !place
                || named && self.is(next, class::POST_HEAD) && words == 0
                || next > at && self.starts_line(next) && !self.is(next - 1, class::NAME_CONNECTOR)
            {
                break;
            }
            if named {
                words += usize::from(!place || words > 0);
                next += 1;
                end = next;
                continue;
            }
            let joins = words > 0
                && (self.is(next, class::NAME_CONNECTOR)
                    || matches!(self.word(next), "&" | "in")
                    || self.word(next) == "-");
            let owns = next > at && kind == Some(TokenKind::Clitic) && self.is_upper(next + 1);
            if !(joins || owns) {
                break;
            }
            next += 1;
        }
        let capitals = (at..end).filter(|it| self.is_upper(*it)).count();
        (words > 0 && capitals >= 2 && self.is_upper(at)).then_some(end)
    }
}

/// Whether a line break stands between token `at` and the one before it.
pub(super) fn breaks_line(document: &Document<'_>, at: usize) -> bool {
    line_breaks(document, at) > 0
}

/// How many line breaks stand there.
pub(super) fn line_breaks(document: &Document<'_>, at: usize) -> usize {
    let tokens = document.tokens();
    let gap = &document.text()[tokens[at - 1].span.end()..tokens[at].span.start()];
    gap.bytes().filter(|it| *it == b'\n').count()
}
