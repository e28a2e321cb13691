//! Title of a work: where one in title case begins and ends; a token at its edge in, the token at its other edge out.

use super::block::BlockReader;
use super::known_title::KnownTitle;
use crate::prelude::*;
use std::ops::Deref;

/// Longest title, in tokens.
pub(crate) const LONGEST: usize = 40;

/// Reads titles in one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TitleReader<'r, 'd> {
    pub(crate) block: BlockReader<'r, 'd>,
    /// What is found already: no title goes across what is sure.
    pub(crate) mentions: &'r Candidates,
}

impl<'r, 'd> Deref for TitleReader<'r, 'd> {
    type Target = BlockReader<'r, 'd>;

    fn deref(&self) -> &BlockReader<'r, 'd> {
        &self.block
    }
}

/// What a token is to a title that is walked along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// A word that a title may end or begin with.
    Word,
    /// It stands between such words.
    Between,
    /// A mark that ends the title and is part of it.
    Mark,
    /// The title does not go across it.
    Stop,
}

impl Link {
    fn between(holds: bool) -> Link {
        if holds { Link::Between } else { Link::Stop }
    }
}

impl TitleReader<'_, '_> {
    /// Whether a sentence begins there.
    pub(crate) fn starts_sentence(&self, at: usize) -> bool {
        self.document.starts_sentence(at)
    }

    /// Whether a colon or a dash stands there, which parts a subtitle from a title.
    fn parts(&self, at: usize) -> bool {
        self.is_colon(at) || self.kind(at) == Some(TokenKind::Dash) && !self.word(at).starts_with('-')
    }

    pub(crate) fn is_colon(&self, at: usize) -> bool {
        self.is_kind(at, TokenKind::Colon)
    }

    /// Whether nothing is found there.
    pub(crate) fn is_free(&self, at: usize) -> bool {
        self.mentions.is_free(at)
    }

    /// Whether something sure is found there: an Act, a date.
    pub(crate) fn is_taken(&self, at: usize) -> bool {
        self.mentions.at(at).is_some_and(|(_, it)| it.priority >= Priority::Known)
    }

    /// Whether what is found there is a year, which a title may hold: Learning Lessons from the 2007 Floods.
    pub(crate) fn is_year(&self, at: usize) -> bool {
        let year = |it: &Candidate| it.kind == MentionKind::Date && it.span.len() == 4;
        self.shape(at) == Shape::Figure && self.mentions.at(at).is_some_and(|(_, it)| year(it))
    }

    /// Whether something is found there that no title holds.
    pub(crate) fn is_barred(&self, at: usize) -> bool {
        self.is_taken(at) && !self.is_year(at)
    }

    /// Whether a capitalised word begins sentences and no names.
    pub(crate) fn is_opener(&self, at: usize) -> bool {
        self.unit.tokens.contains(&at) && self.document.is_sentence_opener(at)
    }

    /// Whether a word with a capital ends in -ing: what a title says is done.
    pub(crate) fn is_gerund(&self, at: usize) -> bool {
        let word = self.word(at);
        self.shape(at) == Shape::Capital && word.len() > 5 && word.ends_with("ing")
    }

    /// The token after a title in title case that begins at `first`; `first` where none does.
    pub(crate) fn end(&self, first: usize) -> usize {
        if let Some(after) = self.known_end(first)
            && !self.is_colon(after)
        {
            return after;
        }
        self.capitals_end(first, first)
    }

    /// The same of the capitals alone, where the name in which they stand begins at `start`.
    fn capitals_end(&self, start: usize, first: usize) -> usize {
        let mut end = first;
        for at in first..self.unit.tokens.end.min(first + LONGEST) {
            let parted = at > first && self.starts_sentence(at) && self.word(at - 1) != "?";
            if parted || self.is_barred(at) {
                break;
            }
            match self.onward(start, first, end, at) {
                Link::Word => end = at + 1,
                Link::Between => {}
                Link::Mark => return at + 1,
                Link::Stop => break,
            }
        }
        end
    }

