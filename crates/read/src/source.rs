//! Sources: bytes, streams, files, folders and archives go in, articles come out, one at a time.

use crate::decode::decode;
use crate::error::{ErrorKind, Place};
use crate::format::{Format, Seen, is_wanted, see};
use crate::passed_over::PassedOver;
use crate::read::{Source, read_decoded};
use crate::stream::{Headed, breaks_off, headed};
use crate::{ReadError, ReadOptions};
use greenpaper_core::Article;
use std::fmt;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

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
    read_named(bytes, options.url.clone(), options)
}

fn read_named(bytes: &[u8], uri: Option<String>, options: &ReadOptions) -> Vec<Article> {
    let decoded = decode(bytes);
    let source = Source {
        text: &decoded.text,
        uri,
        encoding: Some(decoded.encoding.to_owned()),
        diagnostics: decoded.oddities,
    };
    read_decoded(source, options)
}

/// Reads all the articles that a stream holds, as text unless [`ReadOptions::format`] or its first bytes say that it is
/// something else.
///
/// # Errors
///
/// The first error that [`read_stream`] would give.
///
/// ```
/// use greenpaper_read::{ReadOptions, read_reader};
/// let articles = read_reader("Bins go fortnightly.".as_bytes(), &ReadOptions::default())?;
/// assert_eq!(articles[0].text(), "Bins go fortnightly.");
/// # Ok::<(), greenpaper_read::ReadError>(())
/// ```
pub fn read_reader(reader: impl Read, options: &ReadOptions) -> Result<Vec<Article>, ReadError> {
    let place = Place::default();
    let (head, mut reader) = headed(reader).map_err(|error| ReadError::io(&place, error))?;
    match options.format.map_or_else(|| see("", &head), Seen::Format) {
        Seen::Format(Format::Text) => {
            let bytes = take(reader, options).map_err(|kind| ReadError::new(&place, kind))?;
            read_bytes(&bytes, options).into_iter().map(|article| options.check(article)).collect()
        }
        // The parsers own what they read from.
        _ => {
            let mut bytes = Vec::new();
            let limit = options.max_bytes;
            let read = reader.by_ref().take(limit.saturating_add(1)).read_to_end(&mut bytes);
            read.map_err(|error| ReadError::io(&place, error))?;
            if bytes.len() as u64 > limit {
                return Err(ReadError::new(&place, ErrorKind::TooLong(limit)));
            }
            read_stream(Cursor::new(bytes), options).collect()
        }
    }
}

/// Reads the articles of a stream, one after another while the iterator is driven: a corpus of any length in little memory.
/// What it is goes by [`ReadOptions::format`], or by its first bytes; what is packed (`.gz`) is unpacked. A text or a page
/// is taken in as a whole.
///
/// ```
/// use greenpaper_read::{Format, ReadOptions, read_stream};
/// # if cfg!(feature = "json") {
/// let corpus = "{\"title\": \"Bins\", \"text\": \"The council will empty bins less often.\"}\n{broken\n{\"text\": \"Second.\"}";
/// let options = ReadOptions { format: Some(Format::JsonLines), ..ReadOptions::default() };
/// let read: Vec<_> = read_stream(corpus.as_bytes(), &options).collect();
/// assert_eq!(read[0].as_ref().unwrap().headline(), Some("Bins"));
/// assert_eq!(read[1].as_ref().unwrap_err().line(), Some(2));
/// assert_eq!(read[2].as_ref().unwrap().text(), "Second.");
/// # }
/// ```
pub fn read_stream(reader: impl Read + Send + 'static, options: &ReadOptions) -> Articles {
    let mut articles = Articles::of(options);
    let place = Place::default();
    articles.current = Some(match open(Box::new(reader), "", &place, &articles.context(), 0) {
        Ok(current) => current,
        Err(kind) => Box::new(std::iter::once(Err(ReadError::new(&place, kind)))),
    });
    articles
}

/// Takes in a document.
fn take(reader: impl Read, options: &ReadOptions) -> Result<Vec<u8>, ErrorKind> {
    let (bytes, broken) = take_whole_or_half(reader, options)?;
    broken.map_or(Ok(bytes), Err)
}

/// Takes in a document, or of one that breaks off what there is of it, and why it does.
fn take_whole_or_half(
    reader: impl Read,
    options: &ReadOptions,
) -> Result<(Vec<u8>, Option<ErrorKind>), ErrorKind> {
    let mut bytes = Vec::new();
    let read = reader.take(options.max_bytes.saturating_add(1)).read_to_end(&mut bytes);
    let broken = match read.map_err(ErrorKind::of) {
        Ok(_) => None,
        Err(ErrorKind::Io(error)) if breaks_off(&error) && !bytes.is_empty() => Some(ErrorKind::Io(error)),
        Err(error) => return Err(error),
    };
    if bytes.len() as u64 > options.max_bytes {
        return Err(ErrorKind::TooLong(options.max_bytes));
    }
    Ok((bytes, broken))
}

