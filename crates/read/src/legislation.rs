//! What legislation.gov.uk publishes in CLML, above all explanatory notes: their text in blocks, and which provision each
//! stretch speaks of.

use crate::date::{date_in, metadata_date};
use crate::error::Place;
use crate::heading::same_heading;
use crate::page::{Blocks, Page, guessed, passed};
use crate::piece::{Flow, Piece};
use crate::stream::Headed;
use crate::xml::{Element, Node, Xml};
use crate::{ReadError, ReadOptions};
use greenpaper_core::{Article, BlockKind, Landmark, LandmarkKind, PartialDate, Span};
use std::io::Read;

/// Reads the article of a document.
pub(crate) fn read<R: Read>(mut xml: Xml<Headed<R>>, options: &ReadOptions) -> Result<Article, ReadError> {
    let mut reader = Document::default();
    loop {
        match xml.next()? {
            Node::Start(element) => {
                // What is about the document, in its own elements.
                if element.name == "Metadata" {
                    reader.metadata(&mut xml)?;
                    continue;
                }
                // What editors added, and lists of what comes.
                if matches!(
                    element.name.as_str(),
                    "Commentaries"
                        | "CommentaryRef"
                        | "Contents"
                        | "FootnoteRef"
                        | "Versions"
                        | "Resources"
                        | "MarginNotes"
                ) {
                    xml.skip()?;
                    continue;
                }
                reader.start(&element);
                reader.open.push(element.name);
            }
            Node::End => {
                if let Some(name) = reader.open.pop() {
                    reader.end(&name);
                }
            }
            Node::Text(words) => reader.flow.words(&words),
            Node::Over => break,
        }
    }
    // The document as a whole is in no line.
    let place = Place { line: None, ..xml.place() };
    let page = Page {
        publication: Some("legislation.gov.uk".to_owned()),
        encoding: Some(xml.encoding.to_owned()),
        odd: guessed(xml.encoding, xml.guessed),
        ..std::mem::take(&mut reader.page)
    };
    let (headline, url) =
        (page.headline.clone().unwrap_or_default(), page.url.clone().or_else(|| place.uri()));
    let mut blocks = Blocks::default();
    blocks.put(BlockKind::Headline, &headline);
    let mut starts = Vec::new();
    for (at, piece) in reader.pieces.iter().enumerate() {
        let repeated = at < 4 && same_heading(&piece.text, &headline);
        let span = if repeated { None } else { blocks.put_piece(piece) };
        starts.push(span.unwrap_or_else(|| Span::new(blocks.text.len(), blocks.text.len())));
    }
    blocks.landmarks = reader.landmarks(&starts, url.as_deref());
    blocks.landmarks.sort_by_key(|landmark| (landmark.span.start(), std::cmp::Reverse(landmark.span.end())));
    passed(blocks.article(Page { url, ..page }, options), &place, options)
}

/// The date in the words that say when an Act was made: that of assent, where a bill was passed before.
fn enacted(words: &str) -> Option<PartialDate> {
    let assent =
        words.to_ascii_lowercase().find("assent").map_or(words, |at| words.get(at..).unwrap_or(words));
    date_in(assent).or_else(|| date_in(words)).map(|dated| dated.date)
}

/// The identifier of the provision that a heading of explanatory notes names: of "Section 4: Duty" in the notes on
/// `ukpga/2014/23`, `http://www.legislation.gov.uk/id/ukpga/2014/23/section/4`, in the scheme of legislation.gov.uk.
fn commented(label: &str, url: Option<&str>) -> Option<String> {
    let (_, path) = url?.split_once("legislation.gov.uk/")?;
    let (act, _) = path.strip_prefix("id/").unwrap_or(path).split_once("/notes")?;
    let mut words = label.split(|c: char| c.is_whitespace() || matches!(c, ':' | '–' | '-' | ',' | '.'));
    let kind = match words.next()? {
        "Section" => "section",
        "Schedule" => "schedule",
        "Part" => "part",
        "Article" => "article",
        "Regulation" => "regulation",
        _ => return None,
    };
    let number = words.next().filter(|number| number.starts_with(|c: char| c.is_ascii_digit()))?;
    let number: String = number.chars().take_while(char::is_ascii_alphanumeric).collect();
    Some(format!("http://www.legislation.gov.uk/id/{act}/{kind}/{number}"))
}

#[derive(Default)]
struct Document {
    page: Page,
    open: Vec<String>,
    flow: Flow,
    pieces: Vec<Piece>,
    /// Numbers that wait for the text that they stand before.
    numbers: Vec<String>,
    /// The provisions that are open, by the depth of their element, and all that were.
    within: Vec<(usize, usize)>,
    provisions: Vec<Provision>,
    cells: usize,
}

