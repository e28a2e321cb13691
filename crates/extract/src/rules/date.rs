//! Dates, years, lengths of time, and words for times that hang on the day of publication.
//!
//! One pass over the tokens; at each that may begin a date the longest form is read ([`calendar`] for dates with a
//! month or a year, [`span`] for lengths of time and relative forms), then [`value`] says what it comes to.

mod calendar;
mod lexicon;
mod span;
mod value;

use crate::anchors::{About, Anchors};
use crate::words::Sense;
use crate::{Candidate, Candidates, Document, Priority, Recogniser};
use greenpaper_core::{DateValue, MentionKind, Span, Value};
use greenpaper_text::TokenKind;
use value::Context;

/// The words that a date may begin with, in small letters.
pub(super) fn words() -> Vec<String> {
    let stopped = lexicon::WORDS[..lexicon::CALENDAR].iter().map(|it| format!("{it}."));
    lexicon::WORDS.iter().map(|it| (*it).to_owned()).chain(stopped).collect()
}

/// Whether a date may begin with a word, whatever follows.
pub(crate) fn begins_with(word: &str, about: &About) -> bool {
    lexicon::may_begin(word, about.sense.is(Sense::DATE)) && !leads(word)
}

/// Whether a date may begin with a word if one follows that [`ends`] dates.
pub(crate) fn leads(word: &str) -> bool {
    word.len() <= 4 && ["a", "an", "this", "that", "same"].iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Whether a word may stand after one that [`leads`]: what times are counted in, and what is pointed at.
pub(crate) fn ends(word: &str, about: &About) -> bool {
    const OTHERS: [&str; 15] = [
        "few",
        "couple",
        "handful",
        "number",
        "dozen",
        "hundred",
        "morning",
        "afternoon",
        "evening",
        "night",
        "financial",
        "academic",
        "school",
        "tax",
        "calendar",
    ];
    about.sense.is(Sense::DATE)
        || lexicon::unit(word).is_some()
        || OTHERS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Whether a word is a month's name.
pub(crate) fn is_month(word: &str) -> bool {
    lexicon::month(word).is_some()
}

/// Finds dates.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DateRecogniser;

/// A date that was read: where it ends, and what it comes to.
#[derive(Clone, Copy, Debug)]
struct Reading {
    /// The first token.
    start: usize,
    /// The token after the last one.
    end: usize,
    value: Option<DateValue>,
    /// Whether its form leaves no doubt.
    sure: bool,
}

/// A place in the document where a date is looked for.
#[derive(Clone, Copy)]
struct Place<'d, 'a> {
    doc: &'d Document<'a>,
    /// The unit's first token and the one after its last.
    low: usize,
    limit: usize,
}

impl<'a> Place<'_, 'a> {
    /// The word at token `at`; empty outside the unit.
    fn word(&self, at: usize) -> &'a str {
        if at < self.limit && at >= self.low { self.doc.word(at) } else { "" }
    }

    /// The word before token `at`; empty at the unit's start.
    fn before(&self, at: usize) -> &'a str {
        if at > self.low { self.doc.word(at - 1) } else { "" }
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        (at < self.limit && at >= self.low).then(|| self.doc.tokens()[at].kind)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.iter().any(|it| it.eq_ignore_ascii_case(word))
    }

    /// Whether tokens `start..end` are a part of a hyphen compound.
    fn in_compound(&self, start: usize, end: usize) -> bool {
        let glued_before = start > self.low
            && self.kind(start - 1) == Some(TokenKind::Hyphen)
            && self.doc.joined_to_next(start - 1);
        glued_before || (self.kind(end) == Some(TokenKind::Hyphen) && self.doc.joined_to_next(end - 1))
    }
}

impl Recogniser for DateRecogniser {
    fn name(&self) -> &'static str {
        "dates"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
        let mut context = Context::new(document);
        for unit in document.units() {
            let (low, limit) = (unit.tokens.start, unit.tokens.end);
            let place = Place { doc: document, low, limit };
            context.begin_unit(unit.block.kind);
            let mut at = low;
            loop {
                at = document.next(at, limit, Anchors::DATE);
                if at >= limit {
                    break;
                }
                if !found.is_free(at) {
                    at += 1;
                    continue;
                }
                match read(place, at, &mut context) {
                    Some(reading) if reading.end > at => {
                        add(document, found, reading);
                        at = reading.end;
                    }
                    _ => at += 1,
                }
            }
        }
    }
}

fn read(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    calendar::read(place, at, context).or_else(|| span::read(place, at, context))
}

/// A year without the number of the note that is glued to its stop: `2010` of `2010.14`.
fn without_note(word: &str) -> &str {
    let bytes = word.as_bytes();
    let glued =
        (6..=7).contains(&bytes.len()) && bytes[4] == b'.' && bytes[5..].iter().all(u8::is_ascii_digit);
    if glued && bytes[..2].iter().all(|b| matches!(b, b'1' | b'2' | b'9' | b'0')) { &word[..4] } else { word }
}

fn add(doc: &Document<'_>, found: &mut Candidates, reading: Reading) {
    let Some(span) = doc.span(reading.start..reading.end) else { return };
    let last = doc.word(reading.end - 1);
    let span = Span::new(span.start(), span.end() - (last.len() - without_note(last).len()));
    let priority = if reading.sure { Priority::Known } else { Priority::Pattern };
    let mut candidate = Candidate::new(span, MentionKind::Date).with_priority(priority);
    candidate.value = reading.value.map(Value::Date);
    found.add(doc, candidate);
}
