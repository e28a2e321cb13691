//! Names of which no part is known, by what stands around them.

use crate::Priority;
use crate::phrase::person_name::element::{Element, Shape, is_capital};
use crate::phrase::person_name::run::{Reader, Reading};
use crate::phrase::post as phrase;
use crate::rules::person::lexicon::{Flags, is_post_nominal};
use crate::rules::person::prior::KNOWS_COMMON;
use greenpaper_core::BlockKind;
use greenpaper_text::TokenKind;

impl Reader<'_, '_> {
    /// A name of which neither part is known, by what stands around it.
    pub(crate) fn by_context(&self, run: &[Element], readings: &mut Vec<Reading>) {
        let sentence_start = self.document.starts_sentence(run[0].start);
        let skip = usize::from(sentence_start && run.len() > 2 && run[0].is_common());
        let run = &run[skip..];
        let titles = run.iter().filter(|it| it.shape == Shape::Title).count();
        if !(2..=4).contains(&titles)
            || run[0].shape == Shape::Particle
            || self.is_body(run[run.len() - 1].end)
        {
            return;
        }
        let (start, end) = (run[0].start, run[run.len() - 1].end);
        if (start..end).any(|at| !self.found.is_free(at)) || self.is_place(start..end) {
            return;
        }
        let before = start.checked_sub(1).filter(|it| *it >= self.tokens.start);
        let located = before.is_some_and(|it| self.flags(it).any(Flags::AT));
        let byline = matches!(self.kind, BlockKind::Byline | BlockKind::AuthorNote);
        let common = run.iter().filter(|it| it.shape == Shape::Title && it.is_common()).count();
        let surname = &run[run.len() - 1];
        let priority = if byline && self.opens_byline(start) && titles < 4 {
            Priority::Known
        } else if common < titles && self.is_introduced(start, end) {
            Priority::Pattern
        } else if located {
            return;
        } else if titles == 2
            && common == 0
            && surname.end > surname.start + 1
            && !self.is_crowded(start, end)
        {
            // A double surname: `Comfort Asamoah-Reid`.
            Priority::Pattern
        } else if common == 0 && surname.is_surname() && !surname.flags.any(Flags::SITE) && titles < 4 {
            Priority::Pattern
        } else if KNOWS_COMMON
            && !sentence_start
            && titles < 4
            && self.kind.is_running_text()
            && !self.is_crowded(start, end)
            && (run[0].may_be_given() || surname.is_surname())
            && run.iter().all(|it| !it.is_wordlike(self.document.word(it.start)))
        {
            Priority::Guess
        } else {
            return;
        };
        readings.extend(self.reading(start..start, run, false, priority));
    }

    /// Whether another word with a capital stands right beside the run: then it is a longer name of something else.
    pub(crate) fn is_crowded(&self, start: usize, end: usize) -> bool {
        let before = start.checked_sub(1).filter(|it| *it >= self.tokens.start);
        before.is_some_and(|it| self.document.is_upper(it) && !self.flags(it).any(Flags::HEAD))
            || end < self.tokens.end
                && self.document.is_upper(end)
                && !is_post_nominal(self.document.word(end))
                && !self.document.starts_sentence(end)
    }

    pub(crate) fn is_body(&self, at: usize) -> bool {
        at < self.tokens.end
            && self.document.is_upper(at)
            && self.flags(at).any(Flags::BODY)
            && !self.document.starts_sentence(at)
    }

    /// Whether nothing but `By` and what is no word stands before the name in a byline.
    fn opens_byline(&self, start: usize) -> bool {
        (self.tokens.start..start).all(|at| {
            let word = self.document.word(at);
            word.eq_ignore_ascii_case("by")
                || word.eq_ignore_ascii_case("and")
                || word == ","
                || is_capital(word)
        })
    }

    /// Whether a post, an age or a verb of saying stands beside the name.
    fn is_introduced(&self, start: usize, end: usize) -> bool {
        let before = start.checked_sub(1).filter(|it| *it >= self.tokens.start);
        if let Some(before) = before {
            let flags = self.flags(before);
            let word = self.document.word(before);
            if flags.any(Flags::HEAD) || flags.any(Flags::SAYS) && !is_capital(word) || word == "thank" {
                return true;
            }
            let comma = word == "," && self.kind_of(end) == Some(TokenKind::Comma);
            if comma
                && before > self.tokens.start
                && phrase::before(self.document, self.found, before).is_some()
            {
                return true;
            }
        }
        match self.kind_of(end) {
            Some(TokenKind::Comma) => {
                let age = self.kind_of(end + 1) == Some(TokenKind::Number)
                    && self.kind_of(end + 2) == Some(TokenKind::Comma)
                    && self.document.word(end + 1).len() == 2;
                age || self.is(end + 1, "who") || phrase::after(self.document, self.found, end + 1).is_some()
            }
            Some(TokenKind::OpenBracket) => {
                self.kind_of(end + 1) == Some(TokenKind::Number)
                    || phrase::after(self.document, self.found, end + 1).is_some()
            }
            Some(TokenKind::Clitic) => false,
            Some(TokenKind::Colon) => start == self.tokens.start,
            Some(_) => {
                let says = self.flags(end).any(Flags::SAYS) && !self.document.is_upper(end);
                let is = self.is(end, "is") || self.is(end, "was");
                says || self.is(end, "who")
                    || is && phrase::after(self.document, self.found, end + 1).is_some()
            }
            None => false,
        }
    }
}
