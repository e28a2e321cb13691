//! Tables as CSV (RFC 4180, in UTF-8 as RFC 7111 has it): a header line, fields in quotation marks where they need
//! them, lines that end in CRLF.
//!
//! `article` is the same id in every table, so that tables join; `mention` is the number of a mention in its article,
//! from 0. `start` and `end` count characters (Unicode scalar values, as Python and R do), `start_byte` and `end_byte`
//! bytes of UTF-8; both from the article's start, the end not included. Texts are as written, line breaks too; U+0000,
//! which readers of CSV choke on, stands as U+FFFD.

use crate::Error;
use crate::identity::{article_ids, known_as, sentence_of};
use crate::summary::first_links;
use greenpaper_core::{Annotated, Entity, EntityId, Evidence, Span};
use greenpaper_text::{OffsetMap, Unit};
use std::io::{self, Write};

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::csv::{self, Table};
/// let article = Article::builder("\u{a3}3m for Unison").build()?;
/// let unison = Mention::new(Span::new(9, 15), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let mut out = Vec::new();
/// csv::write(&mut out, &[annotated], &csv::Options { table: Table::Mentions, ..csv::Options::default() })?;
/// let out = String::from_utf8(out)?;
/// assert!(out.lines().nth(1).unwrap().contains(",0,organisation,Unison,8,14,9,15,"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// Which table.
    pub table: Table,
    /// The line of column names first.
    pub header: bool,
    /// For spreadsheets: an apostrophe before fields that begin with `=`, `+`, `-`, `@`, a tab or a carriage return,
    /// which they would otherwise take for formulas.
    pub spreadsheet: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { table: Table::default(), header: true, spreadsheet: false }
    }
}

/// Which table.
///
/// ```
/// use greenpaper_export::csv::{Options, Table};
/// assert_eq!(Options::default().table, Table::Mentions);
/// let names: Vec<&str> = Table::ALL.iter().map(|table| table.as_str()).collect();
/// assert_eq!(names, ["articles", "mentions", "quotations", "links", "affiliations"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Table {
    /// The articles: what each says of itself and how much was found.
    Articles,
    /// Where something is named, a line a mention.
    #[default]
    Mentions,
    /// Who said what, a line a quotation.
    Quotations,
    /// Which known thing a mention is, a line a link.
    Links,
    /// Who holds which post where.
    Affiliations,
}

impl Table {
    /// All tables. A minor release may add to them.
    pub const ALL: &'static [Table] =
        &[Table::Articles, Table::Mentions, Table::Quotations, Table::Links, Table::Affiliations];

    /// The table's name, in lower case: `mentions`.
    ///
    /// ```
    /// use greenpaper_export::csv::Table;
    /// assert_eq!(Table::Quotations.as_str(), "quotations");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Table::Articles => "articles",
            Table::Mentions => "mentions",
            Table::Quotations => "quotations",
            Table::Links => "links",
            Table::Affiliations => "affiliations",
        }
    }

    /// The names of its columns. Columns are only ever added, at the end.
    ///
    /// ```
    /// use greenpaper_export::csv::Table;
    /// assert_eq!(Table::Links.columns()[..3], ["article", "mention", "kind"]);
    /// // All tables join by their first column.
    /// assert!(Table::ALL.iter().all(|table| table.columns()[0] == "article"));
    /// ```
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Articles => &[
                "article",
                "source",
                "headline",
                "published",
                "publication",
                "byline",
                "characters",
                "sentences",
                "mentions",
                "quotations",
            ],
            Table::Mentions => &[
                "article",
                "mention",
                "kind",
                "text",
                "start",
                "end",
                "start_byte",
                "end_byte",
                "sentence",
                "name",
                "value",
                "id",
                "uri",
            ],
            Table::Quotations => &[
                "article",
                "quotation",
                "kind",
                "speaker",
                "text",
                "start",
                "end",
                "start_byte",
                "end_byte",
                "speaker_text",
                "cue",
                "speaker_id",
            ],
            Table::Links => &[
                "article",
                "mention",
                "kind",
                "text",
                "start",
                "end",
                "start_byte",
                "end_byte",
                "id",
                "uri",
                "score",
                "evidence",
            ],
            Table::Affiliations => &[
                "article",
                "person",
                "role",
                "organisation",
                "unit",
                "former",
                "start",
                "end",
                "start_byte",
                "end_byte",
                "person_mention",
                "organisation_mention",
            ],
        }
    }
}

