//! Text reading: decoded text goes in, articles come out.

use crate::chunk_features::chunk_features;
use crate::classify::{Classified, Cut, classify, published};
use crate::diagnose::{columns, controls, diagnose};
use crate::layout::{Chunk, chunks};
use crate::options::ReadOptions;
use crate::split_articles::split_articles;
use greenpaper_core::{
    Article, Block, BlockKind, Diagnostic, DiagnosticKind, Furniture, Origin, Span, StatedDate,
};
use std::ops::Range;

/// Reads the articles that `text` holds: at least one, in order. It never fails.
///
/// Every article's text is the exact slice of `text` where it stood, which
/// [`Origin::range`] says where it is not all of it; the slices follow each other without a gap (a byte
/// order mark at the very start belongs to none). A text without a word is one article without a block,
/// and says so in a diagnostic. A text longer than [`Span::MAX`] is read in parts cut at ends of lines.
///
/// Linear in the length of `text`.
///
/// ```
/// use greenpaper_core::BlockKind;
/// use greenpaper_read::{ReadOptions, read_str};
/// let text = "Bins go fortnightly\n\n3 October 2003\n\nThe council will empty bins\nless often from May.\n\n0 comments";
/// let articles = read_str(text, &ReadOptions::default());
/// let article = &articles[0];
/// assert_eq!(article.headline(), Some("Bins go fortnightly"));
/// assert_eq!(article.published().unwrap().to_string(), "2003-10-03");
/// assert_eq!(article.first_of(BlockKind::Paragraph), Some("The council will empty bins\nless often from May."));
/// assert_eq!(article.first_of(BlockKind::Boilerplate), Some("0 comments"));
/// ```
#[must_use]
pub fn read_str(text: &str, options: &ReadOptions) -> Vec<Article> {
    read_decoded(Source { text, uri: options.url.clone(), encoding: None, diagnostics: Vec::new() }, options)
}

/// Reads `text` as running prose in paragraphs: no headline, date, list or boilerplate is looked for. For
/// text that is known to be nothing else, such as a treebank's. It never fails.
///
/// Of a text longer than [`Span::MAX`] the part that fits is read.
///
/// ```
/// let article = greenpaper_read::plain("Bins go fortnightly\n\nThe council will empty bins\nless often.");
/// let paragraphs: Vec<_> = article.blocks().iter().map(|block| &article.text()[block.span]).collect();
/// assert_eq!(paragraphs, ["Bins go fortnightly", "The council will empty bins\nless often."]);
/// ```
#[must_use]
pub fn plain(text: &str) -> Article {
    let text = parts(text, Span::MAX).next().map_or("", |range| &text[range]);
    let blocks = chunks(text)
        .iter()
        .map(|chunk| Block { kind: BlockKind::Paragraph, span: span(chunk) })
        .collect::<Vec<_>>();
    let mut diagnostics = controls(text);
    if blocks.is_empty() {
        diagnostics.push(empty());
    }
    build(
        text.to_owned(),
        (blocks, Vec::new()),
        Vec::new(),
        diagnostics,
        Origin::default(),
        None,
        &ReadOptions::default(),
    )
}

/// Text that has been decoded, and what was odd about that.
pub(crate) struct Source<'t> {
    pub(crate) text: &'t str,
    pub(crate) uri: Option<String>,
    pub(crate) encoding: Option<String>,
    /// Spans are in bytes of `text`.
    pub(crate) diagnostics: Vec<(DiagnosticKind, Option<Range<usize>>, String)>,
}

pub(crate) fn read_decoded(source: Source<'_>, options: &ReadOptions) -> Vec<Article> {
    let mark = if source.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut articles = Vec::new();
    for part in parts(&source.text[mark..], Span::MAX) {
        read_part(&source, mark + part.start..mark + part.end, options, &mut articles);
    }
    articles
}

/// Cuts `text` into parts of at most `limit` bytes, at the end of a line where there is one; at least one part.
fn parts(text: &str, limit: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let from = at;
        if text.len() - from <= limit {
            done = true;
            return Some(from..text.len());
        }
        let mut to = from + limit;
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        at = memchr::memrchr(b'\n', &text.as_bytes()[from..to]).map_or(to, |n| from + n + 1);
        Some(from..at)
    })
}

