//! What stands inside a block: text, mentions and quotations.

use super::standoff::has_id;
use crate::escape::Xml;
use crate::identity::id_iri;
use crate::summary::first_links;
use greenpaper_core::{
    Annotated, DateValue, EntityId, Mention, MentionKind, PartialDate, QuoteKind, Span, Value,
};
use std::fmt::Write as _;

/// An article's mentions and quotations on their way into its blocks, which come in order.
pub(super) struct Inline<'a> {
    annotated: &'a Annotated,
    number: usize,
    who: &'a [Option<String>],
    /// The first link of each mention.
    links: Vec<Option<&'a EntityId>>,
    /// The quotations by start, the longer first, their ends moved off mentions.
    quotes: Vec<(Span, usize)>,
    mention: usize,
    quote: usize,
    /// Quotations that go on in the next block, with how many parts are written.
    unfinished: Vec<(Span, usize, usize)>,
}

impl<'a> Inline<'a> {
    pub(super) fn new(annotated: &'a Annotated, number: usize, who: &'a [Option<String>]) -> Inline<'a> {
        let links = first_links(annotated);
        let mentions = annotated.mentions();
        // A quotation's edge inside a mention moves out of it.
        let crossed = |at: usize| {
            let first = mentions.partition_point(|it| it.span.end() <= at);
            mentions.get(first).map(|it| it.span).filter(|it| it.start() < at)
        };
        let mut quotes: Vec<(Span, usize)> = annotated
            .quotes()
            .iter()
            .enumerate()
            .filter(|(_, quote)| !quote.span.is_empty())
            .map(|(at, quote)| {
                let start = crossed(quote.span.start()).map_or(quote.span.start(), Span::start);
                let end = crossed(quote.span.end()).map_or(quote.span.end(), Span::end);
                (Span::new(start, end), at)
            })
            .collect();
        quotes.sort_by_key(|(span, at)| (span.start(), usize::MAX - span.end(), *at));
        Inline { annotated, number, who, links, quotes, mention: 0, quote: 0, unfinished: Vec::new() }
    }

    /// Writes what stands in `block`.
    pub(super) fn write(&mut self, page: &mut String, block: Span) {
        let text = self.annotated.text();
        let mut at = block.start();
        // Open quotations, the innermost last: where each ends, which it is, and how many parts it has.
        let mut open: Vec<(usize, (Span, usize, usize))> = Vec::new();
        for (span, quote, parts) in std::mem::take(&mut self.unfinished) {
            if span.end() > block.start() {
                self.start_quote(page, block, &mut open, (span, quote, parts));
            }
        }
        loop {
            let mentions = self.annotated.mentions();
            while mentions.get(self.mention).is_some_and(|it| it.span.start() < at) {
                self.mention += 1;
            }
            let mention = mentions.get(self.mention).filter(|it| it.span.end() <= block.end());
            let quote = self.quotes.get(self.quote).filter(|it| it.0.start() < block.end());
            let next_mention = mention.map_or(usize::MAX, |it| it.span.start());
            let next_quote = quote.map_or(usize::MAX, |it| it.0.start().max(at));
            let next_end = open.last().map_or(usize::MAX, |it| it.0);
            let next = next_mention.min(next_quote).min(next_end).min(block.end());
            let _ = write!(page, "{}", Xml(&text[at..next]));
            at = next;
            if next_end <= at {
                self.end_quote(page, block, &mut open);
            } else if next_quote <= at
                && let Some(&(span, number)) = quote
            {
                self.quote += 1;
                if span.end() > at {
                    self.start_quote(page, block, &mut open, (span, number, 0));
                }
            } else if next_mention <= at
                && let Some(mention) = mention
            {
                self.mention(page, mention);
                at = mention.span.end();
                self.mention += 1;
            } else {
                break;
            }
        }
        while !open.is_empty() {
            self.end_quote(page, block, &mut open);
        }
        // The outermost is begun first in the next block.
        self.unfinished.reverse();
    }

    fn start_quote(
        &self,
        page: &mut String,
        block: Span,
        open: &mut Vec<(usize, (Span, usize, usize))>,
        (span, number, parts): (Span, usize, usize),
    ) {
        let whole = &self.annotated.quotes()[number];
        let outer = open.last().map_or(block.end(), |it| it.0);
        let end = span.end().min(outer);
        // Cut off by an outer quotation that ends here, it does not go on.
        let span = if outer < block.end() { Span::new(span.start(), end.max(span.start())) } else { span };
        let id = |part: usize| match part {
            0 => format!("a{}-q{}", self.number, number + 1),
            part => format!("a{}-q{}.{}", self.number, number + 1, part + 1),
        };
        page.push_str(if whole.kind == QuoteKind::Scare { "<soCalled" } else { "<said" });
        let _ = write!(page, " xml:id=\"{}\"", id(parts));
        if parts > 0 {
            let _ = write!(page, " prev=\"#{}\"", id(parts - 1));
        }
        if whole.kind != QuoteKind::Scare {
            let _ = write!(page, " direct=\"{}\"", whole.kind != QuoteKind::Reported);
            if let Some(who) = &self.who[number] {
                let _ = write!(page, " who=\"{who}\"");
            }
        }
        page.push('>');
        open.push((end, (span, number, parts)));
    }

    fn end_quote(&mut self, page: &mut String, block: Span, open: &mut Vec<(usize, (Span, usize, usize))>) {
        let Some((_, (span, number, parts))) = open.pop() else { return };
        let scare = self.annotated.quotes()[number].kind == QuoteKind::Scare;
        page.push_str(if scare { "</soCalled>" } else { "</said>" });
        if span.end() > block.end() {
            self.unfinished.push((span, number, parts + 1));
        }
    }

    fn mention(&self, page: &mut String, mention: &Mention) {
        let words = Xml(&self.annotated.text()[mention.span]);
        let name = match mention.kind {
            MentionKind::Organisation => "orgName",
            MentionKind::Person => "persName",
            MentionKind::Place => "placeName",
            MentionKind::Legislation => "ref",
            MentionKind::Publication => "title",
            MentionKind::Role => "roleName",
            MentionKind::Date => "date",
            MentionKind::Money => "measure",
            _ => "rs",
        };
        let _ = write!(page, "<{name}");
        let entity = mention.entity.filter(|at| has_id(&self.annotated.entities()[at.get()]));
        let pointer = entity.map(|at| format!("#a{}-e{}", self.number, at.get() + 1));
        match mention.kind {
            MentionKind::Legislation => {
                let link = self.links[self.mention].map(|id| id_iri("urn:greenpaper:", id));
                page.push_str(" type=\"legislation\"");
                if let Some(target) = link.or(pointer) {
                    let _ = write!(page, " target=\"{}\"", Xml(&target));
                }
            }
            MentionKind::Date | MentionKind::Money => {}
            kind => {
                if name == "rs" {
                    let _ = write!(page, " type=\"{kind}\"");
                }
                if let Some(pointer) = pointer {
                    let _ = write!(page, " ref=\"{pointer}\"");
                }
            }
        }
        match &mention.value {
            Some(Value::Date(date)) if mention.kind == MentionKind::Date => dated(page, date),
            Some(Value::Money(sum)) if mention.kind == MentionKind::Money => {
                let (amount, unit) = (sum.amount.normalize(), sum.currency);
                let _ = write!(page, " type=\"currency\" quantity=\"{amount}\" unit=\"{unit}\"");
            }
            Some(Value::MoneyRange(low, high)) if mention.kind == MentionKind::Money => {
                let (low, high, unit) = (low.amount.normalize(), high.amount.normalize(), low.currency);
                let _ = write!(page, " type=\"currency\" min=\"{low}\" max=\"{high}\" unit=\"{unit}\"");
            }
            _ => {}
        }
        let _ = write!(page, ">{words}</{name}>");
    }
}

fn dated(page: &mut String, date: &DateValue) {
    let _ = match date {
        DateValue::Date(date) => write!(page, " when=\"{}\"", w3c(*date)),
        DateValue::Interval(from, to) => write!(page, " from=\"{}\" to=\"{}\"", w3c(*from), w3c(*to)),
        // XML Schema has no weeks.
        DateValue::Duration(length) => match length.to_string() {
            weeks if weeks.ends_with('W') => {
                let count: u64 = weeks[1..weeks.len() - 1].parse().unwrap_or(0);
                write!(page, " dur=\"P{}D\"", 7 * count)
            }
            other => write!(page, " dur=\"{other}\""),
        },
        _ => Ok(()),
    };
}

/// A date as XML Schema writes it: `2002-07-25`, `2002-07`, `2002`; without a year `--07-25` or `--07`.
pub(super) fn w3c(date: PartialDate) -> String {
    let written = date.to_string();
    match written.strip_prefix("XXXX-") {
        Some(rest) => format!("--{rest}"),
        None => written,
    }
}
