//! Names in one block: a token in, the element that stands there as far as the block and its lines go out.

use super::element::{Element, Form};
pub(crate) use crate::phrase::block::BlockReader as NameReader;
use crate::phrase::post_nominal::is_post_nominal;
use crate::prelude::*;

/// The most elements that a name has, and the most titles before one: without a limit a text of nothing but "Mr" would
/// take quadratic time.
pub(crate) const LONGEST: usize = 5;

impl<'r> NameReader<'r, '_> {
    /// The element that begins at token `at`.
    pub(crate) fn element(&self, at: usize) -> Option<Element<'r>> {
        if !self.unit.tokens.contains(&at) || self.breaks(at) {
            return None;
        }
        Element::at(self.document, at).filter(|it| it.end <= self.unit.tokens.end)
    }

    /// The element that begins at token `at` inside of a name: a particle that leads on to more of it is one too.
    pub(crate) fn inner_element(&self, at: usize) -> Option<Element<'r>> {
        self.element(at).or_else(|| {
            let particle = Element::particle(self.document, at)
                .filter(|it| it.end <= self.unit.tokens.end && !self.breaks(at))?;
            (particle.form == Form::Title || self.leads_on(particle.end)).then_some(particle)
        })
    }

    /// Whether particles alone stand from token `at` on up to an element: `van der Merwe`.
    fn leads_on(&self, mut at: usize) -> bool {
        for _ in 0..3 {
            if Element::at(self.document, at).is_some_and(|it| it.form == Form::Title) {
                return true;
            }
            match Element::particle(self.document, at) {
                Some(next) => at = next.end,
                None => return false,
            }
        }
        false
    }

    /// Whether a line that is a line of its own ends before token `at`: no name goes across.
    fn breaks(&self, at: usize) -> bool {
        use BlockKind::{AuthorNote, Byline, FrontMatter, TableRow};
        if !matches!(self.unit.block.kind, AuthorNote | Byline | FrontMatter | TableRow)
            || at <= self.unit.tokens.start
        {
            return false;
        }
        let tokens = self.document.tokens();
        let gap = tokens[at - 1].span.end()..tokens[at].span.start();
        self.document.text()[gap].contains('\n')
    }

    /// Whether a hyphen hangs a small word on what ends before token `end`: `Blair-era`.
    pub(crate) fn is_hyphenated(&self, end: usize) -> bool {
        end > 0 && self.document.hyphen_follows(end - 1)
    }

    /// Whether the head of an organisation's or a work's name stands at token `at`.
    pub(crate) fn is_head(&self, at: usize) -> bool {
        self.is_upper(at)
            && self.document.is(at, class::NAMED_ENTITY_HEAD)
            && !self.document.starts_sentence(at)
    }

    /// Whether another word with a capital stands right beside: then it is a longer name of something else.
    pub(crate) fn is_crowded(&self, start: usize, end: usize) -> bool {
        let before = self.before(start);
        before.is_some_and(|it| self.is_upper(it) && !self.is(it, class::POST_HEAD))
            || self.is_upper(end) && !self.is_post_nominal(end) && !self.document.starts_sentence(end)
    }

    /// Whether letters that follow names stand at token `at`: MP, CBE.
    fn is_post_nominal(&self, at: usize) -> bool {
        self.unit.tokens.contains(&at) && is_post_nominal(self.document, at)
    }

    /// The number after the honours that follow token `at`: `MP`, `, CBE`.
    pub(crate) fn post_nominals(&self, at: usize) -> usize {
        let mut end = at;
        loop {
            let comma = usize::from(self.is_kind(end, TokenKind::Comma));
            if !self.is_post_nominal(end + comma) {
                return end;
            }
            end += comma + 1;
        }
    }
}
