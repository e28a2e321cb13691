//! Web pages to articles: what the page says of itself, and its text by [`choice`], in blocks.

mod bounds;
mod choice;
mod class_names;
mod header;
mod metadata;
mod walk;

use crate::ReadOptions;
use crate::decode::{Decoded, decode};
use crate::page::Page;
use crate::piece::Piece;
use crate::read::read_str;
use dom_query::{Document, NodeRef};
use greenpaper_core::{Article, ArticleBuilder, BlockKind, Diagnostic};

/// Longer pages are stripped of their tags and read as text too: a tree takes a hundred times the memory of its page.
const LONGEST: usize = 32 << 20;

/// Reads the article of a web page. It never fails.
///
/// The article's text is made of the page's: the headline, the byline where the page gives one apart, then
/// the blocks that Readability, as browsers have it, takes for the article, a blank line between them and white space
/// within them as a browser would show it. Headings, lists, tables, block quotations and captions keep
/// their kind. The date of publication, the publication's name and the language come from JSON-LD,
/// OpenGraph, meta tags and `<time>`, in this order, and else from the text.
///
/// Linear in the length of the page, as far as the HTML parser is; a page nested deeper than
/// [`ReadOptions::max_depth`] elements, or longer than 32 MiB, is stripped of its tags and read as text.
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
    let article = read_page(&decoded.text, Some(decoded.encoding), options);
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
    ArticleBuilder::from(article).diagnostics(diagnostics).build().expect("the parts of an article")
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

pub(crate) fn read_page(source: &str, encoding: Option<&str>, options: &ReadOptions) -> Article {
    if source.len() > LONGEST || bounds::too_many_tags(source) || too_deep(source, options.max_depth) {
        let text = walk::stripped(source);
        let options = ReadOptions { one_article: true, ..options.clone() };
        let articles = read_str(&text, &options);
        return articles.into_iter().next().unwrap_or_else(|| Page::default().article(&[], &options));
    }
    let bounded = bounds::bounded(source);
    let mut page = Page::default();
    let mut pieces = read_tree(&bounded.page, &mut page, options);
    bounded.restore(&mut page, &mut pieces);
    page.encoding = encoding.map(str::to_owned);
    page.article(&pieces, options)
}

/// Reads the tree of a page: what it says of itself, and the pieces of its article.
fn read_tree(source: &str, page: &mut Page, options: &ReadOptions) -> Vec<Piece> {
    let document = Document::from(source);
    let (said, states_author) = metadata::of(&document, source, options.url.as_deref());
    *page = said;
    let (header, above) = header::around_headline(&document, page.headline.as_deref().unwrap_or(""));
    let described = metadata::description(&document);
    let again = || Document::from(source);
    let headline = page.headline.as_deref().unwrap_or("");
    let read = |node: &NodeRef<'_>| walk::pieces_of(*node);
    let mut pieces = match choice::article(document, again, headline, states_author, read) {
        Some(content) => {
            // Of a page that is little but its article some may be left out.
            let length = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.len()).sum::<usize>();
            let body = (length(&content) < 200).then(|| walk::pieces(&Document::from(source)));
            body.filter(|body| length(&content) * 4 < length(body)).unwrap_or(content)
        }
        None => walk::pieces(&Document::from(source)),
    };
    for piece in pieces.iter_mut().take(4).take_while(|piece| piece.text.len() <= 80) {
        if above.contains(&piece.text) {
            piece.kind = Some(BlockKind::Boilerplate);
        }
    }
    header::join_drop_capitals(&mut pieces);
    header::merge(header, described.as_deref(), page, &mut pieces);
    pieces
}

/// Whether elements are nested deeper than any that somebody wrote. Elements that old pages leave open are
/// not counted.
fn too_deep(page: &str, limit: usize) -> bool {
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
        if depth > limit {
            return true;
        }
    }
    false
}
