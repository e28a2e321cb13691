//! Short forms: head nouns without a title, acronyms, what the article defines.

use super::{Anchor, Cite, Finder, What, begins_with_digit, glued, is_quote, squash};
use crate::phrase::legislation::cursor::Cursor;
use crate::phrase::legislation::head::{ACRONYMS, Head, Keyword, LAWS, is_in};
use crate::phrase::legislation::number::Number;
use crate::phrase::legislation::provision::Chain;
use crate::phrase::legislation::title::{is_capital, year};
use greenpaper_core::{LegislationKind, LegislationYear};
use greenpaper_text::TokenKind;
use std::ops::Range;

impl Finder<'_, '_> {
    /// Head nouns without a title, and short forms that the article defines.
    pub(super) fn short_forms(&mut self, anchors: &[(usize, Anchor)]) {
        let mut taken: Vec<Range<usize>> = self.out.cites.iter().map(|it| it.tokens.clone()).collect();
        taken.sort_by_key(|it| it.start);
        let free = |at: usize| {
            let next = taken.partition_point(|it| it.end <= at);
            taken.get(next).is_none_or(|it| it.start > at)
        };
        self.defined_before(anchors, &free);
        self.named = self.heads_named();
        for &(at, anchor) in anchors {
            if !free(at) {
                continue;
            }
            match anchor {
                Anchor::Head(head, plural) => self.short_form(at, head, plural),
                Anchor::Acronym => self.acronym(at),
                Anchor::Law => self.law(at),
                Anchor::Keyword(keyword) => self.back(at, keyword, anchors),
                _ => {}
            }
        }
    }

    /// `Martyn's Law`
    fn law(&mut self, at: usize) {
        let doc = self.doc;
        let owned = at >= self.within(at).start + 2 && matches!(doc.word(at - 1), "'s" | "’s");
        if owned && LAWS.contains(&doc.word(at - 2)) {
            let index = self.out.instruments.title(Head::Act, &squash(doc.words(at - 2..at + 1)), None);
            self.add(at - 2..at + 1, None, What::Instrument(index));
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

    fn short_form(&mut self, at: usize, head: Head, plural: bool) {
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
            Head::Measure => found.is_some() || self.named.contains(&head) && determined,
            // `a Convention right`
            Head::Convention if found.is_some() || matches!(next, "right" | "rights") => true,
            Head::Scheme | Head::Decision | Head::Convention | Head::Treaty | Head::Code => {
                self.named.contains(&head) && determined
            }
            Head::Regulation => self.named.contains(&head) && determined,
            _ => {
                found.is_some()
                    || determined && (self.named.contains(&head) || !(head == Head::Rules && next == "of"))
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
        // `PACE Code C` goes by its head noun.
        if doc.word(at + 1) == "Code" && doc.word(at + 2).len() == 1 {
            return;
        }
        // `UK GDPR`
        if at > unit.start
            && doc.tokens()[at - 1].kind == TokenKind::Acronym
            && let Some(&index) = self.aliases.get(&squash(doc.words(at - 1..at + 1)))
        {
            self.add(at - 1..at + 1, None, What::Alias(index));
            return;
        }
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
            if head == Head::Regulation {
                // The General Data Protection Regulation.
                let year = Some(LegislationYear::Calendar(known));
                let number = Number { kind: Some(LegislationKind::Eur), year, number: 679, end: 0 };
                self.out.instruments.cite(index, &number);
            }
            let british = at > unit.start && doc.word(at - 1) == "UK" && word == "GDPR";
            let start = at - usize::from(british);
            self.add(start..at + 1 + usize::from(dated), None, What::Alias(index));
            // `CPR 44.2(1)`
            let rule =
                Keyword::of("rule").filter(|_| word == "CPR" && !dated && begins_with_digit(doc, at + 1));
            let (from, to) = (doc.tokens()[at].span.end(), doc.tokens()[unit.end - 1].span.end());
            if let Some(chain) = rule.and_then(|it| Chain::read(it, Cursor::new(doc.text(), from, to)))
                && let Some(cite) = self.out.cites.last_mut()
            {
                cite.span = cite.span.cover(greenpaper_core::Span::empty(chain.end));
                cite.tokens.end = doc.token_at(chain.end - 1) + 1;
                cite.chain = Some(chain);
            }
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
}
