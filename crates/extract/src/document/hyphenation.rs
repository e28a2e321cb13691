//! Hyphenation at line ends: an article in; the same with broken words put together, byte for byte as long, and where what
//! is found in it stands in the article as it was, out.

use super::lookup::{NameFrequency, Tables};
use crate::lexicon::{class, classes_of};
use greenpaper_core::{Article, Layers, Span};
use memchr::memmem;
use std::ops::Range;

/// An article with its broken words put together. The hyphen and the line end that break a word go before it, as blanks, so
/// that all else stays where it stands.
#[derive(Debug)]
pub(crate) struct Rejoined {
    article: Article,
    /// Where each such word begins now, and where it began, in order.
    starts: Vec<(usize, usize)>,
}

/// A word that a line end breaks: its bytes up to the hyphen, and those behind the line end.
struct Broken {
    before: Range<usize>,
    after: Range<usize>,
}

impl Rejoined {
    /// Of an article; `None` where no word is broken, or where that cannot be told from a compound. Linear in the text.
    pub(crate) fn of(article: &Article, tables: &Tables) -> Option<Rejoined> {
        let text = article.text();
        let hyphens = memmem::find_iter(text.as_bytes(), b"-\n");
        let broken: Vec<Broken> = hyphens
            .filter_map(|hyphen| Broken::at(text, hyphen))
            .filter(|it| it.is_word(text, tables))
            .collect();
        if broken.is_empty() {
            return None;
        }
        let (mut whole, mut done, mut starts) = (String::with_capacity(text.len()), 0, Vec::new());
        for Broken { before, after } in broken {
            whole.push_str(&text[done..before.start]);
            whole.push(' ');
            whole.push_str(&text[before.end + 1..after.start]);
            starts.push((whole.len(), before.start));
            whole.push_str(&text[before]);
            whole.push_str(&text[after.clone()]);
            done = after.end;
        }
        whole.push_str(&text[done..]);
        let article = Article::builder(whole)
            .blocks(article.blocks().to_vec())
            .origin(article.origin().clone())
            .published(article.published())
            .dates(article.dates().to_vec())
            .publication(article.publication().map(str::to_owned))
            .language(article.language().map(str::to_owned))
            .hyperlinks(article.hyperlinks().to_vec())
            .landmarks(article.landmarks().to_vec())
            .furniture(article.furniture().to_vec());
        Some(Rejoined { article: article.build().ok()?, starts })
    }

    /// The article with whole words.
    pub(crate) fn article(&self) -> &Article {
        &self.article
    }

    /// Puts what was found in it where it stands in the article as it was.
    pub(crate) fn restore(&self, layers: &mut Layers) {
        layers.sentences.iter_mut().for_each(|it| self.restore_span(it));
        layers.mentions.iter_mut().for_each(|it| self.restore_span(&mut it.span));
        layers.affiliations.iter_mut().for_each(|it| self.restore_span(&mut it.role_span));
        for quote in &mut layers.quotes {
            self.restore_span(&mut quote.span);
            let speakers = quote.speaker.iter_mut().chain(&mut quote.others);
            let spans = speakers.flat_map(|it| [&mut it.span, &mut it.cue]);
            spans.chain([&mut quote.continues]).flatten().for_each(|it| self.restore_span(it));
        }
    }

    /// A word ends where it ended; it begins where its first part began.
    fn restore_span(&self, span: &mut Span) {
        if let Ok(at) = self.starts.binary_search_by_key(&span.start(), |it| it.0) {
            *span = Span::new(self.starts[at].1, span.end());
        }
    }
}

impl Broken {
    /// What the hyphen at byte `hyphen`, which ends its line, breaks: letters and small letters, behind a blank; or the
    /// figures of a year behind a word of legislation or a month.
    fn at(text: &str, hyphen: usize) -> Option<Broken> {
        let bytes = text.as_bytes();
        let blanks = bytes[hyphen + 2..].iter().take_while(|it| matches!(it, b' ' | b'\t')).count();
        let from = hyphen + 2 + blanks;
        let figures = bytes.get(from)?.is_ascii_digit();
        let fits = |it: &&u8| if figures { it.is_ascii_digit() } else { it.is_ascii_alphabetic() };
        let start = hyphen - bytes[..hyphen].iter().rev().take_while(fits).count();
        let end = from + bytes[from..].iter().take_while(fits).count();
        // What stands directly beside it makes it a part of something longer, or no ASCII.
        let clear = start.checked_sub(1).is_none_or(|it| matches!(bytes[it], b' ' | b'\t' | b'\n'))
            && bytes.get(end).is_none_or(|it| it.is_ascii() && !it.is_ascii_alphanumeric() && *it != b'-');
        let small = bytes[from..end].iter().all(|it| figures || it.is_ascii_lowercase());
        let long = hyphen - start >= 2 && end - from >= 2;
        (clear && small && long).then_some(Broken { before: start..hyphen, after: from..end })
    }

    /// Whether it is one word: known as a whole, and not two everyday ones; of figures, a year.
    fn is_word(&self, text: &str, tables: &Tables) -> bool {
        let (before, after) = (&text[self.before.clone()], &text[self.after.clone()]);
        let whole = format!("{before}{after}");
        if whole.starts_with(|c: char| c.is_ascii_digit()) {
            let year = whole.len() == 4 && matches!(whole.parse(), Ok(1900..=2099));
            let last = text[..self.before.start].split_whitespace().next_back().unwrap_or_default();
            return year && classes_of(last).any(class::LEGISLATION_HEAD | class::MONTH);
        }
        let everyday = |word: &str| NameFrequency::of(&word.to_ascii_lowercase()).everyday;
        let (frequency, row) = NameFrequency::with_row(tables, &whole);
        let named = frequency.given > 0 || frequency.surname > 0 || row > 0;
        let known = named || everyday(&whole) || !classes_of(&whole.to_ascii_lowercase()).is_empty();
        known && !(everyday(before) && everyday(after))
    }
}
