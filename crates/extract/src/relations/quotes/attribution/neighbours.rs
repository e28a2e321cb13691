//! Speakers told by what stands near a passage: the passage before, the sentence before, the line before; the passage in, the
//! speaker and the rule out.

use super::state::Around;
use super::state::{Attributed, Attribution, carried};
use crate::prelude::*;
use crate::relations::quotes::subject::{Subject, Who};

/// `X said A was “…” and B “…”`.
const SAME_SENTENCE: RuleName = RuleName::of("quote/same-sentence");
/// `“They write,” says Lancaster, “and I answer.”`
pub(super) const BROKEN: RuleName = RuleName::of("quote/broken");
/// A quotation right behind another, or behind a sentence that names nobody.
const GOES_ON: RuleName = RuleName::of("quote/goes-on");
/// The sentence before names who speaks.
const SENTENCE_BEFORE: RuleName = RuleName::of("quote/sentence-before");
/// The line before ends in a colon.
const LINE_BEFORE: RuleName = RuleName::of("quote/line-before");
/// The paragraph before is a quotation.
const PARAGRAPH_BEFORE: RuleName = RuleName::of("quote/paragraph-before");
/// In an interview the last speaker goes on.
const LAST_PERSON: RuleName = RuleName::of("quote/last-person");
/// `So said X` in the sentence after.
const SO_SAID_AFTER: RuleName = RuleName::of("quote/so-said-after");
/// Words woven into a sentence that goes on with what the sentence before reports.
const REPORTED: RuleName = RuleName::of("quote/reported-before");

/// How many paragraphs back a speaker goes on.
const PARAGRAPHS: usize = 3;

