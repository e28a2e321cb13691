//! Web pages to articles: what the page says of itself, and its text by a readability library, in blocks.

mod metadata;
mod walk;

use crate::ReadOptions;
use crate::date::{date_in, date_line};
use crate::decode::{Decoded, decode};
use crate::furniture::{Furniture, furniture};
use crate::heading::same_heading;
use crate::name::byline;
use crate::read::read_str;
use dom_query::Document;
use dom_smoothie::{Config, Readability};
use greenpaper_core::{
    Article, Block, BlockKind, DateRole, Diagnostic, DiagnosticKind, Origin, PartialDate, Span, StatedDate,
};
use metadata::Metadata;
use walk::Piece;

/// Pages nested deeper are stripped of their tags and read as text: no page that somebody wrote is.
const DEEPEST: usize = 600;

/// Reads the article of a web page. It never fails.
///
/// The article's text is made of the page's: the headline, the byline where the page gives one apart, then
/// the blocks that a readability library takes for the article, a blank line between them and white space
/// within them as a browser would show it. Headings, lists, tables, block quotations and captions keep
/// their kind. The date of publication, the publication's name and the language come from JSON-LD,
/// OpenGraph, meta tags and `<time>`, in this order, and else from the text.
///
/// Linear in the length of the page, as far as the HTML parser is; a page nested deeper than 600 elements is
/// stripped of its tags and read as text.
///
/// ```
/// use greenpaper_read::{ReadOptions, read_html};
/// let page = "<html lang=en><title>Bins go fortnightly | Council Weekly</title>\
///     <meta property=article:published_time content=2003-10-03T09:00:00Z>\
///     <body><h1>Bins go fortnightly</h1><p>The council will empty bins less often, it said, because it has no money \
///     left for lorries, crews or fuel.<ul><li>Recycling stays weekly.</ul></body>";
/// let article = read_html(page, &ReadOptions::default());
/// assert_eq!(article.headline(), Some("Bins go fortnightly"));
/// assert_eq!(article.published().unwrap().to_string(), "2003-10-03");
/// assert_eq!(article.language(), Some("en"));
/// ```
#[must_use]
pub fn read_html(page: &str, options: &ReadOptions) -> Article {
    read_page(page, None, options)
}

/// Reads the article of a web page in any encoding: by its byte order mark, as UTF-8, by what its meta tags
/// say, and else as [`read_bytes`](crate::read_bytes) does. It never fails.
///
/// ```
/// use greenpaper_read::{ReadOptions, read_html_bytes};
/// let page = b"<meta charset=windows-1252><title>Caf\xe9s</title><p>A grant of \xa33m is gone, the council says today.</p>";
/// let article = read_html_bytes(page, &ReadOptions::default());
/// assert_eq!(article.origin().encoding.as_deref(), Some("windows-1252"));
/// assert!(article.text().contains("£3m"));
/// ```
#[must_use]
pub fn read_html_bytes(bytes: &[u8], options: &ReadOptions) -> Article {
    let decoded = decode_page(bytes);
    let mut article = read_page(&decoded.text, Some(decoded.encoding), options);
    if decoded.oddities.is_empty() {
        return article;
    }
    // Where in the page they were says nothing of where they are in the article's text.
    let mut diagnostics = article.diagnostics().to_vec();
    let odd = decoded.oddities.iter();
    diagnostics.extend(odd.map(|(kind, _, message)| Diagnostic {
        kind: *kind,
        span: None,
        message: message.clone(),
    }));
    article = rebuild(&article, diagnostics);
    article
}

fn rebuild(article: &Article, diagnostics: Vec<Diagnostic>) -> Article {
    Article::builder(article.text())
        .blocks(article.blocks().to_vec())
        .origin(article.origin().clone())
        .published(article.published())
        .dates(article.dates().to_vec())
        .publication(article.publication().map(str::to_owned))
        .language(article.language().map(str::to_owned))
        .diagnostics(diagnostics)
        .build()
        .expect("the parts of an article")
}

/// Decodes a page: what its meta tags say goes before a guess, and after what the bytes themselves say.
pub(crate) fn decode_page(bytes: &[u8]) -> Decoded<'_> {
    #[cfg(feature = "encoding")]
    if std::str::from_utf8(bytes).is_err()
        && !bytes.starts_with(b"\xff\xfe")
        && !bytes.starts_with(b"\xfe\xff")
    {
        let start = &bytes[..bytes.len().min(4096)];
        let label = memchr::memmem::find_iter(start, b"charset=").find_map(|at| {
            let rest = &start[at + 8..];
            let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
            let end = rest.iter().position(|b| !b.is_ascii_alphanumeric() && !b"-_:".contains(b))?;
            encoding_rs::Encoding::for_label(&rest[..end])
        });
        if let Some(encoding) = label
            && encoding != encoding_rs::UTF_8
        {
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            return Decoded { text, encoding: encoding.name(), oddities: Vec::new() };
        }
    }
    decode(bytes)
}