#[derive(Default)]
struct Provision {
    id: Option<String>,
    /// Its title, and else its number.
    label: Option<String>,
    number: Option<String>,
    /// Its pieces.
    from: usize,
    to: usize,
}

impl Provision {
    /// What a numbered provision is called: by its identifier, `section 1`, and else by its number.
    fn called(&self, number: &str) -> String {
        let mut steps = self.id.as_deref().unwrap_or("").rsplit('/');
        match (steps.next(), steps.next()) {
            (Some(last), Some(kind)) if last == number => format!("{kind} {number}"),
            _ => number.to_owned(),
        }
    }
}

impl Document {
    /// Takes from the metadata what an article has a place for.
    fn metadata<R: Read>(&mut self, xml: &mut Xml<Headed<R>>) -> Result<(), ReadError> {
        let mut open = 1;
        while open > 0 {
            match xml.next()? {
                Node::Start(element) => {
                    open += 1;
                    match element.name.as_str() {
                        "title" if self.page.headline.is_none() => {
                            self.page.headline = Some(xml.words()?);
                            open -= 1;
                        }
                        "language" if self.page.language.is_none() => {
                            self.page.language = Some(xml.words()?).filter(|tag| !tag.is_empty());
                            open -= 1;
                        }
                        "EnactmentDate" | "Made" => {
                            let date = element.get("Date").and_then(metadata_date);
                            self.page.published = self.page.published.or(date);
                        }
                        _ => {}
                    }
                }
                Node::End => open -= 1,
                Node::Text(_) => {}
                Node::Over => break,
            }
        }
        Ok(())
    }

    /// The provisions as landmarks; each piece stands at one of `starts`.
    fn landmarks(&self, starts: &[Span], url: Option<&str>) -> Vec<Landmark> {
        let landmark = |provision: &Provision| {
            let pieces = starts.get(provision.from..provision.to)?;
            let span = Span::new(pieces.first()?.start(), pieces.last()?.end());
            let number = || provision.number.as_ref().map(|number| provision.called(number));
            let label = provision.label.clone().or_else(number).filter(|_| !span.is_empty())?;
            let id = commented(&label, url).or_else(|| provision.id.clone());
            Some(Landmark { kind: LandmarkKind::Provision, span, label, id })
        };
        self.provisions.iter().filter_map(landmark).collect()
    }

    fn inside(&self, name: &str) -> bool {
        self.open.iter().rev().take(24).any(|open| open == name)
    }

    fn start(&mut self, element: &Element) {
        let name = element.name.as_str();
        match name {
            "Legislation" | "EN" | "ExplanatoryNotes" => {
                let uri = element.get("DocumentURI").or(element.get("IdURI"));
                self.page.url = self.page.url.take().or_else(|| uri.map(str::to_owned));
            }
            "Citation" | "CitationSubRef" | "ExternalLink" => {
                self.flow.open_link(element.get("URI").unwrap_or(""))
            }
            "a" => self.flow.open_link(element.get("href").unwrap_or("")),
            "td" | "th" => {
                self.cells += 1;
                if self.cells > 1 {
                    self.flow.cell();
                }
            }
            "tr" => {
                self.end_block();
                self.cells = 0;
            }
            "ListItem" => {
                self.end_block();
                self.numbers.extend(element.get("NumberOverride").map(str::to_owned));
            }
            // Text in an item or a cell is the item's or the cell's.
            "Text" | "Para" | "Title" | "Number" | "Pnumber" if self.cells == 0 => self.end_block(),
            "BlockText" | "BlockExtract" | "BlockAmendment" | "Footnote" | "Tabular" => self.end_block(),
            _ => {}
        }
        let id = element.get("IdURI").or(element.get("id"));
        let provision = name.starts_with("Commentary")
            || matches!(name, "P1" | "P1group" | "Part" | "Chapter" | "Schedule" | "Pblock" | "Group");
        if provision && self.cells == 0 {
            self.end_block();
            self.within.push((self.open.len(), self.provisions.len()));
            let from = self.pieces.len();
            self.provisions.push(Provision {
                id: id.map(str::to_owned),
                from,
                to: from,
                ..Provision::default()
            });
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Citation" | "CitationSubRef" | "ExternalLink" | "a" => self.flow.close_link(),
            "Pnumber" => {
                let number = self.take();
                if let Some((_, at)) = self.within.last()
                    && self.open.last().is_some_and(|parent| parent == "P1")
                {
                    self.provisions[*at].number.get_or_insert_with(|| number.clone());
                }
                // As it is printed: "4", "(1)", "(a)"; notes count with a full stop.
                let shown = match self.open.last().map(String::as_str) {
                    Some("NumberedPara") => format!("{}.", number.trim_end_matches('.')),
                    Some("P2" | "P3" | "P4" | "P5" | "P6") if !number.starts_with('(') => {
                        format!("({number})")
                    }
                    _ => number,
                };
                self.numbers.push(shown);
            }
            "Title" | "Number" | "SubTitle" | "TitleBlock" | "Reference" => self.end_title(name),
            "LongTitle" => {
                let words = self.take();
                self.put(BlockKind::FrontMatter, words);
            }
            "DateText" => {
                let words = self.take();
                self.page.published = self.page.published.or_else(|| enacted(&words));
                self.put(BlockKind::Date, words);
            }
            "tr" => {
                self.end_as(BlockKind::TableRow);
                self.cells = 0;
            }
            "Text" | "Para" | "ListItem" | "caption" if self.cells == 0 => self.end_block(),
            "Footnote" | "BlockText" | "BlockExtract" | "BlockAmendment" | "Tabular" => {
                self.end_block_as(name)
            }
            _ => {}
        }
        while let Some((depth, at)) = self.within.last().copied() {
            if depth < self.open.len() {
                break;
            }
            self.end_block();
            self.provisions[at].to = self.pieces.len();
            self.within.pop();
        }
    }

