//! Where legislation is cited: titles, numbers, short forms, provisions.

use super::cursor::Cursor;
use super::instrument::Instruments;
use super::lexicon::{ACRONYMS, Head, Keyword, is_in};
use super::number::{self, Number};
use super::provision::Chain;
use super::title::{self, Title, is_capital, year};
use crate::Document;
use greenpaper_core::{LegislationKind, ProvisionKind, Span};
use greenpaper_text::TokenKind;
use std::collections::HashMap;
use std::ops::Range;

/// A mention of legislation.
#[derive(Clone, Debug)]
pub(super) struct Cite {
    pub(super) tokens: Range<usize>,
    pub(super) span: Span,
    pub(super) what: What,
    /// The provisions cited, with the title or alone.
    pub(super) chain: Option<Chain>,
}

/// What a mention names its legislation by.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
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
#[derive(Debug, Default)]
pub(super) struct Citations {
    /// In the order of the text, without overlap.
    pub(super) cites: Vec<Cite>,
    pub(super) instruments: Instruments,
    /// Short forms that are a head noun alone and that the article defines: `(“the Act”)`.
    pub(super) defined: Vec<(Head, usize)>,
    /// Whether the text is legislation itself, whose bare provisions are its own.
    pub(super) drafted: bool,
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
}

/// The citations of a document; `None` where nothing hints at any.
pub(super) fn find(doc: &Document<'_>) -> Option<Citations> {
    let anchors = anchors(doc);
    if anchors.is_empty() {
        return None;
    }
    let mut finder = Finder { doc, out: Citations::default(), aliases: HashMap::new(), taken: 0 };
    finder.titles(&anchors);
    finder.short_forms(&anchors);
    finder.out.cites.sort_by_key(|it| it.tokens.start);
    finder.provisions(&anchors);
    finder.out.cites.sort_by_key(|it| it.tokens.start);
    Some(finder.out)
}

