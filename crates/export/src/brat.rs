//! brat standoff (<https://brat.nlplab.org/standoff.html>): a text, and beside it what was found in it.
//!
//! brat wants two files of one name, `.txt` and `.ann`, and once a folder `annotation.conf`; [`Part`] says which is
//! written. Several articles become one document: their texts with a blank line between, offsets running on. For a
//! document an article, write them one by one.
//!
//! - `T`: mentions by kind, and quotations as `quotation`. Offsets count characters (Unicode scalar values). brat takes
//!   no line break inside a stretch, so what runs over lines is written in fragments, `0 5;6 11`, and its words stand
//!   with one blank between; the same is done at tabs and other control characters. What has nothing but white space
//!   in it is left out.
//! - `A`: the kind of a quotation (`quotation-kind`).
//! - `R`: `said` from a quotation to its speaker's mention; `affiliation` from person to organisation.
//! - `N`: what a mention links to, `Reference T1 wikidata:Q1`; legislation as `legislation:ukpga/2014/23`.
//! - `#`: notes: what a mention comes to (`2002-07-25`, `GBP 3000000`), with which score and evidence it links, a
//!   speaker's name, an affiliation's role.

use crate::Error;
use crate::csv::evidence_name;
use crate::kinds::kinds;
use crate::summary::clean_line;
use greenpaper_core::{Annotated, Entity, MentionIndex, Scheme, Span};
use greenpaper_text::{OffsetMap, Unit};
use std::fmt::Write as _;
use std::io::{self, Write};

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::brat::{self, Part};
/// let article = Article::builder("\u{a3}3m for the Care\nAct.").build()?;
/// let act = Mention::new(Span::new(13, 21), MentionKind::Legislation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![act], ..Layers::default() })?;
/// let mut out = Vec::new();
/// brat::write(&mut out, &[annotated], &brat::Options { part: Part::Annotations })?;
/// assert_eq!(String::from_utf8(out)?, "T1\tlegislation 12 16;17 20\tCare Act\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Which of the files.
    pub part: Part,
}

/// Which of the files that make up a document in brat.
///
/// ```
/// use greenpaper_export::brat::{self, Part};
/// let mut out = Vec::new();
/// brat::write(&mut out, &[], &brat::Options { part: Part::Configuration })?;
/// assert!(String::from_utf8(out)?.contains("[entities]\norganisation\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// The text, `.txt`.
    Text,
    /// What was found in it, `.ann`.
    #[default]
    Annotations,
    /// The names of all kinds, `annotation.conf`; the same for any articles.
    Configuration,
}

/// What stands between two articles' texts.
const BETWEEN: &str = "\n\n";

/// Writes one part of the document that the articles make up.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::brat::{self, Part};
/// let of = |text: &str| Ok::<_, greenpaper_core::Error>(Annotated::bare(Article::builder(text).build()?));
/// let mut out = Vec::new();
/// brat::write(&mut out, &[of("It passed.")?, of("It fell.")?], &brat::Options { part: Part::Text })?;
/// assert_eq!(out, b"It passed.\n\nIt fell.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    let written = match options.part {
        Part::Text => text(out, articles),
        Part::Annotations => annotations(out, articles),
        Part::Configuration => configuration(out, articles),
    };
    written.map_err(Error::new("brat standoff"))
}

fn text(out: &mut impl Write, articles: &[Annotated]) -> io::Result<()> {
    for (number, annotated) in articles.iter().enumerate() {
        if number > 0 {
            out.write_all(BETWEEN.as_bytes())?;
        }
        out.write_all(annotated.text().as_bytes())?;
    }
    Ok(())
}

fn configuration(out: &mut impl Write, articles: &[Annotated]) -> io::Result<()> {
    let kinds: Vec<String> = kinds(articles).iter().map(ToString::to_string).collect();
    write!(
        out,
        "[entities]\n{}\nquotation\n\n[relations]\nsaid Arg1:quotation, Arg2:<ENTITY>\n\
         affiliation Arg1:person, Arg2:organisation\n\n[events]\n\n[attributes]\n\
         quotation-kind Arg:quotation, Value:direct|partial|block|scare|reported\n",
        kinds.join("\n")
    )
}

fn annotations(out: &mut impl Write, articles: &[Annotated]) -> io::Result<()> {
    let mut page = Page::default();
    for annotated in articles {
        page.article(annotated);
        out.write_all(page.lines.as_bytes())?;
        page.lines.clear();
    }
    Ok(())
}

