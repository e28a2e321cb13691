//! How far a title goes.

use crate::document::casing::{Shape, Shapes, begins_no_name, is_taken};
use crate::document::lookup::{EntityType, Lookup, lookups};
use crate::rules::publication::{LONGEST, cues, known};
use crate::{Candidates, Document, Unit};
use greenpaper_core::MentionKind;

pub(crate) struct Extent<'r, 'a> {
    pub(crate) document: &'r Document<'a>,
    pub(crate) shapes: &'r Shapes<'r>,
    pub(crate) unit: &'r Unit,
}

/// Words that keep a small letter in titles.
pub(crate) fn is_connector(word: &str) -> bool {
    matches!(
        word,
        "a" | "after"
            | "an"
            | "and"
            | "as"
            | "at"
            | "beyond"
            | "but"
            | "for"
            | "from"
            | "in"
            | "into"
            | "is"
            | "it"
            | "its"
            | "not"
            | "of"
            | "on"
            | "or"
            | "our"
            | "over"
            | "the"
            | "their"
            | "to"
            | "towards"
            | "under"
            | "up"
            | "with"
            | "without"
            | "your"
    )
}

/// Whether something stands here that no title holds. A year may: Learning Lessons from the 2007 Floods.
pub(crate) fn is_barred(found: &Candidates, shape: Shape, at: usize) -> bool {
    let year = shape == Shape::Figure
        && found.at(at).is_some_and(|(_, it)| it.kind == MentionKind::Date && it.span.len() == 4);
    is_taken(found, at) && !year
}

impl Extent<'_, '_> {
    fn word(&self, at: usize) -> &str {
        if self.unit.tokens.contains(&at) { self.document.word(at) } else { "" }
    }

    fn shape(&self, at: usize) -> Shape {
        if self.unit.tokens.contains(&at) { self.shapes.at(at) } else { Shape::Mark }
    }

    fn capital(&self, at: usize) -> bool {
        matches!(self.shape(at), Shape::Capital | Shape::Caps)
    }

    /// The token after a title in title case that begins at `first`; `first` where none does.
    pub(crate) fn title_case_end(&self, first: usize, found: &Candidates) -> usize {
        let limit = self.unit.tokens.end.min(first + LONGEST);
        let (mut at, mut end) = (first, first);
        if let Some(after) = known::end(self.document, self.unit, first)
            && self.word(after) != ":"
        {
            return after;
        }
        while at < limit {
            if is_barred(found, self.shape(at), at)
                || (at > first && self.document.starts_sentence(at) && self.word(at - 1) != "?")
            {
                break;
            }
            let capital_follows = (at + 1..(at + 4).min(limit))
                .take_while(|&it| it == at + 1 || is_connector(self.word(it - 1)))
                .any(|it| self.capital(it));
            match self.shape(at) {
                Shape::Capital | Shape::Caps => end = at + 1,
                Shape::Figure if end == at || self.capital(at + 1) => end = at + 1,
                Shape::Small if is_connector(self.word(at)) && capital_follows => {
                    // Another title is listed: Choosing Health and Independence, Well-being and Choice.
                    if self.word(at) == "and" && end > first && self.known_title_follows(at) {
                        break;
                    }
                    if self.word(at) == "the" && end == at && self.subject_follows(first, at) {
                        break;
                    }
                }
                Shape::Small if at > first && self.shape(at - 1) == Shape::Hyphen => end = at + 1,
                Shape::Hyphen if self.document.joined_to_next(at) => {}
                Shape::Clitic if self.capital(at + 1) || self.shape(at + 1) == Shape::Figure => {}
                Shape::And | Shape::Comma
                    if self.capital(at + 1) || (self.word(at + 1) == "and" && self.capital(at + 2)) =>
                {
                    // A comma ends a title where a person or a body begins after it.
                    if self.shape(at) == Shape::Comma
                        && (self.other_begins(at + 1) || self.known_title_follows(at))
                    {
                        break;
                    }
                }
                Shape::Mark => match self.word(at) {
                    "?" | "!" if end == at => {
                        return if end > first && self.keeps_mark(first, at) { at + 1 } else { end };
                    }
                    ":" | "–" | "—" if self.capital(at + 1) && self.capital_run(at + 1) => {}
                    // Good Governance in Local Government: Framework.
                    ":" if end >= first + 3
                        && self.capital(at + 1)
                        && cues::is_last_word(self.word(at + 1)) => {}
                    _ => break,
                },
                _ => break,
            }
            at += 1;
        }
        end
    }