fn read_part(source: &Source<'_>, part: Range<usize>, options: &ReadOptions, articles: &mut Vec<Article>) {
    let text = &source.text[part.clone()];
    let chunks = chunk_features(text, chunks(text));
    if chunks.is_empty() {
        let mut diagnostics = carried(source, &part);
        diagnostics.push(empty());
        articles.push(build(
            text.to_owned(),
            (Vec::new(), Vec::new()),
            Vec::new(),
            diagnostics,
            origin(source, part),
            None,
            options,
        ));
        return;
    }
    let mut starts = if options.one_article { vec![0] } else { split_articles(text, &chunks) };
    starts.push(chunks.len());
    let mut from = 0;
    for pair in starts.windows(2) {
        let own = &chunks[pair[0]..pair[1]];
        let to = chunks.get(pair[1]).map_or(text.len(), |next| line_start(text, next.start as usize));
        let Classified { kinds, reasons, mut dates, publication, cuts } =
            classify(text, own, options.keep_boilerplate);
        let shift = |span: Span| Span::new(span.start() - from, span.end() - from);
        let blocks = kinds.iter().zip(own).map(|(&kind, chunk)| Block { kind, span: shift(span(chunk)) });
        let mut blocks: Vec<Block> = blocks.collect();
        let furniture = blocks
            .iter()
            .zip(&reasons)
            .filter_map(|(block, reason)| reason.map(|reason| Furniture { reason, span: block.span }));
        let furniture: Vec<Furniture> = furniture.collect();
        for date in &mut dates {
            date.span = shift(date.span);
        }
        let words = &text[from..to];
        let range = part.start + from..part.start + to;
        let mut diagnostics = carried(source, &range);
        diagnostics.extend(controls(words));
        columns(words, &mut diagnostics);
        let ends = |at: usize| (own[at].opening, own[at].closing);
        diagnose(words, &blocks, ends, &dates, options.date.is_some(), &mut diagnostics);
        cut(words, &mut blocks, &cuts, from);
        articles.push(build(
            words.to_owned(),
            (blocks, furniture),
            dates,
            diagnostics,
            origin(source, range),
            publication,
            options,
        ));
        from = to;
    }
}

/// Cuts blocks in two where a line says two things. `from` is where `words` stand in the text that the cuts are of.
fn cut(words: &str, blocks: &mut Vec<Block>, cuts: &[Cut], from: usize) {
    for cut in cuts.iter().rev() {
        let (at, whole) = (cut.at - from, blocks[cut.chunk].span);
        let end = words[..at].trim_end().len();
        blocks[cut.chunk] = Block { kind: cut.kinds[0], span: Span::new(whole.start(), end) };
        blocks.insert(cut.chunk + 1, Block { kind: cut.kinds[1], span: Span::new(at, whole.end()) });
    }
}

/// The start of the line that `at` stands in.
fn line_start(text: &str, at: usize) -> usize {
    memchr::memrchr2(b'\n', b'\r', &text.as_bytes()[..at]).map_or(0, |n| n + 1)
}

fn span(chunk: &Chunk) -> Span {
    Span::new(chunk.start as usize, chunk.end as usize)
}

fn origin(source: &Source<'_>, range: Range<usize>) -> Origin {
    let all = range == (0..source.text.len());
    Origin {
        uri: source.uri.clone(),
        range: (!all).then_some(range.start as u64..range.end as u64),
        encoding: source.encoding.clone(),
    }
}

fn empty() -> Diagnostic {
    Diagnostic { kind: DiagnosticKind::Empty, span: None, message: "there is no text".to_owned() }
}

/// The source's diagnostics that belong to the text at `range`: those in it, and those of no place.
fn carried(source: &Source<'_>, range: &Range<usize>) -> Vec<Diagnostic> {
    let carried = source.diagnostics.iter().filter_map(|(kind, place, message)| {
        let span = match place {
            None => None,
            Some(place) if range.start <= place.start && place.end <= range.end => {
                Some(Span::new(place.start - range.start, place.end - range.start))
            }
            Some(_) => return None,
        };
        Some(Diagnostic { kind: *kind, span, message: message.clone() })
    });
    carried.collect()
}

fn build(
    text: String,
    (blocks, furniture): (Vec<Block>, Vec<Furniture>),
    dates: Vec<StatedDate>,
    diagnostics: Vec<Diagnostic>,
    origin: Origin,
    publication: Option<String>,
    options: &ReadOptions,
) -> Article {
    Article::builder(text)
        .blocks(blocks)
        .furniture(furniture)
        .published(options.date.or_else(|| published(&dates)))
        .dates(dates)
        .diagnostics(diagnostics)
        .origin(origin)
        .publication(options.publication.clone().or(publication))
        .language(options.language.clone())
        .build()
        .expect("chunks are in order, inside the text and on its character boundaries")
}
