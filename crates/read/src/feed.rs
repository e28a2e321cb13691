//! RSS and Atom: an article an item.

use crate::date::metadata_date;
use crate::elements::Elements;
use crate::error::Place;
use crate::fragment::{is_marked_up, pieces};
use crate::page::{Page, date_of, guessed, passed};
use crate::piece::Piece;
use crate::stream::Headed;
use crate::xml::{Element, Node, Space, Xml};
use crate::{ReadError, ReadOptions};
use greenpaper_core::{Article, BlockKind};
use std::io::Read;

/// The items of a feed, one at a time.
pub(crate) struct Items<R> {
    xml: Xml<Headed<R>>,
    options: ReadOptions,
    /// What the feed is called, and its language.
    title: Option<String>,
    language: Option<String>,
    author: Option<String>,
    done: bool,
}

/// What was read of an item.
#[derive(Default)]
struct Item {
    page: Page,
    authors: Vec<String>,
    id: Option<String>,
    summary: Vec<Piece>,
    content: Vec<Piece>,
    /// What its pictures and films are called and what is said of them.
    spare_title: Option<String>,
    spare: Vec<Piece>,
}

impl Item {
    fn article(mut self, place: &Place, options: &ReadOptions) -> Article {
        let page = &mut self.page;
        page.headline = page.headline.take().or(self.spare_title).filter(|title| !title.is_empty());
        page.url = page.url.take().or(self.id).or_else(|| place.uri());
        self.authors.dedup();
        page.author = Some(self.authors.join(", ")).filter(|authors| !authors.is_empty());
        let mut body = self.content;
        let summary = if self.summary.is_empty() && body.is_empty() { self.spare } else { self.summary };
        if body.is_empty() {
            return self.page.article(&summary, options);
        }
        // A summary that is no part of the text stands above it.
        let held = |piece: &Piece| {
            let start: String = piece.text.chars().take(60).collect();
            let start = start.trim_end_matches(|c: char| !c.is_alphanumeric());
            body.iter().any(|own| own.text.starts_with(start))
        };
        let apart: Vec<Piece> = summary.into_iter().filter(|piece| !held(piece)).collect();
        match &apart[..] {
            [only] if only.text.len() <= 600 => page.standfirst = Some(only.text.clone()),
            _ => body.splice(0..0, apart).for_each(drop),
        }
        self.page.article(&body, options)
    }
}

impl<R: Read> Items<R> {
    pub(crate) fn new(xml: Xml<Headed<R>>, options: ReadOptions) -> Items<R> {
        Items { xml, options, title: None, language: None, author: None, done: false }
    }

    fn item(&mut self) -> Result<Option<Article>, ReadError> {
        loop {
            match self.xml.next()? {
                Node::Over => return Ok(None),
                Node::Start(element) => match element.name.as_str() {
                    "item" | "entry" => return self.read_item().map(Some),
                    "rss" | "RDF" | "channel" | "feed" => {
                        self.language =
                            self.language.take().or_else(|| element.get("lang").map(str::to_owned));
                    }
                    // Of items that name no author the feed's is.
                    "author" => {
                        let author = self.author()?;
                        self.author = self.author.take().or(author);
                    }
                    "title" => {
                        let words = self.xml.words()?;
                        self.title.get_or_insert(words);
                    }
                    "language" => self.language = Some(self.xml.words()?).filter(|tag| !tag.is_empty()),
                    _ => self.xml.skip()?,
                },
                _ => {}
            }
        }
    }

    fn read_item(&mut self) -> Result<Article, ReadError> {
        let place = self.xml.place();
        let mut item = Item {
            page: Page {
                publication: self.title.clone(),
                language: self.language.clone(),
                encoding: Some(self.xml.encoding.to_owned()),
                odd: guessed(self.xml.encoding, self.xml.guessed),
                ..Page::default()
            },
            ..Item::default()
        };
        loop {
            match self.xml.next()? {
                Node::Start(element) => self.part(&element, &mut item)?,
                Node::End | Node::Over => break,
                Node::Text(_) => {}
            }
        }
        if item.authors.is_empty() {
            item.authors.extend(self.author.clone());
        }
        passed(item.article(&place, &self.options), &place, &self.options)
    }