/// The lines, and the next number of each sort.
#[derive(Default)]
struct Page {
    lines: String,
    /// Characters before the article.
    before: usize,
    stretches: usize,
    attributes: usize,
    relations: usize,
    references: usize,
    notes: usize,
}

impl Page {
    fn article(&mut self, annotated: &Annotated) {
        let map = OffsetMap::new(annotated.text());
        let mut numbers = Vec::with_capacity(annotated.mentions().len());
        for mention in annotated.mentions() {
            numbers.push(self.stretch(&map, mention.span, mention.kind.as_str()));
            if let (Some(number), Some(value)) = (numbers[numbers.len() - 1], &mention.value) {
                self.note(format_args!("T{number}"), &value.to_string());
            }
        }
        let number_of = |index: MentionIndex| numbers[index.get()];
        for link in annotated.links() {
            let Some(number) = number_of(link.mention) else { continue };
            self.references += 1;
            let prefix = if link.id.scheme() == Scheme::Legislation { "legislation:" } else { "" };
            let mention = &annotated.mentions()[link.mention.get()];
            let name = annotated.entity_of(mention).map_or_else(Default::default, Entity::name);
            let references = self.references;
            let id = clean_line(link.id.as_str());
            let _ = writeln!(
                self.lines,
                "N{references}\tReference T{number} {prefix}{id}\t{}",
                clean_line(&name)
            );
            let evidence: Vec<&str> = link.evidence.iter().map(|it| evidence_name(*it)).collect();
            self.note(
                format_args!("N{references}"),
                &format!("score {} {}", link.score(), evidence.join(" ")),
            );
        }
        for quote in annotated.quotes() {
            let Some(number) = self.stretch(&map, quote.span, "quotation") else { continue };
            self.attributes += 1;
            let _ = writeln!(
                self.lines,
                "A{}\tquotation-kind T{number} {}",
                self.attributes,
                quote.kind.as_str()
            );
            let Some(speaker) = &quote.speaker else { continue };
            self.note(format_args!("T{number}"), &format!("speaker: {}", speaker.name));
            if let Some(speaker) = speaker.mention.and_then(number_of) {
                self.relations += 1;
                let _ = writeln!(self.lines, "R{}\tsaid Arg1:T{number} Arg2:T{speaker}", self.relations);
            }
        }
        for it in annotated.affiliations() {
            let organisation = it.organisation_mention.and_then(number_of);
            let (Some(person), Some(organisation)) = (number_of(it.person_mention), organisation) else {
                continue;
            };
            self.relations += 1;
            let relations = self.relations;
            let _ = writeln!(self.lines, "R{relations}\taffiliation Arg1:T{person} Arg2:T{organisation}");
            let former = if it.former { "former " } else { "" };
            self.note(format_args!("R{relations}"), &format!("{former}{}", it.role));
        }
        self.before += map.count_to(annotated.text().len(), Unit::Char).unwrap_or(0) + BETWEEN.len();
    }

    /// Writes a `T` line and returns its number, or nothing where there is nothing to see.
    fn stretch(&mut self, map: &OffsetMap<'_>, span: Span, kind: &str) -> Option<usize> {
        let (mut offsets, mut words) = (String::new(), String::new());
        for fragment in fragments(map.text(), span) {
            let range = map.range_of(fragment, Unit::Char)?;
            if !words.is_empty() {
                offsets.push(';');
                words.push(' ');
            }
            let _ = write!(offsets, "{} {}", self.before + range.start, self.before + range.end);
            words.push_str(&map.text()[fragment]);
        }
        if words.is_empty() {
            return None;
        }
        self.stretches += 1;
        let _ = writeln!(self.lines, "T{}\t{kind} {offsets}\t{words}", self.stretches);
        Some(self.stretches)
    }

    fn note(&mut self, of: std::fmt::Arguments<'_>, text: &str) {
        self.notes += 1;
        let _ = writeln!(self.lines, "#{}\tAnnotatorNotes {of}\t{}", self.notes, clean_line(text));
    }
}

/// The stretches of `span` between line breaks and control characters, without white space at either end.
fn fragments(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let mut at = span.start();
    text[span].split(breaks).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let fragment = Span::new(start, at).trim(text);
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (!fragment.is_empty()).then_some(fragment)
    })
}
