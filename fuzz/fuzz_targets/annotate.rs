//! Any bytes at all are read, annotated and written: nothing panics, what is found lies in the text, and the same memory
//! used again gives the same answer.
#![no_main]

use greenpaper::export::{brat, html, json};
use greenpaper::extract::{Pipeline, Scratch};
use greenpaper::read::{ReadOptions, read_str};
use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;
use std::sync::LazyLock;

static PIPELINE: LazyLock<Pipeline> = LazyLock::new(Pipeline::new);

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for article in read_str(&text, &ReadOptions::default()) {
        let annotated = PIPELINE.annotate_with(&mut Scratch::new(), article.clone());
        let again = SCRATCH.with_borrow_mut(|scratch| PIPELINE.annotate_with(scratch, article));
        assert_eq!(annotated, again, "memory used before");
        let text = annotated.article().text();
        let mut end = 0;
        for mention in annotated.mentions() {
            assert!(!mention.span.is_empty() && text.get(mention.span.range()).is_some(), "{mention:?}");
            assert!(mention.span.start() >= end, "mentions overlap: {mention:?}");
            end = mention.span.end();
        }
        for link in annotated.links() {
            assert!(annotated.mentions().get(link.mention.get()).is_some(), "{link:?}");
        }
        let annotated = [annotated];
        json::write(&mut std::io::sink(), &annotated, &json::Options::default()).expect("a sink takes all");
        brat::write(&mut std::io::sink(), &annotated, &brat::Options::default()).expect("a sink takes all");
        html::write(&mut std::io::sink(), &annotated, &html::Options::default()).expect("a sink takes all");
    }
});