/// Writes one table of all the articles.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::csv::{self, Options, Table};
/// let article = Article::builder("It passed.").publication(Some("=The Examiner".into())).build()?;
/// let options = Options { table: Table::Articles, header: false, spreadsheet: true };
/// let mut out = Vec::new();
/// csv::write(&mut out, &[Annotated::bare(article)], &options)?;
/// assert!(String::from_utf8(out)?.ends_with(",'=The Examiner,,10,0,0,0\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    table(out, articles, options).map_err(Error::new("CSV"))
}

fn table(out: &mut impl Write, articles: &[Annotated], options: &Options) -> io::Result<()> {
    let mut row = Row { line: String::new(), spreadsheet: options.spreadsheet, first: true };
    if options.header {
        for name in options.table.columns() {
            row.field(name);
        }
        row.end(out)?;
    }
    for (annotated, id) in articles.iter().zip(article_ids(articles)) {
        let source = Source::new(annotated);
        for number in 0..source.rows(options.table) {
            row.field(&id);
            match options.table {
                Table::Articles => source.article(&mut row),
                Table::Mentions => source.mention(number, &mut row),
                Table::Quotations => source.quotation(number, &mut row),
                Table::Links => source.link(number, &mut row),
                Table::Affiliations => source.affiliation(number, &mut row),
            }
            row.end(out)?;
        }
    }
    Ok(())
}

/// An article that rows are made of, each but for the article's id, which begins them all.
struct Source<'a> {
    annotated: &'a Annotated,
    map: OffsetMap<'a>,
    known: Vec<Vec<EntityId>>,
    /// For each mention its first link.
    links: Vec<Option<&'a EntityId>>,
}

