//! TEI P5 (<https://tei-c.org/release/doc/tei-p5-doc/en/html/>): the text with what it names and who said what marked in
//! it. One article is a `TEI`, any other number a `teiCorpus`.
//!
//! - Blocks: `head`, `p`, `list` and `item`, `table`, `quote`, `note`; what has no element of its own where it stands
//!   (date lines, bylines, captions, boilerplate) is an `ab` with its kind as `type`. A heading begins a new `div`.
//! - Mentions: `persName`, `orgName`, `placeName`, `roleName`, `title`, `ref` (legislation, with its address as
//!   `target`), `date` (`when`, `from` and `to`, or `dur`), `measure` (`quantity` or `min` and `max`, `unit`).
//! - Quotations: `said` with `who` and `direct`, scare quotes `soCalled`. One that runs over several blocks comes in
//!   parts, each with the one before as `prev`; one that crosses a mention's edge takes the mention in, and one that crosses
//!   another quotation's end stops there.
//! - `standOff` lists who and what is named, with `idno`s; `ref` and `who` point there.
//!
//! It is well-formed XML 1.0 whatever the text: characters that XML has no way to write stand as U+FFFD, a carriage
//! return as `&#13;`. Otherwise the text of a block is as it was, white space too.

mod inline;
mod standoff;

use crate::Error;
use crate::escape::Xml;
use crate::summary::one_line;
use greenpaper_core::{Annotated, Block, BlockKind, Span};
use std::fmt::Write as _;
use std::io::{self, Write};

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::tei;
/// let article = Article::builder("R&D at Leeds").build()?;
/// let leeds = Mention::new(Span::new(7, 12), MentionKind::Place);
/// let annotated = Annotated::new(article, Layers { mentions: vec![leeds], ..Layers::default() })?;
/// let mut out = Vec::new();
/// tei::write(&mut out, &[annotated], &tei::Options::default())?;
/// assert!(String::from_utf8(out)?.contains("<p>R&amp;D at <placeName>Leeds</placeName></p>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// The title of a corpus.
    pub title: String,
    /// Share buttons and the like too.
    pub boilerplate: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { title: "greenpaper".to_owned(), boilerplate: true }
    }
}

const NAMESPACE: &str = "xmlns=\"http://www.tei-c.org/ns/1.0\"";

/// Writes one document.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::tei::{self, Options};
/// let of = |text: &str| Ok::<_, greenpaper_core::Error>(Annotated::bare(Article::builder(text).build()?));
/// let options = Options { title: "Votes & papers".into(), boilerplate: false };
/// let mut out = Vec::new();
/// tei::write(&mut out, &[of("It passed.")?, of("It fell.")?], &options)?;
/// let page = String::from_utf8(out)?;
/// assert!(page.contains("<teiCorpus ") && page.contains("<title>Votes &amp; papers</title>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    document(out, articles, options).map_err(Error::new("TEI"))
}

fn document(out: &mut impl Write, articles: &[Annotated], options: &Options) -> io::Result<()> {
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
    if let [annotated] = articles {
        return out.write_all(article(annotated, 1, NAMESPACE, options).as_bytes());
    }
    let title = Xml(&options.title);
    write!(
        out,
        "<teiCorpus {NAMESPACE}>\n<teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>\
         <publicationStmt><p>Annotated by greenpaper.</p></publicationStmt>\
         <sourceDesc><p>{} articles.</p></sourceDesc></fileDesc></teiHeader>\n",
        articles.len()
    )?;
    for (number, annotated) in articles.iter().enumerate() {
        out.write_all(article(annotated, number + 1, "", options).as_bytes())?;
    }
    // A corpus holds a text at least.
    if articles.is_empty() {
        out.write_all(b"<TEI><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/>\
            </publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p/></body></text></TEI>\n")?;
    }
    out.write_all(b"</teiCorpus>\n")
}

fn article(annotated: &Annotated, number: usize, namespace: &str, options: &Options) -> String {
    let mut page = String::with_capacity(3 * annotated.text().len() + 1000);
    let space = if namespace.is_empty() { "" } else { " " };
    let _ = writeln!(page, "<TEI{space}{namespace} xml:id=\"a{number}\">");
    header(&mut page, annotated);
    let speakers = standoff::write(&mut page, annotated, number);
    page.push_str("<text><body>\n");
    body(&mut page, annotated, number, &speakers, options);
    page.push_str("</body></text>\n</TEI>\n");
    page
}