pub(crate) fn read_page(page: &str, encoding: Option<&str>, options: &ReadOptions) -> Article {
    if too_deep(page) {
        let text = walk::stripped(page);
        let options = ReadOptions { one_article: true, ..options.clone() };
        let articles = read_str(&text, &options);
        return articles
            .into_iter()
            .next()
            .unwrap_or_else(|| build(Vec::new(), Metadata::default(), encoding, &options));
    }
    let document = Document::from(page);
    let metadata = metadata::of(&document, options.url.as_deref());
    let body = walk::pieces(&document);
    let pieces = match Readability::with_document(document, None, Some(Config::default()))
        .map(|mut page| page.parse())
    {
        Ok(Ok(found)) => {
            let content = walk::pieces(&Document::from(found.content));
            // Of a page that is little but its article the library may leave some out.
            let length = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.len()).sum::<usize>();
            if length(&content) * 4 < length(&body) && length(&content) < 200 { body } else { content }
        }
        _ => body,
    };
    build(pieces, metadata, encoding, options)
}

/// Whether elements are nested deeper than any that somebody wrote. Elements that old pages leave open are
/// not counted.
fn too_deep(page: &str) -> bool {
    let bytes = page.as_bytes();
    let mut depth = 0usize;
    for at in memchr::memchr_iter(b'<', bytes) {
        let rest = &bytes[at + 1..];
        let closes = rest.first() == Some(&b'/');
        let name = &rest[usize::from(closes)..];
        let name = &name[..name.iter().take(12).take_while(|b| b.is_ascii_alphanumeric()).count()];
        const OPEN: [&[u8]; 26] = [
            b"", b"p", b"li", b"td", b"tr", b"th", b"dt", b"dd", b"br", b"hr", b"img", b"meta", b"link",
            b"input", b"option", b"area", b"base", b"col", b"embed", b"param", b"source", b"track", b"wbr",
            b"path", b"tbody", b"circle",
        ];
        if OPEN.iter().any(|open| name.eq_ignore_ascii_case(open)) {
            continue;
        }
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// Puts an article together of what its page says of itself and of its pieces.
fn build(pieces: Vec<Piece>, metadata: Metadata, encoding: Option<&str>, options: &ReadOptions) -> Article {
    let mut text = String::new();
    let mut blocks: Vec<Block> = Vec::new();
    let mut dates = Vec::new();
    let mut put = |text: &mut String, kind: BlockKind, words: &str| -> Option<Span> {
        let words = words.trim();
        if words.is_empty() || text.len() + words.len() + 2 > Span::MAX {
            return None;
        }
        if !text.is_empty() {
            text.push_str(if kind == BlockKind::TableRow && blocks.last().is_some_and(|b| b.kind == kind) {
                "\n"
            } else {
                "\n\n"
            });
        }
        let start = text.len();
        text.push_str(words);
        let span = Span::new(start, text.len());
        blocks.push(Block { kind, span });
        Some(span)
    };
    let headline = metadata.headline.as_deref().unwrap_or("");
    put(&mut text, BlockKind::Headline, headline);
    let named = |words: &str| {
        metadata
            .author
            .as_deref()
            .is_some_and(|author| words.contains(author) && words.len() <= author.len() + 60)
    };
    if let Some(author) = metadata.author.as_deref()
        && !pieces.iter().take(6).any(|piece| named(&piece.text) || byline(&piece.text).is_some())
    {
        put(&mut text, BlockKind::Byline, author);
    }
    let last = pieces
        .iter()
        .rposition(|piece| piece.text.len() >= 80 && furniture(&piece.text) == Furniture::No)
        .unwrap_or(0);
    let mut begun = false;
    for (at, piece) in pieces.iter().enumerate() {
        let words = piece.text.as_str();
        if at < 4 && !headline.is_empty() && same_heading(words, headline) {
            continue;
        }
        let level = if options.keep_boilerplate { Furniture::No } else { furniture(words) };
        let kind = if level == Furniture::Sure || (level == Furniture::Placed && at > last) {
            BlockKind::Boilerplate
        } else if !begun && (byline(words).is_some() || named(words)) {
            BlockKind::Byline
        } else if !begun && date_line(words).is_some() {
            BlockKind::Date
        } else {
            piece.kind
        };
        begun |= kind.is_running_text() && words.len() >= 80;
        let span = put(&mut text, kind, words);
        if kind == BlockKind::Date
            && let (Some(span), Some(dated)) = (span, date_line(words))
        {
            let span = Span::new(span.start() + dated.start, span.start() + dated.end);
            dates.push(StatedDate {
                role: dated.role.unwrap_or(DateRole::Published),
                span,
                date: dated.date,
            });
        }
    }
    let mut diagnostics = Vec::new();
    if blocks.is_empty() {
        diagnostics.push(Diagnostic {
            kind: DiagnosticKind::Empty,
            span: None,
            message: "there is no text".to_owned(),
        });
    }
    crate::diagnose::diagnose(
        &text,
        &blocks,
        &dates,
        options.date.is_some() || metadata.published.is_some(),
        &mut diagnostics,
    );
    let published = options.date.or(metadata.published).or_else(|| crate::classify::published(&dates));
    let uri = options.url.clone().or(metadata.url);
    Article::builder(text)
        .blocks(blocks)
        .dates(dates)
        .published(published)
        .publication(options.publication.clone().or(metadata.publication))
        .language(options.language.clone().or(metadata.language))
        .diagnostics(diagnostics)
        .origin(Origin { uri, range: None, encoding: encoding.map(str::to_owned) })
        .build()
        .expect("blocks are put one after another")
}

/// A date as metadata writes it: ISO 8601 with or without a time, or in words.
fn metadata_date(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.or_else(|| date_line(text).map(|dated| dated.date))
        .or_else(|| date_in(text.get(..120).unwrap_or(text)).map(|dated| dated.date))
}