    /// "In Making Space for Water the Environment Agency asks": whether the known body after "the" at `at` does
    /// something, and is no part of the title.
    pub(crate) fn subject_follows(&self, first: usize, at: usize) -> bool {
        let long = at >= first + 3 && !self.word(at - 1).ends_with("ing");
        let after = self.known_name_end(at + 1).filter(|_| long);
        after.is_some_and(|after| self.shape(after) == Shape::Small && !is_connector(self.word(after)))
    }

    /// Whether a known title begins at the next capital after token `at`.
    fn known_title_follows(&self, at: usize) -> bool {
        let next = (at + 1..at + 4).find(|&it| self.shape(it) != Shape::Small);
        next.is_some_and(|it| known::end(self.document, self.unit, it).is_some())
    }

    /// Whether the question mark after a title is the title's own, and not that of a sentence that asks something of
    /// the title: "Has anyone read Making Space for Water?"
    fn keeps_mark(&self, first: usize, mark: usize) -> bool {
        let ends = mark + 1 >= self.unit.tokens.end
            || self.document.starts_sentence(mark + 1)
            || self.capital(mark + 1);
        let from = first.saturating_sub(LONGEST).max(self.unit.tokens.start);
        let start = (from..first).rev().find(|&at| self.document.starts_sentence(at));
        !(ends && start.is_some_and(|at| cues::asks(self.word(at)) || cues::asks(self.word(at + 1))))
    }

    /// Whether two capitals at least come in a row of title words from `from` on.
    fn capital_run(&self, from: usize) -> bool {
        let run = (from..from + 6).take_while(|&it| self.capital(it) || is_connector(self.word(it)));
        run.filter(|&it| self.capital(it)).count() >= 2
    }

    fn other_begins(&self, at: usize) -> bool {
        let (given, _, everyday) = crate::document::lookup::word(self.word(at));
        (given > 0 && !everyday && self.capital(at + 1)) || self.known_name_end(at).is_some()
    }

    /// The token after the longest known body or place that begins at `at`.
    fn known_name_end(&self, at: usize) -> Option<usize> {
        let known = |hit: &Lookup| {
            [EntityType::Organisation, EntityType::Place, EntityType::FalseFriend]
                .into_iter()
                .any(|sort| hit.is_firm(sort))
        };
        lookups(self.document, &self.unit.block, at).filter(known).last().map(|hit| hit.after)
    }

    /// Whether a known body, place or false friend goes over the whole of the words, or to their end.
    pub(crate) fn is_other_name(&self, first: usize, end: usize) -> bool {
        (first..end).take(6).any(|at| {
            let starts = at == first || self.capital(at);
            starts && self.known_name_end(at).is_some_and(|after| after >= end)
        })
    }

    /// The same, where the words end in a place or not: Life in the United Kingdom.
    pub(crate) fn is_body_or_begins_known(&self, first: usize, end: usize) -> bool {
        self.known_name_end(first).is_some()
            || (first..end).take(6).any(|at| {
                self.capital(at)
                    && self.known_name_end(at).is_some_and(|after| {
                        after >= end && !crate::document::lookup::is_place(self.document, &(at..after))
                    })
            })
    }

    /// The end of the clause that `from` stands in: the next comma, stop, dash, bracket or quotation mark.
    pub(crate) fn clause_end(&self, from: usize) -> usize {
        let limit = self.unit.tokens.end.min(from + LONGEST);
        (from..limit)
            .find(|&at| {
                let mark = matches!(self.shape(at), Shape::Mark | Shape::Comma);
                mark && !matches!(self.word(at), "/")
            })
            .unwrap_or(limit)
    }

