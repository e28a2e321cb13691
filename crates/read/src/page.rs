//! An article put together of what a page, a record or a feed says of itself and of its pieces.

use crate::ReadOptions;
use crate::byline::{author_note, byline};
use crate::date::{date_in, date_line};
use crate::diagnose::diagnose;
use crate::furniture::{Furniture, describes_picture, furniture, heads_links, offers, reaches_by, reason};
use crate::heading::same_heading;
use crate::line_features::LineFeatures;
use crate::phrases::PhraseHits;
use crate::piece::Piece;
use crate::shape::{Closing, closing, opening};
use greenpaper_core::{
    Article, Block, BlockKind, DateRole, Diagnostic, DiagnosticKind, Furniture as CoreFurniture,
    FurnitureReason, Hyperlink, Landmark, Origin, PartialDate, Span, StatedDate,
};
use std::borrow::Cow;

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) headline: Option<String>,
    pub(crate) standfirst: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) published: Option<PartialDate>,
    pub(crate) publication: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) url: Option<String>,
    /// What stands below the headline and before the text.
    pub(crate) front: Vec<Piece>,
    /// Whether its pieces are of a web page, furniture and all.
    pub(crate) is_web_page: bool,
    pub(crate) encoding: Option<String>,
    /// What was odd about its bytes.
    pub(crate) odd: Vec<Diagnostic>,
}

/// The date that a source gives; what cannot be read is told.
#[cfg(any(feature = "json", feature = "csv", feature = "xml"))]
pub(crate) fn date_of(words: &str, odd: &mut Vec<Diagnostic>) -> Option<PartialDate> {
    let date = crate::date::metadata_date(words);
    if date.is_none() && !words.trim().is_empty() {
        let shown: String = words.trim().chars().take(40).collect();
        let message = format!("a date cannot be read: {shown:?}");
        odd.push(Diagnostic { kind: DiagnosticKind::UnreadableDate, span: None, message });
    }
    date
}

/// What is odd about everything in a stream whose encoding was guessed.
#[cfg(any(feature = "json", feature = "csv", feature = "xml"))]
pub(crate) fn guessed(encoding: &str, guessed: bool) -> Vec<Diagnostic> {
    let message = || format!("nothing says the encoding; read as {encoding}");
    let odd =
        guessed.then(|| Diagnostic { kind: DiagnosticKind::EncodingGuessed, span: None, message: message() });
    odd.into_iter().collect()
}

/// Passes an article on, unless one of its oddities is an error.
#[cfg(any(feature = "json", feature = "csv", feature = "xml"))]
pub(crate) fn passed(
    article: Article,
    place: &crate::error::Place,
    options: &ReadOptions,
) -> Result<Article, crate::ReadError> {
    options.check(article).map_err(|error| error.at(place))
}

/// Which pieces behind the last of the text lead elsewhere: links, ways to reach somebody, headings of nothing else.
fn foot(pieces: &[Piece], last: usize) -> Vec<usize> {
    let leads = |piece: &Piece| {
        let linked: usize = piece.links.iter().map(|(range, _)| range.len()).sum();
        let words = piece.text.as_str();
        piece.text.len() <= 120
            && (linked * 5 >= words.len() * 4
                || words.contains('@') && !words.contains(' ')
                || reaches_by(words, LineFeatures::of(words))
                    && words.len() <= 100
                    && closing(words) != Closing::Stop)
    };
    let mut foot = Vec::new();
    let mut headed = true;
    for at in (last + 1..pieces.len()).rev() {
        let piece = &pieces[at];
        let told = matches!(piece.kind(), BlockKind::Caption | BlockKind::Footnote | BlockKind::TableRow);
        if told {
            headed = false;
        } else if leads(piece) || furniture(&piece.text) != Furniture::No {
            foot.push(at);
        } else if piece.kind() == BlockKind::Subheading && headed && at + 1 < pieces.len() {
            foot.push(at);
        } else {
            headed = false;
        }
    }
    foot.reverse();
    foot
}

/// The pieces, of which those that end in a link that leads on ("Continue reading") are two.
fn without_last_links(pieces: &[Piece]) -> Cow<'_, [Piece]> {
    let cut = |piece: &Piece| {
        let (range, _) = piece.links.last()?;
        let words = &piece.text[range.clone()];
        let alone = piece.text[..range.start].trim_end().ends_with(['.', '…', '?', '!', '”']);
        (range.start > 0
            && range.end == piece.text.len()
            && alone
            && furniture(words.trim_end_matches(['.', '…', '»', ' '])) == Furniture::Sure)
            .then_some(range.start)
    };
    if !pieces.iter().any(|piece| cut(piece).is_some()) {
        return Cow::Borrowed(pieces);
    }
    let mut out = Vec::with_capacity(pieces.len() + 1);
    for piece in pieces {
        let Some(at) = cut(piece) else {
            out.push(piece.clone());
            continue;
        };
        let mut links = piece.links.clone();
        let target = links.pop().map(|(_, target)| target).unwrap_or_default();
        out.push(Piece { text: piece.text[..at].trim_end().to_owned(), links, ..*piece });
        let mut last = Piece::new(BlockKind::Boilerplate, &piece.text[at..]);
        last.links.push((0..last.text.len(), target));
        out.push(last);
    }
    Cow::Owned(out)
}

