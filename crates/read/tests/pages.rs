//! Web pages as data: each page beside what is to be read in it.
#![cfg(feature = "html")]

use greenpaper_core::BlockKind;
use greenpaper_read::{ReadOptions, read_html, read_html_bytes};
use serde_json::Value;
use std::fs;
use std::path::Path;

#[test]
fn pages_are_read_as_said_beside_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "html"));
    paths.sort();
    assert!(paths.len() >= 12);
    let mut faults = Vec::new();
    for path in &paths {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let wanted: Value = serde_json::from_slice(&fs::read(path.with_extension("json")).unwrap()).unwrap();
        let article = read_html_bytes(&fs::read(path).unwrap(), &ReadOptions::default());
        let text: String = article
            .blocks()
            .iter()
            .filter(|block| block.kind != BlockKind::Boilerplate)
            .map(|block| article.text()[block.span].to_owned() + "\n")
            .collect();
        let published = article.published().map(|date| date.to_string());
        for (what, found) in [
            ("headline", article.headline()),
            ("published", published.as_deref()),
            ("byline", article.byline()),
            ("publication", article.publication()),
        ] {
            if wanted[what].is_string() && wanted[what].as_str() != found {
                faults.push(format!("{name}: {what} {found:?}"));
            }
        }
        let list = |what: &str| wanted[what].as_array().cloned().unwrap_or_default();
        for words in list("has") {
            if !text.contains(words.as_str().unwrap()) {
                faults.push(format!("{name}: lost {words}"));
            }
        }
        for words in list("lacks") {
            if text.contains(words.as_str().unwrap()) {
                faults.push(format!("{name}: kept {words}"));
            }
        }
        for (kind, words) in wanted["kinds"].as_object().into_iter().flatten() {
            let of_kind = |block: &&greenpaper_core::Block| block.kind.as_str() == kind;
            let mut found = article.blocks().iter().filter(of_kind);
            if !found.any(|block| article.text()[block.span].starts_with(words.as_str().unwrap())) {
                faults.push(format!("{name}: no {kind} {words}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn hostile_pages_are_read() {
    for page in [
        String::new(),
        "<".repeat(100_000),
        "<div>".repeat(200_000),
        "<b><i><p>".repeat(1_000) + "text",
        "<table><tr><td>".repeat(500) + "text",
        "\0<p>\u{feff}".to_owned(),
        "<title>A</title>".to_owned(),
        "<script>".repeat(1_000),
    ] {
        let article = read_html(&page, &ReadOptions::default());
        let mut at = 0;
        for block in article.blocks() {
            assert!(at <= block.span.start());
            at = block.span.end();
        }
    }
}
