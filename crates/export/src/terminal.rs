//! Coloured text for a terminal: the article with its mentions marked, then who said what and what is named.

use crate::Error;
use crate::summary::{named, one_line};
use greenpaper_core::{Annotated, BlockKind, MentionKind, QuoteKind};
use std::fmt::Write as _;
use std::io::Write;

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::terminal;
/// let articles = [Annotated::bare(Article::builder("It passed.").build()?)];
/// let shown = |colour, text| {
///     let mut out = Vec::new();
///     terminal::write(&mut out, &articles, &terminal::Options { colour, text })?;
///     Ok::<_, greenpaper_export::Error>(String::from_utf8_lossy(&out).into_owned())
/// };
/// assert_eq!(shown(false, false)?, " (no headline) \n\n");
/// assert!(shown(true, false)?.starts_with("\u{1b}[1;7m"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// Colours by ANSI escape codes (ECMA-48 SGR); without them a mention stands in brackets with its kind.
    pub colour: bool,
    /// The article's own text too, not only what was found in it.
    pub text: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { colour: true, text: true }
    }
}

/// Writes articles one after another.
///
/// Control characters of the text other than line breaks and tabs are shown by their pictures (U+2400 and on), so
/// that no article can steer the terminal it is shown on.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::terminal;
/// let article = Article::builder("Unison voted.").build()?;
/// let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let mut out = Vec::new();
/// terminal::write(&mut out, &[annotated], &terminal::Options { colour: false, text: true })?;
/// assert!(String::from_utf8(out)?.contains("[Unison|organisation] voted."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    for annotated in articles {
        let mut page = String::with_capacity(2 * annotated.text().len());
        heading(&mut page, annotated, options);
        if options.text {
            body(&mut page, annotated, options);
        }
        who_said_what(&mut page, annotated, options);
        who_is_who(&mut page, annotated, options);
        index(&mut page, annotated, options);
        out.write_all(page.as_bytes()).map_err(Error::new("terminal text"))?;
    }
    Ok(())
}

/// The colours of the kinds: the eight that any terminal has, bold where two would be alike.
fn colour_of(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Organisation => "34",
        MentionKind::Person => "35",
        MentionKind::Place => "32",
        MentionKind::Legislation => "31",
        MentionKind::Publication => "36",
        MentionKind::Role => "1;35",
        MentionKind::Date => "33",
        MentionKind::Money => "1;33",
        _ => "1;32",
    }
}

fn paint(page: &mut String, options: &Options, code: &str, text: &str) {
    if options.colour {
        let _ = write!(page, "\x1b[{code}m");
        plain(page, text);
        page.push_str("\x1b[0m");
    } else {
        plain(page, text);
    }
}

/// `text` with its control characters made visible.
fn plain(page: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\n' | '\t' => page.push(c),
            '\r' => {}
            '\u{0}'..='\u{1f}' => page.push(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}')),
            '\u{7f}'..='\u{9f}' => page.push('\u{fffd}'),
            _ => page.push(c),
        }
    }
}

fn heading(page: &mut String, annotated: &Annotated, options: &Options) {
    let article = annotated.article();
    let headline = article.headline().map_or_else(|| "(no headline)".to_owned(), one_line);
    paint(page, options, "1;7", &format!(" {headline} "));
    page.push('\n');
    let mut facts = Vec::new();
    facts.extend(article.published().map(|date| date.to_string()));
    facts.extend(article.publication().map(one_line));
    facts.extend(article.byline().map(one_line));
    facts.extend(article.origin().uri.as_deref().map(one_line));
    if !facts.is_empty() {
        paint(page, options, "2", &facts.join(" · "));
        page.push('\n');
    }
    page.push('\n');
}

fn body(page: &mut String, annotated: &Annotated, options: &Options) {
    let text = annotated.text();
    let mut mentions = annotated.mentions().iter().peekable();
    for block in crate::blocks::all(annotated.article()) {
        if block.kind == BlockKind::Headline {
            continue;
        }
        if block.kind == BlockKind::Boilerplate {
            paint(page, options, "2;9", &text[block.span]);
            page.push_str("\n\n");
            continue;
        }
        let mut at = block.span.start();
        while let Some(mention) = mentions.next_if(|mention| mention.span.start() < block.span.end()) {
            if mention.span.start() < at {
                continue;
            }
            plain(page, &text[at..mention.span.start()]);
            if options.colour {
                paint(page, options, colour_of(mention.kind), &text[mention.span]);
            } else {
                page.push('[');
                plain(page, &text[mention.span]);
                let _ = write!(page, "|{}]", mention.kind.as_str());
            }
            at = mention.span.end();
        }
        if at < block.span.end() {
            plain(page, &text[at..block.span.end()]);
        }
        page.push_str("\n\n");
    }
}

fn section(page: &mut String, options: &Options, title: &str) {
    paint(page, options, "1", title);
    page.push('\n');
}

fn who_said_what(page: &mut String, annotated: &Annotated, options: &Options) {
    let text = annotated.text();
    let said: Vec<_> = annotated.quotes().iter().filter(|quote| quote.kind != QuoteKind::Scare).collect();
    if said.is_empty() {
        return;
    }
    section(page, options, "Who said what");
    for quote in said {
        let speaker = quote.said_by().unwrap_or_else(|| "(speaker not named)".to_owned());
        page.push_str("  ");
        paint(page, options, colour_of(MentionKind::Person), &one_line(&speaker));
        // Without quotation marks, so that nobody takes it for somebody's own words.
        page.push_str(if quote.kind == QuoteKind::Reported { ", reported: " } else { ": " });
        plain(page, &one_line(&text[quote.span]));
        page.push('\n');
    }
    page.push('\n');
}

fn who_is_who(page: &mut String, annotated: &Annotated, options: &Options) {
    if annotated.affiliations().is_empty() {
        return;
    }
    section(page, options, "Who is who");
    for it in annotated.affiliations() {
        page.push_str("  ");
        paint(page, options, colour_of(MentionKind::Person), &one_line(&it.person));
        page.push_str(if it.former { ", former " } else { ", " });
        plain(page, &one_line(&it.role));
        if let Some(organisation) = &it.organisation {
            page.push_str(", ");
            paint(page, options, colour_of(MentionKind::Organisation), &one_line(organisation));
        }
        page.push('\n');
    }
    page.push('\n');
}

fn index(page: &mut String, annotated: &Annotated, options: &Options) {
    let all = named(annotated);
    if all.is_empty() {
        return;
    }
    section(page, options, "Named");
    for it in all {
        let _ = write!(page, "  {:>3} × ", it.mentions.len());
        paint(page, options, colour_of(it.kind), &one_line(&it.entity.name()));
        if let Some(id) = it.id {
            page.push(' ');
            paint(page, options, "2", &id);
        }
        page.push('\n');
    }
    page.push('\n');
}

/// The legend: each kind in its colour.
///
/// ```
/// use greenpaper_export::terminal::{Options, legend};
/// let plain = Options { colour: false, ..Options::default() };
/// assert!(legend(&plain).starts_with("organisation person place legislation"));
/// assert!(legend(&Options::default()).contains("\u{1b}[34morganisation\u{1b}[0m"));
/// ```
#[must_use]
pub fn legend(options: &Options) -> String {
    let mut line = String::new();
    for kind in MentionKind::STANDARD {
        if !line.is_empty() {
            line.push(' ');
        }
        paint(&mut line, options, colour_of(*kind), kind.as_str());
    }
    line
}