/// A text that grows by blocks, a blank line between them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Blocks {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) hyperlinks: Vec<Hyperlink>,
    pub(crate) landmarks: Vec<Landmark>,
    pub(crate) dates: Vec<StatedDate>,
    /// What furniture is of, where its source says so.
    reasons: Vec<(Span, FurnitureReason)>,
}

impl Blocks {
    /// Adds a block, unless it has no words or no place is left.
    pub(crate) fn put(&mut self, kind: BlockKind, words: &str) -> Option<Span> {
        self.put_linked(kind, words, &[])
    }

    pub(crate) fn put_piece(&mut self, piece: &Piece) -> Option<Span> {
        self.put_linked(piece.kind(), &piece.text, &piece.links)
    }

    fn put_linked(
        &mut self,
        kind: BlockKind,
        words: &str,
        links: &[(std::ops::Range<usize>, String)],
    ) -> Option<Span> {
        let cut = words.len() - words.trim_start().len();
        let words = words.trim();
        if words.is_empty() || self.text.len() + words.len() + 2 > Span::MAX {
            return None;
        }
        if !self.text.is_empty() {
            let rows =
                kind == BlockKind::TableRow && self.blocks.last().is_some_and(|last| last.kind == kind);
            self.text.push_str(if rows { "\n" } else { "\n\n" });
        }
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span::new(start, self.text.len());
        self.blocks.push(Block { kind, span });
        for (range, target) in links {
            let (from, to) =
                (range.start.saturating_sub(cut), range.end.saturating_sub(cut).min(words.len()));
            if from < to {
                let span = Span::new(start + from, start + to);
                self.hyperlinks.push(Hyperlink { span, target: target.clone() });
            }
        }
        Some(span)
    }

    /// Puts "By Ann Lee on 4 May 2004" as two blocks, the name and what else the line says, if it gives both.
    fn put_byline_and_date(&mut self, piece: &Piece) -> bool {
        let words = piece.text.as_str();
        let Some(name) = byline(words).filter(|name| name.len() + 8 < words.len()) else { return false };
        let Some((lead, rest)) = words.split_once(name) else { return false };
        let rest = rest.trim_start_matches([',', ' ', '|', '•', '·', '-', '–', '—', '(', ';']);
        let Some(dated) = date_in(rest).filter(|_| piece.links.is_empty()) else { return false };
        self.put(BlockKind::Byline, &words[..lead.len() + name.len()]);
        if let Some(span) = self.put(BlockKind::Date, rest) {
            let start = span.start() + dated.start - (rest.len() - rest.trim_start().len());
            let span = Span::new(start, start + dated.end - dated.start);
            self.dates.push(StatedDate { role: DateRole::Published, span, date: dated.date });
        }
        true
    }

    /// Puts a piece as what it was found to be, with its date or with what furniture is of.
    fn put_sorted(&mut self, kind: BlockKind, piece: &Piece, in_links: bool) {
        let words = piece.text.as_str();
        let Some(span) = self.put_linked(kind, words, &piece.links) else { return };
        if kind == BlockKind::Boilerplate
            && let Some(reason) = piece.reason.or(in_links.then_some(FurnitureReason::Related))
        {
            self.reasons.push((span, reason));
        }
        if kind == BlockKind::Date
            && let Some(dated) = date_line(words)
        {
            let span = Span::new(span.start() + dated.start, span.start() + dated.end);
            let role = dated.role.unwrap_or(DateRole::Published);
            self.dates.push(StatedDate { role, span, date: dated.date });
        }
    }

    /// What each block of furniture is of.
    fn furniture(&self) -> Vec<CoreFurniture> {
        // Both stand in the order of the text.
        let known = |span: Span| {
            let at = self.reasons.binary_search_by_key(&span.start(), |(of, _)| of.start()).ok()?;
            Some(self.reasons[at].1).filter(|_| self.reasons[at].0 == span)
        };
        let of = |block: &Block| {
            let words = &self.text.as_str()[block.span];
            let reason = known(block.span).or_else(|| reason(words, PhraseHits::of(words)));
            CoreFurniture { reason: reason.unwrap_or(FurnitureReason::Place), span: block.span }
        };
        self.blocks.iter().filter(|block| block.kind == BlockKind::Boilerplate).map(of).collect()
    }