impl Attribution<'_, '_, '_> {
    pub(super) fn by_neighbours(&self, n: usize, around: &Around, stands: bool) -> Option<Attributed> {
        let passage = &self.passages[n];
        let earlier = self.earlier(n);
        if !stands {
            return match earlier.filter(|_| around.follows) {
                Some((_, before)) => carried(before, SAME_SENTENCE).filter(|_| !self.names(around)),
                None => self.reported(n, around),
            };
        }
        if around.follows
            && !around.before.is_empty()
            && let Some((_, before)) =
                earlier.filter(|(_, it)| it.by.is_some() && (it.stands || self.goes_on_saying(around)))
        {
            return carried(before, BROKEN);
        }
        // A few words alone are a heading, a term.
        let last = self.last_inside(n)?;
        let whole = ".?!…".contains(last) || last == ',' && passage.closed;
        if !whole || passage.tokens.len() < 4 || !around.before.is_empty() {
            return None;
        }
        if let Some((before, of)) = earlier.filter(|(it, _)| it.units.1 == passage.units.0) {
            return match self.named_between(before.tokens.end, passage.tokens.start) {
                Some(subject) => self.by(subject, None, SENTENCE_BEFORE),
                None => carried(of, GOES_ON),
            };
        }
        if passage.tokens.start > self.unit_start(n) {
            return self.by_sentences_before(n);
        }
        self.by_line_before(n)
    }

    /// The first token of the block in which passage `n` begins.
    fn unit_start(&self, n: usize) -> usize {
        self.reader.document.units()[self.passages[n].units.0].tokens.start
    }

    /// `…, adding: `: whether the words before a passage end with a participle of speech, whose subject is that of before.
    fn goes_on_saying(&self, around: &Around) -> bool {
        let reader = self.reader;
        let words = around.before.clone();
        words.rev().take(3).any(|it| reader.is(it, class::QUOTING_PARTICIPLE | class::REPORTING_PARTICIPLE))
    }

    /// Whether the words before a passage name somebody first.
    fn names(&self, around: &Around) -> bool {
        let first = self.reader.leftmost(around.before.start, around.before.end);
        first.is_some_and(|it| matches!(it.who, Who::Mention(_)))
    }

    /// Who the sentence before token `start` names, unless a quotation that ends before token `end` goes into it.
    fn named_between(&self, end: usize, start: usize) -> Option<Subject> {
        let sentence = self.reader.sentence_before(start).filter(|it| *it >= end && start > end)?;
        self.reader.leftmost(sentence, start).filter(|it| it.is_someone(self.reader))
    }

    /// Behind sentences of the same paragraph: by the last of them that names somebody.
    fn by_sentences_before(&self, n: usize) -> Option<Attributed> {
        let reader = self.reader;
        let mut end = self.passages[n].tokens.start;
        for _ in 0..3 {
            let start = reader.sentence_before(end)?;
            if let Some(subject) = reader.leftmost(start, end).filter(|it| it.is_someone(reader)) {
                // In an interview the last speaker goes on, whatever the sentence between is about.
                let told = (start..end).any(|it| reader.says(it)) || subject.is_person(reader);
                let goes_on = if told { None } else { self.last_person(n) };
                return goes_on.or_else(|| self.by(subject, None, SENTENCE_BEFORE));
            }
            end = start;
            if end <= self.unit_start(n) {
                break;
            }
        }
        None
    }

    /// At the beginning of a paragraph: by the line before, or the quotation that was the paragraph before.
    fn by_line_before(&self, n: usize) -> Option<Attributed> {
        let (reader, passage) = (self.reader, &self.passages[n]);
        let units = reader.document.units();
        let above = &units[passage.units.0.checked_sub(1)?];
        let close = above.tokens.end.checked_sub(1)?;
        if reader.is_kind(close, TokenKind::Colon) {
            return self.introduced(above.tokens.start, close, LINE_BEFORE);
        }
        if passage.tokens.end < units[passage.units.1].tokens.end {
            return None;
        }
        if let Some((before, of)) = self.earlier(n).filter(|(it, _)| it.units.1 + 1 == passage.units.0)
            && of.stands
            && before.tokens.end + 8 >= above.tokens.end
        {
            return carried(of, PARAGRAPH_BEFORE);
        }
        if !above.block.kind.is_running_text() {
            return None;
        }
        let start = reader.sentence_before(above.tokens.end)?;
        let verb = (start..above.tokens.end).find(|it| reader.says(*it));
        let subject = verb.and_then(|it| reader.before(start, it)).filter(|it| it.is_someone(reader));
        match subject {
            Some(subject) => self.by(subject, verb, SENTENCE_BEFORE),
            None => self.last_person(n),
        }
    }

    /// The person who spoke last, some paragraphs before passage `n`, where those are not another's.
    fn last_person(&self, n: usize) -> Option<Attributed> {
        let unit = self.passages[n].units.0;
        let near = |it: &usize| self.passages[*it].units.1 + PARAGRAPHS >= unit;
        let before = (0..n).rev().take(8).take_while(near).find(|it| self.read[*it].stands)?;
        let said = carried(&self.read[before], LAST_PERSON)?;
        let kind = said.speaker.mention.map(|it| self.reader.get(it).kind);
        (kind == Some(MentionKind::Person)).then_some(said)
    }

    /// The speaker of a line that ends in a colon at token `close`.
    pub(super) fn introduced(&self, from: usize, close: usize, rule: RuleName) -> Option<Attributed> {
        let reader = self.reader;
        let start = reader.sentence_before(close + 1).unwrap_or(from).max(from);
        let verb = (start..close).rev().find(|it| reader.says(*it) || reader.calls(*it));
        let subject =
            verb.and_then(|it| reader.before(start, it)).or_else(|| reader.leftmost(start, close))?;
        self.by(subject, verb, rule)
    }

    /// Words woven into a sentence that goes on with what the sentence before reports.
    fn reported(&self, n: usize, around: &Around) -> Option<Attributed> {
        let (reader, passage) = (self.reader, &self.passages[n]);
        let next = around.after.end;
        if reader.word(next) == "So" && reader.says(next + 1) {
            return self.by(reader.after(next + 2, next + 20)?, Some(next + 1), SO_SAID_AFTER);
        }
        let words = passage.tokens.clone().filter(|it| reader.is_kind(*it, TokenKind::Word)).count();
        let from = around.before.start;
        if words < 3 || around.before.is_empty() || from <= self.unit_start(n) || self.names(around) {
            return None;
        }
        let start = reader.sentence_before(from)?;
        let verb = (start..from).find(|it| reader.says(*it))?;
        let subject = reader.before(start, verb).filter(|it| it.is_someone(reader))?;
        self.by(subject, Some(verb), REPORTED)
    }
}
