//! Beside an article: who said what, who is who, and the index of what is named.

use crate::escape::Html;
use crate::kinds::{class_of, kinds, label_of};
use crate::summary::{named, one_line, post};
use greenpaper_core::{Annotated, Quote, QuoteKind};
use std::io::{self, Write};

/// The quotations that are somebody's speech, with their numbers.
pub(super) fn attributed(annotated: &Annotated) -> impl Iterator<Item = (usize, &Quote)> {
    annotated.quotes().iter().enumerate().filter(|(_, quote)| quote.kind != QuoteKind::Scare)
}

/// The class of an element for a quotation of this kind: reported speech is set apart from quoted words.
pub(super) fn class_of_quote(kind: QuoteKind) -> &'static str {
    if kind == QuoteKind::Reported { "reported" } else { "quote" }
}

/// Writes the side column of the article whose ids begin with `id`.
pub(super) fn write(out: &mut impl Write, annotated: &Annotated, id: &str) -> io::Result<()> {
    writeln!(out, "<aside aria-label=\"What article {} names\">", id.trim_start_matches('a'))?;
    who_said_what(out, annotated, id)?;
    who_is_who(out, annotated)?;
    index(out, annotated, id)?;
    out.write_all(b"</aside>\n")
}

fn who_said_what(out: &mut impl Write, annotated: &Annotated, id: &str) -> io::Result<()> {
    let all: Vec<_> = attributed(annotated).map(|(number, quote)| (number, quote, quote.said_by())).collect();
    if all.is_empty() {
        return Ok(());
    }
    out.write_all(b"<h3>Who said what</h3>\n<dl class=\"said\">\n")?;
    for run in all.chunk_by(|one, next| one.2 == next.2) {
        let speaker = run[0].2.as_deref().unwrap_or("Speaker not named");
        let reported = |it: &&(usize, &Quote, Option<String>)| it.1.kind == QuoteKind::Reported;
        // A speaker is hidden with all that is said.
        let class = match run.iter().filter(reported).count() {
            0 => " class=\"quoted\"",
            all if all == run.len() => " class=\"reported\"",
            _ => "",
        };
        writeln!(out, "<dt{class}>{}</dt>", Html(&one_line(speaker)))?;
        for (number, quote, _) in run {
            let class = if quote.kind == QuoteKind::Reported { " class=\"reported\"" } else { "" };
            let words = one_line(&annotated.text()[quote.span]);
            writeln!(out, "<dd{class}><a href=\"#{id}-q{}\">{}</a></dd>", number + 1, Html(&words))?;
        }
    }
    out.write_all(b"</dl>\n")
}

fn who_is_who(out: &mut impl Write, annotated: &Annotated) -> io::Result<()> {
    if annotated.affiliations().is_empty() {
        return Ok(());
    }
    out.write_all(b"<h3>Who is who</h3>\n<ul class=\"who\">\n")?;
    for it in annotated.affiliations() {
        writeln!(out, "<li><b>{}</b>, {}</li>", Html(&one_line(&it.person)), Html(&post(it)))?;
    }
    out.write_all(b"</ul>\n")
}

fn index(out: &mut impl Write, annotated: &Annotated, id: &str) -> io::Result<()> {
    let all = named(annotated);
    if all.is_empty() {
        return Ok(());
    }
    out.write_all(b"<h3>Named</h3>\n")?;
    for kind in kinds(std::slice::from_ref(annotated)) {
        let mut of_kind = all.iter().filter(|it| it.kind == kind).peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        let (class, name) = (class_of(&kind), label_of(&kind));
        writeln!(out, "<h4><mark class=\"{class}\">{name}</mark></h4>\n<ul class=\"index\">")?;
        for it in of_kind {
            let entity = one_line(&it.entity.name());
            let first = it.mentions.first().map_or(1, |mention| mention.get() + 1);
            write!(
                out,
                "<li><a href=\"#{id}-m{first}\">{}</a> <span class=\"count\">{}</span>",
                Html(&entity),
                it.mentions.len()
            )?;
            match (&it.uri, &it.id) {
                (Some(uri), Some(known)) => write!(
                    out,
                    " <a class=\"known\" href=\"{}\" aria-label=\"{} at {2}\">{2}</a>",
                    Html(uri),
                    Html(&entity),
                    Html(known)
                )?,
                (None, Some(known)) => write!(out, " <span class=\"known\">{}</span>", Html(known))?,
                _ => {}
            }
            out.write_all(b"</li>\n")?;
        }
        out.write_all(b"</ul>\n")?;
    }
    Ok(())
}
