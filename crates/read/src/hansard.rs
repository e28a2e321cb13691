//! Hansard as parlparse and TheyWorkForYou publish it: a day's debates, written answers or statements, a section an
//! article.

use crate::date::metadata_date;
use crate::elements::Elements;
use crate::page::{Blocks, Page, guessed, passed};
use crate::piece::Piece;
use crate::stream::Headed;
use crate::xml::{Element, Node, Xml};
use crate::{ReadError, ReadOptions};
use greenpaper_core::{Article, BlockKind, Landmark, LandmarkKind, Span};
use std::io::Read;

/// The sections of a day, one at a time: each begins at a heading, or at several with nothing said between them.
pub(crate) struct Sections<R> {
    xml: Xml<Headed<R>>,
    options: ReadOptions,
    section: Section,
    /// The heading that later sections stand under: a department, as a rule.
    major: Option<String>,
    done: bool,
    any: bool,
}

/// Headings that name a kind of business and not what it is about.
const BUSINESS: [&str; 14] = [
    "Question",
    "Private Notice Question",
    "Urgent Question",
    "Statement",
    "Commons Urgent Question",
    "First Reading",
    "Second Reading",
    "Third Reading",
    "Motion",
    "Motion to Approve",
    "Motion to Take Note",
    "Question for Short Debate",
    "Order of Commitment",
    "Membership Motion",
];

/// What was read of a section.
#[derive(Default)]
struct Section {
    headings: Vec<String>,
    url: Option<String>,
    date: Option<String>,
    blocks: Blocks,
    /// The column and the time that what comes next stands in, and since where.
    column: Option<(String, usize)>,
    time: Option<(String, usize)>,
    /// Whether anything was said in it.
    said: bool,
}

impl<R: Read> Sections<R> {
    pub(crate) fn new(xml: Xml<Headed<R>>, options: ReadOptions) -> Sections<R> {
        Sections { xml, options, section: Section::default(), major: None, done: false, any: false }
    }

    /// Reads on to the end of a section.
    fn section(&mut self) -> Result<Option<Section>, ReadError> {
        loop {
            let element = match self.xml.next()? {
                Node::Start(element) => element,
                Node::Over => {
                    self.done = true;
                    let section = std::mem::take(&mut self.section);
                    return Ok(section.said.then_some(section));
                }
                _ => continue,
            };
            match element.name.as_str() {
                "oral-heading" | "major-heading" | "minor-heading" | "heading" => {
                    let words = self.xml.words()?;
                    let ended = self.section.said.then(|| std::mem::take(&mut self.section));
                    if element.name == "major-heading" || element.name == "oral-heading" {
                        self.major = Some(words.clone());
                    } else if self.section.headings.is_empty()
                        && let Some(major) = self.major.clone()
                    {
                        self.section.headings.push(major);
                    }
                    self.section.headings.push(words);
                    // The address is that of the last heading, which is the headline.
                    self.section.url = None;
                    self.section.begin(&element);
                    if ended.is_some() {
                        return Ok(ended);
                    }
                }
                "speech" | "ques" | "reply" => self.speech(&element)?,
                "division" => self.division(&element)?,
                "publicwhip" | "debates" => {}
                _ => self.xml.skip()?,
            }
        }
    }

    fn speech(&mut self, speech: &Element) -> Result<(), ReadError> {
        let mut elements = Elements::default();
        let mut open = vec![speech.name.clone()];
        while !open.is_empty() {
            match self.xml.next()? {
                Node::Start(element) => {
                    let name = match element.name.as_str() {
                        // What is set in is somebody else's words: a motion, a quotation.
                        "p" if element.get("class").is_some_and(|class| class.contains("indent")) => {
                            "blockquote"
                        }
                        name => name,
                    };
                    if name == "phrase" {
                        let target = element.get("person_id").or(element.get("url")).or(element.get("id"));
                        elements.flow.open_link(target.unwrap_or(""));
                    } else {
                        elements.start(name.as_bytes(), false, |wanted| {
                            element.get(std::str::from_utf8(wanted).unwrap_or("")).map(str::to_owned)
                        });
                    }
                    open.push(name.to_owned());
                }
                Node::End => match open.pop().as_deref() {
                    Some("phrase") => elements.flow.close_link(),
                    Some(name) if !open.is_empty() => elements.end(name.as_bytes()),
                    _ => {}
                },
                Node::Text(words) => elements.words(&words),
                Node::Over => break,
            }
        }
        self.section.speech(speech, elements.finish(), &self.major);
        Ok(())
    }

    /// The votes of a division, a row each.
    fn division(&mut self, division: &Element) -> Result<(), ReadError> {
        let mut rows = Vec::new();
        let mut vote = String::new();
        let mut open = 1;
        while open > 0 {
            match self.xml.next()? {
                Node::Start(element) => {
                    open += 1;
                    vote = element.get("vote").map_or(vote, str::to_owned);
                    if matches!(
                        element.name.as_str(),
                        "mpname" | "lord" | "mspname" | "mlaname" | "msname" | "membername"
                    ) {
                        let name = self.xml.words()?;
                        open -= 1;
                        let mut row = Piece::new(BlockKind::TableRow, format!("{vote}\t{name}"));
                        if let Some(id) = element.get("person_id").or(element.get("id")) {
                            row.links.push((vote.len() + 1..row.text.len(), id.to_owned()));
                        }
                        rows.push(row);
                    } else if element.name == "divisioncount" {
                        for side in [
                            "ayes",
                            "noes",
                            "content",
                            "not-content",
                            "for",
                            "against",
                            "abstentions",
                            "spoiled_votes",
                        ] {
                            if let Some(count) =
                                element.get(side).filter(|count| side != "spoiled_votes" || *count != "0")
                            {
                                rows.push(Piece::new(BlockKind::TableRow, format!("{side}\t{count}")));
                            }
                        }
                    }
                }
                Node::End => open -= 1,
                Node::Text(_) => {}
                Node::Over => break,
            }
        }
        self.section.speech(division, rows, &self.major);
        Ok(())
    }