    /// What the token at `at` is to the capitals from `first` on in a title that begins at `start`, the last word of which so
    /// far stands before `end`.
    fn onward(&self, start: usize, first: usize, end: usize, at: usize) -> Link {
        let joins = || self.capital(at + 1) || self.word(at + 1) == "and" && self.capital(at + 2);
        Link::between(match self.shape(at) {
            Shape::Capital | Shape::Caps => return Link::Word,
            Shape::Figure if end == at || self.capital(at + 1) => return Link::Word,
            Shape::Small if self.is(at, class::TITLE_SMALL_WORD) && self.capital_follows(at) => {
                // Another title is listed: Choosing Health and Independence, Well-being and Choice.
                let listed = self.word(at) == "and" && end > first && self.known_title_follows(at);
                let subject = self.word(at) == "the" && end == at && self.subject_follows(start, at);
                // "Rivers of the North in May"
                !(listed || subject || self.is(at + 1, class::MONTH))
            }
            Shape::Small if at > first && self.shape(at - 1) == Shape::Hyphen => return Link::Word,
            Shape::Hyphen => self.document.joined_to_next(at),
            Shape::Clitic => self.capital(at + 1) || self.shape(at + 1) == Shape::Figure,
            Shape::And => joins(),
            // A comma ends a title where a person or an organisation begins after it.
            Shape::Comma => joins() && !self.other_begins(at + 1) && !self.known_title_follows(at),
            Shape::Mark if self.parts(at) => {
                // Good Governance in Local Government: Framework.
                let head = self.is_colon(at) && end >= first + 3 && self.is(at + 1, class::PUBLICATION_HEAD);
                self.capital(at + 1) && (self.capital_run(at + 1) || head)
            }
            Shape::Mark if end == at && end > first && self.asks_or_cries(at) => {
                return if self.keeps_mark(first, at) { Link::Mark } else { Link::Stop };
            }
            _ => false,
        })
    }

    fn asks_or_cries(&self, at: usize) -> bool {
        matches!(self.word(at), "?" | "!")
    }

    /// Whether a capital follows the small word at `at`, with nothing but small words of titles between.
    fn capital_follows(&self, at: usize) -> bool {
        let mut next =
            (at + 1..at + 4).take_while(|it| *it == at + 1 || self.is(it - 1, class::TITLE_SMALL_WORD));
        next.any(|it| self.capital(it))
    }

    /// Whether two capitals at least come in a row of title words from `from` on.
    fn capital_run(&self, from: usize) -> bool {
        let run = (from..from + 6).take_while(|&it| self.capital(it) || self.is(it, class::TITLE_SMALL_WORD));
        run.filter(|&it| self.capital(it)).count() >= 2
    }

    /// "In Making Space for Water the Environment Agency asks": whether the known organisation after "the" at `at` does
    /// something, and is no part of the title.
    pub(crate) fn subject_follows(&self, first: usize, at: usize) -> bool {
        let long = at >= first + 3 && !self.word(at - 1).ends_with("ing");
        let after = self.known_name_end(at + 1).filter(|_| long);
        after.is_some_and(|it| self.shape(it) == Shape::Small && !self.is(it, class::TITLE_SMALL_WORD))
    }

    /// Whether a known title begins at the next capital after token `at`.
    fn known_title_follows(&self, at: usize) -> bool {
        let next = (at + 1..at + 4).find(|&it| self.shape(it) != Shape::Small);
        next.is_some_and(|it| self.known_end(it).is_some())
    }

    /// Whether the question mark after a title is the title's own, and not that of a sentence that asks something of
    /// the title: "Has anyone read Making Space for Water?"
    fn keeps_mark(&self, first: usize, mark: usize) -> bool {
        let ends =
            mark + 1 >= self.unit.tokens.end || self.starts_sentence(mark + 1) || self.capital(mark + 1);
        let from = first.saturating_sub(LONGEST).max(self.unit.tokens.start);
        let start = (from..first).rev().find(|&at| self.starts_sentence(at));
        !(ends && start.is_some_and(|at| self.any(at..at + 2, class::QUESTION_WORD)))
    }

    /// Whether a person or something known begins there.
    fn other_begins(&self, at: usize) -> bool {
        let frequency = self.document.frequency(at);
        let person = frequency.given > 0 && !frequency.everyday && self.capital(at + 1);
        person || self.known_name_end(at).is_some()
    }

