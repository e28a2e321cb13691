//! The hard kinds and the passages of `seeds/` against their gold: mentions of all labels, with a floor for each file.

use greenpaper::Span;
use greenpaper::read::{ReadOptions, read_str};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

type Gold = serde_json::Value;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "jsonl"));
    files.sort();
    files
}

fn lines(file: &Path) -> Vec<Gold> {
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn found(gold: &Gold) -> BTreeSet<(usize, usize, String)> {
    let date = gold["published"].as_str().map(|it| it.parse().unwrap());
    let mut found = BTreeSet::new();
    for article in read_str(gold["text"].as_str().unwrap(), &ReadOptions { date, ..ReadOptions::default() }) {
        let offset = article.origin().range.as_ref().map_or(0, |range| range.start as usize);
        let annotated = greenpaper::extract::annotate(article);
        for mention in annotated.mentions() {
            let span: Span = mention.span.shift(offset);
            found.insert((span.start(), span.end(), mention.kind.as_str().to_owned()));
        }
    }
    found
}

fn wanted(gold: &Gold) -> BTreeSet<(usize, usize, String)> {
    let number = |it: &Gold| it.as_u64().unwrap() as usize;
    let entities = gold["entities"].as_array().unwrap().iter();
    entities.map(|it| (number(&it[0]), number(&it[1]), it[2].as_str().unwrap().to_owned())).collect()
}

/// F1 of exact spans with their labels.
fn score(file: &Path) -> f64 {
    let (mut right, mut all) = (0, 0);
    for gold in lines(file) {
        let (wanted, found) = (wanted(&gold), found(&gold));
        right += wanted.intersection(&found).count();
        all += wanted.len() + found.len();
    }
    2.0 * right as f64 / all as f64
}

#[test]
fn forty_hard_kinds_are_there_twice_and_found() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for file in files("hard") {
        for gold in lines(&file) {
            for kind in gold["hard"].as_array().unwrap() {
                *kinds.entry(kind.as_str().unwrap().to_owned()).or_default() += 1;
            }
        }
        let score = score(&file);
        assert!(score >= 0.85, "{}: {score:.3}", file.display());
    }
    assert!(kinds.len() >= 40, "{} kinds", kinds.len());
    let once: Vec<_> = kinds.iter().filter(|(_, count)| **count < 2).collect();
    assert!(once.is_empty(), "{once:?}");
}

#[test]
fn passages_of_every_field_are_read() {
    let files = files("passages");
    assert!(files.len() >= 11, "{files:?}");
    for file in files {
        let score = score(&file);
        // Full of names that no table knows; see the README of `seeds`.
        let floor = match file.file_name().and_then(|it| it.to_str()) {
            Some("sixth-set.jsonl") => 0.88,
            Some("seventh-set.jsonl") => 0.85,
            _ => 0.93,
        };
        assert!(score >= floor, "{}: {score:.3}", file.display());
    }
}
