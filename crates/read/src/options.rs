//! What is known before reading, and how far reading goes.

use crate::{Format, ReadError};
use greenpaper_core::{Article, DiagnosticKind, PartialDate};

/// What is known of a source before it is read, what to do with it, and how much of it to take. What is given here
/// goes before what the text says; the default knows nothing.
///
/// ```
/// use greenpaper_read::{ReadOptions, read_str};
/// let options = ReadOptions { publication: Some("Council Weekly".into()), ..ReadOptions::default() };
/// let articles = read_str("Bins go fortnightly\n\nThe council has voted to empty bins less often.", &options);
/// assert_eq!(articles[0].publication(), Some("Council Weekly"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    /// Where it was published: the name of the paper or site.
    pub publication: Option<String>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Its address; without one, a file's path stands in [`Origin::uri`](greenpaper_core::Origin::uri), with `!/` and
    /// the entry's name in an archive, and `#L` and the line in a corpus.
    pub url: Option<String>,
    /// Its language, a BCP 47 tag. Nothing is guessed of it.
    pub language: Option<String>,
    /// What it is written in; without it, what the first bytes and the extension say.
    pub format: Option<Format>,
    /// What the columns of a table, or the fields of records, are called that hold an article's parts.
    pub columns: Columns,
    /// Whether the source is one article, whatever it looks like.
    pub one_article: bool,
    /// Whether to take share buttons, counters and the like for text: no block is then
    /// [`Boilerplate`](greenpaper_core::BlockKind::Boilerplate). For text that was cleaned already.
    pub keep_boilerplate: bool,
    /// Oddities that are errors where a reader can fail: an article with a diagnostic of one of these kinds comes
    /// back as a [`ReadError`] that says which. None by default.
    pub strict: Vec<DiagnosticKind>,
    /// The longest document that is taken in, in bytes as it is after unpacking; by default 256 MiB. A corpus of many
    /// records is as long as it likes, and so is a folder. Longer documents are refused by name.
    pub max_bytes: u64,
    /// The longest line of a corpus that has a record a line, in bytes; by default 16 MiB. Longer records are refused
    /// by their line, and the next is read.
    pub max_line: usize,
    /// How deep elements of markup, values of JSON and folders may be nested; by default 600. Web pages that go
    /// deeper are stripped of their tags and read as text; the rest is refused.
    pub max_depth: usize,
    /// How many times as long as it was packed a file may become; by default 200. Text becomes three to ten times as
    /// long, and what becomes less than 4 MiB is read whatever its ratio.
    pub max_ratio: u64,
    /// How many bytes the files of one archive may become together; by default 64 GiB.
    pub max_unpacked: u64,
}

impl Default for ReadOptions {
    fn default() -> ReadOptions {
        ReadOptions {
            publication: None,
            date: None,
            url: None,
            language: None,
            format: None,
            columns: Columns::default(),
            one_article: false,
            keep_boilerplate: false,
            strict: Vec::new(),
            max_bytes: 256 << 20,
            max_line: 16 << 20,
            max_depth: 600,
            max_ratio: 200,
            max_unpacked: 64 << 30,
        }
    }
}

impl ReadOptions {
    /// Passes on an article that has no oddity which is an error by [`strict`](ReadOptions::strict). Whoever reads
    /// with a function that cannot fail calls this for the same effect.
    ///
    /// # Errors
    ///
    /// The article has a diagnostic of one of the kinds in `strict`; the error holds the first.
    ///
    /// ```
    /// use greenpaper_core::DiagnosticKind;
    /// use greenpaper_read::{ReadOptions, read_str};
    /// let options = ReadOptions { strict: vec![DiagnosticKind::Empty], ..ReadOptions::default() };
    /// let article = read_str(" ", &options).remove(0);
    /// assert_eq!(options.check(article).unwrap_err().diagnostic().unwrap().kind, DiagnosticKind::Empty);
    /// ```
    pub fn check(&self, article: Article) -> Result<Article, ReadError> {
        match article.diagnostics().iter().find(|odd| self.strict.contains(&odd.kind)) {
            Some(odd) => Err(ReadError::strict(odd.clone())),
            None => Ok(article),
        }
    }
}

