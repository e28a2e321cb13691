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

/// Tells of text in two columns side by side, as printed pages have it: three lines and more, each with running words on both
/// sides of a wide gap that ends in one column.
pub(crate) fn columns(text: &str, into: &mut Vec<Diagnostic>) {
    const LINES: usize = 3;
    // Without a branch: most texts have no two blanks in a row.
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    if !pairs.fold(false, |any, (one, next)| any | ((*one == b' ') & (*next == b' ')))
        || !text.contains("   ")
    {
        return;
    }
    // Where the lines that stand so began, how many they are, and in which column their right halves begin.
    let mut open: Option<(usize, usize, usize)> = None;
    let (mut at, mut told, mut end) = (0, 0, 0);
    let mut close = |open: Option<(usize, usize, usize)>, end: usize, told: &mut usize| {
        if let Some((start, lines, _)) = open.filter(|(_, lines, _)| *lines >= LINES && *told < MOST) {
            *told += 1;
            let message = format!("{lines} lines of two columns side by side are read across");
            let span = Some(Span::new(start, end));
            into.push(Diagnostic { kind: DiagnosticKind::ColumnsSideBySide, span, message });
        }
    };
    for line in text.split_inclusive('\n') {
        let from = at;
        at += line.len();
        let words = line.trim_end();
        if words.trim().is_empty() {
            continue;
        }
        let right = right_half(words);
        match (open, right) {
            (Some((start, lines, column)), Some(right)) if right.abs_diff(column) <= 1 => {
                open = Some((start, lines + 1, column));
            }
            (before, right) => {
                close(before, end, &mut told);
                let start = from + words.len() - words.trim_start().len();
                open = right.map(|right| (start, 1, right));
            }
        }
        end = from + words.len();
    }
    close(open, end, &mut told);
}

/// The column in which the right half of a line begins, in characters, if running words stand on both sides of a wide gap.
fn right_half(line: &str) -> Option<usize> {
    let trimmed = line.trim_start();
    if trimmed.len() < 30 {
        return None;
    }
    let runs = |half: &str| {
        let small = half.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
        half.len() >= 12 && small >= 2
    };
    let gap = trimmed.find("   ")?;
    let (left, rest) = trimmed.split_at(gap);
    let right = rest.trim_start();
    // A third column makes it a table.
    (runs(left) && runs(right) && !right.contains("   "))
        .then(|| line[..line.len() - right.len()].chars().count())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_side_by_side_are_told() {
        let told = |text: &str| {
            let mut found = Vec::new();
            columns(text, &mut found);
            found.iter().filter_map(|it| it.span).map(|span| text[span].lines().count()).collect::<Vec<_>>()
        };
        let page = "Parking\n\n\
            Councils in London have been able to    Outside London a council must make\n\
            fine drivers who park on pavements      an order for each street, with signs\n\
            since 1974. Elsewhere only the police   at both ends of it. It takes about\n\n\
            may act, and only where a driver is     nine months and costs £4,000 to do\n";
        assert_eq!(told(page), [5]);
        for text in [
            "Region      2001    2002\nLeeds       12      14\nYork        3       4\n",
            "A wide   gap in a line of prose that is one.\nIt is   nothing, and comes in other columns.\nNo.",
            "Chair of the board      Ann Lee\nClerk to the board      Bo Ash\nHead of all of it       Cy Oak\n",
            "",
        ] {
            assert!(told(text).is_empty(), "{text}");
        }
    }
}
