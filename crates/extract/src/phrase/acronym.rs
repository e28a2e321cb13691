//! Acronyms: short forms in brackets behind a name, and the words whose initials they are; a bracket in, the tokens of the
//! short form and of its words out.

use super::post_nominal::is_post_nominal;
use crate::prelude::*;

/// The short form in a bracket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bracketed {
    /// Its token.
    pub(crate) at: usize,
    /// Whether it stands in quotation marks or after "the".
    pub(crate) marked: bool,
    /// The last token before the bracket that is no quotation mark.
    pub(crate) before: usize,
}

/// The short form in the bracket that opens at `bracket`, with quotation marks and "the" left out.
pub(crate) fn bracketed(document: &Document<'_>, bracket: usize) -> Option<Bracketed> {
    let skipped = |at: &usize| is_quote(document, *at) || document.is(*at, class::DEFINITION_OPENER);
    let at = (bracket + 1..bracket + 6).find(|at| !skipped(at)).unwrap_or(bracket + 5);
    let marked = at > bracket + 1;
    let mut close = at + 1;
    while is_quote(document, close) {
        close += 1;
    }
    let kind = document.tokens().get(close).map(|it| it.kind);
    let ends = matches!(kind, None | Some(TokenKind::CloseBracket | TokenKind::Comma | TokenKind::Semicolon));
    let mut before = bracket.checked_sub(1)?;
    while before > 0 && is_quote(document, before) {
        before -= 1;
    }
    // A bracket that is never closed may still define.
    (ends || !marked).then_some(Bracketed { at, marked, before })
}

/// Whether a quotation mark stands there, or what looks like one.
fn is_quote(document: &Document<'_>, at: usize) -> bool {
    matches!(document.word(at).chars().next(), Some('“' | '”' | '"' | '‘' | '’' | '\''))
        && document.word(at).chars().nth(1).is_none()
}

/// Whether the capitals of `acronym` come in order among the letters of the words, the first of the first word.
pub(crate) fn abbreviates(acronym: &str, name: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    let first = letters(acronym).next();
    let begins = |word: &str| word.chars().next().map(|c| c.to_ascii_lowercase()) == first;
    let mut in_name = letters(name);
    name.split_whitespace().any(begins) && letters(acronym).all(|c| in_name.any(|other| other == c))
}

/// The words up to `end` whose initials are the acronym: each letter a word, small connectors at will.
pub(crate) fn expansion(document: &Document<'_>, acronym: &str, end: usize) -> Option<Range<usize>> {
    let mut letters = acronym.trim_end_matches('s').chars().filter(|c| c.is_alphabetic()).rev().peekable();
    let first = document.units()[document.unit_of(end - 1)].tokens.start;
    let mut at = end;
    // An acronym has at most twelve letters, and each takes a word and a connector at most.
    while let Some(letter) = letters.peek() {
        if at == first || at + 30 <= end {
            return None;
        }
        at -= 1;
        let initial = document.word(at).chars().next();
        let fits = |it: Option<char>| it.is_some_and(|it| it.eq_ignore_ascii_case(letter));
        // The F of Forum for Trade is not that of "for".
        let joins = || is_skipped(document, at) && at > first && fits(document.word(at - 1).chars().next());
        if fits(initial) && !joins() {
            letters.next();
        } else if !is_skipped(document, at) {
            return None;
        }
    }
    Some(at..end)
}

/// Whether an acronym takes no letter of a token.
fn is_skipped(document: &Document<'_>, at: usize) -> bool {
    let mark = matches!(document.shape(at), Shape::And | Shape::Hyphen | Shape::Comma | Shape::Clitic);
    mark || document.is(at, class::ACRONYM_SKIPPED_WORD)
}

/// Whether words that an acronym stands for are an organisation's name: capitals, and no word for something else at the end.
pub(crate) fn names_organisation(document: &Document<'_>, words: Range<usize>, acronym: &str) -> bool {
    const OTHER: LexicalClass = class::NON_ORGANISATION_HEAD;
    let last = document.word(words.end - 1);
    let singular = |word: &str| classes_of(word.strip_suffix('s').unwrap_or(word));
    let capital = words
        .clone()
        .all(|at| document.shape(at) != Shape::Small || document.is(at, class::ACRONYM_SKIPPED_WORD));
    let heads = last.ends_with('s') && classes_of(last.trim_end_matches('s')).any(class::ORGANISATION_HEAD);
    let plural = acronym.ends_with('s') || heads;
    let headed = words.clone().any(|at| document.is(at, class::ORGANISATION_HEAD));
    let other = words.clone().any(|at| document.is(at, OTHER) || singular(document.word(at)).any(OTHER));
    let ends = document.is(words.end - 1, OTHER | class::ACRONYM_ONLY_HEAD);
    capital && words.len() > 1 && !plural && !ends && (headed || !other)
}

/// Whether an acronym is known to be something else: GDP, MBE.
pub(crate) fn names_other(document: &Document<'_>, at: usize) -> bool {
    document.is(at, class::NON_ORGANISATION_ACRONYM) || is_post_nominal(document, at)
}
