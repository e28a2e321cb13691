//! An article's own text with its highlights.

use super::aside::class_of_quote;
use super::options::Options;
use crate::escape::Html;
use crate::kinds::{class_of, label_of};
use crate::summary::{one_line, post};
use greenpaper_core::{Annotated, BlockKind, Mention, QuoteKind, Span};
use std::io::{self, Write};

/// What to call an article.
pub(super) fn title(annotated: &Annotated) -> String {
    let article = annotated.article();
    let first = || article.blocks().first().map(|block| &article.text()[block.span]);
    let title = article.headline().or_else(first).unwrap_or("(empty)");
    let title = one_line(title);
    match title.char_indices().nth(100) {
        Some((at, _)) => format!("{}…", &title[..at]),
        None => title,
    }
}

/// Writes the article, its parts with ids that begin with `id`.
pub(super) fn write(
    out: &mut impl Write,
    annotated: &Annotated,
    id: &str,
    options: &Options,
) -> io::Result<()> {
    let article = annotated.article();
    writeln!(out, "<article>\n<h2 id=\"{id}-title\">{}</h2>", heading(annotated, id)?)?;
    let facts = [
        article.published().map(|date| format!("<time datetime=\"{date}\">{date}</time>")),
        article.publication().map(|name| Html(name).to_string()),
        article.origin().uri.as_deref().map(|uri| format!("<span class=\"source\">{}</span>", Html(uri))),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    if !facts.is_empty() {
        writeln!(out, "<p class=\"facts\">{}</p>", facts.join(" · "))?;
    }
    let mut marks = Marks::new(annotated, id);
    let (mut list, mut headline) = (false, false);
    for block in crate::blocks::all(article) {
        let first_headline = block.kind == BlockKind::Headline && !std::mem::replace(&mut headline, true);
        if first_headline || (block.kind == BlockKind::Boilerplate && !options.boilerplate) {
            continue;
        }
        let item = block.kind == BlockKind::ListItem;
        if item != list {
            out.write_all(if item { b"<ul>\n" } else { b"</ul>\n" })?;
            list = item;
        }
        let (open, close) = element(block.kind);
        out.write_all(open.as_bytes())?;
        if block.kind == BlockKind::Boilerplate {
            write!(out, "{}", Html(&article.text()[block.span]))?;
        } else {
            marks.write(out, block.span)?;
        }
        writeln!(out, "{close}")?;
    }
    out.write_all(if list { b"</ul>\n</article>\n" } else { b"</article>\n" })
}

/// The headline with its highlights, or what stands in for one.
fn heading(annotated: &Annotated, id: &str) -> io::Result<String> {
    let Some(span) = annotated.article().blocks_of(BlockKind::Headline).next() else {
        return Ok(Html(&title(annotated)).to_string());
    };
    let mut out = Vec::new();
    Marks::new(annotated, id).write(&mut out, span)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

fn element(kind: BlockKind) -> (&'static str, &'static str) {
    match kind {
        BlockKind::Headline | BlockKind::Subheading => ("<h3>", "</h3>"),
        BlockKind::RepeatedHeadline => ("<p class=\"repeated\">", "</p>"),
        BlockKind::Standfirst => ("<p class=\"standfirst\">", "</p>"),
        BlockKind::ListItem => ("<li>", "</li>"),
        BlockKind::BlockQuotation => ("<blockquote><p>", "</p></blockquote>"),
        BlockKind::TableRow => ("<p class=\"row\">", "</p>"),
        BlockKind::Caption => ("<p class=\"caption\">", "</p>"),
        BlockKind::Footnote => ("<p class=\"footnote\">", "</p>"),
        BlockKind::Date | BlockKind::Byline | BlockKind::FrontMatter => ("<p class=\"front\">", "</p>"),
        BlockKind::AuthorNote => ("<p class=\"author-note\">", "</p>"),
        BlockKind::Boilerplate => ("<p class=\"boilerplate\">", "</p>"),
        _ => ("<p>", "</p>"),
    }
}

/// The highlights of an article, walked once in the order of the text.
struct Marks<'a> {
    annotated: &'a Annotated,
    id: &'a str,
    /// The next mention and the next link.
    mention: usize,
    link: usize,
    /// Stretches of attributed quotations, in order, none in another: of reported speech what stands outside of the words
    /// in marks in it.
    quotes: Vec<(usize, Span)>,
    quote: usize,
    /// Whose anchor has been written, by number, and the speaker of the last one.
    anchored: Vec<bool>,
    speaker: Option<String>,
    roles: Vec<Option<String>>,
}

/// The attributed quotations of an article as stretches that do not lie in one another, in order.
fn stretches(annotated: &Annotated) -> Vec<(usize, Span)> {
    let all = annotated.quotes().iter().enumerate().filter(|(_, it)| it.kind != QuoteKind::Scare);
    let (reported, marked): (Vec<_>, Vec<_>) = all.partition(|(_, it)| it.kind == QuoteKind::Reported);
    let mut stretches: Vec<(usize, Span)> = marked.iter().map(|(n, it)| (*n, it.span)).collect();
    let mut next = 0;
    let mut covered = 0;
    for (number, quote) in reported {
        let mut at = quote.span.start().max(covered);
        while marked.get(next).is_some_and(|(_, it)| it.span.end() <= at) {
            next += 1;
        }
        for (_, inner) in marked[next..].iter().take_while(|(_, it)| it.span.start() < quote.span.end()) {
            if inner.span.start() > at {
                stretches.push((number, Span::new(at, inner.span.start())));
            }
            at = at.max(inner.span.end());
        }
        if at < quote.span.end() {
            stretches.push((number, Span::new(at, quote.span.end())));
        }
        covered = covered.max(quote.span.end());
    }
    stretches.sort_by_key(|(_, span)| *span);
    stretches
}

impl<'a> Marks<'a> {
    fn new(annotated: &'a Annotated, id: &'a str) -> Marks<'a> {
        Marks {
            annotated,
            id,
            mention: 0,
            link: 0,
            quotes: stretches(annotated),
            quote: 0,
            anchored: vec![false; annotated.quotes().len()],
            speaker: None,
            roles: roles(annotated),
        }
    }

    /// Writes what stands in `span`; calls come in the order of the text.
    fn write(&mut self, out: &mut impl Write, span: Span) -> io::Result<()> {
        let mentions = self.annotated.mentions();
        let mut at = span.start();
        while self.mention < mentions.len() && mentions[self.mention].span.start() < span.end() {
            let mention = &mentions[self.mention];
            if mention.span.start() >= at {
                self.text(out, at, mention.span.start())?;
                self.mark(out, mention)?;
                at = mention.span.end();
            }
            self.mention += 1;
        }
        if at < span.end() {
            self.text(out, at, span.end())?;
        }
        Ok(())
    }

    /// Text between mentions, cut where quotations begin and end.
    fn text(&mut self, out: &mut impl Write, mut at: usize, end: usize) -> io::Result<()> {
        let text = self.annotated.text();
        while at < end {
            let (until, inside) = self.next_edge(at, end);
            match inside {
                Some(number) => {
                    self.open_quote(out, number)?;
                    write!(out, "{}</span>", Html(&text[at..until]))?;
                }
                None => write!(out, "{}", Html(&text[at..until]))?,
            }
            at = until;
        }
        Ok(())
    }

    /// How far the state at `at` holds, and the quotation that `at` lies in.
    fn next_edge(&mut self, at: usize, end: usize) -> (usize, Option<usize>) {
        while self.quotes.get(self.quote).is_some_and(|(_, span)| span.end() <= at) {
            self.quote += 1;
        }
        match self.quotes.get(self.quote) {
            Some((number, span)) if span.start() <= at => (span.end().min(end), Some(*number)),
            Some((_, span)) => (span.start().min(end), None),
            None => (end, None),
        }
    }

    /// Opens a stretch of a quotation. Where it begins stands who speaks, unless the one before was the same's.
    fn open_quote(&mut self, out: &mut impl Write, number: usize) -> io::Result<()> {
        let quote = &self.annotated.quotes()[number];
        let class = class_of_quote(quote.kind);
        if std::mem::replace(&mut self.anchored[number], true) {
            write!(out, "<span class=\"{class}\"")?;
        } else {
            let speaker = quote.said_by().map(|it| one_line(&it));
            if let Some(name) = speaker.as_ref().filter(|name| self.speaker.as_ref() != Some(name)) {
                let by = if quote.kind == QuoteKind::Reported { "by reported-by" } else { "by" };
                write!(out, "<span class=\"{by}\">{} </span>", Html(name))?;
            }
            write!(out, "<span class=\"{class}\" id=\"{}-q{}\"", self.id, number + 1)?;
            self.speaker = speaker;
        }
        out.write_all(b">")
    }

    /// A mention with its card: what it is, what it comes to, where it links.
    fn mark(&mut self, out: &mut impl Write, mention: &Mention) -> io::Result<()> {
        let (_, quote) = self.next_edge(mention.span.start(), mention.span.end());
        if let Some(number) = quote {
            self.open_quote(out, number)?;
        }
        let (id, class, kind) = (self.id, class_of(&mention.kind), label_of(&mention.kind));
        let words = Html(&self.annotated.text()[mention.span]);
        write!(
            out,
            "<mark id=\"{id}-m{}\" class=\"{class}\" tabindex=\"0\">{words}<span class=\"card\"><i>{kind}</i>",
            self.mention + 1
        )?;
        if let Some(entity) = mention.entity {
            write!(out, "<b>{}</b>", Html(&one_line(&self.annotated.entities()[entity.get()].name())))?;
            if let Some(role) = &self.roles[entity.get()] {
                write!(out, "<span>{}</span>", Html(role))?;
            }
        }
        if let Some(value) = &mention.value {
            write!(out, "<span>{}</span>", Html(&value.to_string()))?;
        }
        let links = self.annotated.links();
        while links.get(self.link).is_some_and(|link| link.mention.get() < self.mention) {
            self.link += 1;
        }
        for link in links[self.link..].iter().take_while(|link| link.mention.get() == self.mention) {
            match link.id.uri() {
                Some(uri) => {
                    write!(out, "<a href=\"{}\">{}</a>", Html(&uri), Html(link.id.as_str()))?;
                }
                None => write!(out, "<span class=\"known\">{}</span>", Html(link.id.as_str()))?,
            }
        }
        out.write_all(b"</span></mark>")?;
        if quote.is_some() {
            out.write_all(b"</span>")?;
        }
        Ok(())
    }
}

/// What people hold, by their entities: the first that the article says of each.
fn roles(annotated: &Annotated) -> Vec<Option<String>> {
    let mut roles = vec![None; annotated.entities().len()];
    for it in annotated.affiliations() {
        let Some(entity) = annotated.mentions()[it.person_mention.get()].entity else { continue };
        roles[entity.get()].get_or_insert_with(|| post(it));
    }
    roles
}
