//! Where a corpus comes from: folders, archives (zip, tar, tar.gz) and JSON Lines.

use flate2::read::GzDecoder;
use greenpaper::Article;
use greenpaper::export::{DocumentError, Item};
use greenpaper::read::{ReadOptions, read_bytes, read_path, read_str};
use serde::Deserialize;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use walkdir::{DirEntry, WalkDir};
use zip::ZipArchive;

/// A document before it is read.
#[derive(Debug)]
pub enum Document {
    /// A file.
    File(PathBuf),
    /// A file of an archive, with its name.
    Bytes(String, Vec<u8>),
    /// A line of JSON Lines, `{"text", optional "id", "published"}`, with the name it has without an id.
    Line(String, String),
    /// What could not be had.
    Broken(DocumentError),
}

/// Documents with their sizes, made while they are taken.
pub type Items = Box<dyn Iterator<Item = Item<Document>> + Send>;

/// The documents of paths, in order.
///
/// # Errors
///
/// A path is not there, or is an archive that cannot be opened.
pub fn items(paths: &[PathBuf]) -> Result<Items, DocumentError> {
    let mut all: Items = Box::new(std::iter::empty());
    for path in paths {
        let of_path =
            items_of(path).map_err(|error| DocumentError::from(format!("{}: {error}", path.display())))?;
        all = Box::new(all.chain(of_path));
    }
    Ok(all)
}

fn items_of(path: &Path) -> Result<Items, DocumentError> {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
    let ends = |suffixes: &[&str]| suffixes.iter().any(|suffix| name.ends_with(suffix));
    if path.is_dir() {
        return Ok(Box::new(folder(path)));
    }
    let file = BufReader::with_capacity(1 << 16, File::open(path)?);
    let prefix = format!("{}/", path.display());
    if ends(&[".zip"]) {
        Ok(Box::new(zipped(ZipArchive::new(file)?, prefix)))
    } else if ends(&[".tar"]) {
        Ok(tarred(file, prefix))
    } else if ends(&[".tar.gz", ".tgz"]) {
        Ok(tarred(GzDecoder::new(file), prefix))
    } else if ends(&[".jsonl", ".ndjson"]) {
        Ok(Box::new(lines(file, prefix)))
    } else {
        let (key, size) = (path.display().to_string(), file.get_ref().metadata()?.len());
        Ok(Box::new(std::iter::once(Item { key, size, document: Document::File(path.to_owned()) })))
    }
}

/// The text files of a folder and of those in it, by name.
fn folder(path: &Path) -> impl Iterator<Item = Item<Document>> + Send + use<> {
    let wanted = |entry: &DirEntry| {
        let hidden = entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
        !hidden && (entry.file_type().is_dir() || is_text(entry.path()))
    };
    let entries = WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(wanted);
    entries.filter(|entry| !entry.as_ref().is_ok_and(|it| it.file_type().is_dir())).map(|entry| match entry {
        Ok(entry) => Item {
            key: entry.path().display().to_string(),
            size: entry.metadata().map_or(0, |it| it.len()),
            document: Document::File(entry.into_path()),
        },
        Err(error) => broken(error.path().map_or_else(String::new, |it| it.display().to_string()), error),
    })
}

fn is_text(path: &Path) -> bool {
    path.extension().is_none_or(|it| it.eq_ignore_ascii_case("txt") || it.eq_ignore_ascii_case("text"))
}

fn broken(key: String, error: impl Into<DocumentError>) -> Item<Document> {
    Item { key, size: 0, document: Document::Broken(error.into()) }
}

fn zipped(
    mut archive: ZipArchive<BufReader<File>>,
    prefix: String,
) -> impl Iterator<Item = Item<Document>> + Send {
    (0..archive.len()).filter_map(move |number| {
        let key = format!("{prefix}#{number}");
        let mut file = match archive.by_index(number) {
            Ok(file) => file,
            Err(error) => return Some(broken(key, error)),
        };
        let name = file.name().map_or_else(|_| format!("#{number}"), Cow::into_owned);
        let wanted = file.is_file() && is_text(Path::new(&name));
        wanted.then(|| bytes(format!("{prefix}{name}"), file.size(), &mut file))
    })
}

fn tarred(file: impl Read + Send + 'static, prefix: String) -> Items {
    // The iterator of entries borrows its archive, so it runs on a thread of its own, a few documents ahead.
    let (sender, receiver) = mpsc::sync_channel(4);
    thread::spawn(move || {
        let mut archive = tar::Archive::new(file);
        let entries = archive.entries().map_err(|error| sender.send(broken(prefix.clone(), error)));
        for entry in entries.into_iter().flatten() {
            let item = match entry {
                Ok(mut entry) => {
                    let path = entry.path().map_or_else(|_| PathBuf::new(), |it| it.into_owned());
                    if !entry.header().entry_type().is_file() || !is_text(&path) {
                        continue;
                    }
                    bytes(format!("{prefix}{}", path.display()), entry.size(), &mut entry)
                }
                Err(error) => broken(prefix.clone(), error),
            };
            if sender.send(item).is_err() {
                break;
            }
        }
    });
    Box::new(receiver.into_iter())
}

fn bytes(key: String, size: u64, file: &mut impl Read) -> Item<Document> {
    let mut content = Vec::new();
    match file.read_to_end(&mut content) {
        Ok(_) => Item { key: key.clone(), size, document: Document::Bytes(key, content) },
        Err(error) => broken(key, error),
    }
}

fn lines(file: BufReader<File>, prefix: String) -> impl Iterator<Item = Item<Document>> + Send {
    file.lines().enumerate().filter_map(move |(number, line)| {
        let key = format!("{prefix}{}", number + 1);
        match line {
            Ok(line) if line.trim().is_empty() => None,
            Ok(line) => Some(Item {
                key: key.clone(),
                size: line.len() as u64 + 1,
                document: Document::Line(key, line),
            }),
            Err(error) => Some(broken(key, error)),
        }
    })
}

#[derive(Deserialize)]
struct Line {
    id: Option<String>,
    text: String,
    published: Option<String>,
}

/// The articles of a document.
///
/// # Errors
///
/// It cannot be read, or is a line that is no document.
pub fn read(document: Document) -> Result<Vec<Article>, DocumentError> {
    let named = |name| ReadOptions { url: Some(name), ..ReadOptions::default() };
    match document {
        Document::File(path) => {
            read_path(&path, &ReadOptions::default()).map(|it| it.map_err(Into::into)).collect()
        }
        Document::Bytes(name, bytes) => Ok(read_bytes(&bytes, &named(name))),
        Document::Line(name, line) => {
            let line: Line = serde_json::from_str(&line)?;
            let date = line.published.map(|it| it.parse()).transpose()?;
            Ok(read_str(&line.text, &ReadOptions { date, ..named(line.id.unwrap_or(name)) }))
        }
        Document::Broken(error) => Err(error),
    }
}
