//! The texts that the benchmarks run on.
//!
//! With `GREENPAPER_SHARED` set to a folder with development data its prose is used, else the project's own articles:
//! every benchmark prints which. Texts are cut to a size, never repeated to it where there is enough distinct text.

use std::fs;
use std::path::{Path, PathBuf};

/// A text to run on, and what to call it.
#[derive(Clone, Debug)]
pub struct Text {
    /// `own 64 KiB`.
    pub name: String,
    /// The text.
    pub text: String,
}

fn own_folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/articles"))
}

/// The project's own articles, as they are, in the order of their names; what is not UTF-8 is left out.
///
/// # Panics
///
/// If the folder cannot be read.
#[must_use]
pub fn own_articles() -> Vec<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(own_folder())
        .expect("seeds/articles is part of the repository")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .collect();
    paths.sort();
    paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// Prose of `size` bytes or a little less, cut at a line's end: shared development prose where there is any, else the
/// project's own articles, repeated where they are too short.
///
/// # Panics
///
/// If neither can be read.
#[must_use]
pub fn prose(size: usize) -> Text {
    let (source, mut text) =
        shared_prose().map_or_else(|| ("own", own_articles().join("\n\n")), |it| ("shared", it));
    while text.len() < size {
        text.push_str("\n\n");
        let whole = text.clone();
        text.push_str(&whole);
    }
    let mut end = size;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(text[..end].rfind('\n').filter(|at| *at > end / 2).unwrap_or(end));
    Text { name: format!("{source} {} KiB", size / 1024), text }
}

/// Documents of prose, `size` bytes of them or a little more, and what to call them: of the shared development prose in turn
/// one of each collection, where there is any, else the project's own articles.
///
/// # Panics
///
/// If neither can be read.
#[must_use]
pub fn prose_documents(size: usize) -> (&'static str, Vec<String>) {
    let Some(collections) = shared_documents() else { return ("own", own_articles()) };
    let mut documents: Vec<String> = Vec::new();
    let longest = collections.iter().map(Vec::len).max().unwrap_or_default();
    for document in (0..longest).flat_map(|n| collections.iter().filter_map(move |it| it.get(n))) {
        if documents.iter().map(String::len).sum::<usize>() >= size {
            break;
        }
        documents.push(document.clone());
    }
    ("shared", documents)
}

/// Every text of the development data's training parts, one after another, in the order of their names.
fn shared_prose() -> Option<String> {
    let documents = shared_documents()?;
    Some(documents.concat().iter().flat_map(|text| [text, "\n\n"]).collect())
}

/// The documents of the development data's training parts, each part by itself, in the order of their names.
fn shared_documents() -> Option<Vec<Vec<String>>> {
    let folder = Path::new(&std::env::var_os("GREENPAPER_SHARED")?).join("eval/data");
    let text = |line: &str| {
        let document: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(document["text"].as_str()?.to_owned())
    };
    let part = |name: &str| fs::read_to_string(folder.join(name)).ok()?.lines().map(text).collect();
    ["adj.train.jsonl", "ewt.train.jsonl", "gum-open.train.jsonl"].into_iter().map(part).collect()
}
