//! A run of words with capitals: one of its words in; its elements, and the names that given names or initials begin in it,
//! out.

use super::element::{Element, Form};
use super::reader::{LONGEST, NameReader};
use crate::prelude::*;

/// Long runs are headlines; the bound keeps the time linear.
const MOST: usize = 12;

impl<'r> NameReader<'r, '_> {
    /// The run of elements around the one at token `at`: what no word breaks that is never part of a name. Nothing where
    /// the run is part of the name of a firm, a case, a saint or a street, or where a compound goes on behind it.
    pub(crate) fn run_around(&self, at: usize) -> Option<Vec<Element<'r>>> {
        // What is barred begins a run of its own, if it is a name at all: `Bill Kilgour`.
        let barred = self.element(at)?.is_barred();
        if barred && !self.is_bill(at) {
            return None;
        }
        let run = self.run_from(if barred { at } else { self.run_start(at) });
        let (first, last) = (run.first()?, run.last()?);
        let bearer = self.before(first.start).is_some_and(|it| self.is_joint(it) || self.is_saint(it));
        let whole = !self.is_hyphenated(last.end) && !bearer && !self.is_joint(last.end);
        (whole && (first.start..last.end).contains(&at)).then_some(run)
    }

    /// `Brown & Co`, `R v Booth`.
    fn is_joint(&self, at: usize) -> bool {
        matches!(self.word(at), "v" | "v.") || self.word(at) == "&"
    }

    fn is_saint(&self, at: usize) -> bool {
        matches!(self.word(at), "St" | "St.")
    }

    /// The element or particle that ends before token `end`.
    fn element_before(&self, end: usize) -> Option<Element<'r>> {
        let mut first = self.before(end)?;
        while first >= self.unit.tokens.start + 2 && self.document.hyphen_follows(first - 2) {
            first -= 2;
        }
        self.inner_element(first).filter(|it| it.end == end && !(it.form == Form::Title && it.is_barred()))
    }

    /// The first token of the run around token `at`.
    fn run_start(&self, at: usize) -> usize {
        let (mut start, mut first) = (at, at);
        for _ in 0..MOST {
            let Some(before) = self.element_before(first) else { break };
            first = before.start;
            // A run begins with no particle.
            if self.element(first).is_some() {
                start = first;
            }
        }
        start
    }

    /// The elements of the run that begins at token `start`.
    fn run_from(&self, start: usize) -> Vec<Element<'r>> {
        let mut run = Vec::with_capacity(4);
        let Some(first) = self.element(start) else { return run };
        let mut end = first.end;
        if first.is(class::NAME_PARTICLE) && self.is_saint(start) {
            // `St Helens Central`: the saint's name is nobody's.
            end = self.element(end).map_or(end, |it| it.end);
        } else if !first.is(class::RANK) || first.is(super::element::GIVEN_NAME) {
            // `Sister Perpetua Nolan`: a rank is not part of the name.
            run.push(first);
        }
        while run.len() < MOST
            && let Some(next) = self.inner_element(end)
            && !(next.form == Form::Title && next.is_barred())
        {
            run.push(next);
            end = next.end;
        }
        while run.last().is_some_and(|it| it.form != Form::Title) {
            run.pop();
        }
        // `Will Nick Herbert pay?`
        if run.len() > 2 && run[1].may_be_given() && self.is_verb_first(start) {
            run.remove(0);
        }
        run
    }

    /// Whether a given name that is a verb too opens its sentence.
    fn is_verb_first(&self, at: usize) -> bool {
        matches!(self.word(at), "Will" | "May") && self.document.starts_sentence(at)
    }

    /// Whether elements are the whole name of a known place.
    pub(crate) fn is_place(&self, run: &[Element<'_>]) -> bool {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
        self.document.is_known(&(first.start..last.end), EntityType::Place)
    }

    /// How many elements of a run, from the first, make a name that a given name or initials begin, and how surely.
    pub(crate) fn given_name_first(&self, run: &[Element<'_>]) -> Option<(usize, Priority)> {
        let first = run.first().filter(|it| self.leads(it, run))?;
        // Middle names and initials, then the surname.
        let middle =
            |n: usize, it: &Element<'_>| it.form == Form::Initial || it.is_given() && n + 1 < run.len();
        let mut len = 1;
        while run.get(len).is_some_and(|it| middle(len, it)) {
            len += 1;
        }
        while run.get(len).is_some_and(|it| it.form == Form::Particle) {
            len += 1;
        }
        let surname = run.get(len).filter(|it| it.form == Form::Title)?;
        len += 1;
        // `A.` is an initial, `A` may be an article.
        let stopped = self.word(first.start).ends_with('.');
        let initials =
            first.form == Form::Initial && (run[1].form == Form::Initial || stopped && run[1].is_given());
        let sure = first.is_given() || initials;
        // Everyday words both, and the whole the name of one who is known: `Gordon Brown`, first in a sentence.
        let name = first.start..surname.end;
        let known = || self.document.is_known_person(&name) && !self.is_crowded(name.start, name.end);
        if !(self.fits(first, surname, sure) || known()) {
            return None;
        }
        // A second surname, or a surname after a middle name that is none of the given names.
        match (run.get(len), run.get(len + 1)) {
            (Some(next), _) if next.form == Form::Title && !next.is_common() && len < LONGEST => len += 1,
            (Some(particle), Some(next)) if particle.form == Form::Particle && next.form == Form::Title => {
                len += 2;
            }
            _ => {}
        }
        let priority = if sure && !surname.is_common() { Priority::Known } else { Priority::Pattern };
        Some((len, priority))
    }

    /// Whether an element may be the first of a name with a given name or initials.
    fn leads(&self, first: &Element<'_>, run: &[Element<'_>]) -> bool {
        match first.form {
            Form::Particle => false,
            Form::Title => first.may_be_given(),
            Form::Initial => {
                let surname = run.iter().find(|it| it.form == Form::Title);
                let several = run.get(1).is_some_and(|it| it.form == Form::Initial);
                surname.is_some_and(|it| !it.is_common() && (several || it.is_surname()))
            }
        }
    }

    /// Whether a surname goes with the given name before it, of which it may be sure that it is one.
    fn fits(&self, first: &Element<'_>, surname: &Element<'_>, sure: bool) -> bool {
        use BlockKind::{Headline, RepeatedHeadline, Subheading, TableRow};
        let headline = matches!(self.unit.block.kind, Headline | RepeatedHeadline | Subheading | TableRow);
        match sure {
            _ if headline => !surname.is_common() || sure && surname.is_surname(),
            true => true,
            false if self.document.starts_sentence(first.start) => !surname.is_common(),
            false => !surname.is_common() || surname.is_surname() && !surname.is(class::SITE_HEAD),
        }
    }

    /// Whether what is mostly the head of an Act's name is a given name here: `Bill Kilgour`.
    fn is_bill(&self, at: usize) -> bool {
        let led = self.before(at).is_some_and(|it| {
            self.is_upper(it) && !self.document.starts_sentence(it) || self.is(it, class::DETERMINER)
        });
        let surname = self.element(at + 1).is_some_and(|it| {
            it.form == Form::Title && !it.is_barred() && !it.is_common() && !it.may_be_given()
        });
        self.word(at) == "Bill" && !led && surname
    }
}
