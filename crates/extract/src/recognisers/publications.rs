//! Titled reports, papers, plans, surveys and books.
//!
//! Titles have no form of their own, so each is found by what it leans on: quotation marks and a word for what it is,
//! a word for what it is alone, a question mark inside a sentence, a subtitle, or a last word that is such a word.

mod cues;
mod extent;
mod repeats;

use super::shapes::{Setting, Shape, Shapes, begins_no_name, is_taken, listed, plain};
use crate::{Candidate, Document, Found, Priority, Reference, Unit};
use cues::{cue_after, cue_before, kind_of};
use extent::Extent;
use greenpaper_core::{Entity, MentionKind, Publication};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// Finds titles by cue, by quotation marks, by their last word.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes, found: &mut Found) {
    let mut titles = Vec::new();
    for (number, unit) in document.units().iter().enumerate() {
        let reader = Reader { document, shapes, unit, setting: shapes.setting(number) };
        reader.read(found, &mut titles);
    }
    repeats::find(document, titles, found);
}

/// Longest title, in tokens.
const LONGEST: usize = 40;

struct Reader<'r, 'd, 'a> {
    document: &'d Document<'a>,
    shapes: &'r Shapes,
    unit: &'r Unit,
    setting: Setting,
}

impl Reader<'_, '_, '_> {
    fn read(&self, found: &mut Found, titles: &mut Vec<Range<usize>>) {
        let tokens = self.document.tokens();
        let mut at = self.unit.tokens.start;
        while at < self.unit.tokens.end {
            let title = match tokens[at].kind {
                TokenKind::OpenQuote => self.quoted(at),
                TokenKind::Stop if self.document.word(at) == "?" => self.question(at, found),
                TokenKind::Colon => self.subtitled(at, found),
                TokenKind::OpenBracket => self.bracketed(at, found),
                TokenKind::Comma => self.before_apposition(at, found).or_else(|| self.after_comma(at, found)),
                TokenKind::Word => self.at_word(at, found),
                _ => None,
            };
            if let Some(title) = title
                && self.add(title.clone(), at, found)
            {
                at = title.end.max(at);
                titles.push(title);
            }
            at += 1;
        }
    }

    fn word(&self, at: usize) -> &str {
        if self.unit.tokens.contains(&at) { self.document.word(at) } else { "" }
    }

    fn shape(&self, at: usize) -> Shape {
        if self.unit.tokens.contains(&at) { self.shapes.at(at) } else { Shape::Mark }
    }

    /// A title in quotation marks, beside a word for what it is.
    fn quoted(&self, open: usize) -> Option<Range<usize>> {
        let tokens = self.document.tokens();
        let limit = self.unit.tokens.end.min(open + LONGEST);
        let close = self.close_of(open, limit)?;
        let title = open + 1..close;
        let inner = tokens.get(title.clone())?;
        let first = self.shape(title.start);
        if title.len() < 2 || !(first.is_capital() || first == Shape::Figure) {
            return None;
        }
        // Speech ends in a comma or a full stop, and runs over several sentences.
        let last = inner.last()?;
        let stops = inner.iter().filter(|token| token.kind == TokenKind::Stop).count();
        let speech = last.kind == TokenKind::Comma
            || (last.kind == TokenKind::Stop && self.word(close - 1) == ".")
            || stops > 1
            || inner.iter().any(|token| token.kind == TokenKind::OpenQuote);
        let named = (open.saturating_sub(14)..open).any(|at| cues::is_cue(self.word(at)))
            && (self.word(open.wrapping_sub(1)) == ","
                || inner.iter().any(|token| token.kind == TokenKind::Colon))
            && (self.is_titled(&title) || (self.shapes.capital(title.start + 1) && stops == 0));
        let cue = named
            || cue_before(self.document, self.unit, open)
            || cue_after(self.document, self.unit, close + 1)
            || (self.word(open.wrapping_sub(1)) == "("
                && self.word(close + 1) == ","
                && self.is_titled(&title));
        (!speech && cue).then_some(title)
    }

    /// Where a quotation closes. After an s the mark looks like a possessive: ‘Boats and Bridges’.
    fn close_of(&self, open: usize, limit: usize) -> Option<usize> {
        let tokens = self.document.tokens();
        let close = (open + 1..limit).find(|&at| tokens[at].kind == TokenKind::CloseQuote);
        let single = matches!(self.word(open), "‘" | "'");
        let until = close.unwrap_or(limit);
        let bare = (open + 1..until)
            .find(|&at| single && tokens[at].kind == TokenKind::Clitic && matches!(self.word(at), "’" | "'"));
        let Some(bare) = bare else { return close };
        let another = (bare + 1..until).any(|at| tokens[at].kind == TokenKind::OpenQuote);
        if close.is_none() || another { Some(bare) } else { close }
    }

    /// "his report on the worst stations (Better Rail Stations)"
    fn bracketed(&self, open: usize, found: &Found) -> Option<Range<usize>> {
        let first = open + 1;
        if !self.shapes.capital(first) || self.setting != Setting::Sentence || is_taken(found, first) {
            return None;
        }
        let end = self.extent().title_case_end(first, found);
        let cued = (open.saturating_sub(8)..open)
            .any(|at| self.unit.tokens.contains(&at) && cues::is_cue(self.word(at)));
        let capitals = (first..end).filter(|&at| self.shapes.capital(at)).count();
        let last = super::organisations::lexicon::head(self.word(end - 1)).is_some();
        let fits = cued && capitals >= 3 && !last && matches!(self.word(end), ")" | ",");
        (fits && !self.is_other(first) && !self.extent().is_other_name(first, end)).then_some(first..end)
    }

    /// Whether most of its words have capitals.
    fn is_titled(&self, tokens: &Range<usize>) -> bool {
        let (mut capital, mut small) = (0, 0);
        for at in tokens.clone() {
            match self.shape(at) {
                Shape::Capital | Shape::Caps => capital += 1,
                Shape::Small if !extent::is_connector(self.word(at)) => small += 1,
                _ => {}
            }
        }
        capital >= 2 && capital > small
    }

    fn extent(&self) -> Extent<'_, '_> {
        Extent { document: self.document, shapes: self.shapes, unit: self.unit }
    }

    /// "What Price a Place?" inside a sentence.
    fn question(&self, mark: usize, found: &Found) -> Option<Range<usize>> {
        let next = self.word(mark + 1);
        let goes_on = matches!(self.shape(mark + 1), Shape::Small | Shape::Comma | Shape::Clitic)
            || next == ";"
            || (next == "(" && self.word(mark + 2).starts_with(char::is_numeric));
        if !goes_on || self.setting != Setting::Sentence {
            return None;
        }
        let start = self.extent().back_to_start(mark, found)?;
        let title = start..mark + 1;
        let capitals = title.clone().filter(|&at| self.shapes.capital(at)).count();
        (capitals >= 2 && title.len() >= 3).then_some(title)
    }

    /// "A Green Future: Our 25 Year Plan" inside a sentence.
    fn subtitled(&self, colon: usize, found: &Found) -> Option<Range<usize>> {
        if self.setting != Setting::Sentence || colon == self.unit.tokens.start {
            return None;
        }
        let extent = self.extent();
        let start = extent.back_to_start(colon, found)?;
        let word = |&at: &usize| self.shapes.capital(at) || self.shape(at) == Shape::Figure;
        let capitals = (start..colon).filter(word).count();
        if capitals < 2 || found.at(colon - 1).is_some() || self.is_speaker(start, colon) {
            return None;
        }
        let end = extent.title_case_end(colon + 1, found);
        let after = (colon + 1..end).filter(|&at| self.shapes.capital(at)).count();
        let cued = cue_before(self.document, self.unit, start);
        // A label before a colon begins its paragraph.
        let inside = start > self.unit.tokens.start + 1
            || matches!(self.shape(end), Shape::Comma | Shape::Small) && end < self.unit.tokens.end;
        if after >= 2 && inside && (end - colon) > 2 {
            return Some(start..end);
        }
        if cued && self.shape(colon + 1) == Shape::Small {
            let end = extent.clause_end(colon + 1);
            return Some(start..end);
        }
        None
    }

    /// Whether what stands before a colon is who speaks: Gurpreet Sandhu, chief executive:
    fn is_speaker(&self, start: usize, colon: usize) -> bool {
        let (given, _, _) = crate::gazetteer::word(self.word(start));
        (given > 0 && colon - start <= 3) || listed(&super::organisations::lexicon::ROLES, self.word(start))
    }

    /// "Bands on the Run, our paper with the University": a title, a comma, and what it is.
    fn before_apposition(&self, comma: usize, found: &Found) -> Option<Range<usize>> {
        let next = self.word(comma + 1);
        let determined = matches!(next, "a" | "an" | "the" | "our" | "its" | "their" | "his" | "her")
            || self.shape(comma + 1).is_capital();
        let noun = (comma + 2..comma + 8).find(|&at| {
            matches!(self.shape(at), Shape::Mark | Shape::Comma | Shape::Figure)
                || cues::is_cue(self.word(at))
        });
        let described = determined && noun.is_some_and(|at| cues::is_cue(self.word(at)));
        let issued = next == "published" || (next == "to" && self.word(comma + 3) == "published");
        if !(described || issued) || self.setting != Setting::Sentence {
            return None;
        }
        let extent = self.extent();
        let start = extent.back_to_start(comma, found)?;
        let first = begins_no_name(self.word(start)) && !self.document.starts_sentence(start);
        let sure = issued && comma - start >= 3;
        (!first && self.is_free_title_of(start, comma, sure)).then_some(start..comma)
    }

    /// "report by the National Union of Teachers, Who Will Take the Register?, lists": a title between commas after a
    /// word for what it is, further back.
    fn after_comma(&self, comma: usize, found: &Found) -> Option<Range<usize>> {
        let first = comma + 1;
        if self.setting != Setting::Sentence || !self.shapes.capital(first) || is_taken(found, first) {
            return None;
        }
        let begins = |at: usize| self.document.starts_sentence(at);
        let back = (comma.saturating_sub(14).max(self.unit.tokens.start)..comma).rev();
        let mut sentence = back.clone().take_while(|&at| !begins(at + 1));
        let cue = sentence.find(|&at| cues::is_cue(self.word(at)))?;
        // Between the two no other clause begins.
        let extent = self.extent();
        // The first item of a title that is a list: Rates, Rents and Reason.
        let mut first = first;
        if self.shapes.capital(comma - 1)
            && found.is_free(comma - 1)
            && comma - 1 > cue
            && let Some(start) = extent.back_to_start(comma, found)
            && start > cue
            && !extent.is_other_name(start, comma)
            && !self.is_other(start)
        {
            first = start;
        }
        if (cue + 1..comma).any(|at| self.shape(at) == Shape::Comma || cues::is_statement_verb(self.word(at)))
        {
            return None;
        }
        let end = extent.title_case_end(first, found);
        let subtitle = self.word(end) == ":" && self.shape(end + 1) == Shape::Small;
        let end = if subtitle { extent.clause_end(end + 1) } else { end };
        if let Some(mark) = self.question_ahead(end) {
            return self.is_free_title(first, mark).then_some(first..mark + 1);
        }
        let closed = subtitle
            || matches!(self.word(end), "," | "." | ";" | ")")
            || self.word(end.wrapping_sub(1)) == "?";
        (closed && self.is_free_title(first, end)).then_some(first..end)
    }

    /// The question mark of a title that a comma parts: "Who Will Take the Register, and for How Long?"
    fn question_ahead(&self, end: usize) -> Option<usize> {
        if self.shape(end) != Shape::Comma {
            return None;
        }
        let rest = end + 1..self.unit.tokens.end.min(end + 9);
        let mark = rest
            .clone()
            .find(|&at| !matches!(self.shape(at), Shape::Small | Shape::Capital | Shape::Caps))?;
        let capital = (end + 1..mark).any(|at| self.shapes.capital(at));
        (self.word(mark) == "?" && capital).then_some(mark)
    }

    /// "Improving Public Transport in England": what a title says is done. Few names of anything else begin so.
    fn doing(&self, at: usize, found: &Found) -> Option<Range<usize>> {
        if self.setting != Setting::Sentence
            || is_taken(found, at)
            || self.shapes.capital(at.wrapping_sub(1)) && at > self.unit.tokens.start
        {
            return None;
        }
        let extent = self.extent();
        let mut end = extent.title_case_end(at, found);
        if self.word(end) == ":" && self.shape(end + 1) == Shape::Small && end > at + 1 && self.cued_near(at)
        {
            end = extent.clause_end(end + 1);
        }
        let capitals = (at..end).filter(|&it| self.shapes.capital(it)).count();
        let long = capitals >= 3 || (capitals >= 2 && end - at >= 4);
        // At the start of a sentence the second word must have its capital too, or a verb follows.
        let begins = self.document.starts_sentence(at)
            && !self.shapes.capital(at + 1)
            && !cues::follows_title(self.word(end));
        (long && !begins && self.is_free_title(at, end)).then_some(at..end)
    }

    /// "as it said in Lessons Not Learned Again, published in May": capitals after "in" that are no place or body, with
    /// small words among them or a date of publication after them.
    fn read_in(&self, at: usize, found: &Found) -> Option<Range<usize>> {
        let first = at + 1;
        if self.setting != Setting::Sentence
            || !self.shapes.capital(first)
            || is_taken(found, first)
            || begins_no_name(self.word(first)) && self.word(first) != "The"
        {
            return None;
        }
        let end = self.extent().title_case_end(first, found);
        let capitals = (first..end).filter(|&it| self.shapes.capital(it)).count();
        let next = self.word(end);
        let after = if next == "," || next == "(" { self.word(end + 1) } else { next };
        let issued =
            matches!(after, "published" | "drawn" | "issued" | "launched" | "Cm" | "Cmnd" | "CP" | "HC");
        let asked = self.word(end.wrapping_sub(1)) == "?";
        let fits = (issued && capitals >= 2) || (asked && capitals >= 2 && end - first >= 3);
        (fits && self.is_free_title_of(first, end, issued || asked)).then_some(first..end)
    }

    /// "in A Fork in the Road": an article with a capital inside a sentence.
    fn indefinite(&self, at: usize, found: &Found) -> Option<Range<usize>> {
        if self.setting != Setting::Sentence
            || self.document.starts_sentence(at)
            || is_taken(found, at)
            || !self.shapes.capital(at + 1)
        {
            return None;
        }
        let end = self.extent().title_case_end(at, found);
        let capitals = (at..end).filter(|&it| self.shapes.capital(it)).count();
        (capitals >= 3 && self.is_free_title(at, end)).then_some(at..end)
    }

    /// Whether a word for what it is stands shortly before.
    fn cued_near(&self, at: usize) -> bool {
        (at.saturating_sub(12)..at).any(|it| {
            self.unit.tokens.contains(&it) && (cues::is_cue(self.word(it)) || self.word(it) == "Report")
        }) || matches!(self.word(at.wrapping_sub(1)), "in" | "In")
    }

    /// Whether words that look like a title are no body's, person's or place's name.
    fn is_free_title(&self, start: usize, end: usize) -> bool {
        self.is_free_title_of(start, end, false)
    }

    fn is_free_title_of(&self, start: usize, end: usize, sure: bool) -> bool {
        if end < start + 3 {
            return false;
        }
        let capitals = (start..end).filter(|&at| self.shapes.capital(at)).count();
        let small = (start..end)
            .any(|at| matches!(self.shape(at), Shape::Small | Shape::Comma | Shape::Clitic | Shape::Mark));
        let last = self.word(end - 1);
        let headed = super::organisations::lexicon::head(last).is_some();
        let first = self.word(start);
        let body = super::organisations::lexicon::head(first).is_some()
            && matches!(self.word(start + 1), "of" | "for");
        capitals >= 2
            && (small || sure || capitals >= 4)
            && !headed
            && !body
            && !self.is_other(start)
            && !self.extent().is_other_name(start, end)
    }

    fn at_word(&self, at: usize, found: &Found) -> Option<Range<usize>> {
        let word = self.word(at);
        match self.shape(at) {
            Shape::Small if cues::is_cue(word) => {
                self.after_cue(at, found).or_else(|| self.before_cue(at, found))
            }
            Shape::Small if matches!(word, "entitled" | "titled") => self.called(at + 1, found),
            Shape::Small if matches!(word, "in" | "read" | "reading" | "follows" | "since" | "see") => {
                self.read_in(at, found)
            }
            Shape::Capital
                if matches!(word, "Report" | "Paper")
                    && matches!(self.word(at.wrapping_sub(1)), "this" | "our" | "its") =>
            {
                self.after_cue(at, found)
            }
            Shape::Capital if word.len() > 5 && word.ends_with("ing") => self.doing(at, found),
            Shape::Capital if word == "A" || word == "An" => self.indefinite(at, found),
            Shape::Small if matches!(word, "came" | "was" | "is" | "sets" | "appeared") => {
                self.before_verb(at, found)
            }
            Shape::Capital if cues::is_last_word(word) && self.setting != Setting::Capitals => {
                self.by_last_word(at, found)
            }
            _ => None,
        }
    }

    /// "entitled" and a title, as far as its capitals go or, where it has a small second word, its clause.
    fn called(&self, from: usize, found: &Found) -> Option<Range<usize>> {
        let first = if self.shape(from) == Shape::Comma || self.word(from) == ":" { from + 1 } else { from };
        if !self.shapes.capital(first) || is_taken(found, first) {
            return None;
        }
        let extent = self.extent();
        let end = extent.title_case_end(first, found);
        let small = self.shape(end) == Shape::Small;
        let end = if small { extent.clause_end(end) } else { end };
        Some(first..end)
    }

    /// A title after a word for what it is: study Who Minds the Children?; the paper, Roads ahead, is.
    fn after_cue(&self, cue: usize, found: &Found) -> Option<Range<usize>> {
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
        let opener = begins_no_name(self.word(first)) && !called;
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
            return Some(first..end);
        }
        if self.shape(end) == Shape::Small && (parted || called) {
            // A clause between commas whose first word alone has a capital.
            let clause = extent.clause_end(end);
            let next = self.word(clause);
            let closed = matches!(next, "," | "." | ";" | "–" | "—" | "-" | "(" | "?" | "");
            let clause = if next == "?" { clause + 1 } else { clause };
            let fits = clause - first >= 3 && clause - first <= 14 && closed;
            let statement = (first..clause).any(|at| cues::is_statement_verb(self.word(at)));
            let before = cues::is_definite(self.document, self.unit, cue);
            return (fits && !statement && !opener && (called || before)).then_some(first..clause);
        }
        let colon = self.word(end) == ":" && self.shape(end + 1) == Shape::Small;
        let end = if colon { extent.clause_end(end + 1) } else { end };
        let enough = capitals >= 3 || (capitals >= 2 && (parted || called)) || colon;
        (enough && !opener && !extent.is_other_name(first, end)).then_some(first..end)
    }

    /// Whether a person or a body begins here, and so no title.
    fn is_other(&self, first: usize) -> bool {
        let (given, _, everyday) = crate::gazetteer::word(self.word(first));
        let person = given > 0 && !everyday && self.shapes.capital(first + 1);
        person || listed(&super::organisations::lexicon::ROLES, self.word(first))
    }

    /// A title before a word for what it is: the Every Child Matters green paper.
    fn before_cue(&self, cue: usize, found: &Found) -> Option<Range<usize>> {
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
        let headed = super::organisations::lexicon::head(last).is_some();
        let fits = capitals >= strength && determined && !headed && !self.is_other(start);
        (fits && !extent.is_other_name(start, cue)).then_some(title)
    }

    /// "Laying the Foundations came out in 2011."
    fn before_verb(&self, verb: usize, found: &Found) -> Option<Range<usize>> {
        let next = self.word(verb + 1);
        let fits = match self.word(verb) {
            "came" | "sets" => next == "out",
            "was" | "is" => matches!(next, "published" | "launched" | "written" | "reprinted"),
            "appeared" => next == "in",
            _ => false,
        };
        if !fits || self.setting != Setting::Sentence || verb < self.unit.tokens.start + 2 {
            return None;
        }
        let extent = self.extent();
        if matches!(self.word(verb), "was" | "is")
            && let Some(title) = self.doing_in_small_letters(verb)
        {
            return Some(title);
        }
        let start = extent.back_to_start(verb, found)?;
        let title = start..verb;
        let capitals = title.clone().filter(|&at| self.shapes.capital(at)).count();
        let headed = super::organisations::lexicon::head(self.word(verb - 1)).is_some();
        let small = title.clone().any(|at| self.shape(at) == Shape::Small);
        let fits = capitals >= 2 && title.len() >= 3 && small && !headed && !self.is_other(start);
        (fits && !extent.is_other_name(start, verb)).then_some(title)
    }

    /// "Learning to care again was written for ministers": a title with one capital, of what is written or published.
    fn doing_in_small_letters(&self, verb: usize) -> Option<Range<usize>> {
        let first = (verb.saturating_sub(8).max(self.unit.tokens.start)..verb)
            .rev()
            .find(|&at| self.shape(at) != Shape::Small)?;
        let word = self.word(first);
        let doing = self.shape(first) == Shape::Capital && word.len() > 5 && word.ends_with("ing");
        (doing && self.document.starts_sentence(first) && verb - first >= 3).then_some(first..verb)
    }

    /// "National Travel Survey", "National Service Framework for Older People".
    fn by_last_word(&self, last: usize, found: &Found) -> Option<Range<usize>> {
        if is_taken(found, last) {
            return None;
        }
        let extent = self.extent();
        let start = extent.modifiers_start(last, found)?;
        let mut end = last + 1;
        if matches!(self.word(last), "White" | "Green") {
            if self.word(end) != "Paper" {
                return None;
            }
            end += 1;
        }
        // A longer name of something else goes on.
        let next = self.shape(end).is_capital() && !self.document.starts_sentence(end);
        if next
            && !listed(&super::organisations::lexicon::ROLES, self.word(end))
            && !cues::is_last_word(self.word(end))
        {
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
        // The Met Office's Climate Projections Report: who made it makes it one.
        let owned = self.shape(start.wrapping_sub(1)) == Shape::Clitic && count >= 2;
        let fits = (own.count() > 0 || owned || (tailed && count > 0)) && !weak && (!indefinite || tailed);
        (fits && self.setting_allows(count)).then_some(start..end)
    }

    /// In headings every word has a capital, so that capitals say little.
    fn setting_allows(&self, modifiers: usize) -> bool {
        self.setting == Setting::Sentence || modifiers >= 2
    }

    fn add(&self, title: Range<usize>, cue: usize, found: &mut Found) -> bool {
        let mut title = title;
        if matches!(self.word(title.start), "The" | "the") && title.len() > 2 {
            title.start += 1;
        }
        let Some(span) = self.document.span(title.clone()) else { return false };
        let publication = Publication {
            title: plain(self.document.words(title.clone())),
            kind: kind_of(self.document, &title, cue),
            ..Publication::default()
        };
        let candidate = Candidate::new(span, MentionKind::Publication)
            .with_priority(Priority::Known)
            .with_reference(Reference::Names(Box::new(Entity::Publication(publication))));
        found.add(self.document, candidate).is_some()
    }
}
