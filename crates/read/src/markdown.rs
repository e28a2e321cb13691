//! Markdown: a page goes in, an article comes out; its front matter says headline, author and date.

use crate::ReadOptions;
use crate::byline::byline;
use crate::date::{date_in, metadata_date};
use crate::decode::decode;
use crate::fragment::pieces;
use crate::page::Page;
use crate::piece::{Flow, Piece};
use greenpaper_core::{Article, BlockKind, Diagnostic};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Reads the article of a page.
pub(crate) fn read(bytes: &[u8], uri: Option<String>, options: &ReadOptions) -> Article {
    let decoded = decode(bytes);
    let mut page = Page { url: uri, encoding: Some(decoded.encoding.to_owned()), ..Page::default() };
    page.odd = decoded
        .oddities
        .iter()
        .map(|(kind, _, message)| Diagnostic { kind: *kind, span: None, message: message.clone() })
        .collect();
    let mut reader = Reader::default();
    let parsed = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    for event in Parser::new_ext(&decoded.text, parsed) {
        reader.event(event);
    }
    front_matter(&reader.metadata, &mut page);
    let mut pieces = reader.flow.finish();
    // The first heading of the first level is the headline, whatever the front matter says.
    if let Some(at) = reader.headline.filter(|at| pieces.len() > *at) {
        let headline = pieces.remove(at).text;
        page.headline.get_or_insert(headline);
        let whole = reader.emphasised.contains(&(at + 1));
        if let Some(first) = pieces.get(at).filter(|_| whole) {
            below_headline(first.text.clone(), at, &mut pieces, &mut page);
        }
    }
    page.article(&pieces, options)
}

/// Takes a line in italics below the headline: who wrote it and when, or else the standfirst.
fn below_headline(words: String, at: usize, pieces: &mut Vec<Piece>, page: &mut Page) {
    let dated = date_in(&words);
    let author = byline(words.split(',').next().unwrap_or(&words));
    if author.is_none() && dated.is_none() && page.standfirst.is_none() {
        pieces.remove(at);
        page.standfirst = Some(words);
        return;
    }
    page.published = page.published.or(dated.map(|dated| dated.date));
    if let Some(author) = author
        && page.author.is_none()
    {
        pieces[at].kind = Some(BlockKind::Byline);
        page.author = Some(author.to_owned());
    }
}

/// Takes from front matter, `key: value` or `key = value` a line, what an article has a place for.
fn front_matter(text: &str, page: &mut Page) {
    let mut list: Option<String> = None;
    for line in text.lines() {
        let value = |words: &str| words.trim().trim_matches(['"', '\'']).trim().to_owned();
        if let (Some(item), Some(name)) = (line.trim_start().strip_prefix("- "), &list) {
            let before = page.author.take().map(|before| before + ", ").unwrap_or_default();
            page.author = (name == "author").then(|| before.clone() + &value(item)).or(page.author.take());
            continue;
        }
        let Some((name, words)) = line.split_once(':').or_else(|| line.split_once('=')) else { continue };
        let name = name.trim().to_ascii_lowercase();
        let words = value(words.trim().trim_start_matches('[').trim_end_matches(']'));
        list = words.is_empty().then(|| name.trim_end_matches('s').to_owned());
        if words.is_empty() || line.starts_with([' ', '\t']) {
            continue;
        }
        let words = Some(words);
        match name.as_str() {
            "title" => page.headline = words,
            "author" | "authors" | "byline" | "by" => page.author = words,
            "date" | "published" | "publishdate" | "pubdate" => {
                page.published = words.as_deref().and_then(metadata_date);
            }
            "description" | "summary" | "subtitle" | "excerpt" | "standfirst" => page.standfirst = words,
            "lang" | "language" => page.language = words,
            "publication" | "publisher" | "source" => {
                page.publication = words.filter(|it| !it.contains("://"))
            }
            _ => {}
        }
    }
}

/// Makes pieces of what the parser finds.
#[derive(Default)]
struct Reader {
    flow: Flow,
    kinds: Vec<BlockKind>,
    /// The number of the piece that is the first heading of the first level, if there is one.
    headline: Option<usize>,
    /// Paragraphs that are in italics from end to end.
    emphasised: Vec<usize>,
    /// How much of the paragraph that is open is in italics, and how much is not.
    emphasis: (usize, usize),
    within_emphasis: bool,
    metadata: String,
    in_metadata: bool,
    /// Pictures that are open: what they say stands for them.
    pictures: usize,
    html: String,
    cells: usize,
}

impl Reader {
    fn kind(&self) -> BlockKind {
        self.kinds.last().copied().unwrap_or(BlockKind::Paragraph)
    }

    fn end(&mut self) {
        let kind = self.kind();
        self.flow.end(kind);
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(words) | Event::Code(words) if self.in_metadata => self.metadata.push_str(&words),
            Event::Text(_) | Event::Code(_) if self.pictures > 0 => {}
            Event::Text(words) | Event::Code(words) => {
                let count = if self.within_emphasis { &mut self.emphasis.0 } else { &mut self.emphasis.1 };
                *count += words.trim().len();
                self.flow.words(&words);
            }
            Event::Html(html) => self.html.push_str(&html),
            Event::SoftBreak => self.flow.blank(),
            Event::HardBreak => self.flow.line(),
            Event::Rule => self.end(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::MetadataBlock(_) => self.in_metadata = true,
            Tag::Image { .. } => self.pictures += 1,
            Tag::Link { dest_url, .. } => self.flow.open_link(&dest_url),
            Tag::Emphasis | Tag::Strong => self.within_emphasis = true,
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::TableHead | Tag::TableRow => {
                self.end();
                self.cells = 0;
            }
            Tag::TableCell => {
                self.cells += 1;
                if self.cells > 1 {
                    self.flow.cell();
                }
            }
            tag => {
                self.end();
                self.emphasis = (0, 0);
                self.kinds.extend(match tag {
                    Tag::Heading { level, .. } => {
                        if level == HeadingLevel::H1 && self.headline.is_none() {
                            self.headline = Some(self.flow.count());
                        }
                        Some(BlockKind::Subheading)
                    }
                    Tag::Item => Some(BlockKind::ListItem),
                    Tag::BlockQuote(_) => Some(BlockKind::BlockQuotation),
                    Tag::FootnoteDefinition(_) => Some(BlockKind::Footnote),
                    _ => None,
                });
            }
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::MetadataBlock(_) => self.in_metadata = false,
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::Link => self.flow.close_link(),
            TagEnd::Emphasis | TagEnd::Strong => self.within_emphasis = false,
            TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript | TagEnd::TableCell => {}
            TagEnd::TableHead | TagEnd::TableRow => self.flow.end(BlockKind::TableRow),
            TagEnd::HtmlBlock => {
                self.end();
                for piece in pieces(&std::mem::take(&mut self.html)) {
                    self.flow.push(piece);
                }
            }
            tag => {
                if tag == TagEnd::Paragraph && self.emphasis.0 > 0 && self.emphasis.1 == 0 {
                    self.emphasised.push(self.flow.count());
                }
                self.end();
                if matches!(
                    tag,
                    TagEnd::Heading(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition
                ) {
                    self.kinds.pop();
                }
            }
        }
    }
}
