//! Passages for retrieval and language models: pieces of an article under a size limit that begin and end with
//! sentences, with what is known of them, as JSON Lines.
//!
//! A passage is one stretch of the article, `&text[span]`. It stays within a section (it never runs over a heading) and
//! never takes in boilerplate, date lines or bylines. Sentences are not cut, and neither are quotations and list items,
//! as long as they fit the limit by themselves; what does not is cut into the next smaller thing: into sentences,
//! a sentence between words, a word between characters. A line of a table counts as a sentence.

mod units;

use crate::Error;
use crate::identity::article_id;
use crate::summary::one_line;
use greenpaper_core::{Annotated, Span};
use greenpaper_text::{OffsetMap, Unit, words};
use serde_json::{Value, json};
use std::fmt;
use std::io::Write;
use std::ops::Range;
use units::{Piece, Quotes, Section, sections, split};

/// How to cut.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Span};
/// use greenpaper_export::passages::{PassageOptions, Size, passages};
/// let article = Article::builder("It voted. It won. It left.").build()?;
/// let sentences = vec![Span::new(0, 9), Span::new(10, 17), Span::new(18, 26)];
/// let annotated = Annotated::new(article, Layers { sentences, ..Layers::default() })?;
/// let options = PassageOptions { limit: 20, size: Size::Bytes, overlap: 1 };
/// let texts: Vec<&str> = passages(&annotated, &options).iter().map(|it| &annotated.text()[it.span]).collect();
/// assert_eq!(texts, ["It voted. It won.", "It won. It left."]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PassageOptions<'a> {
    /// The largest size of a passage; 0 counts as 1.
    pub limit: usize,
    /// What size is counted in.
    pub size: Size<'a>,
    /// How many sentences of a passage the next one begins with, where it has room for them and is in the same section.
    pub overlap: usize,
}

impl Default for PassageOptions<'_> {
    /// 200 words, no overlap.
    fn default() -> Self {
        PassageOptions { limit: 200, size: Size::Words, overlap: 0 }
    }
}

/// What size is counted in.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Span};
/// use greenpaper_export::passages::{PassageOptions, Size, passages};
/// let article = Article::builder("It voted.").build()?;
/// let layers = Layers { sentences: vec![Span::new(0, 9)], ..Layers::default() };
/// let annotated = Annotated::new(article, layers)?;
/// let size = |size| passages(&annotated, &PassageOptions { size, ..PassageOptions::default() })[0].size;
/// assert_eq!([Size::Bytes, Size::Chars, Size::Words].map(size), [9, 9, 2]);
/// assert_eq!(size(Size::Counter(&|text| text.matches('t').count())), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Size<'a> {
    /// Bytes of UTF-8.
    Bytes,
    /// Characters (Unicode scalar values).
    Chars,
    /// Words by UAX #29.
    Words,
    /// What the caller's function counts, say a model's tokens. A text must not count less than a part of it does;
    /// it is called about twice the logarithm of a passage's sentences per passage.
    Counter(&'a dyn Fn(&str) -> usize),
}

impl Size<'_> {
    fn of(self, text: &str) -> usize {
        match self {
            Size::Bytes => text.len(),
            Size::Chars => text.chars().count(),
            Size::Words => words(text).count(),
            Size::Counter(count) => count(text),
        }
    }
}

impl fmt::Debug for Size<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Size::Bytes => "Bytes",
            Size::Chars => "Chars",
            Size::Words => "Words",
            Size::Counter(_) => "Counter",
        })
    }
}

/// A piece of an article.
///
/// ```
/// use greenpaper_core::{Annotated, Article, BlockKind, Layers, Span};
/// use greenpaper_export::passages::{PassageOptions, passages};
/// let article = Article::builder("Votes\n\nIt voted.")
///     .block(BlockKind::Headline, Span::new(0, 5))
///     .block(BlockKind::Paragraph, Span::new(7, 16))
///     .build()?;
/// let layers = Layers { sentences: vec![Span::new(7, 16)], ..Layers::default() };
/// let annotated = Annotated::new(article, layers)?;
/// let found = passages(&annotated, &PassageOptions::default());
/// assert_eq!(found[0].headings, [Span::new(0, 5)]);
/// assert_eq!(found[0].id, "text-3f56ba1fb8195263#char=7,16");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The article's id (its source's address or path, or a hash of its text) with the passage's place in characters
    /// after it, as RFC 5147 writes it: `page.txt#char=0,120`. The same text cut the same way has the same ids.
    pub id: String,
    /// Where, in bytes of the article's text.
    pub span: Span,
    /// The headings above it, from the outside in, in bytes of the article's text.
    pub headings: Vec<Span>,
    /// The sentences that touch it, by their numbers in [`Annotated::sentences`].
    pub sentences: Range<usize>,
    /// How many sentences at its start the passage before has too.
    pub overlap: usize,
    /// The mentions that lie in it, by their numbers in [`Annotated::mentions`].
    pub mentions: Range<usize>,
    /// The quotations that touch it, by their numbers in [`Annotated::quotes`].
    pub quotes: Vec<usize>,
    /// The links of its mentions, by their numbers in [`Annotated::links`].
    pub links: Vec<usize>,
    /// Its size, as the options count.
    pub size: usize,
}

