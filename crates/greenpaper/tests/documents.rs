//! Documents: the Markdown at the top of the workspace in; a path in it that is not there fails, since what is written about
//! the tree goes stale where nobody looks.

use std::path::{Path, PathBuf};

/// The words between backticks, and their lines from 1.
fn quoted(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().flat_map(move |(number, line)| {
        fenced ^= line.starts_with("```");
        let words = if fenced { "" } else { line }.split('`').skip(1).step_by(2);
        words.map(move |it| (number + 1, it))
    })
}

/// Whether words are a path from the workspace's root: its first part is a folder there, and it has no `*`, no `<…>`, and no NAME or
/// KIND to be filled in.
fn is_path(root: &Path, words: &str) -> bool {
    let Some((first, _)) = words.split_once('/') else { return false };
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    words.chars().all(plain)
        && !["NAME", "KIND"].iter().any(|it| words.contains(it))
        && !first.is_empty()
        && root.join(first).is_dir()
}

/// The paths in a text that are not there. A file's name alone, `b.rs` behind `crates/a.rs` on a line, is one beside it.
fn missing(root: &Path, text: &str) -> Vec<String> {
    let mut missing = Vec::new();
    let mut beside = (0, PathBuf::new());
    for (line, words) in quoted(text) {
        let path = if is_path(root, words) {
            let path = Path::new(words);
            beside = (line, path.parent().unwrap_or(path).to_path_buf());
            path.to_path_buf()
        } else if beside.0 == line && words.ends_with(".rs") && !words.contains('/') {
            beside.1.join(words)
        } else {
            continue;
        };
        if !root.join(&path).exists() {
            missing.push(format!("line {line}: {}", path.display()));
        }
    }
    missing
}

#[test]
fn what_the_documents_name_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut faults = Vec::new();
    for file in ["GLOSSARY.md", "CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        faults.extend(missing(&root, &text).into_iter().map(|it| format!("{file}: {it}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_not_there_is_told() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = "In `crates/core/src/` and `crates/core/src/link.rs`, `mention.rs`; not `crates/core/src/lunk.rs`, `lank.rs`.\n\
        `a/b`, `kind/name`, `crates/*/x`, `crates/export/src/NAME.rs`\n```\n`crates/none`\n```\n";
    assert_eq!(missing(&root, text), ["line 1: crates/core/src/lunk.rs", "line 1: crates/core/src/lank.rs"]);
}