    /// Reads an element of an item.
    fn part(&mut self, element: &Element, item: &mut Item) -> Result<(), ReadError> {
        let page = &mut item.page;
        match (element.space, element.name.as_str()) {
            (Space::Own, "title") => {
                let words = plain(&self.xml.text()?);
                if page.headline.is_none() && !words.is_empty() {
                    page.headline = Some(words);
                }
            }
            (Space::Own, "link") => {
                let target = element.get("href").map(str::to_owned);
                let main = element.get("rel").is_none_or(|rel| rel == "alternate");
                let words = self.xml.words()?;
                if main && page.url.is_none() {
                    page.url = target.or(Some(words)).filter(|url| !url.is_empty());
                }
            }
            (Space::Own, "guid" | "id") => item.id = Some(self.xml.words()?).filter(|id| !id.is_empty()),
            (Space::Own, "pubDate" | "published" | "issued")
            | (Space::DublinCore, "date" | "issued" | "created") => {
                let date = date_of(&self.xml.words()?, &mut page.odd);
                page.published = date.or(page.published);
            }
            (Space::Own, "updated" | "modified") | (Space::DublinCore, "modified") => {
                let date = metadata_date(&self.xml.words()?);
                page.published = page.published.or(date);
            }
            (Space::Own, "author") | (Space::DublinCore, "creator") => item.authors.extend(self.author()?),
            (Space::Own, "source") => {
                // The feed that an item was taken over from.
                let words = self.source()?;
                page.publication = Some(words).filter(|words| !words.is_empty()).or(page.publication.take());
            }
            (Space::Own, "description" | "summary") => {
                let body = self.body(element)?;
                if item.summary.is_empty() {
                    item.summary = body;
                }
            }
            (Space::Own, "content") | (Space::Content, "encoded") => item.content = self.body(element)?,
            (Space::Media, "group" | "content") => self.media(item)?,
            (Space::Media | Space::Podcast | Space::DublinCore, name) => self.spare(name, element, item)?,
            _ => self.xml.skip()?,
        }
        Ok(())
    }

    /// Reads what goes with an item: its words are the item's where it has none of its own.
    fn media(&mut self, item: &mut Item) -> Result<(), ReadError> {
        let mut open = 1;
        while open > 0 {
            match self.xml.next()? {
                Node::Start(element) if matches!(element.name.as_str(), "group" | "content") => open += 1,
                Node::Start(element) => self.spare(&element.name, &element, item)?,
                Node::End => open -= 1,
                Node::Text(_) => {}
                Node::Over => break,
            }
        }
        Ok(())
    }

    fn spare(&mut self, name: &str, element: &Element, item: &mut Item) -> Result<(), ReadError> {
        match name {
            "title" => {
                let words = plain(&self.xml.text()?);
                item.spare_title.get_or_insert(words);
            }
            "description" | "summary" => {
                let body = self.body(element)?;
                if item.spare.is_empty() {
                    item.spare = body;
                }
            }
            _ => self.xml.skip()?,
        }
        Ok(())
    }

    /// The name of an author: in RSS words, with an address before it as a rule, in Atom an element.
    fn author(&mut self) -> Result<Option<String>, ReadError> {
        let mut words = String::new();
        let mut name = None;
        let mut open = 1;
        while open > 0 {
            match self.xml.next()? {
                Node::Start(element) if element.name == "name" => name = Some(self.xml.words()?),
                Node::Start(_) => self.xml.skip()?,
                Node::End => open -= 1,
                Node::Text(text) => words.push_str(&text),
                Node::Over => break,
            }
        }
        let words = name.unwrap_or(words);
        // "desk@example.org (Ann Smith)"
        let words = match words.split_once('(') {
            Some((address, name)) if address.contains('@') => name.trim_end().trim_end_matches(')'),
            _ => words.trim(),
        };
        Ok((!words.is_empty() && !words.contains('@')).then(|| words.to_owned()))
    }

    fn source(&mut self) -> Result<String, ReadError> {
        let (mut words, mut title) = (String::new(), None);
        loop {
            match self.xml.next()? {
                Node::Start(element) if element.name == "title" => title = Some(self.xml.words()?),
                Node::Start(_) => self.xml.skip()?,
                Node::Text(text) => words.push_str(&text),
                Node::End | Node::Over => break,
            }
        }
        Ok(title.unwrap_or_else(|| words.trim().to_owned()))
    }

    /// The text of an item: escaped markup, elements, or words.
    fn body(&mut self, element: &Element) -> Result<Vec<Piece>, ReadError> {
        if element.get("type") == Some("xhtml") {
            let mut elements = Elements::default();
            let mut open: Vec<String> = Vec::new();
            loop {
                match self.xml.next()? {
                    Node::Start(element) => {
                        elements.start(element.name.as_bytes(), false, |name| {
                            element.get(std::str::from_utf8(name).unwrap_or("")).map(str::to_owned)
                        });
                        open.push(element.name);
                    }
                    Node::End => match open.pop() {
                        Some(name) => elements.end(name.as_bytes()),
                        None => break,
                    },
                    Node::Text(words) => elements.words(&words),
                    Node::Over => break,
                }
            }
            return Ok(elements.finish());
        }
        let text = self.xml.text()?;
        if is_marked_up(&text)
            || text.contains('&')
            || matches!(element.get("type"), Some("html" | "text/html"))
        {
            return Ok(pieces(&text));
        }
        let paragraphs =
            text.split("\n\n").map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "));
        let paragraphs = paragraphs.filter(|words| !words.is_empty());
        Ok(paragraphs.map(|words| Piece::new(BlockKind::Paragraph, words)).collect())
    }
}

/// The words of a title, which may be marked up twice over.
fn plain(words: &str) -> String {
    if words.contains(['<', '&']) {
        let pieces = pieces(words);
        return pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(" ");
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<R: Read> Iterator for Items<R> {
    type Item = Result<Article, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let item = self.item().transpose();
        self.done =
            item.as_ref().is_none_or(|item| item.as_ref().is_err_and(|error| error.diagnostic().is_none()));
        item
    }
}
