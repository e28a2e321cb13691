//! The parse of a name: titles, a peer's style, given names, family name, post-nominals; the elements of a name in, their ranges
//! out.

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

impl NameReader<'_, '_> {
    /// The number after the titles that begin at token `start`: `The Rt Hon`, `Mr Justice`; `start` where none does.
    pub(crate) fn titles_end(&self, start: usize) -> usize {
        let the = self.is_word(start, "the") && self.is(start + 1, class::HONOURABLE_OPENER);
        let mut at = start + usize::from(the);
        let mut titled = false;
        while at - start < LONGEST && self.is_upper(at) {
            let right = self.is(at, class::HONOURABLE_OPENER)
                || self.is(at, class::RIGHT_HONOURABLE_OPENER) && self.is(at + 1, class::HONORIFIC);
            let title = right || self.is(at, class::HONORIFIC);
            if !title && !(titled && self.is_word(at, "justice")) {
                break;
            }
            titled |= title;
            at += 1;
        }
        at
    }

    /// The first of the titles right before token `name`; `name` where there is none.
    pub(crate) fn titles_start(&self, name: usize) -> usize {
        let first = name.saturating_sub(LONGEST).max(self.unit.tokens.start);
        (first..name).find(|it| self.titles_end(*it) == name).unwrap_or(name)
    }

    /// The number after a peer's style that begins at token `name`, without the place in it: `Lord Hodge`, `Earl Howe`;
    /// `None` for an office: `Lord Chancellor`.
    pub(crate) fn peer_end(&self, name: usize) -> Option<usize> {
        let lord = self.is_word(name, "lord") || self.is_word(name, "lady");
        let earl = self.is_word(name, "earl") || self.is_word(name, "marquess");
        let at = name
            + 1
            + usize::from(lord && self.is_word(name + 1, "justice") || earl && self.is_word(name + 1, "of"));
        let first = self.element(at)?;
        let office = first.is(class::POST_HEAD | class::NAMED_ENTITY_HEAD) && !first.is_surname()
            || self.is(at, class::OFFICE_OPENER)
            || self.is_word(name, "lords") && self.is_word(at, "commons");
        if office || first.form != Form::Title {
            return None;
        }
        let mut end = first.end;
        // Lord Clement Jones, Lady Anne Smith.
        while end - name <= LONGEST
            && let Some(next) = self.element(end).filter(|it| !it.is_barred() && it.form == Form::Title)
        {
            end = next.end;
        }
        Some(end)
    }

    /// The number after the place in a peer's style that token `end` may open: `of Kings Heath`, `of Stow on the Wold`;
    /// `end` where there is none.
    pub(crate) fn territory_end(&self, end: usize) -> usize {
        let head = self.is(end + 1, class::NAMED_ENTITY_HEAD);
        if !self.is_word(end, "of") || head || self.place_word(end + 1).is_none() {
            return end;
        }
        let mut to = end + 1;
        while let Some(next) = self.place_word(to) {
            to = next;
            let barred = |at: usize| self.element(at).is_some_and(|it| it.is_barred());
            let joiner = self.is(to, class::PLACE_NAME_JOINER) && !self.is_word(to, "of");
            if joiner && self.place_word(to + 1).is_some() && !self.begins_anew(to) && to - end < 6 {
                to += 1;
            } else if to - end > 5 || barred(to) || self.is(to, class::MONTH) {
                break;
            }
        }
        to
    }

    /// The number after a word of a place's name with what hyphens join to it: `Stoke-on-Trent`.
    fn place_word(&self, at: usize) -> Option<usize> {
        if let Some(element) = self.element(at) {
            return Some(element.end);
        }
        let mut end = at + 1;
        while self.is_upper(at) && self.document.hyphen_follows(end - 1) && end + 1 < self.unit.tokens.end {
            end += 2;
        }
        (end > at + 1).then_some(end)
    }

    /// Whether what stands behind the joiner at token `at` is no more of a place: a month, a name that a given name begins,
    /// what is never part of a name.
    fn begins_anew(&self, at: usize) -> bool {
        let next = self.element(at + 1);
        let other = next.is_some_and(|it| {
            let named = self.is_word(at, "and") && self.element(it.end).is_some();
            it.is_barred() || named && (it.may_be_given() || it.is(class::PEER_STYLE))
        });
        other || self.is(at + 1, class::MONTH)
    }
}
