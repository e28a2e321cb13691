//! Many articles at once are annotated as one after another, in the same order.
#![cfg(feature = "rayon")]

use greenpaper_core::Article;
use greenpaper_extract::{Pipeline, Scratch};
use greenpaper_read::{ReadOptions, read_str};
use std::fs;
use std::path::PathBuf;

/// The project's own articles, in the order of their names.
fn articles() -> Vec<Article> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/articles"));
    let paths = fs::read_dir(folder).expect("seeds/articles is part of the repository");
    let mut paths: Vec<_> = paths.filter_map(|it| it.ok().map(|it| it.path())).collect();
    paths.sort();
    let texts = paths.iter().filter_map(|path| fs::read_to_string(path).ok());
    texts.flat_map(|text| read_str(&text, &ReadOptions::default())).collect()
}

#[test]
fn parallel_is_serial() {
    let articles = articles();
    assert!(articles.len() > 50);
    let pipeline = Pipeline::new();
    let serial: Vec<_> = articles.iter().map(|it| pipeline.annotate(it.clone())).collect();
    assert!(serial.iter().any(|it| !it.links().is_empty()));
    assert_eq!(pipeline.annotate_all(articles), serial);
}

#[test]
fn memory_of_other_articles_and_other_pipelines_changes_nothing() {
    let articles = articles();
    let (pipeline, rules) = (Pipeline::new(), Pipeline::builder().without_recognisers().build());
    let mut scratch = Scratch::new();
    for article in articles.iter().rev().chain(&articles) {
        let fresh = pipeline.annotate_with(&mut Scratch::new(), article.clone());
        assert_eq!(pipeline.annotate_with(&mut scratch, article.clone()), fresh);
        assert!(rules.annotate_with(&mut scratch, article.clone()).mentions().is_empty());
    }
}
