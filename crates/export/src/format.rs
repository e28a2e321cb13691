//! The formats by name.

use crate::{Error, brat, conllu, csv, html, json, json_ld, passages, popolo, tei, web_annotation};
use greenpaper_core::Annotated;
use std::fmt;
use std::io::Write;
use std::str::FromStr;

/// A format with its standard settings, for who lets the user of a program choose one by name.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::Format;
/// let article = Annotated::bare(Article::builder("It passed.").build()?);
/// let mut out = Vec::new();
/// Format::named("brat-text").unwrap().write(&mut out, &[article])?;
/// assert_eq!(out, b"It passed.");
/// assert_eq!(Format::named("docx"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// JSON Lines of [`json`].
    Json,
    /// [`html`].
    Html,
    /// [`conllu`].
    Conllu,
    /// The text file of [`brat`].
    BratText,
    /// The annotation file of [`brat`].
    BratAnnotations,
    /// The configuration of [`brat`].
    BratConfiguration,
    /// [`web_annotation`].
    WebAnnotation,
    /// [`json_ld`].
    JsonLd,
    /// [`popolo`].
    Popolo,
    /// [`tei`].
    Tei,
    /// [`mod@passages`].
    Passages,
    /// A table of [`csv`].
    Csv(csv::Table),
}

impl Format {
    /// All formats. A minor release may add to them.
    pub const ALL: &'static [Format] = &[
        Format::Json,
        Format::Html,
        Format::Conllu,
        Format::BratText,
        Format::BratAnnotations,
        Format::BratConfiguration,
        Format::WebAnnotation,
        Format::JsonLd,
        Format::Popolo,
        Format::Tei,
        Format::Passages,
        Format::Csv(csv::Table::Articles),
        Format::Csv(csv::Table::Mentions),
        Format::Csv(csv::Table::Quotations),
        Format::Csv(csv::Table::Links),
        Format::Csv(csv::Table::Affiliations),
    ];

    /// Its name, in lower case with hyphens: `web-annotation`; a table of CSV goes by the table's own: `mentions`.
    ///
    /// ```
    /// use greenpaper_export::Format;
    /// assert!(Format::ALL.iter().all(|format| Format::named(format.as_str()) == Some(*format)));
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Html => "html",
            Format::Conllu => "conllu",
            Format::BratText => "brat-text",
            Format::BratAnnotations => "brat-annotations",
            Format::BratConfiguration => "brat-configuration",
            Format::WebAnnotation => "web-annotation",
            Format::JsonLd => "json-ld",
            Format::Popolo => "popolo",
            Format::Tei => "tei",
            Format::Passages => "passages",
            Format::Csv(table) => table.as_str(),
        }
    }

    /// The format of that name.
    ///
    /// ```
    /// use greenpaper_export::Format;
    /// assert_eq!(Format::named("tei"), Some(Format::Tei));
    /// assert_eq!(Format::named("TEI"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.as_str() == name)
    }

    /// Whether what is written for some articles and then for others is, one after the other, what is written for all
    /// of them. [`Corpus`](crate::Corpus) takes only such formats.
    ///
    /// ```
    /// use greenpaper_export::Format;
    /// assert!(Format::Json.is_appended() && !Format::Html.is_appended());
    /// ```
    #[must_use]
    pub fn is_appended(self) -> bool {
        use Format::{Conllu, Csv, Json, JsonLd, Passages, WebAnnotation};
        matches!(self, Json | Conllu | WebAnnotation | JsonLd | Passages | Csv(_))
    }

    /// Writes articles in this format.
    ///
    /// # Errors
    ///
    /// If `out` fails.
    ///
    /// ```
    /// use greenpaper_core::{Annotated, Article};
    /// use greenpaper_export::Format;
    /// let article = Annotated::bare(Article::builder("It passed.").build()?);
    /// let mut out = Vec::new();
    /// Format::Tei.write(&mut out, &[article])?;
    /// assert!(String::from_utf8(out)?.contains("<p>It passed.</p>"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(self, out: &mut impl Write, articles: &[Annotated]) -> Result<(), Error> {
        self.write_part(out, articles, true)
    }

    /// Writes more articles; a table has its header only where they are the first.
    pub(crate) fn write_part(
        self,
        out: &mut impl Write,
        articles: &[Annotated],
        first: bool,
    ) -> Result<(), Error> {
        let brat = |out: &mut _, part| brat::write(out, articles, &brat::Options { part });
        match self {
            Format::Json => json::write(out, articles, &json::Options::default()),
            Format::Html => html::write(out, articles, &html::Options::default()),
            Format::Conllu => conllu::write(out, articles, &conllu::Options::default()),
            Format::BratText => brat(out, brat::Part::Text),
            Format::BratAnnotations => brat(out, brat::Part::Annotations),
            Format::BratConfiguration => brat(out, brat::Part::Configuration),
            Format::WebAnnotation => {
                web_annotation::write(out, articles, &web_annotation::Options::default())
            }
            Format::JsonLd => json_ld::write(out, articles, &json_ld::Options::default()),
            Format::Popolo => popolo::write(out, articles, &popolo::Options::default()),
            Format::Tei => tei::write(out, articles, &tei::Options::default()),
            Format::Passages => passages::write(out, articles, &passages::PassageOptions::default()),
            Format::Csv(table) => {
                csv::write(out, articles, &csv::Options { table, header: first, ..csv::Options::default() })
            }
        }
    }
}

/// A name that no format has; the message lists those there are.
///
/// ```
/// use greenpaper_export::Format;
/// let error = "jsn".parse::<Format>().unwrap_err();
/// assert!(error.to_string().starts_with("unknown format 'jsn', there are json, html, conllu, "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(String);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
        write!(f, "unknown format '{}', there are {}", self.0, known.join(", "))
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    /// # Errors
    ///
    /// A name that no format has.
    fn from_str(name: &str) -> Result<Format, UnknownFormat> {
        Format::named(name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
