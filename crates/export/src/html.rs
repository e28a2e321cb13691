//! One self-contained HTML page: the articles with what they name highlighted, who said what, an index with links.
//!
//! Nothing is loaded from elsewhere and nothing is scripted: kinds are switched on and off by check boxes and style
//! rules, so the page reads the same from a file, in print and with scripts off. Pointing at a mention, or coming to
//! it with the tab key, shows a card: what it is, what it comes to, where it links. Speakers stand beside their words.
//! Kinds differ by underline as well as by colour. Light or dark as the reader's system has it.

mod article;
mod aside;
mod index;
mod options;

use crate::Error;
use crate::escape::Html;
use crate::kinds::{class_of, kinds, label_of};
use greenpaper_core::Annotated;
use std::io::{self, Write};

pub use self::options::Options;

/// Writes one page with all the articles.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::html;
/// let article = Article::builder("Unison voted.").build()?;
/// let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let mut out = Vec::new();
/// html::write(&mut out, &[annotated], &html::Options::default())?;
/// assert!(String::from_utf8(out)?.contains("class=\"organisation\" tabindex=\"0\">Unison<"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    page(out, articles, options).map_err(Error::new("HTML"))
}

fn page(out: &mut impl Write, articles: &[Annotated], options: &Options) -> io::Result<()> {
    let mentions: usize = articles.iter().map(|it| it.mentions().len()).sum();
    let title = Html(&options.title);
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#articles\">Skip to the articles</a>\n<header class=\"page\">\n<h1>{title}</h1>\n\
         <p>{} {}, {mentions} {}.</p>\n",
        Html(&options.language),
        include_str!("html/style.css"),
        switches(articles),
        articles.len(),
        if articles.len() == 1 { "article" } else { "articles" },
        if mentions == 1 { "mention" } else { "mentions" },
    )?;
    legend(out, articles)?;
    if articles.len() > 1 {
        contents(out, articles)?;
    }
    out.write_all(b"</header>\n<main id=\"articles\">\n")?;
    for (number, annotated) in articles.iter().enumerate() {
        let id = format!("a{}", number + 1);
        writeln!(out, "<section class=\"piece\" id=\"{id}\" aria-labelledby=\"{id}-title\">")?;
        article::write(out, annotated, &id, options)?;
        aside::write(out, annotated, &id)?;
        out.write_all(b"</section>\n")?;
    }
    if articles.len() > 1 {
        index::write(out, articles)?;
    }
    out.write_all(b"</main>\n</body>\n</html>\n")
}

/// Style rules by which the boxes of users' kinds hide them; those of the standard kinds are in the style sheet.
fn switches(articles: &[Annotated]) -> String {
    let own = kinds(articles).into_iter().filter(|kind| kind.is_custom());
    own.map(|kind| {
        let class = class_of(&kind);
        format!(
            "body:has(#show-{class}:not(:checked)) mark.{class} {{ background: none; text-decoration: none; padding: 0; }}\n\
             body:has(#show-{class}:not(:checked)) mark.{class} > .card {{ display: none; }}\n"
        )
    })
    .collect()
}

/// The kinds with a box each that shows or hides their highlights.
fn legend(out: &mut impl Write, articles: &[Annotated]) -> io::Result<()> {
    out.write_all(b"<fieldset class=\"legend\">\n<legend>Show</legend>\n")?;
    for kind in kinds(articles) {
        let all = articles.iter().flat_map(|it| it.mentions());
        let count = all.filter(|mention| mention.kind == kind).count();
        let (class, name) = (class_of(&kind), label_of(&kind));
        writeln!(
            out,
            "<label><input type=\"checkbox\" id=\"show-{class}\" checked> \
             <mark class=\"{class}\">{name}</mark> <span class=\"count\">{count}</span></label>"
        )?;
    }
    for (class, name) in [("quote", "quotation"), ("reported", "reported speech")] {
        let said = articles.iter().flat_map(aside::attributed);
        let count = said.filter(|(_, quote)| aside::class_of_quote(quote.kind) == class).count();
        writeln!(
            out,
            "<label><input type=\"checkbox\" id=\"show-{class}\" checked> \
             <span class=\"{class}\">{name}</span> <span class=\"count\">{count}</span></label>"
        )?;
    }
    out.write_all(b"</fieldset>\n")
}

fn contents(out: &mut impl Write, articles: &[Annotated]) -> io::Result<()> {
    out.write_all(b"<nav aria-label=\"Articles\"><ol>\n")?;
    for (number, annotated) in articles.iter().enumerate() {
        let title = article::title(annotated);
        writeln!(out, "<li><a href=\"#a{}\">{}</a></li>", number + 1, Html(&title))?;
    }
    out.write_all(b"<li class=\"last\"><a href=\"#index\">Index of what they name</a></li>\n</ol></nav>\n")
}
