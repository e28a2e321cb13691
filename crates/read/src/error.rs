//! Reading errors: why a source could not be read, and where.

use greenpaper_core::Diagnostic;
use std::fmt::{self, Write as _};
use std::io;
use std::path::{Path, PathBuf};

/// Why a source could not be read, and where: it cannot be opened, it breaks off, it goes beyond a limit, it is not what
/// it should be. What a text *says* is never an error, unless [`strict`](crate::ReadOptions::strict) makes it one.
#[derive(Debug)]
pub struct ReadError {
    place: Place,
    kind: ErrorKind,
}

/// Where in a source something is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) path: Option<PathBuf>,
    pub(crate) entry: Option<String>,
    pub(crate) line: Option<u64>,
}

impl Place {
    pub(crate) fn at_path(path: &Path) -> Place {
        Place { path: Some(path.to_owned()), ..Place::default() }
    }

    /// The address of what stands there, for want of a better one.
    pub(crate) fn uri(&self) -> Option<String> {
        let mut uri = self.path.as_ref()?.display().to_string();
        if let Some(entry) = &self.entry {
            uri.push_str("!/");
            uri.push_str(entry);
        }
        if let Some(line) = self.line {
            uri.push_str(&format!("#L{line}"));
        }
        Some(uri)
    }
}

/// What is the matter; also inside of an `io::Error` where a reader of ours found it.
#[derive(Debug)]
pub(crate) enum ErrorKind {
    Io(io::Error),
    TooLong(u64),
    LineTooLong(usize),
    TooDeep(usize),
    Ratio(u64),
    Unpacked(u64),
    NoFile,
    /// What the source is, which is nothing to read.
    Not(String),
    /// What is wrong with what it holds.
    Malformed(String),
    /// Why a record has no text.
    NoText(String),
    Strict(Diagnostic),
}

impl From<ErrorKind> for io::Error {
    fn from(kind: ErrorKind) -> io::Error {
        io::Error::other(Inner(kind))
    }
}

/// An error of ours on its way through somebody else's reader.
#[derive(Debug)]
struct Inner(ErrorKind);

impl fmt::Display for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Inner {}

impl ErrorKind {
    /// What an error of reading is: one of ours, if one of our readers said it.
    pub(crate) fn of(error: io::Error) -> ErrorKind {
        match error.downcast::<Inner>() {
            Ok(inner) => inner.0,
            Err(error) => ErrorKind::Io(error),
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorKind::Io(error) => error.fmt(f),
            ErrorKind::TooLong(limit) => write!(f, "longer than the limit of {limit} bytes"),
            ErrorKind::LineTooLong(limit) => write!(f, "a record longer than the limit of {limit} bytes"),
            ErrorKind::TooDeep(limit) => write!(f, "nested deeper than the limit of {limit}"),
            ErrorKind::Ratio(limit) => write!(f, "unpacks to more than {limit} times its length"),
            ErrorKind::Unpacked(limit) => {
                write!(f, "the archive unpacks to more than the limit of {limit} bytes")
            }
            ErrorKind::NoFile => f.write_str("neither a file nor a folder"),
            ErrorKind::Not(what) => write!(f, "{what}"),
            ErrorKind::Malformed(what) => write!(f, "{what}"),
            ErrorKind::NoText(why) => write!(f, "a record without text: {why}"),
            ErrorKind::Strict(odd) => write!(f, "refused as strict: {}", odd.message),
        }
    }
}

impl ReadError {
    pub(crate) fn new(place: &Place, kind: ErrorKind) -> ReadError {
        ReadError { place: place.clone(), kind }
    }

    pub(crate) fn io(place: &Place, error: io::Error) -> ReadError {
        ReadError::new(place, ErrorKind::of(error))
    }

    pub(crate) fn strict(odd: Diagnostic) -> ReadError {
        ReadError { place: Place::default(), kind: ErrorKind::Strict(odd) }
    }

    /// The same error at a place, if it knew none.
    pub(crate) fn at(mut self, place: &Place) -> ReadError {
        if self.place == Place::default() {
            self.place = place.clone();
        }
        self
    }

    /// The file or folder, where it was one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.place.path.as_deref()
    }

    /// The name of the entry, in an archive.
    #[must_use]
    pub fn entry(&self) -> Option<&str> {
        self.place.entry.as_deref()
    }

    /// The line, counted from 1, in a source where lines mean something.
    #[must_use]
    pub fn line(&self) -> Option<u64> {
        self.place.line
    }

    /// The oddity that is an error by [`strict`](crate::ReadOptions::strict), if it is that.
    #[must_use]
    pub fn diagnostic(&self) -> Option<&Diagnostic> {
        match &self.kind {
            ErrorKind::Strict(odd) => Some(odd),
            _ => None,
        }
    }

    /// Whether it is a record of a corpus in which there is no text to make an article of: no field is known to hold text
    /// by [`columns`](crate::ReadOptions::columns), or what it holds is blank. The next record follows.
    ///
    /// ```
    /// # #[cfg(feature = "json")] {
    /// use greenpaper_read::{Format, ReadOptions, read_stream};
    /// let records = "{\"title\": \"Weir\"}\n{\"text\": \"The weir will be rebuilt.\"}".as_bytes();
    /// let options = ReadOptions { format: Some(Format::JsonLines), ..ReadOptions::default() };
    /// let read: Vec<_> = read_stream(records, &options).collect();
    /// let error = read[0].as_ref().unwrap_err();
    /// assert!(error.has_no_text());
    /// let said = "cannot read, line 1: a record without text: none of its fields is known to hold text: title";
    /// assert_eq!(error.to_string(), said);
    /// assert_eq!(read[1].as_ref().unwrap().text(), "The weir will be rebuilt.");
    /// # }
    /// ```
    #[must_use]
    pub fn has_no_text(&self) -> bool {
        matches!(self.kind, ErrorKind::NoText(_))
    }

    /// Whether there is no such file.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(&self.kind, ErrorKind::Io(error) if error.kind() == io::ErrorKind::NotFound)
    }

    /// Whether the source, or a record of it, is longer than [`max_bytes`](crate::ReadOptions::max_bytes) or
    /// [`max_line`](crate::ReadOptions::max_line).
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        matches!(self.kind, ErrorKind::TooLong(_) | ErrorKind::LineTooLong(_))
    }

    /// Whether the source goes beyond any limit of [`ReadOptions`](crate::ReadOptions).
    #[must_use]
    pub fn is_limit(&self) -> bool {
        self.is_too_long()
            || matches!(self.kind, ErrorKind::TooDeep(_) | ErrorKind::Ratio(_) | ErrorKind::Unpacked(_))
    }
}

/// Words from a file on their way to a terminal: what would steer it is written out, as in `\u{1b}`.
struct Printable<'w>(&'w str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            // Marks that turn the direction of writing too.
            if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
                write!(f, "{}", c.escape_unicode())?;
            } else {
                f.write_char(c)?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot read")?;
        if let Some(path) = &self.place.path {
            write!(f, " {}", Printable(&path.to_string_lossy()))?;
        }
        if let Some(entry) = &self.place.entry {
            write!(f, ", entry {}", Printable(entry))?;
        }
        if let Some(line) = self.place.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}", Printable(&self.kind.to_string()))
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            ErrorKind::Io(error) => Some(error),
            _ => None,
        }
    }
}