    /// Ends a title or a number: it heads what is open, names its provision, or is the document's own.
    fn end_title(&mut self, name: &str) {
        let prelims = ["ENprelims", "PrimaryPrelims", "SecondaryPrelims"].iter().any(|it| self.inside(it));
        let words = self.take();
        let parent = self.open.last().map(String::as_str).unwrap_or("");
        if prelims && name == "Title" {
            // What stands in brackets is lost in some.
            self.page.headline = self.page.headline.take().filter(|title| !title.contains("()"));
            self.page.headline.get_or_insert_with(|| words.clone());
        }
        if let Some((depth, at)) = self.within.last()
            && *depth + 2 >= self.open.len()
            && !prelims
            && name != "Reference"
            && !matches!(parent, "Tabular" | "Figure")
        {
            let provision = &mut self.provisions[*at];
            let label = provision.label.take().map_or(words.clone(), |before| format!("{before}: {words}"));
            provision.label = Some(label);
        }
        let kind = if prelims && name != "Title" { BlockKind::FrontMatter } else { BlockKind::Subheading };
        let kind = if parent == "Tabular" || parent == "Figure" { BlockKind::Caption } else { kind };
        self.put(kind, words);
    }

    /// What a stretch of text is by the elements that are open.
    fn kind(&self) -> BlockKind {
        let inner = self.open.iter().rev().take(24).find_map(|name| {
            Some(match name.as_str() {
                "tr" => BlockKind::TableRow,
                "ListItem" | "P3" | "P4" | "P5" | "P6" => BlockKind::ListItem,
                "BlockText" | "BlockExtract" | "BlockAmendment" => BlockKind::BlockQuotation,
                "Footnote" => BlockKind::Footnote,
                "caption" => BlockKind::Caption,
                _ => return None,
            })
        });
        inner.unwrap_or(BlockKind::Paragraph)
    }

    fn end_block(&mut self) {
        let kind = self.kind();
        self.end_as(kind);
    }

    fn end_block_as(&mut self, name: &str) {
        let kind = match name {
            "Footnote" => BlockKind::Footnote,
            "Tabular" => BlockKind::TableRow,
            _ => BlockKind::BlockQuotation,
        };
        self.end_as(kind);
    }

    fn end_as(&mut self, kind: BlockKind) {
        let mut flow = std::mem::take(&mut self.flow);
        if flow.is_empty() {
            self.flow = flow;
            return;
        }
        flow.end(kind);
        for mut piece in flow.finish() {
            let numbers = std::mem::take(&mut self.numbers);
            if !numbers.is_empty() {
                let lead = numbers.join(" ") + " ";
                piece.text.insert_str(0, &lead);
                for (range, _) in &mut piece.links {
                    *range = range.start + lead.len()..range.end + lead.len();
                }
            }
            self.pieces.push(piece);
        }
    }

    /// The words since the last block, alone.
    fn take(&mut self) -> String {
        let pieces = std::mem::take(&mut self.flow).finish();
        pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(" ")
    }

    fn put(&mut self, kind: BlockKind, words: String) {
        if !words.is_empty() {
            self.pieces.push(Piece::new(kind, words));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_notes_name_their_provision() {
        let url = Some("http://www.legislation.gov.uk/ukpga/2014/23/notes");
        let id = |path: &str| Some(format!("http://www.legislation.gov.uk/id/ukpga/2014/23/{path}"));
        assert_eq!(commented("Section 4: Providing information", url), id("section/4"));
        assert_eq!(commented("Schedule 2 – Boards", url), id("schedule/2"));
        assert_eq!(commented("Sections 4 to 6", url), None);
        assert_eq!(commented("Section 4", Some("http://www.legislation.gov.uk/ukpga/2014/23")), None);
    }
}
