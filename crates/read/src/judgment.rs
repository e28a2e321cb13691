//! Judgments in Akoma Ntoso, as the National Archives publish them: a document goes in, its article comes out.

use crate::date::metadata_date;
use crate::elements::Elements;
use crate::error::Place;
use crate::page::{Blocks, Page, guessed, passed};
use crate::piece::Piece;
use crate::stream::Headed;
use crate::xml::{Node, Xml};
use crate::{ReadError, ReadOptions};
use greenpaper_core::{Article, BlockKind};
use std::io::Read;

/// Reads the article of a judgment.
pub(crate) fn read<R: Read>(mut xml: Xml<Headed<R>>, options: &ReadOptions) -> Result<Article, ReadError> {
    let mut reader = Judgment::default();
    loop {
        match xml.next()? {
            Node::Start(element) if element.name == "meta" => reader.meta(&mut xml)?,
            Node::Start(element) => {
                reader.start(&element.name, element.get("href"));
                reader.open.push(element.name);
            }
            Node::End => {
                if let Some(name) = reader.open.pop() {
                    reader.end(&name);
                }
            }
            Node::Text(words) => reader.words(&words),
            Node::Over => break,
        }
    }
    // The document as a whole is in no line.
    let place = Place { line: None, ..xml.place() };
    let page = Page {
        publication: Some("The National Archives".to_owned()),
        encoding: Some(xml.encoding.to_owned()),
        odd: guessed(xml.encoding, xml.guessed),
        url: reader.page.url.clone().or_else(|| place.uri()),
        ..reader.page
    };
    let mut blocks = Blocks::default();
    blocks.put(BlockKind::Headline, page.headline.as_deref().unwrap_or(""));
    for piece in reader.front.iter().chain(&reader.elements.finish()) {
        blocks.put_piece(piece);
    }
    passed(blocks.article(page, options), &place, options)
}

#[derive(Default)]
struct Judgment {
    page: Page,
    open: Vec<String>,
    elements: Elements,
    /// The pieces above the judgment's text.
    front: Vec<Piece>,
    /// The number that waits for the text that it stands before, and whether it is being read.
    number: String,
    numbering: bool,
}

/// The element of a page that shows as one of a judgment does.
fn shown(name: &str) -> &str {
    match name {
        "heading" | "subheading" => "h2",
        "paragraph" | "subparagraph" | "item" => "li",
        "embeddedStructure" | "quotedStructure" | "embeddedText" => "blockquote",
        "block" | "blockContainer" | "longTitle" => "div",
        "img" | "marker" => "span",
        name => name,
    }
}

impl Judgment {
    /// Takes what the document says of itself.
    fn meta<R: Read>(&mut self, xml: &mut Xml<Headed<R>>) -> Result<(), ReadError> {
        let (mut open, mut work) = (1, 0);
        while open > 0 {
            match xml.next()? {
                Node::Start(element) => {
                    open += 1;
                    let value = || element.get("value").map(str::to_owned);
                    match element.name.as_str() {
                        "FRBRWork" => work = open,
                        "FRBRname" if work > 0 => {
                            self.page.headline = self.page.headline.take().or_else(value)
                        }
                        "FRBRuri" if work > 0 => self.page.url = self.page.url.take().or_else(value),
                        // When the file was made says nothing of the judgment.
                        "FRBRdate" if work > 0 && element.get("name").is_none_or(|it| it != "transform") => {
                            let date = element.get("date").and_then(metadata_date);
                            self.page.published = self.page.published.or(date);
                        }
                        _ => {}
                    }
                }
                Node::End => {
                    work = if open == work { 0 } else { work };
                    open -= 1;
                }
                Node::Text(_) => {}
                Node::Over => break,
            }
        }
        Ok(())
    }

    fn start(&mut self, name: &str, target: Option<&str>) {
        match name {
            "num" => self.numbering = true,
            "ref" | "a" => self.elements.flow.open_link(target.unwrap_or("")),
            "intro" | "content" | "level" | "wrapUp" => {}
            name => self.elements.start(shown(name).as_bytes(), false, |_| None),
        }
    }

    fn words(&mut self, words: &str) {
        if self.numbering {
            self.number.push_str(words);
            return;
        }
        if !self.number.is_empty() && !words.trim().is_empty() {
            let number = std::mem::take(&mut self.number);
            self.elements.words(&format!("{} ", number.trim()));
        }
        self.elements.words(words);
    }

    fn end(&mut self, name: &str) {
        match name {
            "num" => self.numbering = false,
            "ref" | "a" => self.elements.flow.close_link(),
            "intro" | "content" | "level" | "wrapUp" => {}
            "header" | "coverPage" | "preface" => {
                let front = std::mem::take(&mut self.elements).finish();
                self.front.extend(
                    front.into_iter().map(|piece| Piece { kind: Some(BlockKind::FrontMatter), ..piece }),
                );
            }
            name => self.elements.end(shown(name).as_bytes()),
        }
    }
}
