//! An article put together of what a page, a record or a feed says of itself and of its pieces.

use crate::ReadOptions;
use crate::byline::byline;
use crate::date::date_line;
use crate::diagnose::diagnose;
use crate::furniture::{Furniture, furniture, heads_links};
use crate::heading::same_heading;
use crate::phrases::PhraseHits;
use crate::piece::Piece;
use crate::shape::{closing, opening};
use greenpaper_core::{
    Article, Block, BlockKind, DateRole, Diagnostic, DiagnosticKind, Hyperlink, Landmark, Origin,
    PartialDate, Span, StatedDate,
};

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
    pub(crate) encoding: Option<String>,
    /// What was odd about its bytes.
    pub(crate) odd: Vec<Diagnostic>,
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

/// Whether a caption says that it is one, and then what the picture shows.
fn describes_picture(words: &str) -> bool {
    let starts = |lead: &str| words.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead));
    ["image caption", "media caption", "video caption"].iter().any(|lead| starts(lead)) && words.len() >= 20
}

/// A text that grows by blocks, a blank line between them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Blocks {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) hyperlinks: Vec<Hyperlink>,
    pub(crate) landmarks: Vec<Landmark>,
    pub(crate) dates: Vec<StatedDate>,
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
        Article::builder(self.text)
            .blocks(self.blocks)
            .dates(self.dates)
            .hyperlinks(self.hyperlinks)
            .landmarks(self.landmarks)
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
        let mut blocks = Blocks::default();
        let headline = self.headline.take().unwrap_or_default();
        blocks.put(BlockKind::Headline, &headline);
        if let Some(standfirst) = self.standfirst.take()
            && !same_heading(&standfirst, &headline)
            && !pieces.iter().take(3).any(|piece| piece.text.starts_with(standfirst.trim()))
        {
            blocks.put(BlockKind::Standfirst, &standfirst);
        }
        let named = |words: &str| {
            self.author
                .as_deref()
                .is_some_and(|author| words.contains(author) && words.len() <= author.len() + 60)
        };
        if let Some(author) = self.author.as_deref()
            && !pieces
                .iter()
                .take(6)
                .filter(|piece| piece.kind() != BlockKind::Boilerplate)
                .any(|piece| named(&piece.text) || byline(&piece.text).is_some())
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
        let last = pieces
            .iter()
            .rposition(|piece| piece.text.len() >= 80 && furniture(&piece.text) == Furniture::No)
            .unwrap_or(0);
        let mut begun = false;
        let mut in_links = false;
        for (at, piece) in pieces.iter().enumerate() {
            let words = piece.text.as_str();
            if at < 4 && !headline.is_empty() && same_heading(words, &headline) {
                continue;
            }
            let level = if options.keep_boilerplate { Furniture::No } else { furniture(words) };
            // What leads to other articles, below a heading that says so.
            in_links = match level {
                Furniture::Sure if heads_links(words, PhraseHits::of(words)) => true,
                _ => in_links && piece.kind() == BlockKind::ListItem && !words.ends_with('.'),
            };
            let kind = if in_links {
                BlockKind::Boilerplate
            } else if piece.kind() == BlockKind::Caption && describes_picture(words) {
                BlockKind::Caption
            } else if piece.kind() == BlockKind::Boilerplate {
                if options.keep_boilerplate { BlockKind::Paragraph } else { BlockKind::Boilerplate }
            } else if matches!(
                piece.kind(),
                BlockKind::Footnote | BlockKind::Date | BlockKind::Byline | BlockKind::FrontMatter
            ) {
                piece.kind()
            } else if level == Furniture::Sure || (level == Furniture::Placed && at > last) {
                BlockKind::Boilerplate
            } else if !begun && (byline(words).is_some() || named(words)) {
                BlockKind::Byline
            } else if !begun && date_line(words).is_some() {
                BlockKind::Date
            } else {
                piece.kind()
            };
            begun |= kind.is_running_text() && words.len() >= 80;
            let span = blocks.put_linked(kind, words, &piece.links);
            if kind == BlockKind::Date
                && let (Some(span), Some(dated)) = (span, date_line(words))
            {
                let span = Span::new(span.start() + dated.start, span.start() + dated.end);
                let role = dated.role.unwrap_or(DateRole::Published);
                blocks.dates.push(StatedDate { role, span, date: dated.date });
            }
        }
        blocks.article(self, options)
    }
}
