//! Reported speech: what somebody is told to have said without quotation marks; the sentences of a document and the passages
//! between its marks in, the reported clauses with their speakers out.

mod clause;
mod cue;
mod forms;
mod sentence;
mod subject;

use super::passages::Passage;
use super::reader::Reader;
use super::subject::Subject;
use crate::prelude::*;
use greenpaper_core::{Quote, QuoteKind, Speaker};
use sentence::Sentence;

/// One reported clause, or the two that its attribution parts.
pub(super) struct Found {
    /// The clause, or its parts.
    clauses: Vec<Range<usize>>,
    /// The words that say that somebody speaks.
    cue: Range<usize>,
    subject: Subject,
    rule: RuleName,
}

/// The reported speech of a document, in the order of its cues. `marked`: what its passages turned out to be.
pub(super) fn find(reader: &Reader<'_, '_>, passages: &[Passage], marked: &[Quote]) -> Vec<Quote> {
    let document = reader.document;
    let mut quotes = Vec::new();
    for unit in document.units().iter().filter(|it| it.block.kind.is_running_text()) {
        for number in unit.sentences.clone() {
            let tokens = document.tokens_in(document.sentences()[number]);
            if !tokens.clone().any(|it| reader.is(it, cue::ANY)) {
                continue;
            }
            let sentence = Sentence { reader, passages, marked, tokens };
            for found in forms::read(&sentence) {
                add(&sentence, found, &mut quotes);
            }
        }
    }
    quotes
}

/// Adds the quotations of what was found, if it has a speaker.
fn add(sentence: &Sentence<'_, '_, '_, '_>, found: Found, quotes: &mut Vec<Quote>) {
    let reader = sentence.reader;
    let document = reader.document;
    let Some((name, mention)) = reader.resolve(&found.subject) else { return };
    if mention.is_some_and(|it| reader.get(it).kind == MentionKind::Legislation) {
        return;
    }
    let speaker =
        Speaker { name, span: document.span(found.subject.tokens), mention, cue: document.span(found.cue) };
    for clause in found.clauses {
        let Some(span) = document.span(clause) else { continue };
        quotes.push(Quote {
            span,
            kind: QuoteKind::Reported,
            speaker: Some(speaker.clone()),
            rule: Some(found.rule.clone()),
        });
    }
}
