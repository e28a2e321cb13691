//! Evidence for titles: whether words look like the title of a work or like something else, and whether a word beside them
//! says what the work is; tokens of a block in, yes or no out.

use super::title::TitleReader;
use crate::prelude::*;

impl TitleReader<'_, '_> {
    /// Whether most of its words have capitals.
    pub(crate) fn is_title_case(&self, title: Range<usize>) -> bool {
        let small = |at: &usize| self.shape(*at) == Shape::Small && !self.is(*at, class::TITLE_SMALL_WORD);
        let (capitals, small) = (self.capitals(title.clone()), title.filter(small).count());
        capitals >= 2 && capitals > small
    }

    /// Whether words that look like a title are no name of anything else; `sure` where what leads to them leaves so little
    /// doubt that they need no small words among them.
    pub(crate) fn is_free_title(&self, title: Range<usize>, sure: bool) -> bool {
        let (start, end) = (title.start, title.end);
        if end < start + 3 {
            return false;
        }
        let capitals = self.capitals(title.clone());
        let odd =
            |at: usize| matches!(self.shape(at), Shape::Small | Shape::Comma | Shape::Clitic | Shape::Mark);
        // Improving Public Transport in England Through Light Rail is no rail company.
        let gerund = self.word(start).ends_with("ing") && self.any(title.clone(), class::TITLE_FUNCTION_WORD);
        let headed = self.is(end - 1, class::ORGANISATION_HEAD) && !gerund;
        let opens = self.is(start, class::ORGANISATION_HEAD) && matches!(self.word(start + 1), "of" | "for");
        capitals >= 2
            && (sure || capitals >= 4 || title.clone().any(odd))
            && !(headed || opens || self.other_begins_title(start) || self.is_other_name(title))
    }

    /// Capitals with small words of a title among them, and no word that only an organisation or a post has.
    pub(crate) fn looks_titled(&self, title: Range<usize>) -> bool {
        self.capitals(title.clone()) >= 2
            && title.len() >= 3
            && title.clone().any(|at| self.shape(at) == Shape::Small)
            && !self.any(title.clone(), class::ORGANISATION_HEAD | class::PERSONAL_TITLE)
            && !self.other_begins_title(title.start)
    }

    /// Whether a person or a post begins here, and so no title.
    pub(crate) fn other_begins_title(&self, first: usize) -> bool {
        let frequency = self.document.frequency(first);
        let person = frequency.given > 0 && !frequency.everyday && self.capital(first + 1);
        person || self.is(first, class::PERSONAL_TITLE)
    }

    /// Whether what stands before a colon or a comma is a person: Gurpreet Sandhu, chief executive:
    pub(crate) fn is_speaker(&self, title: Range<usize>) -> bool {
        let style = class::PEER_STYLE | class::HONORIFIC | class::PERSONAL_TITLE;
        self.is(title.start, style) || self.document.frequency(title.start).given > 0 && title.len() <= 3
    }

    /// Whether the word at a token goes on after a title that is its subject.
    pub(crate) fn is_predicate(&self, at: usize) -> bool {
        self.is(at, class::STATEMENT_VERB | class::TITLE_PREDICATE)
    }

    /// Whether a word for what a work is stands in the tokens right before `at`.
    pub(crate) fn cue_within(&self, tokens: usize, at: usize) -> bool {
        self.any(at.saturating_sub(tokens)..at, class::PUBLICATION_CUE)
    }

    /// Whether the cue is about one publication: "the report", "its new report".
    pub(crate) fn is_one_work(&self, cue: usize) -> bool {
        let determines = class::DETERMINER | class::EDITION_ADJECTIVE;
        (cue.saturating_sub(4)..cue).any(|at| self.is(at, determines) || self.shape(at) == Shape::Clitic)
    }

    /// Whether a determiner stands there that may lead to a word for what a work is.
    pub(crate) fn determines_work(&self, at: usize) -> bool {
        self.is(at, class::DEFINITE_DETERMINER) || matches!(self.word(at), "a" | "an")
    }

    /// Whether a comma, dash or the like stands there.
    pub(crate) fn is_pause(&self, at: usize) -> bool {
        let kind = self.kind(at);
        matches!(kind, Some(TokenKind::Comma | TokenKind::Dash | TokenKind::Hyphen | TokenKind::Colon))
    }

    /// Whether a word for what it is stands before a title that begins, mark included, at `open`.
    pub(crate) fn cue_before(&self, open: usize) -> bool {
        let from = self.tokens().start.max(open.saturating_sub(4));
        let lead = |&at: &usize| !(self.is_pause(at) || self.is(at, class::TITLE_BRIDGE));
        let last = (from..open).rev().find(lead);
        last.is_some_and(|at| self.is(at, class::TITLE_ANNOUNCER) || self.is_cue_noun(at))
    }

    /// Whether a word for what it is stands after a title that ended, mark included, before `after`.
    pub(crate) fn cue_after(&self, after: usize) -> bool {
        let lead =
            |&at: &usize| !(self.is_pause(at) && !self.is_colon(at) || self.is(at, class::CUE_MODIFIER));
        let Some(at) = (after..after + 5).find(lead) else { return false };
        match self.word(at) {
            "(" => self.is(at + 1, class::COMMAND_PAPER_SERIES),
            "published" | "launched" => true,
            word => self.is_cue_noun(at) && word != "response",
        }
    }

    fn is_cue_noun(&self, at: usize) -> bool {
        self.is(at, class::PUBLICATION_CUE | class::CAPITAL_PUBLICATION_CUE) && self.word(at) != "papers"
    }

