//! Tokens are in order, are not empty, lie on character boundaries, leave nothing but white space out, and are the same
//! at every level, one by one and folded.
#![no_main]

use greenpaper_text::{Clitics, Hyphens, Level, TokenOptions, tokens_at};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for (clitics, hyphens) in [
        (Clitics::Split, Hyphens::Split),
        (Clitics::Joined, Hyphens::Split),
        (Clitics::Split, Hyphens::Kept),
        (Clitics::Joined, Hyphens::Kept),
    ] {
        let options = TokenOptions { clitics, hyphens };
        let expected: Vec<_> = tokens_at(Level::Portable, text, &options).collect();
        let mut at = 0;
        for token in &expected {
            let range = token.span.range();
            assert!(range.start >= at && range.end > range.start, "{token:?}");
            assert!(text[at..range.start].chars().all(char::is_whitespace), "{token:?}");
            at = range.end;
        }
        assert!(text[at..].chars().all(char::is_whitespace), "behind {at}");
        for &level in Level::available() {
            let mut folded = Vec::new();
            tokens_at(level, text, &options).for_each(|token| folded.push(token));
            assert_eq!(folded, expected, "{level:?} {options:?}");
        }
    }
});
