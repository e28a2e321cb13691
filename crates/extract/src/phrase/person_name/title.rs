//! Titles before a name, and peers' styles: a token in, where they end out.

use super::element::Form;
use super::reader::{LONGEST, NameReader};
use crate::lexicon::class;

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
        let first = self.element(end + 1).filter(|it| !it.is(class::NAMED_ENTITY_HEAD));
        if !self.is_word(end, "of") || first.is_none() {
            return end;
        }
        let mut to = end + 1;
        while let Some(next) = self.element(to) {
            to = next.end;
            let goes_on = self.element(to + 1).is_some_and(|it| !it.is_barred());
            if self.is(to, class::PLACE_NAME_JOINER) && !self.is_word(to, "of") && goes_on && to - end < 6 {
                to += 1;
            } else if to - end > 5 || self.element(to).is_some_and(|it| it.is_barred()) {
                break;
            }
        }
        to
    }
}