    /// The end of a subtitle after a question mark: "The Slow Death of Great Cities? Urban Abandonment or Urban
    /// Renaissance, published".
    pub(crate) fn subtitle_after(&self, mark: usize) -> Option<usize> {
        let end = self.end(mark + 1);
        let issued = self.shape(end) == Shape::Comma && self.word(end + 1) == "published";
        (self.capitals(mark + 1..end) >= 3 && (issued || self.is_predicate(end))).then_some(end)
    }

    /// Where a title ends that a clause with a date after it would take along: "its report, Ways out of debt in May".
    pub(crate) fn before_month(&self, first: usize, end: usize) -> usize {
        let leads = |at: usize| matches!(self.word(at), "in" | "on") || self.is(at, class::DATE_POINTER);
        let date =
            (first + 2..end).find(|&at| leads(at) && self.capital(at + 1) && self.is(at + 1, class::MONTH));
        date.unwrap_or(end)
    }

    /// The tokens between the quotation mark at `open` and the one that closes, where they may be a title: it begins with a
    /// capital or a figure, and is no speech, which ends in a comma or a full stop, or runs over several sentences.
    pub(crate) fn quoted_title(&self, open: usize) -> Option<Range<usize>> {
        let first = self.shape(open + 1);
        if !(first.is_capital() || first == Shape::Figure) {
            return None;
        }
        let close = self.close_of(open)?;
        let title = open + 1..close;
        let count = |kind| title.clone().filter(|&at| self.kind(at) == Some(kind)).count();
        let stops = count(TokenKind::Stop);
        let last = close - 1;
        let ends = self.shape(last) == Shape::Comma
            || self.kind(last) == Some(TokenKind::Stop) && self.word(last) == ".";
        let speech = ends || stops > 1 || count(TokenKind::OpenQuote) > 0;
        (title.len() >= 2 && !speech).then_some(title)
    }

    /// Where a quotation closes. After an s the mark looks like a possessive: ‘Boats and Bridges’.
    fn close_of(&self, open: usize) -> Option<usize> {
        let inside = open + 1..self.tokens().end.min(open + super::title::LONGEST);
        let limit = inside.end;
        let close = inside.clone().find(|&at| self.kind(at) == Some(TokenKind::CloseQuote));
        let single = matches!(self.word(open), "‘" | "'");
        let bare = |&at: &usize| self.shape(at) == Shape::Clitic && matches!(self.word(at), "’" | "'");
        let Some(bare) = (open + 1..close.unwrap_or(limit)).find(|at| single && bare(at)) else {
            return close;
        };
        let another =
            (bare + 1..close.unwrap_or(limit)).any(|at| self.kind(at) == Some(TokenKind::OpenQuote));
        if close.is_none() || another { Some(bare) } else { close }
    }

    /// A title that "entitled" or "called" leads to at `from`, as far as its capitals go or, where it has a small second
    /// word, its clause.
    pub(crate) fn announced_title(&self, from: usize) -> Option<Range<usize>> {
        let mark = self.shape(from) == Shape::Comma || self.is_colon(from);
        let first = from + usize::from(mark);
        if !self.capital(first) || self.is_taken(first) {
            return None;
        }
        let end = self.end(first);
        let title_case = self.capitals(first..end) >= 2 && end >= first + 3;
        let clause = self.shape(end) == Shape::Small && !title_case;
        Some(first..if clause { self.clause_end(end) } else { end })
    }

    /// The end of a work that is called by its head noun alone, since somebody owns it: Ann Lee's Review into the Welfare of
    /// Vulnerable Persons.
    pub(crate) fn owned_work_end(&self, head: usize) -> Option<usize> {
        let owned = self.shape(head.wrapping_sub(1)) == Shape::Clitic;
        if !owned || !matches!(self.word(head), "Review" | "Survey") {
            return None;
        }
        self.tail(head + 1).filter(|&end| self.capitals(head + 2..end) >= 2)
    }

    /// Whether it is said behind a title that the work came out: ", published", "(Cm 1234"; where the title ends.
    pub(crate) fn published_from(&self, at: usize) -> Option<usize> {
        let last = at.checked_sub(1)?;
        match self.word(last) {
            "(" => Some(last),
            _ if self.is(at, class::COMMAND_PAPER_SERIES) => None,
            _ if self.shape(last) == Shape::Comma => Some(last),
            _ => Some(at),
        }
    }

    /// Where a title that a comma ends begins; none where it begins with a word of the sentence or is a person.
    pub(crate) fn title_before_comma(&self, comma: usize) -> Option<usize> {
        let start = self.start(comma)?;
        let opener = self.is_opener(start) && !self.starts_sentence(start);
        (!opener && !self.is_speaker(start..comma)).then_some(start)
    }

    /// Where a title that a colon ends begins; none where it is who speaks, or ends in a date or the like.
    pub(crate) fn title_before_colon(&self, colon: usize) -> Option<usize> {
        let start = self.start(colon)?;
        let word = |&at: &usize| self.capital(at) || self.shape(at) == Shape::Figure;
        let last = colon - 1;
        let other = !self.is_free(last) && (self.is_barred(last) || !self.is_taken(last));
        let words = (start..colon).filter(word).count();
        (words >= 2 && !other && !self.is_speaker(start..colon)).then_some(start)
    }

    /// The title that a verb says something of which is only said of works.
    pub(crate) fn subject_title(&self, verb: usize) -> Option<Range<usize>> {
        let title = self.start(verb)?..verb;
        let small = title.clone().any(|at| self.shape(at) == Shape::Small);
        let other = self.is(verb - 1, class::ORGANISATION_HEAD)
            || self.other_begins_title(title.start)
            || self.is_other_name(title.clone());
        (self.capitals(title.clone()) >= 2 && title.len() >= 3 && small && !other).then_some(title)
    }
}
