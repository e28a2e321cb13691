//! The historic Hansard of 1803 to 2005 (the XML of api.parliament.uk): sittings of a day go in, an article a section comes
//! out.

use crate::date::metadata_date;
use crate::elements::Elements;
use crate::page::{Blocks, Page, guessed, passed};
use crate::stream::Headed;
use crate::xml::{Element, Node, Xml};
use crate::{ReadError, ReadOptions};
use greenpaper_core::{Article, BlockKind, PartialDate};
use std::io::Read;

/// The sections of a day, one at a time.
pub(crate) struct Sittings<R> {
    xml: Xml<Headed<R>>,
    options: ReadOptions,
    /// The elements that are open, and what each is called.
    open: Vec<(String, Option<String>)>,
    date: Option<PartialDate>,
    blocks: Blocks,
    url: Option<String>,
    done: bool,
}

impl<R: Read> Sittings<R> {
    pub(crate) fn new(xml: Xml<Headed<R>>, options: ReadOptions) -> Sittings<R> {
        Sittings {
            xml,
            options,
            open: Vec::new(),
            date: None,
            blocks: Blocks::default(),
            url: None,
            done: false,
        }
    }

    fn section(&mut self) -> Result<Option<Article>, ReadError> {
        loop {
            let element = match self.xml.next()? {
                Node::Start(element) => element,
                Node::End => {
                    let ended = self.ended()?;
                    self.open.pop();
                    match ended {
                        Some(article) => return Ok(Some(article)),
                        None => continue,
                    }
                }
                Node::Over => return self.ended(),
                Node::Text(_) => continue,
            };
            match element.name.as_str() {
                "date" => {
                    let date = element.get("format").and_then(metadata_date);
                    let words = self.xml.words()?;
                    self.date = date.or_else(|| metadata_date(&words)).or(self.date);
                }
                "title" => {
                    let words = self.xml.words()?;
                    if let Some((_, title)) = self.open.last_mut().filter(|_| !words.is_empty()) {
                        title.get_or_insert(words);
                    }
                }
                "p" | "quote" | "table" | "ul" | "ol" | "division" => self.text(element)?,
                "col" | "image" | "session" | "volume" | "titlepage" | "index" => self.xml.skip()?,
                _ => {
                    let ended = self.ended()?;
                    self.open.push((element.name, None));
                    if ended.is_some() {
                        return Ok(ended);
                    }
                }
            }
        }
    }

    /// Reads a block: what was said, with who said it before.
    fn text(&mut self, first: Element) -> Result<(), ReadError> {
        self.url = self.url.take().or_else(|| first.get("id").map(str::to_owned));
        let mut elements = Elements::default();
        let mut open: Vec<String> = Vec::new();
        let mut named = false;
        let mut next = Some(first);
        loop {
            let node = match next.take() {
                Some(element) => Node::Start(element),
                None => self.xml.next()?,
            };
            match node {
                Node::Start(element) if matches!(element.name.as_str(), "col" | "image") => {
                    self.xml.skip()?
                }
                Node::Start(element) => {
                    let name = match element.name.as_str() {
                        "quote" => "blockquote",
                        "lb" => "br",
                        name => name,
                    };
                    elements.start(name.as_bytes(), false, |wanted| {
                        element.get(std::str::from_utf8(wanted).unwrap_or("")).map(str::to_owned)
                    });
                    open.push(name.to_owned());
                }
                Node::End => {
                    let Some(name) = open.pop() else { break };
                    named |= name == "member";
                    elements.end(name.as_bytes());
                    if open.is_empty() {
                        break;
                    }
                }
                Node::Text(words) => {
                    // As it is printed: the name, a colon, what was said.
                    if named && open.last().is_some_and(|name| name == "membercontribution") {
                        if words.starts_with(char::is_alphanumeric) {
                            elements.words(": ");
                        }
                        named = false;
                    }
                    elements.words(&words);
                }
                Node::Over => break,
            }
        }
        let pieces = elements.finish();
        if self.blocks.blocks.is_empty() && !pieces.is_empty() {
            self.head();
        }
        for piece in &pieces {
            self.blocks.put_piece(piece);
        }
        Ok(())
    }

    /// Sets what the sections are called that the text stands in, the innermost as the headline.
    fn head(&mut self) {
        let house = |name: &str| name.starts_with("house") || matches!(name, "hansard" | "westminsterhall");
        let titles = self.open.iter().filter(|(name, _)| !house(name)).filter_map(|(_, title)| title.clone());
        let titles: Vec<String> = titles.collect();
        for (at, title) in titles.iter().enumerate() {
            let last = at + 1 == titles.len();
            self.blocks.put(if last { BlockKind::Headline } else { BlockKind::FrontMatter }, title);
        }
    }

    /// The article of what was read since the last, if there was anything.
    fn ended(&mut self) -> Result<Option<Article>, ReadError> {
        let blocks = std::mem::take(&mut self.blocks);
        if blocks.blocks.is_empty() {
            return Ok(None);
        }
        let page = Page {
            published: self.date,
            publication: Some("Hansard".to_owned()),
            url: self.url.take().or_else(|| self.xml.place().uri()),
            encoding: Some(self.xml.encoding.to_owned()),
            odd: guessed(self.xml.encoding, self.xml.guessed),
            ..Page::default()
        };
        let place = self.xml.place();
        passed(blocks.article(page, &self.options), &place, &self.options).map(Some)
    }
}

impl<R: Read> Iterator for Sittings<R> {
    type Item = Result<Article, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let section = self.section().transpose();
        self.done =
            section.as_ref().is_none_or(|it| it.as_ref().is_err_and(|error| error.diagnostic().is_none()));
        section
    }
}