    /// The article of these blocks, with what its source says of it and what the caller knows.
    pub(crate) fn article(self, page: Page, options: &ReadOptions) -> Article {
        let mut diagnostics = page.odd;
        if self.blocks.is_empty() {
            diagnostics.push(Diagnostic {
                kind: DiagnosticKind::Empty,
                span: None,
                message: "there is no text".to_owned(),
            });
        }
        let known = options.date.or(page.published);
        let ends = |at: usize| {
            let words = &self.text.as_str()[self.blocks[at].span];
            (opening(words), closing(words))
        };
        diagnose(&self.text, &self.blocks, ends, &self.dates, known.is_some(), &mut diagnostics);
        let published = known.or_else(|| crate::classify::published(&self.dates));
        let uri = options.url.clone().or(page.url);
        let furniture = self.furniture();
        Article::builder(self.text)
            .blocks(self.blocks)
            .dates(self.dates)
            .hyperlinks(self.hyperlinks)
            .landmarks(self.landmarks)
            .furniture(furniture)
            .published(published)
            .publication(options.publication.clone().or(page.publication))
            .language(options.language.clone().or(page.language))
            .diagnostics(diagnostics)
            .origin(Origin { uri, range: None, encoding: page.encoding })
            .build()
            .expect("blocks are put one after another")
    }
}

impl Page {
    /// The article of a page of these pieces: furniture among them is told by what it says.
    pub(crate) fn article(mut self, pieces: &[Piece], options: &ReadOptions) -> Article {
        let pieces = &*without_last_links(pieces);
        let mut blocks = Blocks::default();
        let headline = self.headline.take().unwrap_or_default();
        blocks.put(BlockKind::Headline, &headline);
        self.put_front(&headline, pieces, &mut blocks);
        let mut sorter = Sorter::of(&self, &headline, pieces, options);
        for (at, piece) in pieces.iter().enumerate() {
            if (at < 4 || at <= sorter.above) && !headline.is_empty() && same_heading(&piece.text, &headline)
            {
                continue;
            }
            let kind = sorter.kind(at, piece);
            if kind != BlockKind::Byline || !blocks.put_byline_and_date(piece) {
                blocks.put_sorted(kind, piece, sorter.in_links);
            }
        }
        blocks.article(self, options)
    }

    /// Whether words are about its author and little else.
    fn names_author(&self, words: &str) -> bool {
        let author = self.author.as_deref();
        let bare = |author: &str| words.len() <= author.len() + 60 && closing(words) != Closing::Stop;
        author.is_some_and(|author| words.contains(author) && (bare(author) || byline(words).is_some()))
    }

    /// Puts what stands between the headline and the pieces, and does not stand among them.
    fn put_front(&mut self, headline: &str, pieces: &[Piece], blocks: &mut Blocks) {
        if let Some(standfirst) = self.standfirst.take()
            && !same_heading(&standfirst, headline)
            && !pieces.iter().take(3).any(|piece| piece.text.starts_with(standfirst.trim()))
        {
            blocks.put(BlockKind::Standfirst, &standfirst);
        }
        if let Some(author) = self.author.as_deref()
            && !pieces
                .iter()
                .take(6)
                .take_while(|piece| piece.text.len() < 80 || self.names_author(&piece.text))
                .filter(|piece| piece.kind() != BlockKind::Boilerplate)
                .any(|piece| self.names_author(&piece.text) || byline(&piece.text).is_some())
        {
            blocks.put(BlockKind::Byline, author);
        }
        for piece in &self.front {
            let span = blocks.put_piece(piece);
            if piece.kind() == BlockKind::Date
                && let (Some(span), Some(dated)) = (span, date_line(&piece.text))
            {
                blocks.dates.push(StatedDate { role: DateRole::Published, span, date: dated.date });
            }
        }
    }
}

/// Whether a line asks its reader for something by its first word.
fn asks(words: &str) -> bool {
    ["Get ", "Join ", "Sign ", "Stay ", "Subscribe "].iter().any(|lead| words.starts_with(lead))
}

/// Says of each piece of a page, one after another, what it is.
struct Sorter<'p> {
    page: &'p Page,
    pieces: &'p [Piece],
    keep_boilerplate: bool,
    /// Pieces before this one stand above the headline.
    above: usize,
    /// Before this one no piece is long, and it is a paragraph.
    first: usize,
    /// The last piece that is surely text.
    last: usize,
    /// Pieces behind it that lead elsewhere.
    rest: Vec<usize>,
    /// Whether the text has begun.
    begun: bool,
    /// Whether the piece above is an item that is a link and leads elsewhere.
    beside_link: bool,
    /// Whether a heading of links to other articles stands above, and nothing but links since.
    in_links: bool,
}

