//! What passages are made of.

use greenpaper_core::{Annotated, BlockKind, Quote, Span};
use greenpaper_text::tokens;

/// What stands under one heading without anything between that is no text of the article.
pub(super) struct Section {
    /// The headings above it, from the outside in.
    pub(super) headings: Vec<Span>,
    /// Its sentences, those together that a quotation or a list item holds together. None is empty.
    pub(super) groups: Vec<Vec<Span>>,
}

/// What is not taken apart any further.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) span: Span,
    /// How many sentences it is, or is of.
    pub(super) sentences: usize,
}

/// An article's quotations, to be asked which of them touch a span.
pub(super) struct Quotes<'a> {
    quotes: &'a [Quote],
    /// How far the quotations up to each one reach.
    reach: Vec<usize>,
}

impl<'a> Quotes<'a> {
    pub(super) fn new(annotated: &'a Annotated) -> Quotes<'a> {
        let mut furthest = 0;
        let reach = annotated.quotes().iter().map(|it| {
            furthest = furthest.max(it.span.end());
            furthest
        });
        Quotes { reach: reach.collect(), quotes: annotated.quotes() }
    }

    /// The numbers of those that touch `span`, in order.
    pub(super) fn touching(&self, span: Span) -> impl Iterator<Item = usize> {
        let first = self.reach.partition_point(|reach| *reach <= span.start());
        let last = self.quotes.partition_point(|it| it.span.start() < span.end());
        (first..last.max(first)).filter(move |at| self.quotes[*at].span.overlaps(span))
    }
}

/// The sections of an article, in order.
pub(super) fn sections(annotated: &Annotated, quotes: &Quotes<'_>) -> Vec<Section> {
    let text = annotated.text();
    let mut sections: Vec<Section> = Vec::new();
    let (mut headline, mut heading): (Option<Span>, Option<Span>) = (None, None);
    let mut fresh = true;
    let mut sentences = annotated.sentences().iter().copied().filter(|it| !it.is_empty()).peekable();
    for block in crate::blocks::all(annotated.article()) {
        let kind = block.kind;
        let text_of_article =
            kind.is_running_text() || matches!(kind, BlockKind::TableRow | BlockKind::AuthorNote);
        let mut own = Vec::new();
        while let Some(sentence) = sentences.next_if(|it| it.start() < block.span.end()) {
            if let Some(part) = sentence.intersect(block.span).filter(|it| !it.is_empty()) {
                own.push(part.trim(text));
            }
            // A sentence that runs on belongs to the next block too.
            if sentence.end() > block.span.end() {
                break;
            }
        }
        match kind {
            BlockKind::Headline if headline.is_none() => headline = Some(block.span),
            BlockKind::Subheading => heading = Some(block.span),
            _ => {}
        }
        if !text_of_article {
            fresh = true;
            continue;
        }
        if fresh {
            let headings = headline.into_iter().chain(heading).collect();
            sections.push(Section { headings, groups: Vec::new() });
            fresh = false;
        }
        let Some(section) = sections.last_mut() else { continue };
        let parts = whole(text, block.span, &own);
        if kind == BlockKind::ListItem {
            section.groups.push(parts);
        } else {
            section.groups.extend(parts.into_iter().map(|it| vec![it]));
        }
    }
    sections.retain(|section| !section.groups.is_empty());
    for section in &mut sections {
        quotations(quotes, section);
    }
    sections
}

/// A block's sentences and, as if they were some, what of its text is in none.
fn whole(text: &str, block: Span, sentences: &[Span]) -> Vec<Span> {
    let mut all = Vec::with_capacity(sentences.len().max(1));
    let mut at = block.start();
    for sentence in sentences.iter().copied().chain([Span::empty(block.end())]) {
        let gap = Span::new(at, sentence.start().max(at)).trim(text);
        if !gap.is_empty() {
            all.push(gap);
        }
        if !sentence.is_empty() {
            all.push(sentence);
            at = sentence.end();
        }
    }
    all
}

/// Puts together the groups that a quotation runs over.
fn quotations(quotes: &Quotes<'_>, section: &mut Section) {
    let (first, last) = (section.groups[0][0], section.groups[section.groups.len() - 1].last().copied());
    let whole = first.cover(last.unwrap_or(first));
    let mut spans: Vec<Span> = quotes.touching(whole).map(|at| quotes.quotes[at].span).collect();
    spans.sort_unstable();
    let mut spans = spans.into_iter().peekable();
    let mut grouped: Vec<Vec<Span>> = Vec::with_capacity(section.groups.len());
    // How far the quotations reach that began before.
    let mut reach = 0;
    for group in section.groups.drain(..) {
        let (start, end) = (group[0].start(), group[group.len() - 1].end());
        while let Some(quote) = spans.next_if(|it| it.start() < start) {
            reach = reach.max(quote.end());
        }
        match grouped.last_mut() {
            Some(before) if reach > start => before.extend(group),
            _ => grouped.push(group),
        }
        while let Some(quote) = spans.next_if(|it| it.start() < end) {
            reach = reach.max(quote.end());
        }
    }
    section.groups = grouped;
}

/// Cuts a sentence that does not fit: between tokens as far as that goes, else between characters. Each part is as long
/// as fits, and a character at least.
pub(super) fn split(text: &str, sentence: Span, fits: impl Fn(Span) -> bool) -> Vec<Span> {
    let ends: Vec<usize> = tokens(&text[sentence]).map(|it| sentence.start() + it.span.end()).collect();
    let mut parts = Vec::new();
    let (mut at, mut token) = (sentence.start(), 0);
    while at < sentence.end() && token < ends.len() {
        let start = at + (text[at..].len() - text[at..].trim_start().len());
        let good = longest(ends.len() - token, |count| fits(Span::new(start, ends[token + count - 1])));
        if good > 0 {
            token += good;
            at = ends[token - 1];
        } else {
            let word = &text[start..ends[token]];
            let bound = |count: usize| word.char_indices().nth(count).map_or(word.len(), |it| it.0);
            let chars = word.chars().count();
            let good = longest(chars, |count| fits(Span::new(start, start + bound(count)))).max(1);
            at = start + bound(good);
            token += usize::from(at >= ends[token]);
        }
        parts.push(Span::new(start, at));
    }
    parts
}

/// The greatest count from 0 to `most` that is good, where all below a good one are: in leaps that double, then by halves.
fn longest(most: usize, good: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut leap) = (0, 1);
    let mut high = most + 1;
    while low + leap < high {
        if good(low + leap) {
            low += leap;
            leap *= 2;
        } else {
            high = low + leap;
            break;
        }
    }
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        if good(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}
