//! Records of corpora, whose fields say what is an article's headline, date and text.

use crate::ReadOptions;
use crate::error::Place;
use crate::heading::same_heading;
use crate::options::Part;
use crate::page::{Blocks, Page, date_of};
use crate::piece::Piece;
use crate::read::read_str;
#[cfg(feature = "json")]
use crate::read::{Source, read_decoded};
use greenpaper_core::{Article, BlockKind, Diagnostic, DiagnosticKind, Span};
use std::borrow::Cow;

/// The fields of a record that hold an article's parts: the best name for each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    fields: [Option<(usize, String)>; 8],
    /// What stands below the headline and before the text.
    pub(crate) front: Vec<String>,
}

impl Record {
    /// Takes a field, unless one with a better name was there.
    pub(crate) fn put(&mut self, part: Part, rank: usize, value: String) {
        // Where it was taken from by its address is none that people know it by.
        if part == Part::Publication && value.contains("://") {
            return self.put(Part::Url, usize::MAX, value);
        }
        let field = &mut self.fields[part as usize];
        let blank = value.trim().is_empty();
        if !blank && field.as_ref().is_none_or(|(before, _)| rank < *before) {
            *field = Some((rank, value));
        }
    }

    /// Whether there are words to make an article of.
    pub(crate) fn has_text(&self) -> bool {
        self.fields[Part::Text as usize].is_some()
    }

    /// Whether nothing is said of the text but where and when it was published: then it is as a file of text is, and may
    /// hold several articles.
    #[cfg(feature = "json")]
    pub(crate) fn is_bare(&self) -> bool {
        let said = [Part::Headline, Part::Standfirst, Part::Author];
        let text = self.fields[Part::Text as usize].as_ref().map_or("", |(_, text)| text);
        self.front.is_empty()
            && said.iter().all(|part| self.fields[*part as usize].is_none())
            && !is_marked_up(text)
    }

    /// The articles of a bare record, of which the text is as it came.
    #[cfg(feature = "json")]
    pub(crate) fn articles(
        mut self,
        place: &Place,
        encoding: &str,
        odd: Vec<Diagnostic>,
        options: &ReadOptions,
    ) -> Vec<Article> {
        let text = self.take(Part::Text).unwrap_or_default();
        let url = self.take(Part::Url).filter(|url| is_address(url) || place.path.is_none());
        let mut odd = odd;
        let options = ReadOptions {
            date: options.date.or_else(|| self.take(Part::Date).and_then(|date| date_of(&date, &mut odd))),
            publication: options.publication.clone().or_else(|| self.take(Part::Publication).map(plain)),
            language: options.language.clone().or_else(|| self.take(Part::Language)),
            ..options.clone()
        };
        let source = Source {
            text: &decoded(&text),
            uri: options.url.clone().or(url).or_else(|| place.uri()),
            encoding: Some(encoding.to_owned()),
            diagnostics: odd.into_iter().map(|odd| (odd.kind, None, odd.message)).collect(),
        };
        read_decoded(source, &options)
    }

    fn take(&mut self, part: Part) -> Option<String> {
        self.fields[part as usize].take().map(|(_, value)| value)
    }

    /// The article of a record. Its text is the text field as it came, after what of headline, standfirst and author
    /// it does not begin with.
    pub(crate) fn article(
        mut self,
        place: &Place,
        encoding: &str,
        odd: Vec<Diagnostic>,
        options: &ReadOptions,
    ) -> Article {
        let mut odd = odd;
        let text = self.take(Part::Text).unwrap_or_default();
        let address = self.take(Part::Url);
        let url = match address {
            // What is no address is the record's name in its file.
            Some(url) if is_address(&url) => Some(url),
            Some(name) if place.path.is_none() => Some(name),
            _ => place.uri(),
        };
        let page = Page {
            headline: self.take(Part::Headline).map(plain),
            standfirst: self.take(Part::Standfirst).map(plain).filter(|it| !it.is_empty()),
            // A number is none that a reader knows.
            author: self
                .take(Part::Author)
                .map(plain)
                .filter(|it| it.len() <= 200 && !it.bytes().all(|b| b.is_ascii_digit())),
            published: self.take(Part::Date).and_then(|date| date_of(&date, &mut odd)),
            publication: self.take(Part::Publication).map(plain),
            language: self.take(Part::Language).map(|it| it.trim().to_owned()),
            url,
            front: self.front.drain(..).map(|words| Piece::new(BlockKind::FrontMatter, words)).collect(),
            encoding: Some(encoding.to_owned()),
            is_web_page: false,
            odd,
        };
        #[cfg(feature = "markup")]
        if is_marked_up(&text) {
            return page.article(&crate::fragment::pieces(&text), options);
        }
        of_text(page, &decoded(&text), options)
    }
}

