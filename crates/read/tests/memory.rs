//! Streams of any length are read in little memory: a line of a gigabyte, a corpus of a quarter of one.
//!
//! `GREENPAPER_CORPUS_MIB=2048 cargo test --release -p greenpaper-read --test memory` reads a corpus of two.
#![cfg(target_os = "linux")]

use greenpaper_read::{Format, ReadOptions, read_stream};
use std::fs;
use std::io::Read;

/// The most memory that this process ever held, in KiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// A corpus that is made as it is read.
struct Corpus {
    line: Vec<u8>,
    at: usize,
    left: u64,
}

impl Read for Corpus {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let part = &self.line[self.at..];
        let taken = part.len().min(into.len()).min(usize::try_from(self.left).unwrap_or(usize::MAX));
        into[..taken].copy_from_slice(&part[..taken]);
        self.at = (self.at + taken) % self.line.len();
        self.left -= taken as u64;
        Ok(taken)
    }
}

// One test, so that nothing else is in the process's memory.
#[test]
fn streams_take_little_memory() {
    let before = peak();
    for format in [Format::JsonLines, Format::Csv] {
        let start: &[u8] = if format == Format::Csv { b"text\n\"" } else { b"{\"text\":\"" };
        let line = start.chain(std::io::repeat(b'a').take(1 << 30));
        let options = ReadOptions { format: Some(format), ..ReadOptions::default() };
        let read: Vec<_> = read_stream(line, &options).collect();
        assert_eq!(read.len(), 1);
        assert!(read[0].as_ref().unwrap_err().is_too_long());
    }
    let text =
        "The council has voted to empty bins less often, it said, because there is no money for lorries. "
            .repeat(40);
    let line =
        format!("{{\"headline\":\"Bins go fortnightly\",\"date\":\"2003-10-03\",\"text\":\"{text}\"}}\n")
            .into_bytes();
    let size =
        std::env::var("GREENPAPER_CORPUS_MIB").ok().and_then(|size| size.parse::<u64>().ok()).unwrap_or(256);
    let count = (size << 20) / line.len() as u64;
    let corpus = Corpus { at: 0, left: count * line.len() as u64, line };
    let options = ReadOptions { format: Some(Format::JsonLines), ..ReadOptions::default() };
    let read = read_stream(corpus, &options).map(|article| article.unwrap());
    assert_eq!(
        read.filter(|article| article.headline() == Some("Bins go fortnightly")).count() as u64,
        count
    );
    let grown = peak() - before;
    assert!(grown < 96 << 10, "{grown} KiB more than before");
}
