//! Identity with `unicode-segmentation`, which the tables were read off.

use alloc::string::String;
use alloc::vec::Vec;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

/// A character of each class, of each length in bytes where there is one.
const CLASSES: [char; 28] = [
    '#',
    '\u{300}',
    ' ',
    ')',
    'a',
    'A',
    'א',
    '0',
    ',',
    '.',
    '!',
    '\r',
    '\n',
    '\u{2028}',
    '\u{85}',
    'é',
    'É',
    '字',
    '\u{2024}',
    '。',
    '“',
    '–',
    '\u{200d}',
    '\u{ad}',
    '🛑',
    '\u{11144}',
    '\u{3000}',
    '\u{10400}',
];

fn bounds(level: Level, text: &str) -> Vec<usize> {
    sentence_bounds_at(level, text).map(|span| span.end()).collect()
}

fn check(text: &str) {
    let mut at = 0;
    let expected: Vec<usize> = text
        .split_sentence_bounds()
        .map(|segment| {
            at += segment.len();
            at
        })
        .collect();
    for &level in Level::available() {
        assert_eq!(bounds(level, text), expected, "{level:?} {text:?}");
    }
    assert!(unicode_sentences(text).eq(text.unicode_sentences()), "{text:?}");
}

/// Every text of up to `length` characters out of `classes`, each behind `before`.
fn check_all(classes: &[char], length: u32, before: &str) {
    let mut text = String::new();
    for length in 0..=length {
        for mut number in 0..classes.len().pow(length) {
            text.clear();
            text.push_str(before);
            for _ in 0..length {
                text.push(classes[number % classes.len()]);
                number /= classes.len();
            }
            check(&text);
        }
    }
}

#[test]
fn short_texts_of_all_classes() {
    check_all(&CLASSES[..14], 3, "");
    check_all(&CLASSES, 2, "a.");
}

#[test]
fn longer_texts_of_all_classes() {
    check_all(&CLASSES[..14], 5, "");
    check_all(&CLASSES, 3, "");
    check_all(&CLASSES, 3, "a.");
    check_all(&CLASSES[..14], 4, "a. ");
}

#[test]
fn across_the_edges_of_a_block() {
    for edge in [64, 512] {
        for before in edge - 6..=edge {
            let before = "b".repeat(before);
            check_all(&CLASSES[..14], if cfg!(debug_assertions) { 1 } else { 3 }, &before);
            check_all(&CLASSES, if cfg!(debug_assertions) { 1 } else { 2 }, &before);
            for tail in ["a. A", "a.\u{2028}A", "A.\u{201d} a", "。“é", "!\r\nb", ". – 1 b", ".\u{300}A"]
            {
                check(&[before.as_str(), tail].concat());
            }
        }
    }
}

#[test]
fn every_character_among_others() {
    let mut text = String::new();
    for c in '\0'..=char::MAX {
        text.extend(["a.", " "]);
        text.push(c);
        text.push_str("A a. ");
        text.push(c);
        if text.len() > 3000 {
            check(&text);
            text.clear();
        }
    }
    check(&text);
}

#[test]
fn is_send_and_sync() {
    fn check<T: Send + Sync + Clone + fmt::Debug>() {}
    check::<SentenceBounds<'static>>();
    check::<UnicodeSentences<'static>>();
}

/// Only ours is asked: the oracle takes the square of the time on some of them.
#[test]
fn long_texts_take_linear_time() {
    for unit in
        [".", "!", ". ", ".)", ".0 ", "a.", "A.", ".\u{300}", "\u{300}.", ")", "\n", "\r", ". 0 ", "\u{2024}"]
    {
        let text = unit.repeat(400_000 / unit.len());
        let total: usize = sentence_bounds(&text).map(|span| span.len()).sum();
        assert_eq!(total, text.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn any_text_of_all_classes(text in prop::collection::vec(prop::sample::select(&CLASSES[..]), 0..200)) {
        check(&text.into_iter().collect::<String>());
    }

    #[test]
    fn prose_with_odd_characters(
        pieces in prop::collection::vec(
            prop_oneof![
                8 => "[a-z]{1,12} ",
                2 => "[a-zA-Z]{1,5}[.!?,:;)]{1,2} ?",
                1 => prop::sample::select(&CLASSES[..]).prop_map(String::from),
            ],
            0..120,
        ),
    ) {
        check(&pieces.concat());
    }
}
