//! Documents in the formats of archives, as data: each beside what is read in it.
//!
//! `GREENPAPER_UPDATE=1 cargo test -p greenpaper-read --test formats` writes what is read anew, for a person to look over.

use greenpaper_core::Article;
use greenpaper_read::{ReadError, ReadOptions, read_path};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What is read, for people: a line a fact.
fn shown(folder: &Path, read: &[Result<Article, ReadError>]) -> String {
    let mut out = String::new();
    let here = folder.display().to_string() + "/";
    for article in read {
        let article = match article {
            Ok(article) => article,
            Err(error) => {
                let _ = writeln!(out, "== error\n{}\n", error.to_string().replace(&here, ""));
                continue;
            }
        };
        let _ = writeln!(out, "== {}", article.origin().uri.as_deref().unwrap_or("-").replace(&here, ""));
        let published = article.published().map(|date| date.to_string());
        for (name, value) in [
            ("published", published.as_deref()),
            ("publication", article.publication()),
            ("language", article.language()),
            ("encoding", article.origin().encoding.as_deref()),
        ] {
            if let Some(value) = value {
                let _ = writeln!(out, "{name}: {value}");
            }
        }
        for block in article.blocks() {
            let _ = writeln!(
                out,
                "[{}] {}",
                block.kind.as_str(),
                article.text()[block.span].replace('\n', "\n    ")
            );
        }
        for link in article.hyperlinks() {
            let _ = writeln!(out, "link: {} -> {}", &article.text()[link.span], link.target);
        }
        for landmark in article.landmarks() {
            let words = &article.text()[landmark.span];
            let start: String = words.chars().take(30).collect();
            let end: String = words.chars().skip(words.chars().count().saturating_sub(20)).collect();
            let kind = format!("{:?}", landmark.kind).to_lowercase();
            let id = landmark.id.as_deref().unwrap_or("-");
            let _ = writeln!(out, "{kind}: {} ({id}) {start:?} … {end:?}", landmark.label);
        }
        for odd in article.diagnostics() {
            let _ = writeln!(out, "odd: {}", odd.message);
        }
        out.push('\n');
    }
    out
}

/// Compares what is read of each file of a folder with what stands beside it.
fn hold(folder: &str, least: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it != "read"));
    paths.sort();
    assert!(paths.len() >= least);
    let update = std::env::var_os("GREENPAPER_UPDATE").is_some();
    for path in &paths {
        let read: Vec<_> = read_path(path, &ReadOptions::default()).collect();
        let shown = shown(&folder, &read);
        let name = path.file_name().unwrap().to_str().unwrap();
        let beside = folder.join(format!("{name}.read"));
        if update {
            fs::write(&beside, &shown).unwrap();
        }
        let wanted = fs::read_to_string(&beside).unwrap_or_default();
        assert!(shown == wanted, "{name} is read as\n{shown}\nand not as\n{wanted}");
    }
}

#[test]
fn documents_are_read_as_said_beside_them() {
    hold("formats", 13);
}

/// What once was lost, mixed or read wrongly: the smallest input that showed each fault.
#[test]
fn what_was_once_read_wrongly_is_read_right() {
    hold("faults", 26);
}