    /// Where the title in title case that ends before `end` begins.
    pub(crate) fn start(&self, end: usize) -> Option<usize> {
        let link = |start, at| if self.is_barred(at) { Link::Stop } else { self.backward(start, end, at) };
        Some(self.without_lead(self.back(end, LONGEST, link), end)).filter(|it| *it < end)
    }

    /// The first token of what goes back from token `end` in one sentence, so many tokens at the most; `link` says what a
    /// token is to the words from the first so far on.
    fn back(&self, end: usize, longest: usize, link: impl Fn(usize, usize) -> Link) -> usize {
        let first = self.unit.tokens.start.max(end.saturating_sub(longest));
        let mut start = end;
        for at in (first..end).rev() {
            match link(start, at) {
                Link::Word => start = at,
                Link::Between => {}
                Link::Mark | Link::Stop => break,
            }
            if self.starts_sentence(at) {
                break;
            }
        }
        start
    }

    /// What the token at `at` is to a title that ends before `end` and whose first word so far is `start`.
    fn backward(&self, start: usize, end: usize, at: usize) -> Link {
        // "It is in the Fairer Futures for All white paper": a subject is no title.
        let subject = self.is(at, class::PERSONAL_PRONOUN) && self.shape(at + 1) == Shape::Small;
        Link::between(match self.shape(at) {
            Shape::Capital if subject && self.starts_sentence(at) => false,
            Shape::Capital | Shape::Caps => return Link::Word,
            Shape::Figure | Shape::Hyphen | Shape::And => true,
            Shape::Small => {
                let compound = at + 1 < end && self.shape(at + 1) == Shape::Hyphen;
                // Another title stands before: the Living Rivers Survey and the Rural White Paper.
                let listed = self.word(at) == "and"
                    && self.is(at + 1, class::DEFINITE_DETERMINER)
                    && self.is(at.wrapping_sub(1), class::PUBLICATION_HEAD);
                compound || self.is(at, class::TITLE_SMALL_WORD) && !listed
            }
            // What owns a title is no part of it: Defra's British Food Plan.
            Shape::Clitic => !self.owner_is_known(at, false),
            Shape::Comma => {
                let lists = self.capital(at + 1) || self.word(at + 1) == "and";
                lists && self.capital(at.wrapping_sub(1)) && !self.known_name_ends(at, false)
            }
            Shape::Mark => self.is_colon(at) && start == at + 1 && !self.known_title_ends(at),
        })
    }

    /// Where a title begins without what leads to it: "In What Price a Place?", "Guidance in No One Left Out".
    fn without_lead(&self, mut start: usize, end: usize) -> usize {
        let leads = |start: usize, classes| start < end && self.is(start, classes) && self.capital(start + 1);
        while leads(start, class::REFERRING_DETERMINER) {
            start += 1;
        }
        while self.starts_sentence(start) && leads(start, class::TITLE_SENTENCE_OPENER) {
            start += 1;
        }
        let opens = start < end
            && self.starts_sentence(start)
            && self.is(start, class::TITLE_NOUN_OPENER | class::TITLE_SENTENCE_OPENER)
            && matches!(self.word(start + 1), "in" | "from")
            && self.capital(start + 2);
        start + 2 * usize::from(opens)
    }

    /// Where the capitals right before a head noun begin: "National Travel" of "National Travel Survey".
    pub(crate) fn modifiers_start(&self, head: usize) -> Option<usize> {
        let link = |start, at| if self.is_taken(at) { Link::Stop } else { self.modifier(head, start, at) };
        Some(self.back(head, 12, link)).filter(|it| *it < head)
    }

    /// What the token at `at` is to the modifiers of a head noun, of which those from `start` on are read.
    fn modifier(&self, head: usize, start: usize, at: usize) -> Link {
        let before = at.wrapping_sub(1);
        let next = start == at + 1;
        Link::between(match self.shape(at) {
            // "13UA Report on waiting times" is a section that an Act puts in.
            Shape::Capital | Shape::Caps
                if !self.is_opener(at) && !self.word(at).starts_with(|c: char| c.is_ascii_digit()) =>
            {
                return Link::Word;
            }
            // "25 Year Environment Plan", but a year is none of it: "2002 Spending Review".
            Shape::Figure if next && !self.starts_sentence(at) && self.word(at).len() < 3 => {
                return Link::Word;
            }
            Shape::Small => {
                let joins = self.word(at) == "and" || self.word(at) == "for" && self.word(head) == "White";
                next && joins && self.capital(before)
            }
            Shape::And | Shape::Hyphen => true,
            // The Government's Rural Strategy: whose it is, is no part of it.
            Shape::Clitic => {
                self.capital(before)
                    && !self.is(before, class::PUBLIC_OWNER)
                    && !self.owner_is_known(at, true)
            }
            _ => false,
        })
    }

