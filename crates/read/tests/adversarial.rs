//! Big and odd inputs: an answer in linear time.

use greenpaper_read::{ReadOptions, plain, read_bytes, read_str};
use std::time::{Duration, Instant};

/// Twice the input may take about twice the time, and never a multiple of that.
fn linear(what: &str, make: impl Fn(usize) -> String) {
    let time = |size: usize| {
        let text = make(size);
        (0..3)
            .map(|_| {
                let start = Instant::now();
                assert!(!read_str(&text, &ReadOptions::default()).is_empty());
                start.elapsed()
            })
            .min()
            .unwrap()
    };
    let (small, large) = (time(1 << 13), time(1 << 16));
    // Eight times the input; the floor keeps the noise of short runs out.
    let floor = Duration::from_millis(20);
    assert!(large < small.max(floor) * 24, "{what}: {small:?}, then {large:?} for eight times as much");
}

#[test]
fn odd_inputs_take_linear_time() {
    let filled = |unit: &'static str| move |size: usize| unit.repeat(size / unit.len());
    for unit in [
        "\n",
        " ",
        "\r\n",
        "a\n",
        "a\n\n",
        "“",
        "\"",
        "(",
        "(a)",
        "•\n",
        "1.\n",
        "1",
        ".",
        "-",
        "- ",
        "\t",
        "|",
        "\u{301}",
        "\0",
        "A ",
        "a, ",
        "Heading\n\n",
        "Heading\n\n\n",
        "25 Jul 02\n",
        "By Ann Smith\n\n",
        "Comments are closed.\n\n",
        "Vote here\n",
        "x@y.z ",
        "Heading\n\nThe council said that it had no money left for it.\n\n",
        "Heading\n\n\nThe council said that it had no money left for it, and Ann Smith of Unison agreed with Leeds.\n\n",
        "Region\t2001\n",
        "the end of\n",
        "Ann Smith is a lecturer\n\n",
        "0 comments\n\nThe council said that it had none.\n\n",
        " > ",
        "   (b) and\n",
    ] {
        linear(unit, filled(unit));
    }
}

#[test]
fn large_inputs_are_read() {
    let line = "word ".repeat(10 << 20);
    assert_eq!(read_str(&line, &ReadOptions::default())[0].blocks().len(), 1);
    let quotes = "“".repeat(1_000_000);
    assert_eq!(read_str(&quotes, &ReadOptions::default())[0].blocks().len(), 1);
    let blank = "\n".repeat(1_000_000);
    assert!(read_str(&blank, &ReadOptions::default())[0].blocks().is_empty());
    assert!(plain(&blank).blocks().is_empty());
    let bad = [0xff, 0x41].repeat(1_000_000);
    assert!(read_bytes(&bad, &ReadOptions::default())[0].diagnostics().len() <= 301);
}
