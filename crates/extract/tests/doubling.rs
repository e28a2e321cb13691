//! Articles that repeat one thing without end, each of one length and of four times it: the time grows as the length does.
//!
//! The time is that which the thread had a processor, so that other work does not count; the bound is wide for what caches do,
//! and what looks over the whole article at each word is beyond it: four times the length would take sixteen times as long.
#![cfg(target_os = "linux")]

use greenpaper_core::{Article, BlockKind, Span};
use greenpaper_extract::Pipeline;
use std::time::Duration;

/// What an article begins with, and what is repeated.
const INPUTS: [(&str, &str); 14] = [
    ("The council met on housing benefit. ", "Cabinet "),
    ("", "The Cabinet met. "),
    ("", "Ann Lee said that "),
    ("", "according to Ann Lee "),
    ("", "In the view of Ann, "),
    ("Ann Lee said that ", "it was late, and Bo Lee said it; "),
    ("Ann said ", "“the plan” and that “it is” "),
    ("", "Ann Lee promised to pay and called for a review, "),
    ("", "LGA stands for Lower Gardens Allotments "),
    ("", "Wexcombe Council v Marsh "),
    ("", "Perth Sydney Derby 2-1 "),
    ("The council met on housing benefit. ", "Foxmoor Links met in Wexcombe. "),
    ("", "The Care Bill and section 3 of the Bill passed. "),
    ("", "its public accounts committee "),
];

/// How long this thread has had a processor.
fn on_cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(stat.split(' ').next().unwrap().parse().unwrap())
}

/// The shortest of three times that an article of so many bytes took.
fn took(pipeline: &Pipeline, (start, unit): (&str, &str), bytes: usize) -> Duration {
    let text = start.to_owned() + &unit.repeat(bytes / unit.len());
    let article = Article::builder(&*text).block(BlockKind::Paragraph, Span::of(&text)).build().unwrap();
    let time = || {
        let (article, began) = (article.clone(), on_cpu());
        drop(pipeline.annotate(article));
        on_cpu() - began
    };
    (0..3).map(|_| time()).min().unwrap()
}

#[test]
fn time_grows_as_the_article_does() {
    let pipeline = Pipeline::new();
    for input in INPUTS {
        let (one, four) = (took(&pipeline, input, 64 << 10), took(&pipeline, input, 256 << 10));
        assert!(four < one * 8 + Duration::from_millis(20), "{input:?}: {one:?}, four times it {four:?}");
    }
}
