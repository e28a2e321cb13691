//! Where a corpus comes from: whatever the reader reads, by the same code, an article a document.

use greenpaper::Article;
use greenpaper::export::{DocumentError, Item};
use greenpaper::read::{Articles, ReadError, ReadOptions, read_path, read_stream};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use walkdir::WalkDir;

/// A document: an article that was read, or why it could not be.
#[derive(Debug)]
pub struct Document(Result<Box<Article>, ReadError>);

/// Documents with their sizes, made while they are taken.
pub type Items = Box<dyn Iterator<Item = Item<Document>> + Send>;

/// The files that were passed over, told when all documents are taken: each extension and how many files have it.
#[derive(Clone, Debug, Default)]
pub struct PassedOver(Arc<Mutex<Vec<(String, u64)>>>);

impl PassedOver {
    /// Adds what was passed over in one place.
    pub fn add(&self, more: Vec<(String, u64)>) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (extension, count) in more {
            match counts.iter_mut().find(|(known, _)| *known == extension) {
                Some((_, known)) => *known += count,
                None => counts.push((extension, count)),
            }
        }
    }

    /// How many there were, and of which extensions: `14 files passed over: 12 .docx, 2 without an extension that is known`.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all: u64 = counts.iter().map(|(_, count)| count).sum();
        let each = counts.iter().map(|(extension, count)| match extension.as_str() {
            "" => format!("{count} without an extension that is known"),
            extension => format!("{count} {extension}"),
        });
        let each = each.collect::<Vec<_>>().join(", ");
        (all > 0).then(|| format!("{all} file{} passed over: {each}", if all == 1 { "" } else { "s" }))
    }
}

/// The articles of a file, a folder or an archive in any format that the reader reads, or, for `-`, of standard input: the one
/// way in of all commands.
#[must_use]
pub fn open(path: &Path) -> Articles {
    let options = ReadOptions::default();
    if path == Path::new("-") { read_stream(io::stdin(), &options) } else { read_path(path, &options) }
}

/// The documents of paths, in order: of files, folders and archives, in every format that the reader reads.
///
/// # Errors
///
/// A path is not there.
pub fn items(paths: &[PathBuf], passed_over: &PassedOver) -> Result<Items, DocumentError> {
    let mut all: Items = Box::new(std::iter::empty());
    for path in paths {
        if path != Path::new("-") {
            path.metadata().map_err(|error| DocumentError::from(format!("{}: {error}", path.display())))?;
        }
        let articles = open(path);
        all = Box::new(all.chain(Documents { articles, passed_over: passed_over.clone(), ended: false }));
    }
    Ok(all)
}

/// Takes the articles of a path, and tells at its end what was passed over.
struct Documents {
    articles: Articles,
    passed_over: PassedOver,
    ended: bool,
}

impl Iterator for Documents {
    type Item = Item<Document>;

    fn next(&mut self) -> Option<Item<Document>> {
        let Some(read) = self.articles.next() else {
            if !std::mem::replace(&mut self.ended, true) {
                self.passed_over.add(self.articles.passed_over());
            }
            return None;
        };
        Some(match read {
            Ok(article) => Item {
                key: key(&article),
                size: article.text().len() as u64,
                document: Document(Ok(Box::new(article))),
            },
            Err(error) => Item {
                key: error.path().map_or_else(String::new, |path| path.display().to_string()),
                size: 0,
                document: Document(Err(error)),
            },
        })
    }
}

/// What tells an article from the others: where it was found, and where in it.
fn key(article: &Article) -> String {
    let origin = article.origin();
    let uri = origin.uri.as_deref().unwrap_or_default();
    match &origin.range {
        Some(range) => format!("{uri}#{}", range.start),
        None => uri.to_owned(),
    }
}

/// The bytes of the files at paths, before they are unpacked: what there is to do, near enough.
#[must_use]
pub fn size(paths: &[PathBuf]) -> u64 {
    let files = |path: &Path| {
        let entries = WalkDir::new(path).into_iter().filter_map(Result::ok);
        entries
            .filter(|it| it.file_type().is_file())
            .map(|it| it.metadata().map_or(0, |it| it.len()))
            .sum::<u64>()
    };
    paths.iter().map(|path| files(path)).sum()
}

/// The article of a document.
///
/// # Errors
///
/// It could not be read.
pub fn read(document: Document) -> Result<Article, DocumentError> {
    document.0.map(|article| *article).map_err(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A folder with files of many formats, one that is of none, and one that is no UTF-8 by its name.
    fn folder() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("greenpaper-sources-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("deep")).unwrap();
        for (name, words) in [
            ("a.txt", "The council voted."),
            ("b.html", "<h1>Bins</h1><p>The council voted to empty its bins on Monday."),
            ("c.jsonl", "{\"text\": \"It fell.\"}\n{\"title\": 1}\n{\"text\": \"It rose.\"}\n"),
            ("d.docx", "PK"),
            ("deep/e.csv", "title,text\nA,It passed.\n"),
            ("deep/f.docx", "PK"),
            ("deep/g", "It stood."),
        ] {
            fs::write(folder.join(name), words).unwrap();
        }
        folder
    }

    #[test]
    fn a_corpus_reads_what_every_command_reads_and_counts_the_rest() {
        let folder = folder();
        let read: Vec<_> = open(&folder).map(|article| article.map(|it| it.text().to_owned())).collect();
        let passed_over = PassedOver::default();
        let items: Vec<_> = items(std::slice::from_ref(&folder), &passed_over).unwrap().collect();
        assert_eq!(passed_over.told().unwrap(), "2 files passed over: 2 .docx");
        assert_eq!((read.len(), items.len()), (7, 7));
        for (alone, item) in read.into_iter().zip(items) {
            let of_corpus = super::read(item.document).map(|it| it.text().to_owned());
            assert_eq!(
                alone.map_err(|error| error.to_string()),
                of_corpus.map_err(|error| error.to_string())
            );
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_path_that_is_not_there_is_told_at_once() {
        let told = items(&[PathBuf::from("no/such/path")], &PassedOver::default()).err().unwrap();
        assert!(told.to_string().starts_with("no/such/path: "), "{told}");
    }
}
