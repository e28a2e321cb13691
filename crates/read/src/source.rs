//! Where text comes from: bytes, streams, files, folders.

use crate::decode::decode;
use crate::read::{Source, read_decoded};
use crate::{ReadError, ReadOptions};
use greenpaper_core::Article;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::vec;

/// Reads the articles that `bytes` hold, in any encoding: at least one, in order. It never fails.
///
/// The encoding is told by a byte order mark; else it is UTF-8 if the bytes are that; else UTF-16 if every
/// other byte is zero; else what they look most like (feature `encoding`; without it Windows-1252). Bytes
/// that cannot be decoded stand as U+FFFD in the text and are told of in diagnostics, as is a guess.
///
/// ```
/// use greenpaper_core::DiagnosticKind;
/// use greenpaper_read::{ReadOptions, read_bytes};
/// let articles = read_bytes(b"A grant of \xa33m is gone, the council\x92s treasurer says.", &ReadOptions::default());
/// assert_eq!(articles[0].text(), "A grant of £3m is gone, the council’s treasurer says.");
/// assert_eq!(articles[0].origin().encoding.as_deref(), Some("windows-1252"));
/// assert_eq!(articles[0].diagnostics()[0].kind, DiagnosticKind::EncodingGuessed);
/// ```
#[must_use]
pub fn read_bytes(bytes: &[u8], options: &ReadOptions) -> Vec<Article> {
    read_named(bytes, None, options)
}

fn read_named(bytes: &[u8], path: Option<&Path>, options: &ReadOptions) -> Vec<Article> {
    let decoded = decode(bytes);
    let source = Source {
        text: &decoded.text,
        uri: options.url.clone().or_else(|| path.map(|path| path.display().to_string())),
        encoding: Some(decoded.encoding.to_owned()),
        diagnostics: decoded.oddities,
    };
    read_decoded(source, options)
}

/// Reads a file by what its extension says it is.
fn read_file(bytes: &[u8], path: &Path, options: &ReadOptions) -> Vec<Article> {
    #[cfg(feature = "html")]
    if is_page(path) {
        let mut options = options.clone();
        options.url.get_or_insert_with(|| path.display().to_string());
        return vec![crate::html::read_html_bytes(bytes, &options)];
    }
    read_named(bytes, Some(path), options)
}

/// Whether a file is a web page by its name.
fn is_page(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    cfg!(feature = "html") && matches!(extension.as_deref(), Some("html" | "htm" | "xhtml"))
}

/// Reads the articles that a stream holds, as [`read_bytes`].
///
/// # Errors
///
/// The stream breaks off, or is longer than [`ReadOptions::max_bytes`].
///
/// ```
/// use greenpaper_read::{ReadOptions, read_reader};
/// let articles = read_reader("Bins go fortnightly.".as_bytes(), &ReadOptions::default())?;
/// assert_eq!(articles[0].text(), "Bins go fortnightly.");
/// # Ok::<(), greenpaper_read::ReadError>(())
/// ```
pub fn read_reader(reader: impl Read, options: &ReadOptions) -> Result<Vec<Article>, ReadError> {
    let bytes = take(reader, None, options)?;
    Ok(read_bytes(&bytes, options))
}

fn take(reader: impl Read, path: Option<&Path>, options: &ReadOptions) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    reader
        .take(options.max_bytes.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| ReadError::io(path, error))?;
    if bytes.len() as u64 > options.max_bytes {
        return Err(ReadError::too_long(path, options.max_bytes));
    }
    Ok(bytes)
}

/// Reads the articles of a file, or of the text files of a folder and of the folders in it, in the order of
/// their names: one file at a time, while the iterator is driven.
///
/// A file that is named is read whatever its extension. In a folder, files with the extension `txt`, `text`
/// or none are, and with feature `html` those with `html`, `htm` or `xhtml`, which are read as pages; what begins with a full stop is left out, and so are folders behind symbolic links. What
/// cannot be read is an `Err` that names it, and the rest is read still.
///
/// ```
/// use greenpaper_read::{ReadOptions, read_path};
/// let mut articles = read_path("no/such/file".as_ref(), &ReadOptions::default());
/// assert!(articles.next().unwrap().unwrap_err().is_not_found());
/// assert!(articles.next().is_none());
/// ```
pub fn read_path(
    path: &Path,
    options: &ReadOptions,
) -> impl Iterator<Item = Result<Article, ReadError>> + use<> {
    Articles {
        options: options.clone(),
        waiting: vec![Ok(path.to_owned())],
        named: true,
        articles: Vec::new().into_iter(),
    }
}

/// The articles of files that wait to be read.
struct Articles {
    options: ReadOptions,
    /// What is still to be read, last first.
    waiting: Vec<Result<PathBuf, ReadError>>,
    /// Whether what comes next was named by the caller.
    named: bool,
    articles: vec::IntoIter<Article>,
}

impl Iterator for Articles {
    type Item = Result<Article, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(article) = self.articles.next() {
                return Some(Ok(article));
            }
            let named = std::mem::replace(&mut self.named, false);
            let path = match self.waiting.pop()? {
                Ok(path) => path,
                Err(error) => return Some(Err(error)),
            };
            if let Err(error) = self.open(&path, named) {
                return Some(Err(error));
            }
        }
    }
}

impl Articles {
    fn open(&mut self, path: &Path, named: bool) -> Result<(), ReadError> {
        let failed = |error: io::Error| ReadError::io(Some(path), error);
        let kind = fs::metadata(path).map_err(failed)?;
        if kind.is_dir() {
            let link = fs::symlink_metadata(path).map_err(failed)?.is_symlink();
            if named || !link {
                self.wait_for(path)?;
            }
        } else if kind.is_file() {
            let bytes = take(fs::File::open(path).map_err(failed)?, Some(path), &self.options)?;
            self.articles = read_file(&bytes, path, &self.options).into_iter();
        } else if named {
            // A pipe or a device, which the caller must mean.
            let bytes = take(fs::File::open(path).map_err(failed)?, Some(path), &self.options)?;
            self.articles = read_named(&bytes, Some(path), &self.options).into_iter();
        } else {
            return Err(ReadError::no_file(path));
        }
        Ok(())
    }

    /// Puts the entries of a folder before what waits already.
    fn wait_for(&mut self, folder: &Path) -> Result<(), ReadError> {
        let failed = |error: io::Error| ReadError::io(Some(folder), error);
        let mut entries = Vec::new();
        let mut broken = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            match entry {
                Ok(entry) => entries.push(entry.path()),
                Err(error) => broken.push(Err(failed(error))),
            }
        }
        entries.retain(|path| is_wanted(path));
        entries.sort_unstable();
        self.waiting.extend(broken);
        self.waiting.extend(entries.into_iter().rev().map(Ok));
        Ok(())
    }
}

/// Whether an entry of a folder is one to read by its name.
fn is_wanted(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let extension = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    let text = matches!(extension.as_deref(), None | Some("txt" | "text"))
        && !(extension.is_none() && path.extension().is_some());
    !hidden && (text || is_page(path) || path.is_dir())
}