/// What the columns of a table, or the fields of records, are called that hold an article's parts: for each part, names
/// in the order in which they are looked for, of which letters' case does not count. The default has the names that
/// corpora use. A JSON record without a field for text that holds any is [an error](crate::ReadError::has_no_text), a
/// table without a column for it too.
///
/// ```
/// use greenpaper_read::{Columns, Format, ReadOptions, read_reader};
/// let columns = Columns { text: vec!["Stycke".into()], ..Columns::default() };
/// let options = ReadOptions { columns, format: Some(Format::Csv), ..ReadOptions::default() };
/// # if cfg!(feature = "csv") {
/// let articles = read_reader("title,stycke\nBins,The council will empty bins less often.\n".as_bytes(), &options)?;
/// assert_eq!(articles[0].headline(), Some("Bins"));
/// # }
/// # Ok::<(), greenpaper_read::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The article's text; marked-up text is read as such where the feature `markup` is on.
    pub text: Vec<String>,
    /// The headline.
    pub headline: Vec<String>,
    /// The standfirst.
    pub standfirst: Vec<String>,
    /// The author.
    pub author: Vec<String>,
    /// The date of publication.
    pub date: Vec<String>,
    /// The address, or else the identifier.
    pub url: Vec<String>,
    /// The name of the paper or site.
    pub publication: Vec<String>,
    /// The language.
    pub language: Vec<String>,
}

impl Default for Columns {
    fn default() -> Columns {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        Columns {
            text: names(&[
                "text",
                "body",
                "content",
                "article",
                "maintext",
                "body_text",
                "full_text",
                "fulltext",
                "article_text",
                "content_html",
                "content_text",
                "body_html",
                "html",
                "document",
                "articlebody",
                "bodytext",
                "indexable_content",
            ]),
            headline: names(&["headline", "title", "heading", "name", "webtitle"]),
            standfirst: names(&[
                "standfirst",
                "subtitle",
                "subheading",
                "dek",
                "trail_text",
                "trailtext",
                "excerpt",
                "summary",
                "description",
            ]),
            author: names(&["byline", "author", "authors", "creator", "speaker"]),
            date: names(&[
                "published",
                "date_published",
                "datepublished",
                "publication_date",
                "published_at",
                "publish_date",
                "date_publish",
                "webpublicationdate",
                "first_published_at",
                "pubdate",
                "date",
                "datetime",
                "created",
                "timestamp",
            ]),
            url: names(&["url", "uri", "link", "web_url", "weburl", "source_url", "permalink", "_id", "id"]),
            publication: names(&[
                "publication",
                "publisher",
                "newspaper",
                "site_name",
                "site",
                "source",
                "source-hostname",
                "hostname",
                "source_domain",
                "outlet",
            ]),
            language: names(&["language", "lang", "locale"]),
        }
    }
}

/// A part of an article that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg(any(feature = "json", feature = "csv"))]
pub(crate) enum Part {
    Text,
    Headline,
    Standfirst,
    Author,
    Date,
    Url,
    Publication,
    Language,
}

#[cfg(any(feature = "json", feature = "csv"))]
impl Columns {
    /// The part that a column of this name holds, and the name's place among those for it.
    pub(crate) fn part(&self, name: &str) -> Option<(Part, usize)> {
        let parts = [
            (Part::Text, &self.text),
            (Part::Headline, &self.headline),
            (Part::Standfirst, &self.standfirst),
            (Part::Author, &self.author),
            (Part::Date, &self.date),
            (Part::Url, &self.url),
            (Part::Publication, &self.publication),
            (Part::Language, &self.language),
        ];
        let name = name.trim();
        parts.iter().find_map(|(part, names)| {
            names.iter().position(|known| known.eq_ignore_ascii_case(name)).map(|rank| (*part, rank))
        })
    }
}
