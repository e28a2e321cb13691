//! What is appended to a title: the token after it in; the numbers and the short forms in the brackets that follow out.

use super::head::Head;
use super::number::{Number, bare, number, regnal_from, year};
use crate::prelude::*;

/// Something appended to a title, with its tokens.
#[derive(Clone, Debug)]
pub(crate) enum Appended {
    /// `S.I. 2012/2996`, `asp 8`, `c. 15`, `2007/60/EC`
    Number(Range<usize>, Number),
    /// `“the 2015 Rules”`, `the Act`, `PACE`, `hereafter “the Code”`: a short form of the title.
    ShortForm(Range<usize>),
}

/// What is appended to a title from token `at` on, before token `limit`.
pub(crate) fn appended(document: &Document<'_>, mut at: usize, limit: usize) -> Vec<Appended> {
    let mut found = Vec::new();
    for _ in 0..4 {
        if at + 2 >= limit || !matches!(document.word(at), "(" | "[") {
            break;
        }
        let Some(close) = (at + 1..limit.min(at + 24)).find(|it| closes(document, at + 1, *it)) else {
            // `(asp 10` that nothing closes.
            numbers(document, at + 1, limit.min(at + 8), &mut found);
            break;
        };
        let before = found.len();
        numbers(document, at + 1, close, &mut found);
        if found.len() == before {
            let Some(short) = short_form(document, at + 1, close) else { break };
            found.push(Appended::ShortForm(short));
        }
        at = close + 1;
    }
    // `, c. 15`, ` c. 23`
    let next = at + usize::from(document.word(at) == ",");
    if next < limit
        && matches!(document.word(next), "c." | "asp" | "anaw" | "asc")
        && let Some(number) = number(document, next, limit)
    {
        found.push(Appended::Number(next..number.after(document), number));
    }
    found
}

/// Whether the bracket that was opened before token `from` closes at `at`.
fn closes(document: &Document<'_>, from: usize, at: usize) -> bool {
    if document.tokens()[at].kind != TokenKind::CloseBracket {
        return false;
    }
    let count = |kind| document.tokens()[from..at].iter().filter(|it| it.kind == kind).count();
    document.word(at) != ")" || count(TokenKind::OpenBracket) <= count(TokenKind::CloseBracket)
}

/// Adds the numbers that stand in a list from token `at` on.
fn numbers(document: &Document<'_>, mut at: usize, close: usize, found: &mut Vec<Appended>) {
    let first = found.len();
    while at < close {
        let read = number(document, at, close)
            .or_else(|| bare(document, at, close))
            .or_else(|| regnal_from(document, at, close));
        if let Some(number) = read {
            let after = number.after(document);
            found.push(Appended::Number(at..after, number));
            at = after;
        } else if found.len() > first
            && matches!(document.tokens()[at].kind, TokenKind::Comma | TokenKind::Semicolon)
        {
            at += 1;
        } else {
            break;
        }
    }
}

/// The short form that a bracket's tokens `from..close` define.
fn short_form(document: &Document<'_>, from: usize, close: usize) -> Option<Range<usize>> {
    let tokens = document.tokens();
    let mut at = from;
    // What leads up to it.
    while at < close && tokens[at].kind.is_word() && !document.is_upper(at) && document.word(at) != "the" {
        at += 1;
        if at > from + 8 {
            return None;
        }
    }
    let quote = |at: usize| usize::from(at < close && is_quote(document, at));
    let before = quote(at);
    let article = usize::from(at + before < close && document.has_word(at + before, "the"));
    let behind = quote(at + before + article);
    at += before + article + behind;
    let (quoted, article) = (before + behind > 0, article > 0);
    let word = |it: &usize| tokens[*it].kind.is_word() || year(document, *it).is_some();
    let end = (at..close).find(|it| !word(it)).unwrap_or(close.max(at));
    let closed = end == close || is_quote(document, end) || matches!(document.word(end), ";" | "," | "or");
    let acronym = end > at && (at..end).all(|it| tokens[it].kind == TokenKind::Acronym);
    if end == at || end > at + 8 || !closed || !(quoted || article || acronym) {
        return None;
    }
    let last = end - 1;
    let headed =
        Head::of_word(document, last).is_some() && !document.is(last, class::PLURAL_LEGISLATION_HEAD);
    let named = headed || acronym || quoted && document.is_upper(last);
    let legislature = end == at + 1 && document.is(at, class::LEGISLATURE_ALIAS);
    (named && !legislature).then_some(at..end)
}

/// Whether a token is a quotation mark.
pub(crate) fn is_quote(document: &Document<'_>, at: usize) -> bool {
    document.tokens().get(at).is_some_and(|it| {
        matches!(it.kind, TokenKind::OpenQuote | TokenKind::CloseQuote)
            || matches!(document.word(at), "\"" | "'" | "‘" | "’" | "“" | "”")
    })
}
