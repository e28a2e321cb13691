//! Titles beside a word for what they are, and titles that end in one.

use super::Reader;
use super::cues;
use crate::Candidates;
use crate::document::casing::{Casing, Shape, begins_no_name, is_taken, listed};
use crate::rules::organisation::lexicon::{ROLES, head};
use std::ops::Range;

impl Reader<'_, '_, '_> {
    /// "entitled" and a title, as far as its capitals go or, where it has a small second word, its clause.
    pub(super) fn called(&self, from: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = if self.shape(from) == Shape::Comma || self.word(from) == ":" { from + 1 } else { from };
        if !self.shapes.capital(first) || is_taken(found, first) {
            return None;
        }
        let extent = self.extent();
        let end = extent.title_case_end(first, found);
        let capitals = (first..end).filter(|&at| self.shapes.capital(at)).count();
        // A title in small letters goes on to the end of its clause; one in title case ends with its capitals.
        let small = self.shape(end) == Shape::Small && !(capitals >= 2 && end >= first + 3);
        let end = if small { extent.clause_end(end) } else { end };
        Some(first..end)
    }

    /// A title after a word for what it is: study Who Minds the Children?; the paper, Roads ahead, is.
    pub(super) fn after_cue(&self, cue: usize, found: &Candidates) -> Option<Range<usize>> {
        let mut first = cue + 1;
        let mut parted = false;
        let mut called = false;
        for _ in 0..3 {
            match self.word(first) {
                "," | ":" | "–" | "—" | "-" => parted = true,
                "called" => called = true,
                _ => break,
            }
            first += 1;
        }
        if self.shape(first) == Shape::Small || !self.unit.tokens.contains(&first) || is_taken(found, first) {
            return None;
        }
        // "the white paper, The Future of Rail, gives"
        let the = self.word(first) == "The" && (parted || called);
        let opener = begins_no_name(self.word(first)) && !(called || the);
        if !(self.shapes.capital(first) || (self.shape(first) == Shape::Figure && called))
            || self.is_other(first)
        {
            return None;
        }
        let extent = self.extent();
        let end = extent.title_case_end(first, found);
        let question = self.word(end.wrapping_sub(1)) == "?";
        let capitals = (first..end).filter(|&at| self.shapes.capital(at)).count();
        if question && end - first >= 3 {
            let end = self.subtitle_after(end - 1, found).unwrap_or(end);
            return Some(first..end);
        }
        if called && self.shape(end) == Shape::Small && capitals >= 2 && end >= first + 3 {
            return Some(first..end);
        }
        if self.shape(end) == Shape::Small && capitals < 3 && !(parted || called) {
            return self.bare_clause(cue, first, end);
        }
        // "the white paper, The UK’s future system, will"
        let owner = self.shape(end) == Shape::Clitic && self.shape(end + 1) == Shape::Small;
        if owner && parted || self.shape(end) == Shape::Small && (parted || called) {
            // A clause between commas whose first word alone has a capital.
            let mut clause = extent.clause_end(end);
            // A subtitle: the strategy, Keeping well: a plan for the north, is.
            if self.word(clause) == ":" && clause >= first + 2 {
                clause = extent.clause_end(clause + 1);
            }
            let next = self.word(clause);
            let clause = self.before_month(first, clause);
            let closed = matches!(next, "," | "." | ";" | "–" | "—" | "-" | "(" | "?" | "");
            let clause = if next == "?" { clause + 1 } else { clause };
            let fits = clause >= first + 3 && clause <= first + 14 && closed;
            let statement = (first..clause).any(|at| cues::is_statement_verb(self.word(at)));
            let before = cues::is_definite(self.document, self.unit, cue);
            return (fits && !statement && !opener && (called || before)).then_some(first..clause);
        }
        let colon = self.word(end) == ":" && self.shape(end + 1) == Shape::Small;
        let end = if colon { self.before_month(first, extent.clause_end(end + 1)) } else { end };
        // "his book Bad Water and her novel The Long Ferry": nothing but a title follows these.
        let book =
            matches!(self.word(cue), "book" | "novel" | "memoir" | "autobiography" | "pamphlet" | "play")
                && capitals >= 2
                && !(self.shapes.capital(first + 1) && self.is_other(first));
        let opener = opener && !(book && self.word(first) == "The");
        let enough = book || capitals >= 3 || (capitals >= 2 && !the && (parted || called)) || colon;
        (enough && !opener && !extent.is_other_name(first, end)).then_some(first..end)
    }

    /// Where a title ends that a clause with a date after it would take along: "its report, Ways out of debt in May".
    pub(super) fn before_month(&self, first: usize, end: usize) -> usize {
        let month =
            |at: usize| self.shapes.capital(at) && crate::phrase::date::words::month(self.word(at)).is_some();
        let date = (first + 2..end)
            .find(|&at| matches!(self.word(at), "in" | "on" | "last" | "this" | "next") && month(at + 1));
        date.unwrap_or(end)
    }

    /// "in its report Long waits for short journeys, published in June": a title with one capital and no comma before
    /// it, where what follows is only said of publications.
    fn bare_clause(&self, cue: usize, first: usize, from: usize) -> Option<Range<usize>> {
        let extent = self.extent();
        let clause = extent.clause_end(from);
        let verb = (from..clause).find(|&at| {
            matches!(self.word(at), "appeared" | "appears")
                || (matches!(self.word(at), "was" | "is")
                    && matches!(self.word(at + 1), "published" | "launched"))
        });
        let next = self.word(clause + 1);
        let closed = match self.word(clause) {
            "," => {
                matches!(next, "published" | "launched" | "issued")
                    || (next == "which" && self.word(clause + 2) == "was")
            }
            "(" => matches!(next, "Cm" | "Cmnd" | "CP" | "HC"),
            _ => false,
        };
        let end = verb.or(closed.then_some(clause))?;
        let statement = (first..end).any(|at| cues::is_statement_verb(self.word(at)));
        let fits = end >= first + 3
            && end <= first + 14
            && !statement
            && !begins_no_name(self.word(first))
            && cues::is_definite(self.document, self.unit, cue)
            && !extent.is_body_or_begins_known(first, end);
        fits.then_some(first..end)
    }

    /// A title before a word for what it is: the Every Child Matters green paper.
    pub(super) fn before_cue(&self, cue: usize, found: &Candidates) -> Option<Range<usize>> {
        let word = self.word(cue);
        let paper = matches!(word, "white" | "green") && self.word(cue + 1) == "paper";
        let strength = if paper || matches!(word, "consultation" | "strategy") { 2 } else { 3 };
        if cue == self.unit.tokens.start
            || !self.shapes.capital(cue - 1) && self.shape(cue - 1) != Shape::Figure
        {
            return None;
        }
        let extent = self.extent();
        let start = extent.back_to_start(cue, found)?;
        let title = start..cue;
        let capitals = title.clone().filter(|&at| self.shapes.capital(at)).count();
        let determined = matches!(
            self.word(start.wrapping_sub(1)),
            "the"
                | "The"
                | "its"
                | "their"
                | "this"
                | "our"
                | "'s"
                | "’s"
                | "of"
                | "new"
                | "recent"
                | "draft"
                | "latest"
                | "in"
                | "In"
        );
        let last = self.word(cue - 1);
        let headed = head(last).is_some();
        let fits = capitals >= strength && determined && !headed && !self.is_other(start);
        (fits && !extent.is_other_name(start, cue)).then_some(title)
    }

    /// "National Travel Survey", "National Service Framework for Older People".
    pub(super) fn by_last_word(&self, last: usize, found: &Candidates) -> Option<Range<usize>> {
        if is_taken(found, last) {
            return None;
        }
        let extent = self.extent();
        // Stephen Shaw's Review into the Welfare of Vulnerable Persons: a title of which that word is the first.
        let owned = self.shape(last.wrapping_sub(1)) == Shape::Clitic;
        if owned
            && matches!(self.word(last), "Review" | "Survey")
            && let Some(end) = extent.tail(last + 1, found)
            && (last + 2..end).filter(|&at| self.shapes.capital(at)).count() >= 2
        {
            return Some(last..end);
        }
        let start = extent.modifiers_start(last, found)?;
        let mut end = last + 1;
        if matches!(self.word(last), "White" | "Green") {
            if self.word(end) != "Paper" {
                return None;
            }
            // The Water for Life White Paper: what it is called, without what it is.
            let known =
                (start..last).find(|&at| super::known::end(self.document, self.unit, at) == Some(last));
            if let Some(first) = known {
                return Some(first..last);
            }
            end += 1;
        }
        // A longer name of something else goes on.
        let next = self.shape(end).is_capital() && !self.document.starts_sentence(end);
        if next && !listed(&ROLES, self.word(end)) && !cues::is_last_word(self.word(end)) {
            return None;
        }
        if next && cues::is_last_word(self.word(end)) {
            return None;
        }
        if let Some(after) = extent.tail(end, found) {
            end = after;
        }
        let modifiers = start..last;
        let own = modifiers.clone().filter(|&at| {
            let word = self.word(at);
            self.shapes.capital(at) && !cues::is_class_word(word)
        });
        let before = self.word(start.wrapping_sub(1));
        let indefinite =
            matches!(before, "a" | "an" | "each" | "every" | "any" | "A" | "An" | "Each" | "Every" | "Any");
        let count = modifiers.clone().filter(|&at| self.shapes.capital(at)).count();
        let tailed = end > last + 1 && !matches!(self.word(last), "White" | "Green");
        let weak = cues::is_weak_last_word(self.word(last)) && count < 2 && !tailed;
        if self.word(end).contains('.') && self.shape(end) == Shape::Figure {
            end += 1;
        }
        // Waste Strategy 2000, Ferries Plan 2013-2022.
        let year = |at: usize| {
            let word = self.word(at);
            self.shape(at) == Shape::Figure
                && word.len() == 4
                && (word.starts_with("19") || word.starts_with("20"))
        };
        if year(end)
            || (self.shape(end) == Shape::Figure && self.word(end).len() > 6 && self.word(end).contains('-'))
        {
            end += 1;
            if matches!(self.word(end), "-" | "–") && year(end + 1) {
                end += 2;
            }
        }
        // The Met Office's Climate Projections Report: who made it makes it one.
        let owned = self.shape(start.wrapping_sub(1)) == Shape::Clitic && count >= 2;
        let fits = (own.count() > 0 || owned || (tailed && count > 0)) && !weak && (!indefinite || tailed);
        (fits && self.setting_allows(count)).then_some(start..end)
    }

    /// In headings every word has a capital, so that capitals say little.
    pub(super) fn setting_allows(&self, modifiers: usize) -> bool {
        self.setting == Casing::Sentence || modifiers >= 2
    }
}