/// Cuts an article into passages.
///
/// Takes time linear in the article for a size that takes time linear in what it counts, but for a logarithm of the
/// sentences in a passage.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Span};
/// use greenpaper_export::{PassageOptions, passages, passages::Size};
/// let article = Article::builder("It voted. It left.").build()?;
/// let layers = Layers { sentences: vec![Span::new(0, 9), Span::new(10, 18)], ..Layers::default() };
/// let annotated = Annotated::new(article, layers)?;
/// let options = PassageOptions { limit: 12, size: Size::Chars, overlap: 0 };
/// let spans: Vec<Span> = passages(&annotated, &options).iter().map(|it| it.span).collect();
/// assert_eq!(spans, annotated.sentences());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn passages(annotated: &Annotated, options: &PassageOptions<'_>) -> Vec<Passage> {
    let map = OffsetMap::new(annotated.text());
    let mut id = article_id(annotated);
    id.push_str(if id.contains('#') { ";char=" } else { "#char=" });
    let mut maker = Maker {
        annotated,
        options,
        map,
        id,
        quotes: Quotes::new(annotated),
        links: vec![Vec::new(); annotated.mentions().len()],
        made: Vec::new(),
    };
    for (number, link) in annotated.links().iter().enumerate() {
        maker.links[link.mention.get()].push(number);
    }
    for section in sections(annotated, &maker.quotes) {
        maker.section(&section);
    }
    maker.made
}

struct Maker<'a> {
    annotated: &'a Annotated,
    options: &'a PassageOptions<'a>,
    map: OffsetMap<'a>,
    /// What ids begin with.
    id: String,
    quotes: Quotes<'a>,
    links: Vec<Vec<usize>>,
    made: Vec<Passage>,
}

impl Maker<'_> {
    fn limit(&self) -> usize {
        self.options.limit.max(1)
    }

    fn size(&self, span: Span) -> usize {
        self.options.size.of(&self.annotated.text()[span])
    }

    fn fits(&self, span: Span) -> bool {
        self.size(span) <= self.limit()
    }

    fn section(&mut self, section: &Section) {
        // Groups that do not fit come apart; what does not fit even so is cut.
        let mut pieces: Vec<Piece> = Vec::new();
        for group in &section.groups {
            let whole = group[0].cover(group[group.len() - 1]);
            if group.len() > 1 && self.fits(whole) {
                pieces.push(Piece { span: whole, sentences: group.len() });
                continue;
            }
            for sentence in group {
                if self.fits(*sentence) {
                    pieces.push(Piece { span: *sentence, sentences: 1 });
                } else {
                    let cut = split(self.annotated.text(), *sentence, |span| self.fits(span));
                    pieces.extend(cut.into_iter().map(|span| Piece { span, sentences: 1 }));
                }
            }
        }
        let (mut at, mut before) = (0, 0);
        while at < pieces.len() {
            // As many of the last passage's sentences as leave room for a new piece.
            let mut from = at;
            let mut overlap = 0;
            while from > before
                && overlap + pieces[from - 1].sentences <= self.options.overlap
                && self.fits(pieces[from - 1].span.cover(pieces[at].span))
            {
                from -= 1;
                overlap += pieces[from].sentences;
            }
            let to = self.reach(&pieces, from, at);
            self.make(section, pieces[from].span.cover(pieces[to].span), overlap);
            (before, at) = (from + 1, to + 1);
        }
    }

    /// The last piece that fits a passage from `from` which has `at` in any case: in leaps that double, then by halves.
    fn reach(&self, pieces: &[Piece], from: usize, at: usize) -> usize {
        let fits = |to: usize| self.fits(pieces[from].span.cover(pieces[to].span));
        let (mut good, mut leap) = (at, 1);
        let mut bad = pieces.len();
        while good + leap < bad {
            if fits(good + leap) {
                good += leap;
                leap *= 2;
            } else {
                bad = good + leap;
                break;
            }
        }
        while good + 1 < bad {
            let middle = good + (bad - good) / 2;
            if fits(middle) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        good
    }

    fn make(&mut self, section: &Section, span: Span, overlap: usize) {
        let annotated = self.annotated;
        let sentences = annotated.sentences();
        let first = sentences.partition_point(|it| it.end() <= span.start());
        let last = sentences.partition_point(|it| it.start() < span.end());
        let mentions = annotated.mentions();
        let inside = mentions.partition_point(|it| it.span.start() < span.start())
            ..mentions.partition_point(|it| it.span.end() <= span.end());
        let inside = inside.start..inside.end.max(inside.start);
        let range = self.map.range_of(span, Unit::Char).unwrap_or(0..0);
        let passage = Passage {
            id: format!("{}{},{}", self.id, range.start, range.end),
            span,
            headings: section.headings.clone(),
            sentences: first..last.max(first),
            overlap,
            links: self.links[inside.clone()].iter().flatten().copied().collect(),
            mentions: inside,
            quotes: self.quotes.touching(span).collect(),
            size: self.size(span),
        };
        self.made.push(passage);
    }
}

