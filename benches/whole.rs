//! The whole way, from text to linked mentions, outside of criterion: what another program can stand beside, and how much
//! memory a million articles take.
//!
//! `cargo bench --bench whole -- time FILE` prints the bytes of a text and the seconds that its fastest of nine readings took.
//! `cargo bench --bench whole -- memory COUNT` streams so many articles, the project's own over and over, and prints the
//! most memory that the program had in use.
#![allow(clippy::print_stdout, reason = "it is what a benchmark is for")]

use greenpaper::extract::{Pipeline, Scratch};
use greenpaper::read::{ReadOptions, read_str};
use greenpaper_benches::own_articles;
use std::time::{Duration, Instant};
use std::{env, fs};

fn main() {
    // Cargo adds `--bench`, or `--test` where benchmarks are only to be run once.
    let arguments: Vec<String> = env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["time", path] => {
            let text = fs::read_to_string(path).expect("a readable file of UTF-8");
            let best = (0..9).map(|_| time(&text)).min().unwrap_or_default();
            println!("{} {}", text.len(), best.as_secs_f64());
        }
        ["memory", count] => memory(count.parse().expect("a number of articles")),
        _ => memory(if env::args().any(|it| it == "--test") { 10 } else { 10_000 }),
    }
}

/// How long it takes to read a text and to find and link what it names.
fn time(text: &str) -> Duration {
    let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
    let start = Instant::now();
    let found: usize = read_str(text, &ReadOptions::default())
        .into_iter()
        .map(|article| pipeline.annotate_with(&mut scratch, article).mentions().len())
        .sum();
    assert!(found > 0, "the text names something");
    start.elapsed()
}

/// Streams `count` articles: each is read, annotated, counted and dropped.
fn memory(count: usize) {
    let (texts, pipeline, mut scratch) = (own_articles(), Pipeline::new(), Scratch::new());
    let before = peak();
    let (mut done, mut bytes, mut links) = (0, 0, 0);
    let start = Instant::now();
    for text in texts.iter().cycle() {
        if done >= count {
            break;
        }
        for article in read_str(text, &ReadOptions::default()) {
            let annotated = pipeline.annotate_with(&mut scratch, article);
            (done, bytes) = (done + 1, bytes + annotated.article().text().len());
            links += annotated.links().len();
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{done} articles of {bytes} bytes, {links} links, in {seconds:.1} s");
    match (before, peak()) {
        (Some(before), Some(after)) => {
            println!("peak memory {after} kB, of which {before} kB before the first article")
        }
        _ => println!("peak memory is not told by this system"),
    }
}

/// The most memory that this program has had in use, in kB, where the system tells.
fn peak() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
