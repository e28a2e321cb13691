//! Titles in running prose that lean on how their sentence is built.

use super::Reader;
use super::cues::{self, cue_before};
use crate::Candidates;
use crate::document::casing::{Casing, Shape, begins_no_name, is_taken, listed};
use crate::phrase::title::is_barred;
use crate::rules::organisation::lexicon::{ROLES, head};
use std::ops::Range;

impl Reader<'_, '_, '_> {
    /// "What Price a Place?" inside a sentence.
    pub(super) fn question(&self, mark: usize, found: &Candidates) -> Option<Range<usize>> {
        let next = self.word(mark + 1);
        let goes_on = matches!(self.shape(mark + 1), Shape::Small | Shape::Comma | Shape::Clitic)
            || next == ";"
            || (next == "(" && self.word(mark + 2).starts_with(char::is_numeric));
        if self.setting != Casing::Sentence || !(goes_on || self.shapes.capital(mark + 1)) {
            return None;
        }
        let extent = self.extent();
        let start = extent.back_to_start(mark, found)?;
        let capitals = (start..mark).filter(|&at| self.shapes.capital(at)).count();
        if goes_on {
            return (capitals >= 2 && mark + 1 - start >= 3).then_some(start..mark + 1);
        }
        let begins = (start.saturating_sub(1)..start).any(|at| self.word(at) == "The")
            || !self.document.starts_sentence(start);
        let titled = mark >= start + 3 && self.is_titled(&(start..mark)) && begins;
        let end = titled.then(|| self.subtitle_after(mark, found)).flatten()?;
        Some(start..end)
    }

    /// The end of a subtitle after a question mark: "The Slow Death of Great Cities? Urban Abandonment or Urban
    /// Renaissance, published".
    pub(super) fn subtitle_after(&self, mark: usize, found: &Candidates) -> Option<usize> {
        let end = self.extent().title_case_end(mark + 1, found);
        let capitals = (mark + 1..end).filter(|&at| self.shapes.capital(at)).count();
        let issued = self.word(end) == "," && self.word(end + 1) == "published";
        (capitals >= 3 && (issued || cues::follows_title(self.word(end)))).then_some(end)
    }

    /// "A Green Future: Our 25 Year Plan" inside a sentence.
    pub(super) fn subtitled(&self, colon: usize, found: &Candidates) -> Option<Range<usize>> {
        if self.setting != Casing::Sentence || colon == self.unit.tokens.start {
            return None;
        }
        if let Some(title) = self.small_subtitled(colon, found) {
            return Some(title);
        }
        let extent = self.extent();
        let start = extent.back_to_start(colon, found)?;
        let word = |&at: &usize| self.shapes.capital(at) || self.shape(at) == Shape::Figure;
        let capitals = (start..colon).filter(word).count();
        let barred = found.at(colon - 1).is_some()
            && (is_barred(found, self.shape(colon - 1), colon - 1) || !is_taken(found, colon - 1));
        if capitals < 2 || barred || self.is_speaker(start, colon) {
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
        if self.shape(colon + 1) == Shape::Small {
            let end = extent.clause_end(colon + 1);
            return (cued || end > colon + 2 && self.is_described(end)).then_some(start..end);
        }
        None
    }

    /// Whether the comma says of what stands before it that it is a paper: ", a new report from", ", published".
    fn is_described(&self, comma: usize) -> bool {
        let next = self.word(comma + 1);
        let determined = matches!(next, "a" | "an" | "the" | "our" | "its" | "their" | "his" | "her");
        self.word(comma) == ","
            && (next == "published"
                || determined && (comma + 2..comma + 5).any(|at| cues::is_cue(self.word(at))))
    }

    /// "in A fork in the road: Next steps for reform, by": a title with one capital before its colon, inside a sentence
    /// that speaks of something published.
    fn small_subtitled(&self, colon: usize, found: &Candidates) -> Option<Range<usize>> {
        let low = (self.unit.tokens.start + 1).max(colon.saturating_sub(12));
        let small = |at: usize| matches!(self.shape(at), Shape::Small | Shape::Comma | Shape::Hyphen);
        let first = (low..colon).rev().find(|&at| !small(at))?;
        if !self.shapes.capital(first)
            || first + 2 > colon
            || is_taken(found, first)
            || self.shapes.capital(first - 1) && !self.document.starts_sentence(first)
            || self.is_other(first)
            || self.is_speaker(first, colon)
        {
            return None;
        }
        let extent = self.extent();
        let limit = extent.clause_end(colon + 1);
        let mut end = (colon + 1..limit).find(|&at| is_barred(found, self.shape(at), at)).unwrap_or(limit);
        while end > colon + 1 && end < limit && crate::phrase::title::is_connector(self.word(end - 1)) {
            end -= 1;
        }
        let states = |at: usize| {
            cues::is_statement_verb(self.word(at))
                || matches!(
                    self.word(at),
                    "is" | "will" | "would" | "must" | "it" | "they" | "he" | "she" | "we" | "I"
                )
        };
        let issued = matches!(self.word(end), "," | "(")
            && matches!(
                self.word(end + 1),
                "published" | "launched" | "issued" | "Cm" | "Cmnd" | "CP" | "HC"
            );
        let before = self.word(first - 1);
        let leads = matches!(
            before,
            "in" | "on"
                | "with"
                | "read"
                | "says"
                | "say"
                | "see"
                | "replaces"
                | "to"
                | "by"
                | "and"
                | ","
                | "called"
        ) || self.shape(first - 1) == Shape::Clitic && extent.owner_is_known(first - 1, false);
        let cued = issued
            || matches!(before, "in" | "read")
            || (first..end).any(|at| cues::is_cue(self.word(at)))
            || (first.saturating_sub(8)..first)
                .any(|at| self.unit.tokens.contains(&at) && cues::is_cue(self.word(at)));
        let closed = end < limit || matches!(self.word(limit), "," | "." | ";" | "(" | "");
        let fits = if self.document.starts_sentence(first) { issued } else { leads && cued };
        let fits = fits
            && closed
            && end >= colon + 3
            && !(first..end).any(states)
            && !extent.is_body_or_begins_known(first, colon);
        fits.then_some(first..end)
    }

    /// "in Towards Better Data for Patients": a preposition with a capital inside a sentence begins a title.
    pub(super) fn opened(&self, at: usize, found: &Candidates) -> Option<Range<usize>> {
        if self.setting != Casing::Sentence
            || at == self.unit.tokens.start
            || self.document.starts_sentence(at)
            || is_taken(found, at)
            || self.shape(at - 1) != Shape::Small
        {
            return None;
        }
        let end = self.extent().title_case_end(at, found);
        let capitals = (at..end).filter(|&it| self.shapes.capital(it)).count();
        (capitals >= 3 && self.is_free_title_of(at, end, true)).then_some(at..end)
    }

    /// Whether what stands before a colon is who speaks: Gurpreet Sandhu, chief executive:
    pub(super) fn is_speaker(&self, start: usize, colon: usize) -> bool {
        let (given, _, _) = crate::document::lookup::word(self.word(start));
        let title = matches!(
            self.word(start),
            "Lord"
                | "Lady"
                | "Baroness"
                | "Viscount"
                | "Earl"
                | "Countess"
                | "Sir"
                | "Dame"
                | "Mr"
                | "Mrs"
                | "Ms"
                | "Miss"
                | "Dr"
                | "Professor"
                | "Madam"
        );
        title || (given > 0 && colon - start <= 3) || listed(&ROLES, self.word(start))
    }

    /// "Bands on the Run, our paper with the University": a title, a comma, and what it is.
    pub(super) fn before_apposition(&self, comma: usize, found: &Candidates) -> Option<Range<usize>> {
        let next = self.word(comma + 1);
        let determined = matches!(next, "a" | "an" | "the" | "our" | "its" | "their" | "his" | "her")
            || self.shape(comma + 1).is_capital();
        let noun = (comma + 2..comma + 8)
            .find(|&at| matches!(self.shape(at), Shape::Mark | Shape::Comma) || self.is_cue(at));
        // The report's author is no report.
        let described =
            determined && noun.is_some_and(|at| self.is_cue(at) && self.shape(at + 1) != Shape::Clitic);
        let issued = next == "published" || (next == "to" && self.word(comma + 3) == "published");
        if !(described || issued) || self.setting != Casing::Sentence {
            return None;
        }
        let extent = self.extent();
        let start = extent.back_to_start(comma, found)?;
        let first = begins_no_name(self.word(start)) && !self.document.starts_sentence(start);
        if first || self.is_speaker(start, comma) {
            return None;
        }
        // Where a sentence begins with it, or what is read "in" it follows, there is no doubt where it begins.
        let begins = self.document.starts_sentence(start)
            || matches!(
                self.word(start.wrapping_sub(1)),
                "in" | "In" | "The" | "read" | "from" | "is" | "follows"
            );
        let sure = (issued || (described && begins)) && comma - start >= 3;
        let doing = described && begins && comma - start == 2 && self.word(start).ends_with("ing");
        let (_, surname, _) = crate::document::lookup::word(self.word(comma - 1));
        if doing && surname == 0 && self.shapes.capital(comma - 1) && !extent.is_other_name(start, comma) {
            return Some(start..comma);
        }
        let placed =
            described && self.looks_titled(start, comma) && !extent.is_body_or_begins_known(start, comma);
        (placed || self.is_free_title_of(start, comma, sure)).then_some(start..comma)
    }

    /// Capitals with small words of a title among them, and no word that only a body or a post has.
    fn looks_titled(&self, start: usize, end: usize) -> bool {
        let capitals = (start..end).filter(|&at| self.shapes.capital(at)).count();
        let small = (start..end).any(|at| self.shape(at) == Shape::Small);
        let other = |at: usize| head(self.word(at)).is_some() || listed(&ROLES, self.word(at));
        capitals >= 2 && small && end >= start + 3 && !(start..end).any(other) && !self.is_other(start)
    }

    /// "the National Audit Office’s Filling the Potholes of England had warned": a body's title in the place of a
    /// subject.
    pub(super) fn owned(&self, clitic: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = clitic + 1;
        if self.setting != Casing::Sentence
            || !self.shapes.capital(first)
            || is_taken(found, first)
            || !self.extent().owner_is_known(clitic, false)
        {
            return None;
        }
        let extent = self.extent();
        let end = extent.title_case_end(first, found);
        let capitals = (first..end).filter(|&at| self.shapes.capital(at)).count();
        let listed = self.word(end) == "and" && self.shapes.capital(end + 1);
        let follows = listed
            || cues::follows_title(self.word(end))
            || (self.word(end) == "," && matches!(self.word(end + 1), "published" | "which" | "launched"));
        let fits = capitals >= 3 && follows && self.looks_titled(first, end);
        (fits && !extent.is_body_or_begins_known(first, end)).then_some(first..end)
    }

    /// "gave him a copy of Rivers of the North", "in the foreword to A Fair Crossing".
    pub(super) fn copied(&self, of: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = of + 1;
        let before = self.word(of.wrapping_sub(1));
        let fits = match self.word(of) {
            "of" => matches!(before, "copy" | "copies" | "author" | "authors" | "edition" | "pages"),
            _ => matches!(before, "foreword" | "introduction" | "preface" | "footnote"),
        };
        if !fits || !self.shapes.capital(first) || is_taken(found, first) {
            return None;
        }
        let extent = self.extent();
        let mut end = extent.title_case_end(first, found);
        if self.word(end) == ":" && self.shape(end + 1) == Shape::Small {
            end = extent.clause_end(end + 1);
        }
        let known = super::known::end(self.document, self.unit, first).is_some();
        (known || self.looks_titled(first, end) && !extent.is_other_name(first, end)).then_some(first..end)
    }

    /// "report by the National Union of Teachers, Who Will Take the Register?, lists": a title between commas after a
    /// word for what it is, further back.
    pub(super) fn after_comma(&self, comma: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = comma + 1;
        if self.setting != Casing::Sentence || !self.shapes.capital(first) || is_taken(found, first) {
            return None;
        }
        let begins = |at: usize| self.document.starts_sentence(at);
        let back = (comma.saturating_sub(14).max(self.unit.tokens.start)..comma).rev();
        let mut sentence = back.clone().take_while(|&at| !begins(at + 1));
        let is_cue = |at: usize| self.is_cue(at) || begins(at) && cues::is_first_cue(self.word(at));
        let cue = sentence.find(|&at| is_cue(at))?;
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
    pub(super) fn question_ahead(&self, end: usize) -> Option<usize> {
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
    pub(super) fn doing(&self, at: usize, found: &Candidates) -> Option<Range<usize>> {
        if self.setting != Casing::Sentence
            || is_taken(found, at)
            || self.shapes.capital(at.wrapping_sub(1)) && at > self.unit.tokens.start
            || matches!(self.word(at.wrapping_sub(1)), "of" | "for")
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
        // "in Counting the Doctors": two capitals will do where something is read in it.
        let read = matches!(self.word(at.wrapping_sub(1)), "in" | "In" | "read" | "follows" | "since")
            && matches!(self.word(at + 1), "the" | "our" | "a" | "an" | "for" | "with");
        let long = capitals >= 3 || (capitals >= 2 && (end - at >= 4 || read && end - at == 3));
        // At the start of a sentence the second word must have its capital too, or a verb follows.
        let begins = self.document.starts_sentence(at)
            && !self.shapes.capital(at + 1)
            && !cues::follows_title(self.word(end));
        // Housing LIN and Shelter Cymru: some words of this form are nouns that bodies are called by.
        let noun = matches!(
            self.word(at),
            "Banking"
                | "Building"
                | "Engineering"
                | "Housing"
                | "Learning"
                | "Nursing"
                | "Planning"
                | "Training"
        );
        // Downing Street in July: a street is no title.
        let street = matches!(self.word(at + 1), "Street" | "Road" | "Lane" | "Avenue" | "Square" | "Castle");
        // Levelling Up Secretary Ann Lee: a post.
        let post =
            (at..end).any(|it| matches!(self.word(it), "Secretary" | "Minister" | "Director" | "Manager"));
        let nominal = noun && !self.has_title_word(at, end) || street || post;
        (long && !begins && !nominal && self.is_free_title(at, end)).then_some(at..end)
    }

    /// "as it said in Lessons Not Learned Again, published in May": capitals after "in" that are no place or body, with
    /// small words among them or a date of publication after them.
    pub(super) fn read_in(&self, at: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = at + 1;
        if self.setting != Casing::Sentence || !self.shapes.capital(first) || is_taken(found, first) {
            return None;
        }
        let end = self.extent().title_case_end(first, found);
        let capitals = (first..end).filter(|&it| self.shapes.capital(it)).count();
        let next = self.word(end);
        let after = if next == "," || next == "(" { self.word(end + 1) } else { next };
        let issued =
            matches!(after, "published" | "drawn" | "issued" | "launched" | "Cm" | "Cmnd" | "CP" | "HC");
        let asked = self.word(end.wrapping_sub(1)) == "?";
        let the = self.word(first) == "The";
        if begins_no_name(self.word(first)) && !(the || asked) {
            return None;
        }
        // "said in Local Authority Investments that": something is said there.
        let aside = self.word(at.wrapping_sub(1)) == ","
            && (at.saturating_sub(6)..at.saturating_sub(1))
                .any(|it| self.unit.tokens.contains(&it) && cues::is_told(self.word(it)));
        let told = self.word(at) == "in" && (aside || cues::is_told(self.word(at.wrapping_sub(1))));
        let small = (first..end).any(|it| self.shape(it) == Shape::Small);
        // "has read The Future of Transport": an article with a capital inside a sentence.
        let titled = the && small && capitals >= 3 && self.looks_titled(first, end);
        let fits = (issued && capitals >= 2)
            || (asked && capitals >= 2 && end - first >= 3)
            || (told && capitals >= 2 && (small || capitals >= 3))
            || titled;
        let sure = issued || asked || told || titled;
        (fits && self.is_free_title_of(first, end, sure)).then_some(first..end)
    }

    /// "In Out of Sight the Children's Society found": a title between "In" and whose it is.
    pub(super) fn opens_in(&self, at: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = at + 1;
        if self.setting != Casing::Sentence
            || !self.document.starts_sentence(at)
            || !self.shapes.capital(first)
            || is_taken(found, first)
        {
            return None;
        }
        let extent = self.extent();
        let end = extent.title_case_end(first, found);
        let whose = matches!(self.word(end), "we" | "he" | "she" | "they" | "I")
            || extent.subject_follows(first, end);
        (whose && self.looks_titled(first, end) && self.is_free_title_of(first, end, true))
            .then_some(first..end)
    }

    /// "According to Poverty and Inequality in Scotland, one child": what is said there.
    pub(super) fn according(&self, to: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = to + 1;
        if self.setting != Casing::Sentence || !self.shapes.capital(first) || is_taken(found, first) {
            return None;
        }
        let extent = self.extent();
        let end = extent.title_case_end(first, found);
        let fits = end >= first + 4
            && self.word(end) == ","
            && self.has_title_word(first, end)
            && self.looks_titled(first, end)
            && head(self.word(first)).is_none();
        (fits && !extent.is_body_or_begins_known(first, end)).then_some(first..end)
    }

    /// "in A Fork in the Road": an article with a capital inside a sentence.
    pub(super) fn indefinite(&self, at: usize, found: &Candidates) -> Option<Range<usize>> {
        if self.setting != Casing::Sentence
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
    pub(super) fn cued_near(&self, at: usize) -> bool {
        (at.saturating_sub(12)..at).any(|it| self.is_cue(it) || self.word(it) == "Report")
            || matches!(self.word(at.wrapping_sub(1)), "in" | "In")
    }

    /// "Laying the Foundations came out in 2011."
    pub(super) fn before_verb(&self, verb: usize, found: &Candidates) -> Option<Range<usize>> {
        let next = self.word(verb + 1);
        let fits = match self.word(verb) {
            "came" | "sets" => next == "out",
            "was" | "is" => matches!(next, "published" | "launched" | "written" | "reprinted"),
            "appeared" => next == "in",
            "runs" => next == "to",
            _ => false,
        };
        if !fits || self.setting != Casing::Sentence || verb < self.unit.tokens.start + 2 {
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
        let headed = head(self.word(verb - 1)).is_some();
        let small = title.clone().any(|at| self.shape(at) == Shape::Small);
        let fits = capitals >= 2 && title.len() >= 3 && small && !headed && !self.is_other(start);
        (fits && !extent.is_other_name(start, verb)).then_some(title)
    }

    /// "Learning to care again was written for ministers": a title with one capital, of what is written or published.
    pub(super) fn doing_in_small_letters(&self, verb: usize) -> Option<Range<usize>> {
        let first = (verb.saturating_sub(8).max(self.unit.tokens.start)..verb)
            .rev()
            .find(|&at| self.shape(at) != Shape::Small)?;
        let word = self.word(first);
        let doing = self.shape(first) == Shape::Capital && word.len() > 5 && word.ends_with("ing");
        (doing && self.document.starts_sentence(first) && verb - first >= 3).then_some(first..verb)
    }
}