/// Writes the passages of all the articles as JSON Lines.
///
/// A line has `id`, `source`, `headline`, `published`, `headings`, `text`, `start` and `end` in bytes and `char_start`
/// and `char_end` in characters of the article's text, `size`, `overlap`, `mentions` (`kind`, `text`, `start` and `end`
/// in characters of the passage, `name`, `value`, `ids`), `quotations` (`kind`, `speaker`, `text`) and `links`, the ids
/// of everything linked, each once.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Span};
/// use greenpaper_export::{PassageOptions, passages};
/// let article = Article::builder("It voted.").build()?;
/// let layers = Layers { sentences: vec![Span::new(0, 9)], ..Layers::default() };
/// let mut out = Vec::new();
/// passages::write(&mut out, &[Annotated::new(article, layers)?], &PassageOptions::default())?;
/// let passage: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!((passage["text"].as_str(), passage["char_end"].as_u64()), (Some("It voted."), Some(9)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(
    out: &mut impl Write,
    articles: &[Annotated],
    options: &PassageOptions<'_>,
) -> Result<(), Error> {
    for annotated in articles {
        let map = OffsetMap::new(annotated.text());
        let found = passages(annotated, options);
        let values = found.iter().map(|passage| value(annotated, &map, passage));
        crate::json::values(out, values, false).map_err(Error::new("passages"))?;
    }
    Ok(())
}

fn value(annotated: &Annotated, map: &OffsetMap<'_>, passage: &Passage) -> Value {
    let (article, text) = (annotated.article(), annotated.text());
    let range = map.range_of(passage.span, Unit::Char).unwrap_or(0..0);
    let mut ids: Vec<&str> = Vec::new();
    for number in &passage.links {
        let id = annotated.links()[*number].id.as_str();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let mut links = passage.links.iter().map(|at| &annotated.links()[*at]).peekable();
    let mentions: Vec<Value> = passage
        .mentions
        .clone()
        .map(|number| {
            let mention = &annotated.mentions()[number];
            let place = map.range_of(mention.span, Unit::Char).unwrap_or(range.clone());
            let mut of_mention = Vec::new();
            while let Some(link) = links.next_if(|it| it.mention.get() == number) {
                of_mention.push(link.id.as_str());
            }
            json!({
                "kind": mention.kind.as_str(),
                "text": &text[mention.span],
                "start": place.start - range.start,
                "end": place.end - range.start,
                "name": annotated.entity_of(mention).map(|it| it.name()),
                "value": mention.value.as_ref().map(ToString::to_string),
                "ids": of_mention,
            })
        })
        .collect();
    let quotations = passage.quotes.iter().map(|at| &annotated.quotes()[*at]).map(|quote| {
        let part = quote.span.intersect(passage.span).unwrap_or(quote.span);
        let speaker = quote.speaker.as_ref().map(|it| it.name.as_str());
        json!({ "kind": quote.kind.as_str(), "speaker": speaker, "text": &text[part] })
    });
    let quotations: Vec<Value> = quotations.collect();
    let headings: Vec<String> = passage.headings.iter().map(|span| one_line(&text[*span])).collect();
    json!({
        "id": passage.id,
        "source": article.origin().uri,
        "headline": article.headline().map(one_line),
        "published": article.published(),
        "headings": headings,
        "text": &text[passage.span],
        "start": passage.span.start(),
        "end": passage.span.end(),
        "char_start": range.start,
        "char_end": range.end,
        "size": passage.size,
        "overlap": passage.overlap,
        "mentions": mentions,
        "quotations": quotations,
        "links": ids,
    })
}
