//! Boundaries of words at every level are those of `unicode-segmentation`; bytes that are no UTF-8 are cut as their
//! replacement is.
#![no_main]

use greenpaper_text::{Level, bounds_into_at, word_bounds_at, words_at};
use libfuzzer_sys::fuzz_target;
use unicode_segmentation::UnicodeSegmentation;

fuzz_target!(|bytes: &[u8]| {
    let lossy = String::from_utf8_lossy(bytes);
    let expected: Vec<&str> = lossy.split_word_bounds().collect();
    let valid = std::str::from_utf8(bytes).ok();
    for &level in Level::available() {
        let mut bounds = Vec::new();
        bounds_into_at(level, bytes, &mut bounds);
        assert_eq!(bounds.len(), expected.len(), "{level:?}");
        let segments: Vec<_> = word_bounds_at(level, bytes).collect();
        assert!(segments.iter().map(|segment| segment.span.end() as u32).eq(bounds), "{level:?}");
        for (segment, text) in segments.iter().zip(&expected) {
            assert_eq!(String::from_utf8_lossy(&bytes[segment.span.range()]), **text, "{level:?}");
            assert_eq!(segment.is_word, text.chars().any(char::is_alphanumeric), "{level:?}");
        }
        if let Some(text) = valid {
            let words = expected.iter().filter(|text| text.chars().any(char::is_alphanumeric));
            assert!(words_at(level, text).eq(words.copied()), "{level:?}");
        }
    }
});
