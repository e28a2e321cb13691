//! Attribution: whose words each passage between quotation marks is, by the words after it, before it and around it; passages
//! in, quotations out, each with the rule that told.

mod after;
mod before;
mod neighbours;
mod signature;
mod state;
mod term;

use super::passages::Passage;
use super::reader::Reader;
use greenpaper_core::{Quote, QuoteKind, RuleName, Speaker};
use state::{Attributed, Attribution, Read};

/// What stands right before words whose speaker is told is theirs too: `“A.” “B,” he said.`
const BEFORE_ATTRIBUTED: RuleName = RuleName::of("quote/before-attributed");
/// Nothing tells whose words these are.
pub(super) const UNATTRIBUTED: RuleName = RuleName::of("quote/unattributed");

/// A quotation for each passage.
pub(super) fn attribute(reader: &Reader<'_, '_>, passages: &[Passage]) -> Vec<Quote> {
    let mut attribution = Attribution { reader, passages, read: Vec::with_capacity(passages.len()) };
    for n in 0..passages.len() {
        let read = attribution.read_passage(n);
        attribution.read.push(read);
    }
    let mut read = attribution.read;
    for n in (1..read.len()).rev() {
        let close = passages[n - 1].units.1 == passages[n].units.0
            && passages[n - 1].tokens.end + 1 >= passages[n].tokens.start;
        if read[n - 1].by.is_none() && read[n - 1].stands && close && read[n].stands {
            read[n - 1].by = read[n].by.clone().map(|it| Attributed { rule: BEFORE_ATTRIBUTED, ..it });
        }
    }
    let mut quotes: Vec<Quote> =
        passages.iter().zip(read).map(|(passage, read)| quote(passage, read)).collect();
    for n in 1..quotes.len() {
        if quotes[n].rule.as_ref() == Some(&neighbours::BROKEN) {
            quotes[n].continues = Some(quotes[n - 1].span);
        }
    }
    quotes
}

/// The speaker of a line that ends in a colon at token `close`, for blocks without marks.
pub(super) fn introduced(reader: &Reader<'_, '_>, from: usize, close: usize) -> Option<Speaker> {
    let attribution = Attribution { reader, passages: &[], read: Vec::new() };
    attribution.introduced(from, close, UNATTRIBUTED).map(|it| it.speaker)
}

fn quote(passage: &Passage, read: Read) -> Quote {
    let kind = match (&read.by, read.stands) {
        (None, _) => QuoteKind::Scare,
        (Some(_), true) => QuoteKind::Direct,
        (Some(_), false) => QuoteKind::Partial,
    };
    let (speaker, others, rule) = match read.by {
        Some(by) => (Some(by.speaker), by.others, by.rule),
        None => (None, Vec::new(), read.none.unwrap_or(UNATTRIBUTED)),
    };
    Quote { span: passage.span, kind, speaker, others, continues: None, rule: Some(rule) }
}

impl Attribution<'_, '_, '_> {
    fn read_passage(&self, n: usize) -> Read {
        let around = self.around(n);
        let stands = self.stands(n, &around);
        if let Some(rule) = self.term(n, &around) {
            return Read { by: None, none: Some(rule), stands };
        }
        let by = self
            .by_after(n, &around, stands)
            .or_else(|| self.by_before(&around.before))
            .or_else(|| self.by_signature(n, &around, stands))
            .or_else(|| self.by_neighbours(n, &around, stands));
        Read { by, none: None, stands }
    }
}
