//! The project's own texts: files under `seeds/` in, articles out, as the tests read them, annotated or with their gold.

use greenpaper::extract::Pipeline;
use greenpaper::model::PartialDate;
use greenpaper::read::{ReadOptions, read_bytes, read_str};
use greenpaper::{Annotated, Article};
use std::fs;
use std::path::{Path, PathBuf};

/// A text and what was found in it.
pub(crate) struct Text {
    /// Folder, file and, in a file of many, id: `articles/009-brief`, `passages/care/care-01`.
    pub(crate) name: String,
    pub(crate) articles: Vec<Annotated>,
}

/// The workspace's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A text as it is read, and its gold.
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) articles: Vec<Article>,
    /// What gold's offsets are in; empty where the file is in another encoding.
    pub(crate) text: String,
    pub(crate) date: Option<PartialDate>,
    /// How many bytes the reader took off its front, which gold counts.
    pub(crate) before: usize,
    pub(crate) gold: serde_json::Value,
}

/// All own texts, annotated, by name.
///
/// # Errors
///
/// A file that cannot be read or is not what its folder holds.
pub(crate) fn annotated() -> Result<Vec<Text>, String> {
    let pipeline = Pipeline::new();
    let text = |it: Source| {
        let articles = it.articles.into_iter().map(|it| pipeline.annotate(it)).collect();
        Text { name: it.name, articles }
    };
    Ok(sources()?.into_iter().map(text).collect())
}

/// All own texts with their gold, by name.
///
/// # Errors
///
/// A file that cannot be read or is not what its folder holds.
pub(crate) fn sources() -> Result<Vec<Source>, String> {
    let mut texts = Vec::new();
    for path in files("articles", "txt")? {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let bytes = fs::read(&path).map_err(|error| failed(&error))?;
        let gold = fs::read(path.with_extension("gold.json")).map_err(|error| failed(&error))?;
        texts.push(Source {
            name: format!("articles/{}", stem(&path)),
            articles: read_bytes(&bytes, &ReadOptions::default()),
            text: str::from_utf8(&bytes).unwrap_or_default().to_owned(),
            date: None,
            before: if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 },
            gold: serde_json::from_slice(&gold).map_err(|error| failed(&error))?,
        });
    }
    for folder in ["hard", "passages"] {
        for path in files(folder, "jsonl")? {
            let lines = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            for (number, line) in lines.lines().enumerate() {
                let wrong = |what: &str| format!("{}: line {}: {what}", path.display(), number + 1);
                let document: serde_json::Value =
                    serde_json::from_str(line).map_err(|error| wrong(&error.to_string()))?;
                let field = |name: &str| document[name].as_str();
                let (Some(id), Some(text)) = (field("id"), field("text")) else {
                    return Err(wrong("it has no id or no text"));
                };
                let date = field("published").map(str::parse).transpose();
                let date = date.map_err(|error: greenpaper::model::Error| wrong(&error.to_string()))?;
                let articles = read_str(text, &ReadOptions { date, ..ReadOptions::default() });
                let name = format!("{folder}/{}/{id}", stem(&path));
                texts.push(Source { name, articles, text: text.to_owned(), date, before: 0, gold: document });
            }
        }
    }
    texts.sort_by(|a, b| a.name.cmp(&b.name));
    match texts.windows(2).find(|it| it[0].name == it[1].name) {
        Some(two) => Err(format!("two texts are called {}", two[0].name)),
        None => Ok(texts),
    }
}

fn files(folder: &str, extension: &str) -> Result<Vec<PathBuf>, String> {
    let folder = root().join("seeds").join(folder);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(&folder).map_err(failed)?.map(|entry| entry.map(|it| it.path()));
    let mut files = entries.collect::<Result<Vec<_>, _>>().map_err(failed)?;
    files.retain(|path| path.extension().is_some_and(|it| it == extension));
    Ok(files)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