fn header(page: &mut String, annotated: &Annotated) {
    let article = annotated.article();
    let line = |text: &str| Xml(&one_line(text)).to_string();
    page.push_str("<teiHeader><fileDesc><titleStmt>");
    let _ = write!(page, "<title>{}</title>", article.headline().map(line).unwrap_or_default());
    if let Some(byline) = article.byline() {
        let _ = write!(page, "<author>{}</author>", line(byline));
    }
    page.push_str(
        "</titleStmt><publicationStmt><p>Annotated by greenpaper.</p></publicationStmt><sourceDesc><bibl>",
    );
    if let Some(headline) = article.headline() {
        let _ = write!(page, "<title level=\"a\">{}</title>", line(headline));
    }
    if let Some(publication) = article.publication() {
        let _ = write!(page, "<title level=\"j\">{}</title>", line(publication));
    }
    if let Some(date) = article.published() {
        let _ = write!(page, "<date when=\"{}\"/>", inline::w3c(date));
    }
    if let Some(uri) = &article.origin().uri {
        let _ = write!(page, "<idno type=\"source\">{}</idno>", line(uri));
    }
    page.push_str("</bibl></sourceDesc></fileDesc>");
    if let Some(language) = article.language() {
        // The tag's form is the caller's; an identifier holds no white space.
        let tag: String = language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let _ = write!(page, "<profileDesc><langUsage><language ident=\"{tag}\"/></langUsage></profileDesc>");
    }
    page.push_str("</teiHeader>\n");
}

/// What blocks are gathered in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    None,
    List,
    Table,
}

fn body(
    page: &mut String,
    annotated: &Annotated,
    number: usize,
    speakers: &[Option<String>],
    options: &Options,
) {
    let mut inline = inline::Inline::new(annotated, number, speakers);
    let (mut group, mut open) = (Group::None, false);
    for block in crate::blocks::all(annotated.article()) {
        if block.kind == BlockKind::Boilerplate && !options.boilerplate {
            continue;
        }
        let wanted = match block.kind {
            BlockKind::ListItem => Group::List,
            BlockKind::TableRow => Group::Table,
            _ => Group::None,
        };
        if group != wanted {
            page.push_str(end_of(group));
        }
        let heading = matches!(block.kind, BlockKind::Headline | BlockKind::Subheading);
        if heading || !open {
            page.push_str(if open { "</div>\n<div>\n" } else { "<div>\n" });
            open = true;
        }
        if group != wanted {
            page.push_str(match wanted {
                Group::None => "",
                Group::List => "<list>\n",
                Group::Table => "<table>\n",
            });
            group = wanted;
        }
        self::block(page, &mut inline, block);
    }
    page.push_str(end_of(group));
    page.push_str(if open { "</div>\n" } else { "<p/>\n" });
}

fn end_of(group: Group) -> &'static str {
    match group {
        Group::None => "",
        Group::List => "</list>\n",
        Group::Table => "</table>\n",
    }
}

fn block(page: &mut String, inline: &mut inline::Inline<'_>, block: Block) {
    let mut element = |page: &mut String, start: &str, end: &str, span: Span| {
        page.push_str(start);
        inline.write(page, span);
        page.push_str(end);
    };
    match block.kind {
        BlockKind::Headline => element(page, "<head type=\"headline\">", "</head>\n", block.span),
        BlockKind::Subheading => element(page, "<head>", "</head>\n", block.span),
        BlockKind::Paragraph => element(page, "<p>", "</p>\n", block.span),
        BlockKind::ListItem => element(page, "<item>", "</item>\n", block.span),
        BlockKind::TableRow => element(page, "<row><cell>", "</cell></row>\n", block.span),
        BlockKind::BlockQuotation => element(page, "<quote>", "</quote>\n", block.span),
        BlockKind::Footnote => element(page, "<note type=\"footnote\">", "</note>\n", block.span),
        BlockKind::AuthorNote => element(page, "<note type=\"author-note\">", "</note>\n", block.span),
        kind => element(page, &format!("<ab type=\"{}\">", kind.as_str()), "</ab>\n", block.span),
    }
}
