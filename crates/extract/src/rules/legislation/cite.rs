//! Where legislation is cited: titles, numbers, short forms, provisions.

mod provisions;
mod short;
mod titles;

use crate::Document;
use crate::anchors::{About, Anchors};
use crate::phrase::legislation::head::{Head, Keyword, is_series};
use crate::phrase::legislation::number;
use crate::phrase::legislation::provision::Chain;
use crate::phrase::legislation::title::year;
use crate::resolve::coreference::instruments::Instruments;
use crate::words::Class;
use greenpaper_core::{LegislationKind, ProvisionKind, Span};
use greenpaper_text::TokenKind;
use std::collections::HashMap;
use std::ops::Range;

/// A mention of legislation.
#[derive(Clone, Debug)]
pub(crate) struct Cite {
    pub(crate) tokens: Range<usize>,
    pub(crate) span: Span,
    pub(crate) what: What,
    /// The provisions cited, with the title or alone.
    pub(crate) chain: Option<Chain>,
}

/// What a mention names its legislation by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    /// Its title or number.
    Instrument(usize),
    /// A short form that the article defines, or that is known.
    Alias(usize),
    /// A head noun, with a year perhaps: `the 1999 Act`, `those Regulations`.
    Short { head: Head, year: Option<u16>, near: bool },
    /// A keyword without a number: `the Rule`, `the Schedule`.
    Back(ProvisionKind),
    /// Nothing: a provision alone.
    Provision { into: Option<usize> },
}

/// What [`find`] gives.
#[derive(Debug)]
pub(crate) struct Citations {
    /// In the order of the text, without overlap.
    pub(crate) cites: Vec<Cite>,
    pub(crate) instruments: Instruments,
    /// Short forms that are a head noun alone and that the article defines: `(“the Act”)`.
    pub(crate) defined: Vec<(Head, usize)>,
    /// Whether the text is legislation itself, whose bare provisions are its own.
    pub(crate) drafted: bool,
}

impl Citations {
    /// Notes that a head noun alone is short for an instrument; the last definition counts.
    fn define(&mut self, head: Head, index: usize) {
        self.defined.retain(|it| it.0 != head);
        self.defined.push((head, index));
    }
}

/// A word that legislation can hang on.
#[derive(Clone, Copy, Debug)]
enum Anchor {
    Head(Head, bool),
    Keyword(Keyword),
    /// `s117(3)`: the keyword's letters are glued to the number.
    Glued(Keyword, u8),
    Number,
    Acronym,
    /// `Law`, which may go by somebody's name.
    Law,
}

/// The citations of a document; `None` where nothing hints at any.
pub(crate) fn find(doc: &Document<'_>) -> Option<Citations> {
    let anchors = anchors(doc);
    if anchors.is_empty() {
        return None;
    }
    let mut finder = Finder {
        doc,
        out: Citations {
            cites: Vec::new(),
            instruments: Instruments::new(doc.tables()),
            defined: Vec::new(),
            drafted: false,
        },
        aliases: HashMap::new(),
        taken: 0,
        named: Vec::new(),
        bills: false,
    };
    finder.titles(&anchors);
    finder.headed();
    finder.short_forms(&anchors);
    finder.out.cites.sort_by_key(|it| it.tokens.start);
    finder.bills = finder.named.contains(&Head::Bill)
        || finder.out.cites.iter().any(|it| matches!(it.what, What::Short { head: Head::Bill, .. }));
    finder.provisions(&anchors);
    finder.out.cites.sort_by_key(|it| it.tokens.start);
    Some(finder.out)
}

/// Whether legislation can hang on a word that is no acronym.
pub(crate) fn hangs_on(word: &str, about: &About) -> bool {
    let bytes = word.as_bytes();
    let is_glued = matches!(bytes, [b's' | b'S', ..] if bytes.len() <= 8)
        && bytes.iter().skip(1).take(2).any(u8::is_ascii_digit);
    about.class.is(Class::LAW) || is_glued
}

