//! Provisions, tied to the title or short form that follows or precedes them.

use super::{Anchor, Cite, Finder, What, begins_with_digit};
use crate::phrase::legislation::cursor::Cursor;
use crate::phrase::legislation::head::{Head, Keyword, is_in};
use crate::phrase::legislation::provision::Chain;
use greenpaper_core::{ProvisionKind, Span};
use greenpaper_text::TokenKind;
use std::ops::Range;

impl Finder<'_, '_> {
    /// Provisions, tied to the title or short form that follows or precedes them.
    pub(super) fn provisions(&mut self, anchors: &[(usize, Anchor)]) {
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
                // `the Schedule to that Act`
                if keyword.kind == ProvisionKind::Schedule
                    && doc.word(at) == "Schedule"
                    && doc.word(at + 1) == "to"
                    && let Some(parent) = self.parent(at + 1, &unit, None)
                {
                    let cite = &mut self.out.cites[parent];
                    cite.span = Span::new(start, cite.span.end());
                    cite.tokens.start = at;
                    until = cite.span.end();
                }
                continue;
            };
            until = chain.end;
            let next = doc.token_at(chain.end - 1) + 1;
            let parent = self.parent(next, &unit, Some(&chain));
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

    /// The citation that the provisions before token `next` belong to: ` of the Care Act 2014`.
    fn parent(&self, next: usize, unit: &Range<usize>, chain: Option<&Chain>) -> Option<usize> {
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
                    || chain.is_some_and(|it| {
                        matches!(it.outermost(), ProvisionKind::Paragraph | ProvisionKind::Rule)
                    })
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
        let by_title = cite
            .tokens
            .clone()
            .any(|it| doc.tokens()[it].kind == TokenKind::Word && doc.is_upper(it) && doc.word(it).len() > 2);
        (named && (!comma || keyword.short && by_title)).then_some(found)
    }

    /// The citation that a provision is put into: `a new section 45A into the Environmental Protection Act 1990`.
    fn put_into(&self, next: usize, unit: &Range<usize>) -> Option<usize> {
        let doc = self.doc;
        let mut k = next;
        // `section 5 of, and Schedule 1 to, the Care Act 2014`
        if k + 1 < unit.end && is_in(doc.word(k), &["of", "to"]) && doc.word(k + 1) == "," {
            let next = self.out.cites.partition_point(|it| it.tokens.start < k);
            return match self.out.cites.get(next).filter(|it| it.tokens.start < k + 16) {
                Some(Cite { what: What::Instrument(index) | What::Alias(index), .. }) => Some(*index),
                _ => None,
            };
        }
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
            let noun = (k..unit.end.min(k + 3)).any(|it| is_in(doc.word(it), DOCUMENTS));
            if noun {
                return false;
            }
        }
        // `section 151 officer` is a post.
        if is_in(after, &["officer", "officers", "doctor", "doctors"]) {
            return false;
        }
        let heads = |kind: ProvisionKind| self.named.iter().any(|it| it.has(kind));
        let any = !self.named.is_empty() || !self.out.cites.is_empty();
        match chain.outermost() {
            P::Section => {
                // `see section 4 below` of a text that names no legislation.
                keyword.short && (any || word.ends_with('.') || chain.end == doc.tokens()[at].span.end())
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
                let bill = self.bills;
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
const DOCUMENTS: &[&str] = &[
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
