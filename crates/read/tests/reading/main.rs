//! What real documents showed to be read wrongly, as kinds: each with further inputs, and neighbours that must stay.
//!
//! An input stands beside what is read in it, a line a fact, as [`shown`] writes it.
#![cfg(all(feature = "html", feature = "civic"))]

use greenpaper_read::{ReadOptions, read_path};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

mod feeds;
mod government;
mod layouts;
mod mail;
mod markdown;
mod pages;
mod records;
mod sources;
mod tables;

/// A folder of its own, removed with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("greenpaper-reading-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// What is read of everything in it.
    fn read(&self) -> String {
        let mut out = String::new();
        for article in read_path(&self.0, &ReadOptions::default()) {
            match article {
                Ok(article) => {
                    let fact = |name: &str, value: Option<String>| {
                        value.map_or_else(String::new, |value| format!("{name}: {value}\n"))
                    };
                    out += &fact("published", article.published().map(|it| it.to_string()));
                    out += &fact("publication", article.publication().map(str::to_owned));
                    for block in article.blocks() {
                        let words = article.text()[block.span].replace('\n', " / ").replace('\t', " | ");
                        let _ = writeln!(out, "{}: {words}", block.kind.as_str());
                    }
                    for odd in article.diagnostics() {
                        let _ = writeln!(out, "odd: {}", odd.message);
                    }
                }
                Err(error) => {
                    let error = error.to_string().replace(&format!("{}/", self.0.display()), "");
                    let _ = writeln!(out, "error: {}", error.trim());
                }
            }
        }
        out
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What is read of a file of this name.
fn shown(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let folder = Folder::new();
    folder.write(name, bytes);
    folder.read()
}

/// Compares what is read of each input with what is to be read, and tells all the differences at once.
fn check(name: &str, cases: &[(&str, &str)]) {
    let mut faults = String::new();
    for (input, wanted) in cases {
        let lines = wanted.lines().map(str::trim).filter(|line| !line.is_empty());
        let wanted: String = lines.map(|line| format!("{line}\n")).collect();
        let found = shown(name, input);
        if found != wanted {
            let _ = writeln!(faults, "--- {input}\n--- is read as\n{found}--- and not as\n{wanted}");
        }
    }
    assert!(faults.is_empty(), "{faults}");
}
