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

/// Every text of the development data's training parts, one after another, in the order of their names.
fn shared_prose() -> Option<String> {
    let folder = Path::new(&std::env::var_os("GREENPAPER_SHARED")?).join("eval/data");
    let mut all = String::new();
    for name in ["adj.train.jsonl", "ewt.train.jsonl", "gum-open.train.jsonl"] {
        for line in fs::read_to_string(folder.join(name)).ok()?.lines() {
            let document: serde_json::Value = serde_json::from_str(line).ok()?;
            all.push_str(document["text"].as_str()?);
            all.push_str("\n\n");
        }
    }
    Some(all)
}
