//! Diagnostics: what is odd about an article's text.

use crate::shape::{Closing, Opening};
use greenpaper_core::{Block, BlockKind, Diagnostic, DiagnosticKind, Span, StatedDate};

/// No more diagnostics of one kind are given of one article.
pub(crate) const MOST: usize = 100;

/// Tells of dates that contradict each other and of paragraphs that begin or end inside a sentence. How
/// each block begins and ends is asked of `ends`.
pub(crate) fn diagnose(
    text: &str,
    blocks: &[Block],
    ends: impl Fn(usize) -> (Opening, Closing),
    dates: &[StatedDate],
    known: bool,
    into: &mut Vec<Diagnostic>,
) {
    if !known
        && let Some(date) = crate::classify::published(dates)
        && let Some(other) = dates.iter().find(|other| other.date != date)
    {
        let message = format!(
            "the text gives {} dates, among them {} and {}; took {date}",
            dates.len(),
            date,
            other.date
        );
        into.push(Diagnostic { kind: DiagnosticKind::SeveralDates, span: Some(other.span), message });
    }
    let (mut starts, mut stops) = (0, 0);
    for (at, block) in blocks.iter().enumerate() {
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let words = &text[block.span];
        let before = at.checked_sub(1).map(|before| &blocks[before]);
        let (opening, closing) = ends(at);
        // A paragraph that goes on from a list, a quotation or a colon starts where it should.
        let goes_on = before.is_some_and(|before| {
            before.kind != BlockKind::Paragraph && before.kind.is_running_text()
                || matches!(ends(at - 1).1, Closing::Colon | Closing::Comma)
        });
        if starts < MOST && !goes_on && opening == Opening::Lower && !is_site(words) {
            starts += 1;
            let message = "a paragraph starts in the middle of a sentence".to_owned();
            into.push(Diagnostic {
                kind: DiagnosticKind::StartsMidSentence,
                span: Some(first_word(text, block.span)),
                message,
            });
        }
        let next = blocks.get(at + 1);
        let announces = next.is_some_and(|next| {
            matches!(next.kind, BlockKind::ListItem | BlockKind::TableRow | BlockKind::BlockQuotation)
        });
        let open = match closing {
            Closing::Stop | Closing::Colon => false,
            Closing::Open => words.len() >= 60 || next.is_some_and(|next| next.kind == BlockKind::Paragraph),
            Closing::Comma => !announces,
        };
        if stops < MOST && open && !announces && words.contains(' ') {
            stops += 1;
            let message = "a paragraph stops in the middle of a sentence".to_owned();
            into.push(Diagnostic {
                kind: DiagnosticKind::StopsMidSentence,
                span: Some(last_word(text, block.span)),
                message,
            });
        }
    }
}

/// An address or a name that is written small.
fn is_site(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or("");
    first.contains(['@', '/'])
        || first.trim_end_matches('.').contains('.')
        || first.chars().skip(1).any(char::is_uppercase)
}

fn first_word(text: &str, span: Span) -> Span {
    let len = text[span].find(char::is_whitespace).unwrap_or(span.len());
    Span::new(span.start(), span.start() + len)
}

fn last_word(text: &str, span: Span) -> Span {
    let from = text[span]
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + text[span][at..].chars().next().map_or(1, char::len_utf8));
    Span::new(span.start() + from, span.end())
}

/// Tells of control characters other than tab, line feed, form feed and carriage return; runs of them once.
pub(crate) fn controls(text: &str) -> Vec<Diagnostic> {
    let bytes = text.as_bytes();
    let control = |b: u8| b < 0x20 && !matches!(b, b'\t' | b'\n' | 0x0b | 0x0c | b'\r') || b == 0x7f;
    let mut found = Vec::new();
    let mut at = 0;
    for part in bytes.chunks(4096) {
        let from = at;
        at += part.len();
        // Whole parts at once, without a branch: most texts have none.
        let any = |any, &b: &u8| any | (b < 0x20) & (b.wrapping_sub(b'\t') > 4) | (b == 0x7f);
        if !part.iter().fold(false, any) {
            continue;
        }
        for (offset, _) in part.iter().enumerate().filter(|&(_, &b)| control(b)) {
            let here = from + offset;
            if let Some(Diagnostic { span: Some(span), .. }) = found.last_mut()
                && span.end() == here
            {
                *span = Span::new(span.start(), here + 1);
                continue;
            }
            if found.len() == MOST {
                return found;
            }
            found.push(Diagnostic {
                kind: DiagnosticKind::ControlCharacters,
                span: Some(Span::new(here, here + 1)),
                message: format!("control character U+{:04X}", bytes[here]),
            });
        }
    }
    found
}