/// Reads the articles of a file, or of the files of a folder and of the folders in it, in the order of their names: one
/// article at a time, while the iterator is driven.
///
/// A file that is named is read whatever its extension, by what its first bytes say it is. In a folder or an archive,
/// files with the extension `txt`, `text` or none are read; those with `html`, `htm`, `xhtml`, `json`, `jsonl`, `ndjson`,
/// `csv`, `tsv`, `xml`, `rss`, `atom`, `zip`, each also with `.gz`, where the feature for them is on; others are passed by, and
/// so is what begins with a full stop and folders behind symbolic links. What cannot be read is an `Err` that names file,
/// entry and line, and the rest is read still: the next record, the next entry, the next file.
///
/// ```
/// use greenpaper_read::{ReadOptions, read_path};
/// let mut articles = read_path("no/such/file".as_ref(), &ReadOptions::default());
/// assert!(articles.next().unwrap().unwrap_err().is_not_found());
/// assert!(articles.next().is_none());
/// ```
pub fn read_path(path: &Path, options: &ReadOptions) -> Articles {
    let mut articles = Articles::of(options);
    articles.waiting.push(Waiting { path: Ok(path.to_owned()), depth: 0 });
    articles
}

/// Articles that are read one at a time: what [`read_path`] and [`read_stream`] return.
pub struct Articles {
    options: ReadOptions,
    /// What is still to be read, last first.
    waiting: Vec<Waiting>,
    current: Option<Stream>,
    passed_over: PassedOver,
    #[cfg(feature = "zip")]
    archive: Option<(PathBuf, crate::unpack::Archive)>,
}

type Stream = Box<dyn Iterator<Item = Result<Article, ReadError>> + Send>;
type Bytes = Box<dyn Read + Send>;

/// What is asked of whatever is opened.
#[derive(Clone)]
struct Context {
    options: ReadOptions,
    passed_over: PassedOver,
}

struct Waiting {
    path: Result<PathBuf, ReadError>,
    /// In how many folders it is; what was named is in none.
    depth: usize,
}

impl fmt::Debug for Articles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Articles").field("waiting", &self.waiting.len()).finish_non_exhaustive()
    }
}

impl Iterator for Articles {
    type Item = Result<Article, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(current) = &mut self.current {
                match current.next() {
                    Some(article) => return Some(article),
                    None => self.current = None,
                }
            }
            #[cfg(feature = "zip")]
            if let Some((path, mut archive)) = self.archive.take() {
                let Some(entry) = archive.next() else { continue };
                let opened = self.open_entry(&path, &archive, entry);
                self.archive = Some((path, archive));
                match opened {
                    Ok(current) => self.current = Some(current),
                    Err(error) => return Some(Err(error)),
                }
                continue;
            }
            let Waiting { path, depth } = self.waiting.pop()?;
            let path = match path {
                Ok(path) => path,
                Err(error) => return Some(Err(error)),
            };
            if let Err(kind) = self.open(&path, depth) {
                return Some(Err(ReadError::new(&Place::at_path(&path), kind)));
            }
        }
    }
}