    fn article(&self, mut section: Section) -> Result<Article, ReadError> {
        section.close();
        let page = Page {
            published: section.date.as_deref().and_then(metadata_date),
            publication: Some("Hansard".to_owned()),
            url: section.url.or_else(|| self.xml.place().uri()),
            encoding: Some(self.xml.encoding.to_owned()),
            odd: guessed(self.xml.encoding, self.xml.guessed),
            ..Page::default()
        };
        let mut blocks = section.blocks;
        blocks
            .landmarks
            .sort_by_key(|landmark| (landmark.span.start(), std::cmp::Reverse(landmark.span.end())));
        passed(blocks.article(page, &self.options), &self.xml.place(), &self.options)
    }
}

impl Section {
    /// Takes the address and the date from the first element that has them.
    fn begin(&mut self, element: &Element) {
        let address = element.get("url").map(|url| url.split_whitespace().collect::<String>());
        self.url = self.url.take().or(address).or_else(|| element.get("id").map(str::to_owned));
        // "uk.org.publicwhip/debate/2016-12-19b.1169.0"
        let day = element.get("id").and_then(|id| id.rsplit('/').next()).and_then(|day| day.get(..10));
        self.date = self.date.take().or_else(|| day.map(str::to_owned));
    }

    /// Sets the headings, the last as the headline, once something is said below them.
    fn head(&mut self, major: &Option<String>) {
        if self.said {
            return;
        }
        self.said = true;
        if self.headings.is_empty() {
            self.headings.extend(major.clone());
        }
        let mut headings = std::mem::take(&mut self.headings);
        // What kind of business it is stands below what it is about.
        if let [.., about, business] = &mut headings[..]
            && BUSINESS.iter().any(|known| known.eq_ignore_ascii_case(business))
        {
            std::mem::swap(about, business);
        }
        for (at, heading) in headings.iter().enumerate() {
            let last = at + 1 == headings.len();
            self.blocks.put(if last { BlockKind::Headline } else { BlockKind::FrontMatter }, heading);
        }
    }

    fn speech(&mut self, speech: &Element, mut pieces: Vec<Piece>, major: &Option<String>) {
        if pieces.is_empty() {
            return;
        }
        self.begin(speech);
        self.head(major);
        let speaker = speech.get("speakername").filter(|_| speech.name != "division");
        let name = speaker.map(|name| name.trim_end_matches(':').trim().to_owned());
        let person = speech.get("person_id").or(speech.get("speakerid")).filter(|id| !id.contains("unknown"));
        if let Some(name) = &name {
            // As it is printed: the name, a colon, what was said.
            let lead = format!("{name}: ");
            if let Some(first) = pieces.first_mut().filter(|first| first.kind() == BlockKind::Paragraph) {
                for (range, _) in &mut first.links {
                    *range = range.start + lead.len()..range.end + lead.len();
                }
                first.text.insert_str(0, &lead);
            } else {
                pieces.insert(0, Piece::new(BlockKind::Paragraph, lead.trim_end()));
            }
            if let Some(id) = person {
                pieces[0].links.insert(0, (0..name.len(), id.to_owned()));
            }
        }
        let start = self.blocks.text.len() + 2 * usize::from(!self.blocks.text.is_empty());
        self.mark(speech, start);
        let mut span = None;
        for piece in &pieces {
            let put = self.blocks.put_piece(piece);
            span = span
                .or(put)
                .zip(put)
                .map(|(first, last): (Span, Span)| Span::new(first.start(), last.end()))
                .or(span);
        }
        if let (Some(span), Some(label)) = (span, name) {
            let id = person.or(speech.get("id")).map(str::to_owned);
            self.blocks.landmarks.push(Landmark { kind: LandmarkKind::Speech, span, label, id });
        }
    }

    /// Sees whether another column or time begins at `start`.
    fn mark(&mut self, element: &Element, start: usize) {
        let column = element.get("colnum");
        if column.is_some() && self.column.as_ref().map(|(label, _)| label.as_str()) != column {
            self.close_mark(LandmarkKind::Column);
            self.column = column.map(|label| (label.to_owned(), start));
        }
        let time = element.get("time");
        if time.is_some() && self.time.as_ref().map(|(label, _)| label.as_str()) != time {
            self.close_mark(LandmarkKind::Time);
            self.time = time.map(|label| (label.to_owned(), start));
        }
    }

    fn close_mark(&mut self, kind: LandmarkKind) {
        let open = if kind == LandmarkKind::Column { self.column.take() } else { self.time.take() };
        let end = self.blocks.text.len();
        if let Some((label, start)) = open.filter(|(_, start)| *start < end) {
            self.blocks.landmarks.push(Landmark { kind, span: Span::new(start, end), label, id: None });
        }
    }

    fn close(&mut self) {
        self.close_mark(LandmarkKind::Column);
        self.close_mark(LandmarkKind::Time);
    }
}

impl<R: Read> Iterator for Sections<R> {
    type Item = Result<Article, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        match self.section() {
            Ok(Some(section)) => {
                self.any = true;
                Some(self.article(section))
            }
            Ok(None) if self.any => None,
            Ok(None) => {
                self.any = true;
                Some(self.article(Section::default()))
            }
            Err(error) => {
                self.done = true;
                Some(Err(error))
            }
        }
    }
}
