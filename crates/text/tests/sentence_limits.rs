//! What holds for any input: time in proportion to its length, and no allocation per sentence.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::time::{Duration, Instant};

use greenpaper_text::Splitter;

/// A megabyte; less of it where nothing is optimised.
const MEGABYTE: usize = if cfg!(debug_assertions) { 1 << 16 } else { 1 << 20 };

/// Counts what the current thread allocates.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

#[allow(unsafe_code, reason = "an allocator that counts; in a test alone")]
// SAFETY: hands every call on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps to the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps to the contract of `dealloc`.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn nothing_is_allocated() {
    let text =
        "The order (see s. 31) was made at 5 p.m. “Why?” asked Mr. Hay.\nNobody knew.\n\n• One\n• Two\n"
            .repeat(50);
    for splitter in [Splitter::new(), Splitter::rules()] {
        let before = ALLOCATIONS.get();
        assert!(splitter.sentences(&text).count() > 200);
        assert_eq!(ALLOCATIONS.get(), before);
    }
}

/// The faster of two runs.
fn time(splitter: &Splitter, text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        let covered: usize = splitter.sentences(text).map(|span| span.len()).sum();
        assert!(covered <= text.len());
        start.elapsed()
    };
    (0..2).map(|_| run()).min().unwrap_or_default()
}

#[test]
fn time_grows_with_length_alone() {
    let units = [
        ".",
        "!",
        "?",
        "\"",
        "“",
        "‘",
        "(",
        "[",
        "\n",
        "\r\n",
        " ",
        " \n",
        ". ",
        "a.",
        "a.a.a. ",
        "A. ",
        "1. ",
        "1) a ",
        "(a) ",
        "• ",
        "- ",
        "No. ",
        "…",
        ". . ",
        ".\"",
        ".’ ”",
        "[1]",
        ". [1]",
        ". 1",
        "The ",
        ", ",
        "Dear, ",
        "\u{2029}",
        "\u{a0}",
        "é",
        "a\nB",
        "a \n",
        "x: A ",
        "\u{2014} ",
        "Mr",
        "http://",
        "....A",
        "? said A ",
        "a\n- ",
        "1. a\n2. b 3. C ",
    ];
    for splitter in
        [Splitter::new(), Splitter::rules(), Splitter::builder().colon_ends(true).build().unwrap()]
    {
        for unit in units {
            let small = unit.repeat(MEGABYTE / 8 / unit.len());
            let large = unit.repeat(MEGABYTE / unit.len());
            let (small, large) = (time(&splitter, &small), time(&splitter, &large));
            // Eight times the length; 40 times leaves room for a busy machine, and none for a square.
            let limit = small.max(Duration::from_millis(10)) * 40;
            assert!(large < limit, "a megabyte of {unit:?}: {large:?}, an eighth: {small:?}");
        }
    }
}

#[test]
fn a_long_word_is_one_sentence() {
    for unit in ["a", "é", "-", "1"] {
        let text = unit.repeat(MEGABYTE / unit.len());
        assert_eq!(Splitter::new().sentences(&text).count(), 1, "{unit}");
    }
}
