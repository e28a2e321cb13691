//! What `instructions.py` counts the instructions of: one way through one text, at one level.
//!
//! `instructions WHAT LEVEL TEXT` goes once through the text; without arguments all is gone through, as a test.

use std::hint::black_box;

use greenpaper_benches::own_articles;
use greenpaper_text::{Level, TokenOptions, bounds_into_at, tokens_at, words_at};

const WHAT: [&str; 3] = ["bounds_into", "words", "tokens"];

/// Texts of one character, of a quarter of a megabyte.
const SAME: [(&str, &str); 9] = [
    ("space", " "),
    ("full-stop", "."),
    ("quote", "\""),
    ("curly-quote", "’"),
    ("combining-mark", "\u{301}"),
    ("joiner", "\u{200d}"),
    ("letter", "a"),
    ("digit", "1"),
    ("regional-indicator", "🇬"),
];

fn text_named(name: &str) -> String {
    if name == "articles" {
        return own_articles().join("\n\n");
    }
    let (_, character) = SAME.iter().find(|(same, _)| *same == name).expect("a text's name");
    character.repeat((1 << 18) / character.len())
}

fn level_named(name: &str) -> Option<Level> {
    Level::available().iter().copied().find(|level| format!("{level:?}").eq_ignore_ascii_case(name))
}

/// All that is counted; the name is what the counter looks for.
#[inline(never)]
fn greenpaper_measured(what: &str, level: Level, text: &str, bounds: &mut Vec<u32>) -> usize {
    match what {
        "bounds_into" => {
            bounds_into_at(level, text.as_bytes(), bounds);
            bounds.len()
        }
        "words" => words_at(level, text).fold(0, |sum, word| sum ^ word.len()),
        _ => tokens_at(level, text, &TokenOptions::default())
            .fold(0, |sum, token| sum ^ token.span.len() ^ token.kind as usize),
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    if let [what, level, text] = arguments.as_slice() {
        // A level that this machine (or the counter) lacks is said and not counted.
        let Some(level) = level_named(level) else { return println_line("missing") };
        let text = text_named(text);
        let mut bounds = Vec::with_capacity(text.len() + 128);
        black_box(greenpaper_measured(what, level, black_box(&text), &mut bounds));
        return println_line(&text.len().to_string());
    }
    let text = text_named("articles");
    for what in WHAT {
        for &level in Level::available() {
            assert_ne!(
                greenpaper_measured(what, level, &text, &mut Vec::new()),
                usize::MAX,
                "{what} {level:?}"
            );
        }
    }
}

#[allow(clippy::print_stdout)]
fn println_line(line: &str) {
    println!("{line}");
}