impl<'p> Sorter<'p> {
    fn of(page: &'p Page, headline: &str, pieces: &'p [Piece], options: &ReadOptions) -> Sorter<'p> {
        // What stands above the headline is none of the article's text.
        let above = pieces
            .iter()
            .take(8)
            .position(|piece| !headline.is_empty() && same_heading(&piece.text, headline));
        let above = above.filter(|&at| pieces[..at].iter().all(|piece| piece.text.len() <= 80)).unwrap_or(0);
        let first = pieces.iter().position(|piece| piece.text.len() >= 80);
        let first = first.filter(|&at| pieces[at].kind() == BlockKind::Paragraph).unwrap_or(0);
        let last = pieces
            .iter()
            .rposition(|piece| piece.text.len() >= 80 && furniture(&piece.text) == Furniture::No)
            .unwrap_or(0);
        let rest = if page.is_web_page { foot(pieces, last) } else { Vec::new() };
        let keep_boilerplate = options.keep_boilerplate;
        Sorter {
            page,
            pieces,
            keep_boilerplate,
            above,
            first,
            last,
            rest,
            begun: false,
            beside_link: false,
            in_links: false,
        }
    }

    /// What the next piece is.
    fn kind(&mut self, at: usize, piece: &Piece) -> BlockKind {
        let words = piece.text.as_str();
        let level = if self.keep_boilerplate { Furniture::No } else { furniture(words) };
        // What leads to other articles, below a heading that says so.
        self.in_links = match level {
            Furniture::Sure if heads_links(words, PhraseHits::of(words)) => true,
            _ => self.in_links && piece.kind() == BlockKind::ListItem && !words.ends_with('.'),
        };
        // Of a list of links one of which says so, the rest lead elsewhere too.
        let is_link = self.page.is_web_page
            && piece.kind() == BlockKind::ListItem
            && piece.links.len() == 1
            && piece.links[0].0.len() == words.len();
        self.in_links |= is_link && self.beside_link;
        self.beside_link = is_link && (level == Furniture::Sure || self.beside_link);
        let kind = self.kind_at(at, piece, level);
        self.begun |= kind.is_running_text() && words.len() >= 80;
        kind
    }

    /// Whether a piece is marked as a heading and text follows it.
    fn heads_text(&self, at: usize) -> bool {
        let marked = self.pieces[at].kind() == BlockKind::Subheading;
        let next = self.pieces.get(at + 1).filter(|_| marked);
        next.is_some_and(|next| {
            let words = next.text.as_str();
            let linked: usize = next.links.iter().map(|(range, _)| range.len()).sum();
            matches!(next.kind(), BlockKind::Paragraph | BlockKind::ListItem)
                && words.len() >= 25
                && linked * 2 < words.len()
                && closing(words) == Closing::Stop
                && furniture(words) == Furniture::No
        })
    }

    /// Whether an item above the text is the name of a section, among links and dates: "News", "Press releases".
    fn labels(&self, at: usize, piece: &Piece) -> bool {
        let words = piece.text.as_str();
        !self.begun
            && piece.kind() == BlockKind::ListItem
            && words.len() <= 40
            && words.split(' ').count() <= 3
            && closing(words) == Closing::Open
            && at < self.first
    }

    fn kind_at(&self, at: usize, piece: &Piece, level: Furniture) -> BlockKind {
        let (page, words) = (self.page, piece.text.as_str());
        if self.in_links
            || at < self.above
            || self.rest.binary_search(&at).is_ok()
            || (page.is_web_page && words.len() <= 250 && (self.begun || asks(words)) && offers(words))
            || (page.is_web_page && self.labels(at, piece))
        {
            BlockKind::Boilerplate
        } else if piece.kind() == BlockKind::Caption && describes_picture(words) {
            BlockKind::Caption
        } else if piece.kind() == BlockKind::Boilerplate {
            if self.keep_boilerplate { BlockKind::Paragraph } else { BlockKind::Boilerplate }
        } else if matches!(
            piece.kind(),
            BlockKind::Footnote | BlockKind::Date | BlockKind::Byline | BlockKind::FrontMatter
        ) {
            piece.kind()
        } else if level == Furniture::Sure
            || (level == Furniture::Placed && at > self.last && !self.heads_text(at))
        {
            BlockKind::Boilerplate
        } else if self.begun
            && at > self.last
            && page
                .author
                .as_deref()
                .is_some_and(|author| author_note(words).is_some_and(|name| author.contains(name)))
        {
            BlockKind::AuthorNote
        } else if !self.begun && (byline(words).is_some() || page.names_author(words)) {
            BlockKind::Byline
        } else if (!self.begun || at > self.last && words.len() <= 60) && date_line(words).is_some() {
            BlockKind::Date
        } else {
            piece.kind()
        }
    }
}
