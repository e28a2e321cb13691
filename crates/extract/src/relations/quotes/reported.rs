//! Reported speech: what somebody is told to have said without quotation marks; the sentences of a document and the passages
//! between its marks in, the reported clauses with their speakers out.

mod clause;
mod cue;
mod forms;
mod found;
mod sentence;
mod subject;

use super::attribution::UNATTRIBUTED;
use super::passages::Passage;
use super::reader::Reader;
use super::subject::{Subject, Who};
use crate::document::lexeme::Traits;
use crate::prelude::*;
use found::Found;
use greenpaper_core::{Quote, QuoteKind};
use sentence::Sentence;

/// Words in marks inside of a clause that is reported.
const INSIDE: RuleName = RuleName::of("quote/inside-reported");

/// The most tokens of a sentence that is read: what is longer is a list that never ends, and each cue looks over all of it.
const LONGEST: usize = 400;

/// The reported speech of a document, in the order of its cues. `marked`: what its passages turned out to be; those without a
/// speaker that stand inside of a reported clause are given its speaker.
pub(super) fn find(reader: &Reader<'_, '_>, passages: &[Passage], marked: &mut [Quote]) -> Vec<Quote> {
    let document = reader.document;
    let mut quotes = Vec::new();
    let mut last: Option<Subject> = None;
    let (mut from, end) = (0, document.tokens().len());
    loop {
        let cue = document.next_with(Traits::SPEECH_CUE, from, end);
        from = cue + 1;
        let Some(token) = document.tokens().get(cue) else { break };
        let Some(number) = document.sentence_at(token.span.start()) else { continue };
        let tokens = document.tokens_in(document.sentences()[number]);
        from = tokens.end.max(from);
        if tokens.len() > LONGEST {
            continue;
        }
        let sentence = Sentence { reader, passages, marked, tokens };
        let found = forms::read(&sentence, cue);
        let said: Vec<(Found, Vec<Quote>)> =
            found.into_iter().map(|it| said(&sentence, it, &mut last)).collect();
        for (found, clauses) in said {
            give(passages, marked, &found, &clauses);
            quotes.extend(clauses.into_iter().filter(|_| found.whole));
        }
    }
    quotes.retain(|it: &Quote| it.kind == QuoteKind::Reported);
    quotes
}

/// What was found with its quotations, if it has a speaker. Those that are marked as a whole are partial ones already.
/// `last`: the body or the document that was said to speak last, which "it" stands for where no name does.
fn said(
    sentence: &Sentence<'_, '_, '_, '_>,
    mut found: Found,
    last: &mut Option<Subject>,
) -> (Found, Vec<Quote>) {
    let reader = sentence.reader;
    let mut own = None;
    if found.subject.who == Who::Thing {
        if let Some(body) = last.as_ref().filter(|_| reader.resolve(&found.subject).is_none()) {
            own = reader.document.span(found.subject.tokens.clone());
            found.subject = body.clone();
        }
    } else if !found.subject.is_person(reader) {
        *last = Some(found.subject.clone());
    }
    let speakers = reader.speakers(&found.subject, Some(found.cue.clone()));
    let law = |it: &MentionIndex| reader.get(*it).kind == MentionKind::Legislation;
    let speakers = speakers.filter(|(it, _)| it.mention.as_ref().is_none_or(|it| !law(it)));
    let Some((mut speaker, others)) = speakers else { return (found, Vec::new()) };
    speaker.span = own.or(speaker.span);
    let mut quotes: Vec<Quote> = Vec::new();
    for clause in &found.clauses {
        let Some(span) = reader.document.span(clause.clone()) else { continue };
        let reported = sentence.may_be_reported(clause);
        quotes.push(Quote {
            span,
            kind: if reported { QuoteKind::Reported } else { QuoteKind::Partial },
            speaker: Some(speaker.clone()),
            others: others.clone(),
            continues: quotes.last().map(|it| it.span),
            rule: Some(found.rule.clone()),
        });
    }
    (found, quotes)
}

/// Gives the marked words inside of reported clauses their speaker, where nothing has told it.
fn give(passages: &[Passage], marked: &mut [Quote], found: &Found, clauses: &[Quote]) {
    let Some(clause) = clauses.first() else { return };
    for range in &found.clauses {
        let first = passages.partition_point(|it| it.tokens.start < range.start);
        let inside = passages[first..].iter().take_while(|it| it.tokens.start < range.end).count();
        for quote in &mut marked[first..first + inside] {
            if quote.rule.as_ref() == Some(&UNATTRIBUTED) {
                quote.kind = QuoteKind::Partial;
                quote.speaker.clone_from(&clause.speaker);
                quote.others.clone_from(&clause.others);
                quote.rule = Some(INSIDE);
            }
        }
    }
}
