//! Block quotations: somebody's words as paragraphs of their own, without marks, after a line that ends in "said:"; a document
//! in, those blocks with their speakers out.

use super::attribution::introduced;
use super::passages::Passage;
use super::reader::Reader;
use crate::prelude::*;
use greenpaper_core::{Quote, QuoteKind};

const BLOCK: RuleName = RuleName::of("quote/block");
/// How many words of a paragraph are looked at.
const REACH: usize = 400;

/// The block quotations of a document, in order.
pub(super) fn find(reader: &Reader<'_, '_>, passages: &[Passage]) -> Vec<Quote> {
    let units = reader.document.units();
    let mut quotes = Vec::new();
    let mut at = 0;
    while at + 1 < units.len() {
        at += 1;
        let Some(close) = leads(reader, at - 1) else { continue };
        let block = matches!(units[at].block.kind, BlockKind::Paragraph | BlockKind::BlockQuotation);
        if !block || is_marked(reader, passages, at) {
            continue;
        }
        let Some(speaker) = introduced(reader, units[at - 1].tokens.start, close) else { continue };
        let mut end = at;
        while end + 1 < units.len() && goes_on(reader, passages, at, end + 1) {
            end += 1;
        }
        let span = units[at].block.span.cover(units[end].block.span);
        quotes.push(Quote {
            span,
            kind: QuoteKind::Block,
            speaker: Some(speaker),
            others: Vec::new(),
            continues: None,
            rule: Some(BLOCK),
        });
        at = end;
    }
    quotes
}

/// The colon at the end of a block that says that somebody speaks.
fn leads(reader: &Reader<'_, '_>, unit: usize) -> Option<usize> {
    let unit = &reader.document.units()[unit];
    let close = unit.tokens.clone().next_back().filter(|it| reader.is_kind(*it, TokenKind::Colon))?;
    let says = |at: usize| reader.says(at) || reader.is(at, class::WRITING_VERB);
    let leads = matches!(unit.block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        && (close.saturating_sub(6).max(unit.tokens.start)..close).any(says);
    leads.then_some(close)
}

/// Whether a unit begins with a quotation that has marks.
fn is_marked(reader: &Reader<'_, '_>, passages: &[Passage], unit: usize) -> bool {
    let span = reader.document.units()[unit].block.span;
    let n = passages.partition_point(|it| it.span.end() <= span.start());
    passages.get(n).is_some_and(|it| it.span.start() <= span.start())
}

/// Whether unit `next` goes on with the block that began at unit `first`: it is set as one, or still speaks of "I" and
/// "we" and does not begin with somebody's name.
fn goes_on(reader: &Reader<'_, '_>, passages: &[Passage], first: usize, next: usize) -> bool {
    let units = reader.document.units();
    let (first, unit) = (&units[first], &units[next]);
    if unit.block.kind != first.block.kind || is_marked(reader, passages, next) {
        return false;
    }
    if unit.block.kind == BlockKind::BlockQuotation {
        return true;
    }
    let tokens = unit.tokens.clone();
    let named = tokens.clone().take(3).any(|it| reader.is_person(it) || reader.is_organisation(it));
    let sentence = reader.document.sentences().get(unit.sentences.start);
    let first = sentence.map_or(tokens.end, |it| reader.document.tokens_in(*it).end);
    let attributed = |at: usize| {
        let before = at.saturating_sub(1);
        let one = |word: &str| reader.word(before).eq_ignore_ascii_case(word);
        reader.says(at) && (reader.is_person(before) || one("he") || one("she"))
    };
    !reader.is_kind(tokens.end.saturating_sub(1), TokenKind::Colon)
        && !named
        && (speaks(reader, tokens.clone(), first) || is_thought(reader, tokens.clone()))
        && !tokens.take(REACH).any(attributed)
}

/// Whether a paragraph whose first sentence ends before token `first` speaks of "we" there, of "I" anywhere.
fn speaks(reader: &Reader<'_, '_>, tokens: Range<usize>, first: usize) -> bool {
    let own = |at: usize| reader.is(at, class::FIRST_PERSON);
    let singular = |at: usize| reader.is(at, class::FIRST_PERSON_SINGULAR);
    tokens.take(REACH).any(|it| own(it) && (it < first || singular(it)))
}

/// `This is about choice.`: it goes on with what was said, and names nobody, no day and no sum.
fn is_thought(reader: &Reader<'_, '_>, tokens: Range<usize>) -> bool {
    reader.is(tokens.start, class::THOUGHT_OPENER)
        && tokens.len() < 80
        && !tokens.into_iter().any(|it| reader.mentioned(it).is_some())
}
