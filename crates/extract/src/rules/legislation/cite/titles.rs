//! Titles, what stands in brackets after them, and numbers that stand alone.

use super::{Anchor, Finder, What, begins_with_digit, is_quote, squash};
use crate::phrase::legislation::head::{Head, Keyword, is_in};
use crate::phrase::legislation::number::{self, Number};
use crate::phrase::legislation::title::{self, Title, year};
use greenpaper_core::{LegislationKind, ProvisionKind};
use greenpaper_text::TokenKind;
use std::ops::Range;

impl Finder<'_, '_> {
    /// Titles with what stands in brackets after them, and numbers that stand alone.
    pub(super) fn titles(&mut self, anchors: &[(usize, Anchor)]) {
        for (n, &(at, anchor)) in anchors.iter().enumerate() {
            if at < self.taken {
                continue;
            }
            match anchor {
                Anchor::Head(head, plural) => self.title(anchors, n, at, head, plural),
                Anchor::Number => self.number(at),
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
        // `Bill 140`, `HL Bill 23`
        if head == Head::Bill
            && begins_with_digit(self.doc, at + 1)
            && at + 1 < unit.end
            && year(self.doc, at + 1).is_none()
        {
            let house = at > within.start && is_in(self.doc.word(at - 1), &["HL", "HC"]);
            let bracket = at > within.start && self.doc.word(at - 1 - usize::from(house)) == "(";
            if house || bracket {
                let start = at - usize::from(house);
                self.add(start..at + 2, None, What::Short { head, year: None, near: true });
                self.taken = at + 2;
                return;
            }
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
        let next = self.doc.word(at + 1);
        let nests = year(self.doc, at + 1).is_some() || next == "(" || Head::of(next).is_some();
        if !nests {
            return false;
        }
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
            && doc.is_upper(start + 1)
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
                // `(asp 10` that nothing closes.
                self.cited(index, at + 1, limit.min(at + 8));
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
        while at < close && doc.tokens()[at].kind.is_word() && !doc.is_upper(at) && doc.word(at) != "the" {
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
        let acronym = end > at && (at..end).all(|it| doc.tokens()[it].kind == TokenKind::Acronym);
        if end == at || end > at + 8 || !closes || !(quoted || article || acronym) {
            return false;
        }
        let head = Head::of(doc.word(end - 1)).filter(|it| !it.1).map(|it| it.0);
        if head.is_none() && !(acronym || (quoted && doc.is_upper(end - 1))) {
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
            let before = if at > low + 1 { self.doc.word(at - 2) } else { "" };
            let spelt = is_in(before, &["Instrument", "Instruments"]);
            let heads = at == low + 1 || before == "(" || spelt;
            match number::headed(self.doc, at, unit.end).filter(|_| heads && at > low) {
                Some(found) if spelt && at > low + 2 => (at - 3, found),
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
}
