//! The parse of a name: titles, given names, family name, post-nominals; the elements of a name in, their ranges out.

use super::element::{Element, Form};
use super::reader::{LONGEST, NameReader};
use crate::prelude::*;

/// A name as it was read. All ranges are of tokens.
#[derive(Clone, Debug)]
pub(crate) struct NameParse {
    /// What is marked: the name without titles, with Lord and Lady.
    pub(crate) name: Range<usize>,
    /// Titles before the name, empty where there are none.
    pub(crate) titles: Range<usize>,
    /// Given names and initials, empty where there are none.
    pub(crate) given: Range<usize>,
    /// The family name with its particles, or a peer's whole style.
    pub(crate) family: Range<usize>,
    /// MP, CBE and their like; empty where there are none.
    pub(crate) suffix: Range<usize>,
    /// Whether it is a peer's style.
    pub(crate) is_peer: bool,
}

impl NameParse {
    /// The tokens of the surname by which the person will be called again.
    pub(crate) fn surname(&self) -> Range<usize> {
        match self.is_peer {
            true => self.family.start + 1..self.family.end.min(self.family.start + 2),
            false => self.family.clone(),
        }
    }

    /// The same as a given name alone.
    pub(crate) fn into_given(self) -> NameParse {
        NameParse { given: self.name.clone(), family: self.name.end..self.name.end, ..self }
    }
}

impl<'r> NameReader<'r, '_> {
    /// The elements from token `at` on that may make one name: initials, words with capitals, particles between. Behind a
    /// title the first may be any word with a capital, and a particle.
    pub(crate) fn elements(&self, at: usize, titled: bool) -> Vec<Element<'r>> {
        let mut elements: Vec<Element<'_>> = Vec::new();
        let mut end = at;
        while elements.len() < LONGEST {
            let first = elements.is_empty();
            let next = if first && !titled { self.element(end) } else { self.inner_element(end) };
            let Some(next) = next else { break };
            if next.form == Form::Title && next.is_barred() && !(first && titled) {
                break;
            }
            end = next.end;
            elements.push(next);
        }
        while elements.last().is_some_and(|it| it.form != Form::Title) {
            elements.pop();
        }
        elements
    }

    /// The parse of elements as given names, then a family name; `None` where a compound goes on behind them.
    pub(crate) fn parse(&self, titles: Range<usize>, elements: &[Element<'_>]) -> Option<NameParse> {
        let (first, last) = (elements.first()?, elements.last()?);
        if self.is_hyphenated(last.end) {
            return None;
        }
        let name = first.start..last.end;
        let particle = elements.iter().find(|it| it.is(class::NAME_PARTICLE));
        let family = particle.map_or(last.start, |it| it.start);
        let suffix = name.end..self.post_nominals(name.end);
        Some(NameParse {
            given: name.start..family,
            family: family..name.end,
            name,
            titles,
            suffix,
            is_peer: false,
        })
    }

    /// The parse of a peer's style.
    pub(crate) fn peer(&self, titles: Range<usize>, name: Range<usize>) -> NameParse {
        let suffix = name.end..self.post_nominals(name.end);
        NameParse { given: name.start..name.start, family: name.clone(), name, titles, suffix, is_peer: true }
    }
}
