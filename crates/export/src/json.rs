//! JSON: an object an article, with stable field names.
//!
//! All offsets are in bytes of UTF-8 of `text`, `[start, end)`. Beside each span stands what was written there, so
//! that a reader who counts in other units need not convert. [`SCHEMA`] describes the fields. It is what serde makes of an
//! [`Annotated`], so that [`read`], or any reader of serde's, gives back an article equal to the one that was written. It has a
//! version; fields are only ever added to one, and a reader passes over those that it does not know.

use crate::Error;
use greenpaper_core::Annotated;
use serde::Serialize;
use std::io::{self, BufRead, Write};

/// The JSON Schema (draft 2020-12) of an article, the text of `schema/article.schema.json`.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(greenpaper_export::json::SCHEMA)?;
/// assert_eq!(schema["properties"]["sentences"]["items"]["$ref"], "#/$defs/span");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const SCHEMA: &str = include_str!("../schema/article.schema.json");

/// How to write.
///
/// ```
/// use greenpaper_export::json;
/// let mut out = Vec::new();
/// json::write(&mut out, &[], &json::Options { pretty: true, ..json::Options::default() })?;
/// assert_eq!(out, b"[]\n"); // JSON Lines of no articles are no lines
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// Indented, for people, as one array; else an object a line (JSON Lines).
    pub pretty: bool,
    /// Beside each mention, link, quotation and affiliation the name of the rule that made it, as `rule`; it is some 15 % of the
    /// whole. Without it an article does not read back equal, since it has lost the names.
    pub rules: bool,
}

/// JSON Lines, with the names of rules.
impl Default for Options {
    fn default() -> Options {
        Options { pretty: false, rules: true }
    }
}

/// Writes articles as JSON Lines, or as one indented array.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::json;
/// let article = Article::builder("\u{a3}3m for Unison").build()?;
/// let unison = Mention::new(Span::new(9, 15), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let mut out = Vec::new();
/// json::write(&mut out, &[annotated], &json::Options::default())?;
/// let object: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!(object["mentions"][0]["span"], serde_json::json!([9, 15]));
/// assert_eq!(object["mentions"][0]["text"], "Unison");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    let written = match options.rules {
        true => values(out, articles.iter(), options.pretty),
        false => values(out, articles.iter().map(without_rules), options.pretty),
    };
    written.map_err(Error::new("JSON"))
}

/// Writes values a line each, or as one indented array.
pub(crate) fn values(
    out: &mut impl Write,
    values: impl Iterator<Item = impl Serialize>,
    pretty: bool,
) -> io::Result<()> {
    if pretty {
        let values: Vec<_> = values.collect();
        serde_json::to_writer_pretty(&mut *out, &values)?;
        return out.write_all(b"\n");
    }
    for value in values {
        serde_json::to_writer(&mut *out, &value)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Reads articles as [`write()`] writes them: JSON Lines, of which empty lines are passed over, or one array. Each article is equal to
/// the one that was written, rules included where they were. The text of JSON Lines is read a line at a time.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::json;
/// let articles = [Annotated::bare(Article::builder("It passed.").build()?), Annotated::bare(Article::builder("It fell.").build()?)];
/// let mut out = Vec::new();
/// json::write(&mut out, &articles, &json::Options::default())?;
/// let read: Vec<Annotated> = json::read(&out[..]).collect::<Result<_, _>>()?;
/// assert_eq!(read, articles);
/// let error = json::read(&b"\n{\"text\": 7}"[..]).next().unwrap().unwrap_err();
/// assert!(error.to_string().starts_with("line 2: invalid type: integer `7`, expected a string"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read<R: BufRead>(input: R) -> impl Iterator<Item = Result<Annotated, ReadError>> {
    Articles { input, line: 0, of_array: Vec::new().into_iter(), over: false }
}

/// Why a line, or an array, is no article: see [`read`].
///
/// ```
/// use greenpaper_export::json;
/// let error = json::read(&b"[1]"[..]).next().unwrap().unwrap_err();
/// assert_eq!(error.line(), 1);
/// ```
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {source}")]
pub struct ReadError {
    line: u64,
    source: io::Error,
}

impl ReadError {
    /// The line, from 1; of an array, the line in which it begins.
    ///
    /// ```
    /// use greenpaper_export::json;
    /// assert_eq!(json::read(&b"\n\n{}"[..]).next().unwrap().unwrap_err().line(), 3);
    /// ```
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }
}

struct Articles<R> {
    input: R,
    line: u64,
    of_array: std::vec::IntoIter<Annotated>,
    over: bool,
}

impl<R: BufRead> Articles<R> {
    fn read_next(&mut self) -> io::Result<Option<Annotated>> {
        let mut line = Vec::new();
        while self.input.read_until(b'\n', &mut line)? > 0 {
            self.line += 1;
            match line.iter().find(|byte| !byte.is_ascii_whitespace()) {
                None => line.clear(),
                Some(b'[') => {
                    self.input.read_to_end(&mut line)?;
                    let all: Vec<Annotated> = serde_json::from_slice(&line)?;
                    self.of_array = all.into_iter();
                    return Ok(self.of_array.next());
                }
                Some(_) => return Ok(Some(serde_json::from_slice(&line)?)),
            }
        }
        Ok(None)
    }
}

impl<R: BufRead> Iterator for Articles<R> {
    type Item = Result<Annotated, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(annotated) = self.of_array.next() {
            return Some(Ok(annotated));
        }
        if self.over {
            return None;
        }
        let read = self.read_next();
        let line = self.line;
        // Nothing comes behind what cannot be read at all; a bad line is told, and the next one is read.
        self.over = matches!(&read, Ok(None))
            || matches!(&read, Err(error) if error.get_ref().is_none_or(|it| !it.is::<serde_json::Error>()));
        read.map_err(|source| ReadError { line, source }).transpose()
    }
}

/// The same without the names of rules.
fn without_rules(annotated: &Annotated) -> Annotated {
    let (article, mut layers) = annotated.clone().into_parts();
    layers.mentions.iter_mut().for_each(|it| it.rule = None);
    layers.links.iter_mut().for_each(|it| it.rule = None);
    layers.quotes.iter_mut().for_each(|it| it.rule = None);
    layers.affiliations.iter_mut().for_each(|it| it.rule = None);
    Annotated::new_or_bare(article, layers)
}