    /// The token after "for Older People", "of English Housing" behind a head noun.
    pub(crate) fn tail(&self, from: usize) -> Option<usize> {
        let word = self.word(from);
        let into = word == "into" && self.word(from - 1) == "Review";
        let leads = into || matches!(word, "for" | "of") || matches!(word, "on" | "to");
        if !leads || !self.is(from - 1, class::PUBLICATION_HEAD_TAKES_FOR) {
            return None;
        }
        let first = if self.word(from + 1) == "the" { from + 2 } else { from + 1 };
        if !self.capital(first) || self.is_taken(first) {
            return None;
        }
        let end = match self.known_end(first) {
            Some(after) if !self.is_colon(after) => after,
            _ => self.capitals_end(first.saturating_sub(3), first),
        };
        Some(end).filter(|end| *end > first)
    }

    /// The end of the clause that `from` stands in: the next comma, stop, dash, bracket or quotation mark.
    pub(crate) fn clause_end(&self, from: usize) -> usize {
        let limit = self.unit.tokens.end.min(from + LONGEST);
        let ends = |at: usize| {
            matches!(self.shape(at), Shape::Mark | Shape::Comma) && self.kind(at) != Some(TokenKind::Slash)
        };
        (from..limit).find(|&at| ends(at)).unwrap_or(limit)
    }

    /// The token after the longest known title that begins at token `at`. One that is an everyday phrase as well does
    /// not count.
    pub(crate) fn known_end(&self, at: usize) -> Option<usize> {
        let known = KnownTitle::at(self.document, self.unit, at);
        known.filter(|it| !it.is_doubtful()).map(|it| it.after)
    }

    /// The token after the longest known organisation, place or false friend that begins at `at`.
    pub(crate) fn known_name_end(&self, at: usize) -> Option<usize> {
        let firm = |hit: &&Lookup| {
            hit.is_firm(EntityType::Organisation)
                || hit.is_firm(EntityType::Place)
                || hit.is_firm(EntityType::FalseFriend)
        };
        self.document.lookups_at(at).iter().rfind(firm).map(|hit| hit.after)
    }

    /// Whether a known name goes over the whole of the words, or to their end.
    pub(crate) fn is_other_name(&self, title: Range<usize>) -> bool {
        let (first, end) = (title.start, title.end);
        title.take(6).any(|at| {
            (at == first || self.capital(at)) && self.known_name_end(at).is_some_and(|after| after >= end)
        })
    }

    /// The same, where the words end in a place or not: Life in the United Kingdom. Nor does a known name begin them.
    pub(crate) fn is_organisation_or_begins_known(&self, title: Range<usize>) -> bool {
        let end = title.end;
        let other = |at: usize| {
            self.known_name_end(at).is_some_and(|after| after >= end && !self.is_place(at..after))
        };
        self.known_name_end(title.start).is_some() || title.take(6).any(|at| self.capital(at) && other(at))
    }

    fn is_place(&self, tokens: Range<usize>) -> bool {
        self.document.is_known(&tokens, EntityType::Place)
    }

    /// Whether the word before a possessive is an acronym or ends the name of something known, a place or not.
    pub(crate) fn owner_is_known(&self, clitic: usize, places: bool) -> bool {
        self.shape(clitic.wrapping_sub(1)) == Shape::Caps || self.known_name_ends(clitic, places)
    }

    /// Whether the name of something known ends before token `end`, a place or not.
    fn known_name_ends(&self, end: usize, places: bool) -> bool {
        (end.saturating_sub(7)..end).any(|at| {
            self.capital(at) && self.known_name_end(at) == Some(end) && (places || !self.is_place(at..end))
        })
    }

    /// Whether a known title ends before token `end`.
    fn known_title_ends(&self, end: usize) -> bool {
        (end.saturating_sub(7)..end).any(|at| self.capital(at) && self.known_end(at) == Some(end))
    }
}