impl<'a> Source<'a> {
    fn new(annotated: &'a Annotated) -> Source<'a> {
        let (map, links) = (OffsetMap::new(annotated.text()), first_links(annotated));
        Source { annotated, map, known: known_as(annotated), links }
    }

    fn rows(&self, table: Table) -> usize {
        match table {
            Table::Articles => 1,
            Table::Mentions => self.annotated.mentions().len(),
            Table::Quotations => self.annotated.quotes().len(),
            Table::Links => self.annotated.links().len(),
            Table::Affiliations => self.annotated.affiliations().len(),
        }
    }

    fn article(&self, row: &mut Row) {
        let (annotated, article) = (self.annotated, self.annotated.article());
        row.field(article.origin().uri.as_deref().unwrap_or_default());
        row.field(article.headline().unwrap_or_default());
        row.shown(article.published());
        row.field(article.publication().unwrap_or_default()).field(article.byline().unwrap_or_default());
        row.number(self.map.count_to(annotated.text().len(), Unit::Char).unwrap_or_default());
        row.number(annotated.sentences().len());
        row.number(annotated.mentions().len()).number(annotated.quotes().len());
    }

    fn mention(&self, number: usize, row: &mut Row) {
        let (annotated, mention) = (self.annotated, &self.annotated.mentions()[number]);
        let id = self.links[number].or_else(|| self.known[mention.entity?.get()].first());
        row.number(number).field(mention.kind.as_str());
        row.span(annotated.text(), mention.span, &self.map);
        row.shown(sentence_of(annotated, mention.span));
        row.field(&annotated.entity_of(mention).map_or_else(Default::default, Entity::name));
        row.shown(mention.value.as_ref()).shown(id).shown(id.and_then(|id| id.uri()));
    }

    fn quotation(&self, number: usize, row: &mut Row) {
        let (text, quote) = (self.annotated.text(), &self.annotated.quotes()[number]);
        let speaker = quote.speaker.as_ref();
        row.number(number).field(quote.kind.as_str()).field(&quote.said_by().unwrap_or_default());
        row.span(text, quote.span, &self.map);
        for span in [speaker.and_then(|it| it.span), speaker.and_then(|it| it.cue)] {
            row.field(span.map_or("", |span| &text[span]));
        }
        let entity = || self.annotated.mentions()[speaker?.mention?.get()].entity;
        row.shown(entity().and_then(|it| self.known[it.get()].first()));
    }

    fn link(&self, number: usize, row: &mut Row) {
        let link = &self.annotated.links()[number];
        let mention = &self.annotated.mentions()[link.mention.get()];
        row.number(link.mention.get()).field(mention.kind.as_str());
        row.span(self.annotated.text(), mention.span, &self.map);
        row.shown(Some(&link.id)).shown(link.id.uri()).shown(Some(link.score()));
        let evidence: Vec<&str> = link.evidence.iter().map(|it| evidence_name(*it)).collect();
        row.field(&evidence.join(" "));
    }

    fn affiliation(&self, number: usize, row: &mut Row) {
        let it = &self.annotated.affiliations()[number];
        row.field(&it.person).field(&it.role).shown(it.organisation.as_ref()).shown(it.unit.as_ref());
        row.shown(Some(it.former)).offsets(it.role_span, &self.map).number(it.person_mention.get());
        row.shown(it.organisation_mention.map(|it| it.get()));
    }
}

/// Evidence by the names that JSON gives it.
pub(crate) fn evidence_name(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Name => "name",
        Evidence::Alias => "alias",
        Evidence::Citation => "citation",
        Evidence::Date => "date",
        Evidence::Definition => "definition",
        Evidence::Coreference => "coreference",
        Evidence::Office => "office",
        Evidence::Context => "context",
        Evidence::Hyperlink => "hyperlink",
        _ => "other",
    }
}

/// A line on its way out.
struct Row {
    line: String,
    spreadsheet: bool,
    first: bool,
}

impl Row {
    fn field(&mut self, text: &str) -> &mut Row {
        if !std::mem::take(&mut self.first) {
            self.line.push(',');
        }
        let formula = self.spreadsheet && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let quoted = text.contains(['"', ',', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ');
        if quoted {
            self.line.push('"');
        }
        if formula {
            self.line.push('\'');
        }
        for c in text.chars() {
            match c {
                '"' => self.line.push_str("\"\""),
                '\0' => self.line.push('\u{fffd}'),
                c => self.line.push(c),
            }
        }
        if quoted {
            self.line.push('"');
        }
        self
    }

    fn number(&mut self, number: usize) -> &mut Row {
        self.field(&number.to_string())
    }

    /// What can be shown, or an empty field.
    fn shown(&mut self, it: Option<impl ToString>) -> &mut Row {
        self.field(&it.map_or_else(String::new, |it| it.to_string()))
    }

    fn span(&mut self, text: &str, span: Span, map: &OffsetMap<'_>) -> &mut Row {
        self.field(&text[span]).offsets(span, map)
    }

    fn offsets(&mut self, span: Span, map: &OffsetMap<'_>) -> &mut Row {
        let chars = map.range_of(span, Unit::Char).unwrap_or(0..0);
        self.number(chars.start).number(chars.end).number(span.start()).number(span.end())
    }

    fn end(&mut self, out: &mut impl Write) -> io::Result<()> {
        self.line.push_str("\r\n");
        out.write_all(self.line.as_bytes())?;
        self.line.clear();
        self.first = true;
        Ok(())
    }
}