/// The words that legislation can hang on, in order, by token.
fn anchors(doc: &Document<'_>) -> Vec<(usize, Anchor)> {
    let mut anchors = Vec::new();
    for (at, token) in doc.tokens().iter().enumerate() {
        let anchor = match token.kind {
            TokenKind::Word | TokenKind::Acronym | TokenKind::Abbreviation => {
                let word = doc.word(at);
                let bytes = word.as_bytes();
                if token.kind == TokenKind::Acronym && Head::of(word).is_none() {
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

fn is_series(word: &str) -> bool {
    matches!(
        word,
        "S.I."
            | "No."
            | "SI"
            | "SIs"
            | "S.I"
            | "S.S.I."
            | "SSI"
            | "S.S.I"
            | "W.S.I."
            | "WSI"
            | "S.R."
            | "SR"
            | "S.R"
            | "c."
            | "c"
            | "ch."
            | "cap."
            | "asp"
            | "anaw"
            | "asc"
            | "dsc"
            | "nawm"
            | "mwa"
            | "nia"
    )
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
}

impl Finder<'_, '_> {
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

    /// Titles with what stands in brackets after them, and numbers that stand alone.
    fn titles(&mut self, anchors: &[(usize, Anchor)]) {
        for (n, &(at, anchor)) in anchors.iter().enumerate() {
            if at < self.taken {
                continue;
            }
            match anchor {
                Anchor::Head(head, plural) => self.title(anchors, n, at, head, plural),
                Anchor::Number => self.number(at),
                Anchor::Keyword(keyword) if keyword.kind == ProvisionKind::Section => {}
                _ => {}
            }
            if let Anchor::Keyword(keyword) = anchor {
                self.drafts(at, keyword);
            }
        }
    }

    /// Notes that the text speaks of itself as legislation: `in this section`, `this Schedule`.
    fn drafts(&mut self, at: usize, keyword: Keyword) {
        use ProvisionKind::{Part, Regulation, Schedule, Section, Sub};
        let own = matches!(keyword.kind, Section | Schedule | Part | Regulation | Sub);
        if own && at > 0 && !begins_with_digit(self.doc, at + 1) && is_in(self.doc.word(at - 1), &["this"]) {
            self.out.drafted |= keyword.kind != Section || self.doc.word(at) == "section";
        }
    }

    fn title(&mut self, anchors: &[(usize, Anchor)], n: usize, at: usize, head: Head, plural: bool) {
        let unit = self.within(at);
        let within = unit.start.max(self.taken)..unit.end;
        // `Directive 95/46/EC`, `Council Regulation (EC) No 1907/2006`
        let european = match head {
            Head::Regulation => Some(LegislationKind::Eur),
            Head::Directive => Some(LegislationKind::Eudr),
            Head::Decision => Some(LegislationKind::Eudn),
            _ => None,
        };
        if let Some(kind) = european
            && let Some(found) = number::european(self.doc, at, unit.end, kind)
        {
            let mut start = at;
            while start > within.start
                && is_in(
                    self.doc.word(start - 1),
                    &["Council", "Commission", "Implementing", "Delegated", "Framework", "EU", "EC"],
                )
            {
                start -= 1;
            }
            let end = self.doc.token_at(found.end - 1) + 1;
            if let Some(index) = self.out.instruments.number(head, &found) {
                self.add(start..end, Some(found.end), What::Instrument(index));
                self.taken = end;
                self.after(index, end, unit.end);
            }
            return;
        }
        // The head noun inside an order's title is not its end: `Criminal Justice Act 1988 (…) Order 2006`.
        if self.is_inner(anchors, n, at, &within) {
            return;
        }
        let Some(found) = title::title(self.doc, at, head, plural, &within) else { return };
        self.named(found, unit.end);
    }

    /// Whether the head noun at `at` stands inside the title of a later one.
    fn is_inner(&self, anchors: &[(usize, Anchor)], n: usize, at: usize, within: &Range<usize>) -> bool {
        for &(next, anchor) in anchors[n + 1..].iter().take(6) {
            if next >= within.end || next > at + 40 {
                break;
            }
            if let Anchor::Head(head, plural) = anchor
                && let Some(title) = title::title(self.doc, next, head, plural, within)
                && title.name.start < at
                && title.name.contains(&at)
            {
                return true;
            }
        }
        false
    }

    fn named(&mut self, title: Title, limit: usize) {
        let name = squash(self.doc.words(title.name.clone()));
        let index = self.out.instruments.title(title.head, &name, title.year);
        let end = title.tokens.end;
        self.taken = end;
        let tokens = self.appendix(title.tokens.start).unwrap_or(title.tokens.start)..end;
        self.add(tokens, None, What::Instrument(index));
        self.after(index, end, limit);
    }

    /// Where `Appendix FM to the` before the Immigration Rules begins.
    fn appendix(&self, at: usize) -> Option<usize> {
        let doc = self.doc;
        let start = at.checked_sub(4)?;
        let fits = doc.word(start) == "Appendix"
            && is_capital(doc.word(start + 1))
            && is_in(doc.word(start + 2), &["to", "of"])
            && doc.word(start + 3) == "the";
        (fits && doc.unit_of(start) == doc.unit_of(at)).then_some(start)
    }

    /// What stands in brackets after a title that ends before token `at`: numbers and short forms.
    fn after(&mut self, index: usize, at: usize, limit: usize) {
        let mut at = at;
        for _ in 0..4 {
            if at + 2 >= limit || self.doc.word(at) != "(" && self.doc.word(at) != "[" {
                break;
            }
            let Some(close) = (at + 1..limit.min(at + 24)).find(|it| {
                matches!(self.doc.tokens()[*it].kind, TokenKind::CloseBracket)
                    && !(self.doc.word(*it) == ")" && self.opened_between(at + 1, *it))
            }) else {
                break;
            };
            let read = self.cited(index, at + 1, close) || self.defines(index, at + 1, close);
            if !read {
                break;
            }
            at = close + 1;
        }
        // `, c. 15`, ` c. 23`
        let next = at + usize::from(self.doc.word(at) == ",");
        if next < limit
            && matches!(self.doc.word(next), "c." | "asp" | "anaw" | "asc")
            && let Some(found) = number::number(self.doc, next, limit)
        {
            self.out.instruments.cite(index, &found);
            let end = self.doc.token_at(found.end - 1) + 1;
            self.add(next..end, Some(found.end), What::Instrument(index));
            self.taken = end;
        }
    }

    fn opened_between(&self, from: usize, to: usize) -> bool {
        let mut depth = 0_i32;
        for at in from..to {
            match self.doc.tokens()[at].kind {
                TokenKind::OpenBracket => depth += 1,
                TokenKind::CloseBracket => depth -= 1,
                _ => {}
            }
        }
        depth > 0
    }

    /// `S.I. 2012/2996`, `asp 8`, `c. 15`, `2007/60/EC` in brackets.
    fn cited(&mut self, index: usize, from: usize, close: usize) -> bool {
        let mut at = from;
        let mut any = false;
        while at < close {
            let found = number::number(self.doc, at, close)
                .or_else(|| number::bare(self.doc, at, close))
                .map(|found| (at, found))
                .or_else(|| self.regnal_from(at, close));
            if let Some((start, found)) = found {
                let end = self.doc.token_at(found.end - 1) + 1;
                self.out.instruments.cite(index, &found);
                self.add(start..end, Some(found.end), What::Instrument(index));
                self.taken = self.taken.max(end);
                any = true;
                at = end;
            } else if any && matches!(self.doc.tokens()[at].kind, TokenKind::Comma | TokenKind::Semicolon) {
                at += 1;
            } else {
                break;
            }
        }
        any
    }

    /// `1 & 2 Geo. 6. c. 22` from token `from` on.
    fn regnal_from(&self, from: usize, limit: usize) -> Option<(usize, Number)> {
        if !begins_with_digit(self.doc, from) {
            return None;
        }
        let chapter =
            (from + 1..limit.min(from + 8)).find(|it| matches!(self.doc.word(*it), "c." | "c" | "ch."))?;
        number::regnal(self.doc, chapter, from, limit).filter(|it| it.0 == from)
    }

    /// `“the 2015 Rules”`, `the Act`, `PACE`, `hereafter “the Code”` in brackets: a short form of what is before.
    fn defines(&mut self, index: usize, from: usize, close: usize) -> bool {
        let doc = self.doc;
        let mut at = from;
        // What leads up to it.
        while at < close
            && doc.tokens()[at].kind.is_word()
            && !is_capital(doc.word(at))
            && doc.word(at) != "the"
        {
            at += 1;
            if at > from + 8 {
                return false;
            }
        }
        let mut quoted = false;
        if at < close && is_quote(doc, at) {
            quoted = true;
            at += 1;
        }
        let article = at < close && is_in(doc.word(at), &["the"]);
        at += usize::from(article);
        if at < close && is_quote(doc, at) {
            quoted = true;
            at += 1;
        }
        let mut end = at;
        while end < close && (doc.tokens()[end].kind.is_word() || year(doc, end).is_some()) {
            end += 1;
        }
        let closes = end == close || is_quote(doc, end) || matches!(doc.word(end), ";" | "," | "or");
        let acronym = end == at + 1 && doc.tokens()[at].kind == TokenKind::Acronym;
        if end == at || end > at + 8 || !closes || !(quoted || article || acronym) {
            return false;
        }
        let head = Head::of(doc.word(end - 1)).filter(|it| !it.1).map(|it| it.0);
        if head.is_none() && !(acronym || (quoted && is_capital(doc.word(end - 1)))) {
            return false;
        }
        let alias = squash(doc.words(at..end));
        if is_in(&alias, &["HL", "Lords", "Commons", "UK", "EU", "NI", "UKPGA"]) {
            return false;
        }
        if let Some(head) = head.filter(|_| end == at + 1) {
            self.out.define(head, index);
        } else {
            self.aliases.insert(alias, index);
        }
        self.add(at..end, None, What::Alias(index));
        self.taken = self.taken.max(end);
        true
    }

    /// A number that stands alone: `S.I. 2004/25`, `2001 c. 15`.
    fn number(&mut self, at: usize) {
        let unit = self.within(at);
        let low = unit.start.max(self.taken);
        let chapter = matches!(
            self.doc.word(at),
            "c." | "c" | "ch." | "cap." | "asp" | "anaw" | "asc" | "dsc" | "nawm" | "mwa" | "nia"
        );
        let (start, found) = if chapter {
            if at > low
                && let Some(found) = number::number(self.doc, at - 1, unit.end)
            {
                (at - 1, found)
            } else if let Some(found) = number::regnal(self.doc, at, low, unit.end) {
                found
            } else {
                return;
            }
        } else if self.doc.word(at) == "No." {
            // The number of an instrument over its text: `2013 No. 3999`.
            let heads = at == low + 1 || at > low + 1 && self.doc.word(at - 2) == "(";
            match number::headed(self.doc, at, unit.end).filter(|_| heads && at > low) {
                Some(found) => (at - 1, found),
                None => return,
            }
        } else {
            match number::number(self.doc, at, unit.end) {
                Some(found) => (at, found),
                None => return,
            }
        };
        let head = match found.kind {
            Some(
                LegislationKind::Uksi | LegislationKind::Ssi | LegislationKind::Wsi | LegislationKind::Nisr,
            ) => Head::Order,
            _ => Head::Act,
        };
        let end = self.doc.token_at(found.end - 1) + 1;
        if let Some(index) = self.out.instruments.number(head, &found) {
            self.add(start..end, Some(found.end), What::Instrument(index));
            self.taken = end;
        }
    }

    /// Head nouns without a title, and short forms that the article defines.
    fn short_forms(&mut self, anchors: &[(usize, Anchor)]) {
        let mut taken: Vec<Range<usize>> = self.out.cites.iter().map(|it| it.tokens.clone()).collect();
        taken.sort_by_key(|it| it.start);
        let free = |at: usize| {
            let next = taken.partition_point(|it| it.end <= at);
            taken.get(next).is_none_or(|it| it.start > at)
        };
        self.defined_before(anchors, &free);
        let named = self.heads_named();
        for &(at, anchor) in anchors {
            if !free(at) {
                continue;
            }
            match anchor {
                Anchor::Head(head, plural) => self.short_form(at, head, plural, &named),
                Anchor::Acronym => self.acronym(at),
                Anchor::Keyword(keyword) => self.back(at, keyword, anchors),
                _ => {}
            }
        }
    }

    /// `the Rule`, `the Schedule`, where one was cited by its number.
    fn back(&mut self, at: usize, keyword: Keyword, anchors: &[(usize, Anchor)]) {
        let doc = self.doc;
        let kind = keyword.kind;
        let short = matches!(doc.word(at), "Rule" | "Schedule" | "Article")
            && !begins_with_digit(doc, at + 1)
            && at > self.within(at).start
            && is_in(doc.word(at - 1), &["the", "that"]);
        let numbered = |it: &(usize, Anchor)| {
            matches!(it.1, Anchor::Keyword(other) if other.kind == kind) && begins_with_digit(doc, it.0 + 1)
        };
        let before = anchors.partition_point(|it| it.0 < at);
        if short && anchors[before.saturating_sub(200)..before].iter().any(numbered) {
            self.add(at..at + 1, None, What::Back(kind));
        }
    }

    /// `“the 2012 Regulations” means the … Regulations 2012`: the short form stands before its title.
    fn defined_before(&mut self, anchors: &[(usize, Anchor)], free: &impl Fn(usize) -> bool) {
        let doc = self.doc;
        for &(at, anchor) in anchors {
            let (Anchor::Head(..) | Anchor::Acronym) = anchor else { continue };
            if !free(at) || at + 3 >= doc.tokens().len() || !is_quote(doc, at + 1) {
                continue;
            }
            let mut next = at + 2;
            if doc.word(next) == "," {
                next += 1;
            }
            if !is_in(doc.word(next), &["means", "mean"]) {
                continue;
            }
            next += 1 + usize::from(is_in(doc.word(next + 1), &["the"]));
            // Titles are in the order of the text so far.
            let cite = self.out.cites.partition_point(|it| it.tokens.start < next);
            let Some(&Cite { what: What::Instrument(index), .. }) =
                self.out.cites.get(cite).filter(|it| it.tokens.start == next)
            else {
                continue;
            };
            let mut start = at;
            while start > 0
                && start + 6 > at
                && !is_quote(doc, start - 1)
                && !is_in(doc.word(start - 1), &["the"])
            {
                start -= 1;
            }
            match anchor {
                Anchor::Head(head, _) if start == at => self.out.define(head, index),
                _ => {
                    self.aliases.insert(squash(doc.words(start..at + 1)), index);
                }
            }
        }
    }

    /// Which head nouns the article's titles have.
    fn heads_named(&self) -> Vec<Head> {
        let mut heads = Vec::new();
        for (_, it) in self.out.instruments.iter() {
            if !heads.contains(&it.head) {
                heads.push(it.head);
            }
        }
        heads
    }

    fn short_form(&mut self, at: usize, head: Head, plural: bool, named: &[Head]) {
        let doc = self.doc;
        let unit = self.within(at);
        if plural {
            return;
        }
        // The codes under the Police and Criminal Evidence Act 1984 go by letters: `PACE Code C`.
        let letter = doc.word(at + 1);
        if head == Head::Code
            && at + 1 < unit.end
            && letter.len() == 1
            && (b'A'..=b'I').contains(&letter.as_bytes()[0])
        {
            let before = if at > unit.start { doc.word(at - 1) } else { "" };
            let (title, year) = ("Police and Criminal Evidence Act", 1984);
            if before == "PACE" || self.out.instruments.has(title, year) {
                self.add(
                    at - usize::from(before == "PACE")..at + 2,
                    None,
                    What::Short { head, year: None, near: true },
                );
                return;
            }
        }
        // A defined short form of more than the head noun: `the 2015 Rules`, `the Charges Regulations`.
        for words in (2..=5).rev() {
            let Some(start) = (at + 1).checked_sub(words).filter(|it| *it >= unit.start) else { continue };
            if self.aliases.is_empty() {
                break;
            }
            if let Some(&index) = self.aliases.get(&squash(doc.words(start..at + 1))) {
                self.add(start..at + 1, None, What::Alias(index));
                return;
            }
        }
        let mut start = at;
        let mut found = None;
        if at > unit.start {
            found = year(doc, at - 1);
            start -= usize::from(found.is_some());
        }
        // `the principal Act`
        let parent = found.is_none() && at > unit.start && is_in(doc.word(at - 1), &["Principal"]);
        start -= usize::from(parent);
        let before = if start > unit.start { doc.word(start - 1) } else { "" };
        let skipped = is_in(
            before,
            &[
                "new",
                "whole",
                "present",
                "original",
                "principal",
                "amended",
                "draft",
                "said",
                "same",
                "current",
                "parent",
                "amending",
                "above",
                "revised",
                "proposed",
            ],
        );
        let before = if skipped && start > unit.start + 1 { doc.word(start - 2) } else { before };
        let near = is_in(before, &["that", "those", "these", "such"]);
        let determined = near || is_in(before, &["the", "this"]);
        let owned = head == Head::Bill
            && (is_in(before, &["our", "his", "her", "its", "their", "my"])
                || before == "'s"
                || before == "’s");
        let next = if at + 1 < unit.end { doc.word(at + 1) } else { "" };
        let next_joined = at + 1 < unit.end && doc.tokens()[at + 1].kind == TokenKind::Hyphen;
        if next_joined || doc.word(at).chars().all(char::is_uppercase) && found.is_none() {
            return;
        }
        // `the Act of Union`, `the Bill Committee`, `the Order Paper`, `an Order in Council`.
        let goes_on = is_capital(next) && doc.tokens()[at + 1].kind.is_word() && !doc.starts_sentence(at + 1)
            || matches!((head, next), (Head::Order, "of" | "in"));
        let stands = match head {
            Head::Act | Head::Bill => determined || owned || found.is_some() && before != "a",
            Head::Measure => found.is_some() || named.contains(&head) && determined,
            // `a Convention right`
            Head::Convention if matches!(next, "right" | "rights") => true,
            Head::Scheme | Head::Decision | Head::Convention | Head::Treaty | Head::Code => {
                named.contains(&head) && determined
            }
            Head::Regulation => named.contains(&head) && determined,
            _ => {
                found.is_some()
                    || determined
                        && (named.contains(&head)
                            || !self.out.instruments.is_empty()
                            || !doc.starts_sentence(start.max(1) - 1) && head != Head::Order)
            }
        };
        if stands && !(goes_on && found.is_none()) {
            self.add(start..at + 1, None, What::Short { head, year: found, near });
        }
    }

    /// An acronym that the article defines or that is known: `PACE`, `the DPA 2018`.
    fn acronym(&mut self, at: usize) {
        let doc = self.doc;
        let word = doc.word(at);
        let unit = self.within(at);
        let joined =
            doc.tokens().get(at + 1).is_some_and(|it| it.kind == TokenKind::Hyphen && doc.joined_to_next(at))
                || at > unit.start && doc.tokens()[at - 1].kind == TokenKind::Hyphen;
        if joined {
            return;
        }
        let dated = at + 1 < unit.end && year(doc, at + 1).is_some();
        if let Some(&index) = self.aliases.get(word) {
            self.add(at..at + 1, None, What::Alias(index));
            return;
        }
        if dated && let Some(&index) = self.aliases.get(&squash(doc.words(at..at + 2))) {
            self.add(at..at + 2, None, What::Alias(index));
            return;
        }
        if let Some(&(_, title, head, known)) = ACRONYMS.iter().find(|it| it.0 == word) {
            // These are other things as well: they need a provision with them.
            let doubtful = matches!(word, "ECHR" | "CPR" | "TEU" | "POCA" | "PACE");
            let titled = doubtful && self.out.instruments.has(title, known);
            if doubtful && !dated && !titled && !self.provision_beside(at, &unit) {
                return;
            }
            let index = self.out.instruments.title(head, title, (known > 0).then_some(known));
            let british = at > unit.start && doc.word(at - 1) == "UK" && word == "GDPR";
            let start = at - usize::from(british);
            self.add(start..at + 1 + usize::from(dated), None, What::Alias(index));
            return;
        }
        // `s.6 HRA 1998`: an Act's acronym with its year.
        let act = word.len() >= 2
            && word.len() <= 8
            && word.ends_with('A')
            && word.bytes().all(|b| b.is_ascii_uppercase());
        if act && dated && self.provision_beside(at, &unit) {
            self.add(at..at + 2, None, What::Short { head: Head::Act, year: year(doc, at + 1), near: false });
        }
    }

    /// Whether a provision stands right before the acronym at `at`, or a number right after it.
    fn provision_beside(&self, at: usize, unit: &Range<usize>) -> bool {
        let doc = self.doc;
        let after = at + 1 < unit.end
            && (begins_with_digit(doc, at + 1) && doc.tokens()[at + 1].kind != TokenKind::Date
                || Keyword::of(doc.word(at + 1)).is_some());
        if after {
            return true;
        }
        let mut k = at;
        while k > unit.start && is_in(doc.word(k - 1), &["the", "of", "to", "UK"]) {
            k -= 1;
        }
        (1..=3).any(|back| {
            k >= unit.start + back
                && (Keyword::of(doc.word(k - back)).is_some() && begins_with_digit(doc, k - back + 1)
                    || glued(doc.word(k - back)).is_some())
        })
    }

    /// Provisions, tied to the title or short form that follows or precedes them.
    fn provisions(&mut self, anchors: &[(usize, Anchor)]) {
        let doc = self.doc;
        let text = doc.text();
        let mut until = 0;
        let mut added = Vec::new();
        for &(at, anchor) in anchors {
            let start = doc.tokens()[at].span.start();
            let (keyword, from) = match anchor {
                Anchor::Keyword(keyword) => (keyword, doc.tokens()[at].span.end()),
                Anchor::Glued(keyword, letters) => (keyword, start + usize::from(letters)),
                _ => continue,
            };
            if start < until || self.inside_title(at) {
                continue;
            }
            let unit = self.within(at);
            let Some(end) = doc.tokens()[unit.clone()].last().map(|it| it.span.end()) else { continue };
            let joined = at > unit.start && doc.tokens()[at - 1].kind == TokenKind::Hyphen;
            if joined {
                continue;
            }
            let Some(chain) = Chain::read(keyword, Cursor::new(text, from, end)) else {
                continue;
            };
            until = chain.end;
            let next = doc.token_at(chain.end - 1) + 1;
            let parent = self.parent(next, &unit, &chain);
            if let Some(parent) = parent {
                let cite = &mut self.out.cites[parent];
                cite.span = Span::new(start, cite.span.end());
                cite.tokens.start = at;
                cite.chain = Some(chain);
                until = cite.span.end();
                continue;
            }
            // `Housing Act 1996 section 188`, `S.I. 2004/25, art. 2(1)`
            if let Some(before) = self.before(at, keyword)
                && self.out.cites[before].chain.is_none()
            {
                let cite = &mut self.out.cites[before];
                cite.span = Span::new(cite.span.start(), chain.end);
                cite.tokens.end = next;
                cite.chain = Some(chain);
                continue;
            }
            if self.stands_alone(at, keyword, &chain, next, &unit) {
                let into = self.put_into(next, &unit);
                let span = Span::new(start, chain.end);
                added.push(Cite {
                    tokens: at..next,
                    span,
                    what: What::Provision { into },
                    chain: Some(chain),
                });
            }
        }
        self.out.cites.extend(added);
    }

    /// The citation that covers token `at`, by its number.
    fn covering(&self, at: usize) -> Option<usize> {
        let next = self.out.cites.partition_point(|it| it.tokens.end <= at);
        self.out.cites.get(next).filter(|it| it.tokens.start <= at).map(|_| next)
    }

    fn inside_title(&self, at: usize) -> bool {
        self.covering(at).is_some()
    }

    /// The citation that the provisions before token `next` belong to: ` of the Care Act 2014`.
    fn parent(&self, next: usize, unit: &Range<usize>, chain: &Chain) -> Option<usize> {
        let doc = self.doc;
        let mut k = next;
        // A heading in brackets between: `section 42 (enquiries) of the Act`.
        if k < unit.end && doc.word(k) == "(" {
            let close = (k + 1..unit.end.min(k + 14)).find(|it| doc.word(*it) == ")")?;
            if !is_in(doc.word(close + 1), &["of", "to"]) || begins_with_digit(doc, k + 1) {
                return None;
            }
            k = close + 1;
        }
        if k >= unit.end {
            return None;
        }
        let linked = is_in(doc.word(k), &["of", "to"]);
        if linked {
            k += 1;
            for _ in 0..2 {
                if k < unit.end
                    && is_in(
                        doc.word(k),
                        &[
                            "the",
                            "that",
                            "this",
                            "those",
                            "these",
                            "said",
                            "principal",
                            "amended",
                            "new",
                            "same",
                            "draft",
                        ],
                    )
                {
                    k += 1;
                }
            }
        }
        let found = self.covering(k.min(doc.tokens().len().checked_sub(1)?))?;
        let cite = &self.out.cites[found];
        // What is in a chapter of a code is not a provision of it.
        let whole = match cite.what {
            What::Instrument(index) => {
                self.out.instruments.get(index).head != Head::Code
                    || matches!(chain.outermost(), ProvisionKind::Paragraph | ProvisionKind::Rule)
            }
            _ => true,
        };
        let fits = k < unit.end && cite.tokens.start == k && cite.chain.is_none() && whole;
        // Side by side it must cite by title or acronym: `section 21 Housing Act 1988`.
        let named = linked
            || matches!(cite.what, What::Instrument(_) | What::Alias(_))
            || doc.tokens()[k].kind == TokenKind::Acronym;
        (fits && named).then_some(found)
    }

    /// The citation that ends right before token `at`, where the provisions there belong to it.
    fn before(&self, at: usize, keyword: Keyword) -> Option<usize> {
        let doc = self.doc;
        let comma = at > 0 && doc.word(at - 1) == ",";
        let last = at.checked_sub(1 + usize::from(comma))?;
        let found = self.covering(last)?;
        let cite = &self.out.cites[found];
        if cite.tokens.end != last + 1 || doc.unit_of(last) != doc.unit_of(at) || doc.starts_sentence(at) {
            return None;
        }
        let named = matches!(cite.what, What::Instrument(_) | What::Alias(_));
        // `Care Act 2014, s. 42` is one citation; `S.I. 2004/25, art. 2(1)` two, as `(asp 12), ss. 3, 4` is.
        let by_title = cite.tokens.clone().any(|it| is_capital(doc.word(it)) && doc.word(it).len() > 4);
        (named && (!comma || keyword.short && by_title)).then_some(found)
    }

    /// The citation that a provision is put into: `a new section 45A into the Environmental Protection Act 1990`.
    fn put_into(&self, next: usize, unit: &Range<usize>) -> Option<usize> {
        let doc = self.doc;
        let mut k = next;
        if k >= unit.end || !is_in(doc.word(k), &["in", "into", "under", "from"]) {
            return None;
        }
        k += 1;
        k += usize::from(k < unit.end && is_in(doc.word(k), &["the", "that", "this", "those"]));
        if k >= unit.end {
            return None;
        }
        let cite = &self.out.cites[self.covering(k)?];
        match (&cite.what, cite.tokens.start == k) {
            (What::Instrument(index) | What::Alias(index), true) => Some(*index),
            _ => None,
        }
    }

    /// Whether provisions without a title are a mention of legislation.
    fn stands_alone(
        &self,
        at: usize,
        keyword: Keyword,
        chain: &Chain,
        next: usize,
        unit: &Range<usize>,
    ) -> bool {
        use ProvisionKind as P;
        let doc = self.doc;
        if !chain.is_anchored() {
            return false;
        }
        let word = doc.word(at);
        // A section, a part of something else: `section 3 of this report`, `Part 2 of the documentary`.
        let after = if next < unit.end { doc.word(next) } else { "" };
        if is_in(after, &["of", "to"]) && next + 2 < unit.end {
            let mut k = next + 1;
            while k < unit.end
                && k < next + 3
                && is_in(doc.word(k), &["the", "this", "our", "its", "their", "a", "his", "her", "that"])
            {
                k += 1;
            }
            let noun = (k..unit.end.min(k + 3)).any(|it| is_in(doc.word(it), &DOCUMENTS));
            if noun {
                return false;
            }
        }
        // `section 151 officer` is a post.
        if is_in(after, &["officer", "officers", "doctor", "doctors"]) {
            return false;
        }
        let heads = |kind: ProvisionKind| self.out.instruments.iter().any(|(_, it)| it.head.has(kind));
        let any = !self.out.instruments.is_empty()
            || self.out.cites.iter().any(|it| matches!(it.what, What::Short { .. }));
        match chain.outermost() {
            P::Section => {
                // `see section 4 below` of a text that names no legislation.
                keyword.short && (any || chain.end > doc.tokens()[at].span.end() + 3)
                    || !keyword.short && (any || !is_in(after, &["below", "above"]))
            }
            P::Schedule => word.starts_with(|c: char| c.is_uppercase()) || any,
            P::Regulation => true,
            P::Rule => {
                !keyword.short && (heads(P::Rule) || any && chain.number().is_some_and(|it| it.len() > 1))
                    || keyword.short && heads(P::Rule)
            }
            P::Article => {
                heads(P::Article) || !keyword.short && word.starts_with('A') || keyword.short && any
            }
            P::Direction => heads(P::Direction),
            P::Clause => {
                let bill = self.out.cites.iter().any(|it| match it.what {
                    What::Short { head, .. } => head == Head::Bill,
                    What::Instrument(index) => self.out.instruments.get(index).head == Head::Bill,
                    _ => false,
                });
                bill || word.starts_with('C') && !doc.starts_sentence(at)
            }
            P::Part => {
                word == "Part"
                    && (heads(P::Part) && any)
                    && doc.units()[doc.unit_of(at)].block.kind.is_running_text()
            }
            _ => false,
        }
    }
}

/// Nouns of what has sections and parts without being legislation.
const DOCUMENTS: [&str; 42] = [
    "report",
    "paper",
    "document",
    "guidance",
    "form",
    "questionnaire",
    "strategy",
    "plan",
    "book",
    "consultation",
    "chapter",
    "manifesto",
    "agreement",
    "lease",
    "contract",
    "letter",
    "survey",
    "review",
    "framework",
    "article",
    "series",
    "study",
    "programme",
    "policy",
    "website",
    "page",
    "application",
    "statement",
    "trilogy",
    "film",
    "note",
    "notes",
    "judgment",
    "manual",
    "toolkit",
    "handbook",
    "specification",
    "submission",
    "pamphlet",
    "pack",
    "story",
    "society",
];

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

impl Instruments {
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
