//! The one JSON: each of the project's own articles, annotated, written and read back, is equal to what was written.

use greenpaper::Annotated;
use greenpaper::export::json;
use greenpaper::read::{ReadOptions, read_bytes};
use std::path::Path;

#[test]
fn every_article_of_the_project_reads_back_equal() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/articles");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        // The package by itself has no articles.
        return;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "txt"));
    paths.sort();
    let pipeline = greenpaper::extract::Pipeline::new();
    let read =
        paths.iter().flat_map(|path| read_bytes(&std::fs::read(path).unwrap(), &ReadOptions::default()));
    let written: Vec<Annotated> = pipeline.annotate_iter(read.collect::<Vec<_>>()).collect();
    assert!(written.len() >= paths.len() && paths.len() > 50);
    for pretty in [false, true] {
        let mut out = Vec::new();
        json::write(&mut out, &written, &json::Options { pretty, ..json::Options::default() }).unwrap();
        let read: Vec<Annotated> = json::read(&out[..]).collect::<Result<_, _>>().unwrap();
        assert_eq!(read.len(), written.len());
        for (read, written) in read.iter().zip(&written) {
            assert_eq!(read, written);
        }
    }
}