impl Articles {
    /// The files of folders and archives that were passed over so far because their names say that they are nothing to
    /// read: each extension with its full stop, and how many files have it; those without one that is known count as "".
    ///
    /// ```
    /// # let folder = std::env::temp_dir().join(format!("greenpaper-passed-{}", std::process::id()));
    /// # std::fs::create_dir_all(&folder)?;
    /// use greenpaper_read::{ReadOptions, read_path};
    /// std::fs::write(folder.join("bins.txt"), "Bins go fortnightly.")?;
    /// std::fs::write(folder.join("bins.docx"), "no text")?;
    /// let mut articles = read_path(&folder, &ReadOptions::default());
    /// assert_eq!(articles.by_ref().count(), 1);
    /// assert_eq!(articles.passed_over(), [(".docx".to_owned(), 1)]);
    /// # std::fs::remove_dir_all(&folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn passed_over(&self) -> Vec<(String, u64)> {
        self.passed_over.counts()
    }

    fn of(options: &ReadOptions) -> Articles {
        Articles {
            options: options.clone(),
            waiting: Vec::new(),
            current: None,
            passed_over: PassedOver::default(),
            #[cfg(feature = "zip")]
            archive: None,
        }
    }

    fn open(&mut self, path: &Path, depth: usize) -> Result<(), ErrorKind> {
        let kind = fs::metadata(path).map_err(ErrorKind::Io)?;
        if kind.is_dir() {
            let link = fs::symlink_metadata(path).map_err(ErrorKind::Io)?.is_symlink();
            if depth == 0 || !link {
                self.wait_for(path, depth)?;
            }
            return Ok(());
        }
        // A pipe or a device is one that the caller must mean.
        if !kind.is_file() && depth > 0 {
            return Err(ErrorKind::NoFile);
        }
        let file = fs::File::open(path).map_err(ErrorKind::Io)?;
        #[cfg(feature = "zip")]
        if kind.is_file() && self.options.format.is_none() && is_archive(path)? {
            self.archive = Some((path.to_owned(), crate::unpack::Archive::open(path, &self.passed_over)?));
            return Ok(());
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.current = Some(open(Box::new(file), &name, &Place::at_path(path), &self.context(), 0)?);
        Ok(())
    }

    #[cfg(feature = "zip")]
    fn open_entry(
        &self,
        path: &Path,
        archive: &crate::unpack::Archive,
        entry: Result<crate::unpack::Entry, ErrorKind>,
    ) -> Result<Stream, ReadError> {
        let mut place = Place::at_path(path);
        let entry = entry.map_err(|kind| ReadError::new(&place, kind))?;
        place.entry = Some(entry.name.clone());
        let unpacked = archive.unpack(&entry, &self.options);
        unpacked
            .and_then(|bytes| open(bytes, &entry.name, &place, &self.context(), 0))
            .map_err(|kind| ReadError::new(&place, kind))
    }

    fn context(&self) -> Context {
        Context { options: self.options.clone(), passed_over: self.passed_over.clone() }
    }

    /// Puts the entries of a folder before what waits already.
    fn wait_for(&mut self, folder: &Path, depth: usize) -> Result<(), ErrorKind> {
        if depth >= self.options.max_depth {
            return Err(ErrorKind::TooDeep(self.options.max_depth));
        }
        let mut entries = Vec::new();
        let mut broken = Vec::new();
        for entry in fs::read_dir(folder).map_err(ErrorKind::Io)? {
            match entry {
                Ok(entry) => entries.push(entry.path()),
                Err(error) => broken.push(Err(ReadError::io(&Place::at_path(folder), error))),
            }
        }
        let hidden =
            |path: &Path| path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        // What is no UTF-8 in a name says nothing of what the file is.
        let wanted = |path: &Path| path.file_name().is_some_and(|name| is_wanted(&name.to_string_lossy()));
        entries.retain(|path| {
            let kept = !hidden(path) && (wanted(path) || path.is_dir());
            if !kept {
                self.passed_over.count(&path.file_name().unwrap_or_default().to_string_lossy());
            }
            kept
        });
        entries.sort_unstable();
        let entries = entries.into_iter().rev().map(Ok);
        self.waiting.extend(broken.into_iter().chain(entries).map(|path| Waiting { path, depth: depth + 1 }));
        Ok(())
    }
}

/// Whether a file begins as a zip archive does, and is no document of an office program.
#[cfg(feature = "zip")]
fn is_archive(path: &Path) -> Result<bool, ErrorKind> {
    let mut head = Vec::new();
    let file = fs::File::open(path).map_err(ErrorKind::Io)?;
    file.take(4096).read_to_end(&mut head).map_err(ErrorKind::Io)?;
    Ok(see("", &head) == Seen::Zip)
}

/// The articles of a stream that is called `name`, which was unpacked `layers` times.
fn open(
    reader: Bytes,
    name: &str,
    place: &Place,
    context: &Context,
    layers: usize,
) -> Result<Stream, ErrorKind> {
    let options = &context.options;
    let (head, reader) = headed(reader).map_err(ErrorKind::of)?;
    let seen = see(name, &head);
    let format = match (seen, options.format) {
        (Seen::Gzip, _) => return unpack(reader, name, place, context, layers),
        (Seen::Tar, _) => return untar(reader, place, context, layers),
        (_, Some(format)) => format,
        (Seen::Zip, _) => {
            return Err(ErrorKind::Not(
                "an archive (zip) where none can be opened: inside another, or in a stream".to_owned(),
            ));
        }
        (Seen::Other(what), _) => return Err(ErrorKind::Not(what)),
        (Seen::Format(format), _) => format,
    };
    if !format.is_readable() {
        return Err(ErrorKind::Not(format!("it takes the feature '{}' to read it", format.feature())));
    }
    parse(&head, reader, format, place, options)
}

#[cfg(feature = "gzip")]
fn unpack(
    reader: Headed<Bytes>,
    name: &str,
    place: &Place,
    context: &Context,
    layers: usize,
) -> Result<Stream, ErrorKind> {
    if layers >= 3 {
        return Err(ErrorKind::Not("packed again and again".to_owned()));
    }
    open(crate::unpack::gunzip(reader, &context.options), name, place, context, layers + 1)
}

