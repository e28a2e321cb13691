//! RSS and Atom: an article an item.

use crate::date::metadata_date;
use crate::elements::Elements;
use crate::fragment::{is_marked_up, pieces};
use crate::page::{Page, guessed, passed};
use crate::piece::Piece;
use crate::stream::Headed;
use crate::xml::{Element, Node, Xml};
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
    done: bool,
}

impl<R: Read> Items<R> {
    pub(crate) fn new(xml: Xml<Headed<R>>, options: ReadOptions) -> Items<R> {
        Items { xml, options, title: None, language: None, done: false }
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
        let mut page = Page {
            publication: self.title.clone(),
            language: self.language.clone(),
            encoding: Some(self.xml.encoding.to_owned()),
            odd: guessed(self.xml.encoding, self.xml.guessed),
            ..Page::default()
        };
        let mut authors: Vec<String> = Vec::new();
        let (mut summary, mut content) = (Vec::new(), Vec::new());
        let mut id = None;
        loop {
            let element = match self.xml.next()? {
                Node::Start(element) => element,
                Node::End | Node::Over => break,
                Node::Text(_) => continue,
            };
            match element.name.as_str() {
                "title" if page.headline.is_none() => {
                    let words = self.xml.text()?;
                    page.headline = Some(plain(&words)).filter(|words| !words.is_empty());
                }
                "link" => {
                    let target = element.get("href").map(str::to_owned);
                    let main = element.get("rel").is_none_or(|rel| rel == "alternate");
                    let words = self.xml.words()?;
                    if main && page.url.is_none() {
                        page.url = target.or(Some(words)).filter(|url| !url.is_empty());
                    }
                }
                "guid" | "id" => id = Some(self.xml.words()?).filter(|id| !id.is_empty()),
                "pubDate" | "published" | "issued" | "date" => {
                    page.published = metadata_date(&self.xml.words()?).or(page.published);
                }
                "updated" | "modified" => {
                    let date = metadata_date(&self.xml.words()?);
                    page.published = page.published.or(date);
                }
                "author" | "creator" => authors.extend(self.author()?),
                "source" => {
                    // The feed that an item was taken over from.
                    let words = self.source()?;
                    page.publication =
                        Some(words).filter(|words| !words.is_empty()).or(page.publication.take());
                }
                "description" | "summary" => summary = self.body(&element)?,
                "encoded" | "content" => content = self.body(&element)?,
                _ => self.xml.skip()?,
            }
        }
        page.url = page.url.or(id).or_else(|| place.uri());
        authors.dedup();
        page.author = Some(authors.join(", ")).filter(|authors| !authors.is_empty());
        let body = if content.is_empty() {
            summary
        } else {
            // A summary that is no part of the text stands above it.
            if let [only] = &summary[..]
                && only.text.len() <= 600
                && !content.iter().any(|piece| {
                    let start: String = only.text.chars().take(60).collect();
                    piece.text.starts_with(&start)
                })
            {
                page.standfirst = Some(only.text.clone());
            }
            content
        };
        passed(page.article(&body, &self.options), &place, &self.options)
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