/// The words that legislation can hang on, in order, by token.
fn anchors(doc: &Document<'_>) -> Vec<(usize, Anchor)> {
    let mut anchors = Vec::new();
    for at in doc.all(Anchors::LAW) {
        let token = doc.tokens()[at];
        let anchor = match token.kind {
            TokenKind::Word | TokenKind::Acronym | TokenKind::Abbreviation => {
                let word = doc.word(at);
                let bytes = word.as_bytes();
                if token.kind == TokenKind::Acronym && Head::of(word).is_none() && Keyword::of(word).is_none()
                {
                    glued(word).or(Some(if is_series(word) { Anchor::Number } else { Anchor::Acronym }))
                } else if let Some((head, plural)) = Head::of(word) {
                    // `Regulation 4` is a provision first.
                    let labelled =
                        matches!(head, Head::Regulation | Head::Regulations | Head::Rules | Head::Directions)
                            && begins_with_digit(doc, at + 1)
                            && year(doc, at + 1).is_none();
                    match Keyword::of(word).filter(|_| labelled && !is_european(doc, at)) {
                        Some(keyword) => Some(Anchor::Keyword(keyword)),
                        None => Some(Anchor::Head(head, plural)),
                    }
                } else if word == "Law" {
                    Some(Anchor::Law)
                } else if let Some(keyword) = Keyword::of(word) {
                    Some(Anchor::Keyword(keyword))
                } else if bytes[0] | 0x20 == b's' && bytes.len() <= 8 {
                    glued(word).or(is_series(word).then_some(Anchor::Number))
                } else {
                    is_series(word).then_some(Anchor::Number)
                }
            }
            _ => None,
        };
        anchors.extend(anchor.map(|anchor| (at, anchor)));
    }
    anchors
}

/// `s117`, `ss47`, with what is glued on.
fn glued(word: &str) -> Option<Anchor> {
    let letters = word.bytes().take_while(|b| matches!(b, b's' | b'S')).count();
    let figures = word.as_bytes().get(letters)?;
    let keyword = Keyword::of(&word[..letters].to_ascii_lowercase())?;
    (figures.is_ascii_digit() && word.len() <= letters + 6).then_some(Anchor::Glued(keyword, letters as u8))
}

fn begins_with_digit(doc: &Document<'_>, at: usize) -> bool {
    doc.word(at).as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Whether a head noun has a number of EU legislation after it.
fn is_european(doc: &Document<'_>, at: usize) -> bool {
    number::european(doc, at, (at + 8).min(doc.tokens().len()), LegislationKind::Eur).is_some()
}

struct Finder<'d, 'a> {
    doc: &'d Document<'a>,
    out: Citations,
    /// Short forms that the article defines, and what for.
    aliases: HashMap<String, usize>,
    /// The first token that no title or number has taken yet.
    taken: usize,
    /// Which head nouns the article's titles have.
    named: Vec<Head>,
    /// Whether it speaks of a bill.
    bills: bool,
}

impl Finder<'_, '_> {
    /// A document whose heading is the title of an Act and nothing else is about that Act: notes on it, a summary.
    fn headed(&mut self) {
        let Some(unit) = self.doc.units().first().filter(|it| !it.block.kind.is_running_text()) else {
            return;
        };
        let whole = self
            .out
            .cites
            .iter()
            .find(|it| it.tokens.start <= unit.tokens.start + 1 && it.tokens.end >= unit.tokens.end);
        if let Some(&Cite { what: What::Instrument(index), chain: None, .. }) = whole {
            let head = self.out.instruments.get(index).head;
            self.out.define(head, index);
        }
    }

    /// Where a mention at token `at` may stand: its unit's tokens.
    fn within(&self, at: usize) -> Range<usize> {
        self.doc.units()[self.doc.unit_of(at)].tokens.clone()
    }

    fn add(&mut self, tokens: Range<usize>, end: Option<usize>, what: What) {
        if let Some(span) = self.doc.span(tokens.clone()) {
            let span = Span::new(span.start(), end.unwrap_or(span.end()).max(span.start()));
            self.out.cites.push(Cite { tokens, span, what, chain: None });
        }
    }

    /// The citation that covers token `at`, by its number.
    fn covering(&self, at: usize) -> Option<usize> {
        let next = self.out.cites.partition_point(|it| it.tokens.end <= at);
        self.out.cites.get(next).filter(|it| it.tokens.start <= at).map(|_| next)
    }

    fn inside_title(&self, at: usize) -> bool {
        self.covering(at).is_some()
    }
}

fn is_quote(doc: &Document<'_>, at: usize) -> bool {
    matches!(doc.tokens()[at].kind, TokenKind::OpenQuote | TokenKind::CloseQuote)
        || matches!(doc.word(at), "\"" | "'" | "‘" | "’" | "“" | "”")
}

/// The text with its white space folded to single blanks.
fn squash(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