#[cfg(not(feature = "gzip"))]
fn unpack(_: Headed<Bytes>, _: &str, _: &Place, _: &Context, _: usize) -> Result<Stream, ErrorKind> {
    Err(ErrorKind::Not("it takes the feature 'gzip' to read it".to_owned()))
}

/// The articles of the files of a tar archive, a file at a time.
#[cfg(feature = "tar")]
fn untar(
    reader: Headed<Bytes>,
    place: &Place,
    context: &Context,
    layers: usize,
) -> Result<Stream, ErrorKind> {
    if layers >= 3 {
        return Err(ErrorKind::Not("packed again and again".to_owned()));
    }
    let (place, context) = (place.clone(), context.clone());
    let files = crate::untar::Files::new(reader, context.options.max_bytes, context.passed_over.clone());
    Ok(Box::new(files.flat_map(move |file| {
        let mut place = place.clone();
        let opened = file.and_then(|(name, bytes)| {
            place.entry = Some(name.clone());
            open(Box::new(Cursor::new(bytes?)), &name, &place, &context, layers + 1)
        });
        opened.unwrap_or_else(|kind| Box::new(std::iter::once(Err(ReadError::new(&place, kind)))))
    })))
}

#[cfg(not(feature = "tar"))]
fn untar(_: Headed<Bytes>, _: &Place, _: &Context, _: usize) -> Result<Stream, ErrorKind> {
    Err(ErrorKind::Not("it takes the feature 'tar' to read it".to_owned()))
}

/// The articles of a stream in a format that this build reads.
fn parse(
    head: &[u8],
    reader: Headed<Bytes>,
    format: Format,
    place: &Place,
    options: &ReadOptions,
) -> Result<Stream, ErrorKind> {
    let (place, options) = (place.clone(), options.clone());
    Ok(match format {
        #[cfg(feature = "html")]
        Format::Html => {
            let bytes = take(reader, &options)?;
            let mut named = options.clone();
            named.url = named.url.or_else(|| place.uri());
            checked(vec![crate::html::read_html_bytes(&bytes, &named)], place, options)
        }
        #[cfg(feature = "json")]
        Format::JsonLines | Format::Json => {
            let stream = crate::transcode::utf8(head, reader, None);
            Box::new(crate::json::Records::new(stream, format, place, options))
        }
        #[cfg(feature = "csv")]
        Format::Csv => {
            let stream = crate::transcode::utf8(head, reader, None);
            Box::new(crate::csv::Rows::new(stream, head, place, options))
        }
        #[cfg(feature = "hansard")]
        Format::Hansard => hansard(head, crate::xml::Xml::new(head, reader, place, &options), options),
        #[cfg(feature = "legislation")]
        Format::Legislation => {
            let xml = crate::xml::Xml::new(head, reader, place, &options);
            Box::new(std::iter::once(crate::legislation::read(xml, &options)))
        }
        #[cfg(feature = "mail")]
        Format::Mail => {
            let bytes = take(reader, &options)?;
            let uri = options.url.clone().or_else(|| place.uri());
            checked(vec![crate::mail::read(&bytes, uri, &options)], place, options)
        }
        #[cfg(feature = "markdown")]
        Format::Markdown => {
            let bytes = take(reader, &options)?;
            let uri = options.url.clone().or_else(|| place.uri());
            checked(vec![crate::markdown::read(&bytes, uri, &options)], place, options)
        }
        #[cfg(feature = "legislation")]
        Format::Judgment => {
            let xml = crate::xml::Xml::new(head, reader, place, &options);
            Box::new(std::iter::once(crate::judgment::read(xml, &options)))
        }
        #[cfg(feature = "feed")]
        Format::Feed => {
            let xml = crate::xml::Xml::new(head, reader, place, &options);
            Box::new(crate::feed::Items::new(xml, options))
        }
        _ => {
            let _ = head;
            let (bytes, broken) = take_whole_or_half(reader, &options)?;
            let uri = options.url.clone().or_else(|| place.uri());
            let broken = broken.map(|kind| Err(ReadError::new(&place, kind)));
            Box::new(checked(read_named(&bytes, uri, &options), place, options).chain(broken))
        }
    })
}

#[cfg(feature = "hansard")]
fn hansard(head: &[u8], xml: crate::xml::Xml<Headed<Bytes>>, options: ReadOptions) -> Stream {
    // The root of the historic one is of that name, and stands at the start.
    let start = &head[..head.len().min(4096)];
    if memchr::memmem::find(start, b"<hansard").is_some() {
        Box::new(crate::historic::Sittings::new(xml, options))
    } else {
        Box::new(crate::hansard::Sections::new(xml, options))
    }
}

fn checked(articles: Vec<Article>, place: Place, options: ReadOptions) -> Stream {
    Box::new(
        articles.into_iter().map(move |article| options.check(article).map_err(|error| error.at(&place))),
    )
}