fn is_address(url: &str) -> bool {
    url.contains("://") || url.starts_with("urn:")
}

/// Words that may be marked up, twice over too, without their tags.
fn plain(words: String) -> String {
    #[cfg(feature = "markup")]
    if words.contains("</") || words.contains("<br") || words.contains("<p>") {
        let pieces = crate::fragment::pieces(&words);
        let words = pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(" ");
        return decoded(&words).trim().to_owned();
    }
    let once = decoded(words.trim());
    decoded(&once).into_owned()
}

#[cfg(feature = "markup")]
use crate::fragment::{decoded, is_marked_up};

#[cfg(not(feature = "markup"))]
fn is_marked_up(_: &str) -> bool {
    false
}

#[cfg(not(feature = "markup"))]
fn decoded(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// The article of plain text and what is said of it.
fn of_text(page: Page, text: &str, options: &ReadOptions) -> Article {
    let inner = ReadOptions {
        one_article: true,
        publication: None,
        language: None,
        url: None,
        strict: Vec::new(),
        ..options.clone()
    };
    let read = read_str(text, &inner).swap_remove(0);
    let mut blocks = Blocks::default();
    let begins = read.headline().or_else(|| read.blocks().first().map(|block| &read.text()[block.span]));
    let own = page
        .headline
        .as_deref()
        .is_some_and(|given| begins.is_some_and(|begins| same_heading(given, begins)));
    if let Some(headline) = page.headline.as_deref().filter(|_| !own) {
        blocks.put(BlockKind::Headline, headline);
    }
    let given = blocks.blocks.len() == 1;
    let top = |words: &str| read.blocks().iter().take(8).any(|block| read.text()[block.span].contains(words));
    if let Some(standfirst) = page.standfirst.as_deref()
        && !top(standfirst)
        && page.headline.as_deref() != Some(standfirst)
    {
        blocks.put(BlockKind::Standfirst, standfirst);
    }
    if let Some(author) = page.author.as_deref()
        && !top(author)
        && read.byline().is_none()
    {
        blocks.put(BlockKind::Byline, author);
    }
    if !blocks.text.is_empty() {
        blocks.text.push_str("\n\n");
    }
    let shift = blocks.text.len();
    if shift + read.text().len() > Span::MAX {
        return blocks.article(page, options);
    }
    blocks.text.push_str(read.text());
    let moved = |span: Span| Span::new(span.start() + shift, span.end() + shift);
    for (at, block) in read.blocks().iter().enumerate() {
        let kind = match block.kind {
            BlockKind::Headline if given => BlockKind::Subheading,
            _ if own && at == 0 => BlockKind::Headline,
            kind => kind,
        };
        blocks.blocks.push(greenpaper_core::Block { kind, span: moved(block.span) });
    }
    blocks.dates = read.dates().to_vec();
    blocks.dates.iter_mut().for_each(|date| date.span = moved(date.span));
    let mut page = page;
    page.publication = page.publication.or_else(|| read.publication().map(str::to_owned));
    let controls = read.diagnostics().iter().filter(|odd| odd.kind == DiagnosticKind::ControlCharacters);
    page.odd.extend(controls.map(|odd| Diagnostic { span: odd.span.map(moved), ..odd.clone() }));
    blocks.article(page, options)
}

/// Text of bytes that should be UTF-8, and what is odd about it.
pub(crate) fn text_of<'b>(bytes: &'b [u8], odd: &mut Vec<Diagnostic>) -> Cow<'b, str> {
    let decoded = crate::decode::decode(bytes);
    odd.extend(decoded.oddities.into_iter().take(4).map(|(kind, _, message)| Diagnostic {
        kind,
        span: None,
        message,
    }));
    decoded.text
}
