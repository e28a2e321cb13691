//! Somebody's words as paragraphs of their own, without marks, after a line that ends in "said:".

use super::attribution::introduced;
use super::marks::Passage;
use super::speaker::Reader;
use greenpaper_core::{BlockKind, MentionKind, Quote, QuoteKind};
use greenpaper_text::TokenKind;

/// The block quotations of a document, in order.
pub(super) fn find(reader: &Reader<'_, '_>, passages: &[Passage]) -> Vec<Quote> {
    let units = reader.document.units();
    let mut quotes = Vec::new();
    let mut at = 0;
    while at + 1 < units.len() {
        at += 1;
        let line = &units[at - 1];
        let Some(close) = line.tokens.end.checked_sub(1).filter(|it| *it >= line.tokens.start) else {
            continue;
        };
        let leads = matches!(line.block.kind, BlockKind::Paragraph | BlockKind::ListItem)
            && reader.kind(close) == Some(TokenKind::Colon)
            && (close.saturating_sub(6).max(line.tokens.start)..close).any(|it| says(reader, it));
        if !leads || !is_block(units[at].block.kind) || is_marked(reader, passages, at) {
            continue;
        }
        let Some(speaker) = introduced(reader, line.tokens.start, close) else { continue };
        let mut end = at;
        while end + 1 < units.len() && goes_on(reader, passages, at, end + 1) {
            end += 1;
        }
        let span = units[at].block.span.cover(units[end].block.span);
        quotes.push(Quote { span, kind: QuoteKind::Block, speaker: Some(speaker), rule: None });
        at = end;
    }
    quotes
}

fn says(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.says(at) || matches!(reader.word(at), "puts" | "put" | "writes" | "wrote")
}

fn is_block(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::BlockQuotation)
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
    let ends_in_colon = reader.kind(tokens.end.saturating_sub(1)) == Some(TokenKind::Colon);
    let named = tokens
        .clone()
        .take(3)
        .any(|it| reader.cover.is(it, MentionKind::Person) || reader.cover.is(it, MentionKind::Organisation));
    let own = |word: &str| {
        matches!(
            word,
            "I" | "we" | "We" | "my" | "My" | "our" | "Our" | "us" | "me" | "mine" | "ours" | "myself"
        )
    };
    let sentence = reader.document.sentences().get(unit.sentences.start);
    let first = sentence.map_or(tokens.end, |it| reader.document.tokens_in(*it).end);
    let mut words = tokens.clone().take(400);
    let speaks =
        words.any(|it| own(reader.word(it)) && (it < first || matches!(reader.word(it), "I" | "my" | "me")));
    // `This is about choice.`: it goes on with what was said, and names nobody, no day and no sum.
    let thought =
        matches!(reader.word(tokens.start), "This" | "That" | "These" | "It" | "But" | "And" | "So")
            && tokens.len() < 80
            && !tokens.clone().any(|it| reader.cover.at(it).is_some());
    let speaks = speaks || thought;
    let attributed = tokens.clone().take(400).any(|it| {
        reader.says(it) && {
            let before = reader.word(it.saturating_sub(1));
            matches!(before, "he" | "she" | "He" | "She")
                || reader.cover.is(it.saturating_sub(1), MentionKind::Person)
        }
    });
    !ends_in_colon && !named && speaks && !attributed
}