    /// Where the title case that ends before `end` begins.
    pub(crate) fn back_to_start(&self, end: usize, found: &Candidates) -> Option<usize> {
        let first = self.unit.tokens.start.max(end.saturating_sub(LONGEST));
        let (mut at, mut start) = (end, end);
        while at > first {
            let here = at - 1;
            if is_barred(found, self.shape(here), here) {
                break;
            }
            match self.shape(here) {
                Shape::Capital | Shape::Caps => start = here,
                Shape::Figure if start > here => {}
                Shape::Small if is_connector(self.word(here)) => {}
                Shape::Small if here + 1 < end && self.shape(here + 1) == Shape::Hyphen => {}
                Shape::Hyphen | Shape::And => {}
                Shape::Clitic if self.document.word(here).len() > 1 || here > first => {
                    // What owns a title is no part of it: Defra's British Food Plan.
                    if self.owner_is_known(here, false) {
                        break;
                    }
                }
                Shape::Comma if self.capital(here + 1) || self.word(here + 1) == "and" => {
                    if !self.capital(here.wrapping_sub(1)) {
                        break;
                    }
                }
                Shape::Mark if self.word(here) == ":" && start == here + 1 => {}
                _ => break,
            }
            at = here;
            if self.document.starts_sentence(here) {
                break;
            }
        }
        // "In What Price a Place?", "The Fairer Futures for All white paper".
        while start < end
            && matches!(self.word(start), "Its" | "His" | "Her" | "Their" | "This")
            && self.capital(start + 1)
        {
            start += 1;
        }
        while start < end
            && self.document.starts_sentence(start)
            && matches!(
                self.word(start),
                "In" | "The"
                    | "Of"
                    | "On"
                    | "But"
                    | "And"
                    | "So"
                    | "See"
                    | "From"
                    | "Since"
                    | "Like"
                    | "When"
                    | "As"
                    | "If"
            )
            && self.next_title_word(start)
        {
            start += 1;
        }
        // "Guidance in No One Left Out", "Writing in Long Waits": what stands there, and not the title.
        let opens = start < end
            && self.document.starts_sentence(start)
            && matches!(
                self.word(start),
                "Advice"
                    | "Chapter"
                    | "Details"
                    | "Evidence"
                    | "Figures"
                    | "Guidance"
                    | "Plans"
                    | "Proposals"
                    | "Writing"
            )
            && matches!(self.word(start + 1), "in" | "from")
            && self.next_title_word(start + 1);
        start += 2 * usize::from(opens);
        (start < end).then_some(start)
    }

    fn next_title_word(&self, start: usize) -> bool {
        self.capital(start + 1)
    }

    /// Whether the word before a possessive is a known body, a place, an acronym or one that is named so.
    pub(crate) fn owner_is_known(&self, clitic: usize, places: bool) -> bool {
        if clitic == 0 {
            return false;
        }
        let owner = clitic - 1;
        self.shape(owner) == Shape::Caps
            || (owner.saturating_sub(6)..=owner).any(|at| {
                self.unit.tokens.contains(&at)
                    && self.capital(at)
                    && self.known_name_end(at) == Some(clitic)
                    && (places || !crate::document::lookup::is_place(self.document, &(at..clitic)))
            })
    }

    /// Where the capitals right before a last word begin: "National Travel" of "National Travel Survey".
    pub(crate) fn modifiers_start(&self, last: usize, found: &Candidates) -> Option<usize> {
        let first = self.unit.tokens.start.max(last.saturating_sub(12));
        let (mut at, mut start) = (last, last);
        while at > first {
            let here = at - 1;
            if is_taken(found, here) || self.document.starts_sentence(at) && at < last {
                break;
            }
            match self.shape(here) {
                Shape::Capital | Shape::Caps => {
                    // "13UA Report on waiting times" is a section that an Act puts in.
                    if begins_no_name(self.word(here))
                        || self.word(here).starts_with(|c: char| c.is_ascii_digit())
                    {
                        break;
                    }
                    start = here;
                }
                Shape::Figure if start == at && !self.document.starts_sentence(here) => {
                    // "25 Year Environment Plan", "2002 Spending Review".
                    if self.word(here).len() > 2 {
                        break;
                    }
                    start = here;
                }
                Shape::Small
                    if (self.word(here) == "and"
                        || (self.word(here) == "for" && self.word(last) == "White"))
                        && start == at
                        && self.capital(here.wrapping_sub(1)) => {}
                Shape::And | Shape::Hyphen => {}
                Shape::Clitic => {
                    // The Government's Rural Strategy: whose it is, is no part of it.
                    let public = matches!(
                        self.word(here.wrapping_sub(1)),
                        "Government"
                            | "Department"
                            | "Council"
                            | "Commission"
                            | "Committee"
                            | "Mayor"
                            | "Trust"
                    );
                    if public || self.owner_is_known(here, true) || !self.capital(here.wrapping_sub(1)) {
                        break;
                    }
                }
                _ => break,
            }
            at = here;
        }
        (start < last).then_some(start)
    }

    /// The token after "for Older People", "of English Housing" behind a last word.
    pub(crate) fn tail(&self, from: usize, found: &Candidates) -> Option<usize> {
        let into = self.word(from) == "into" && self.word(from - 1) == "Review";
        if !(into || matches!(self.word(from), "for" | "of" | "on" | "to"))
            || !cues::takes_tail(self.word(from - 1))
        {
            return None;
        }
        let first = if self.word(from + 1) == "the" { from + 2 } else { from + 1 };
        if !self.capital(first) || is_taken(found, first) {
            return None;
        }
        let end = self.title_case_end(first, found);
        (end > first).then_some(end)
    }
}
