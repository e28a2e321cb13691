//! Word for word what `unicode-segmentation` gives, at every level.

use std::string::String;
use std::vec::Vec;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

/// One character of each class of characters that the rules tell apart, and some of other lengths in bytes.
const CLASSES: [char; 30] = [
    'a', '1', ' ', '.', ',', ':', '\'', '"', '_', '\r', '\n', '!', 'é', '’', '“', 'а', '١', '\u{300}',
    '\u{ad}', '\u{200d}', 'א', 'ア', '🇦', '🛑', '字', '\u{2028}', '\u{3000}', '\u{202f}', '·', '\u{903}',
];

/// Compares every way to the boundaries of `text` with the oracle's.
#[track_caller]
fn check(text: &str) {
    let mut expected = Vec::new();
    let mut at = 0;
    for segment in text.split_word_bounds() {
        let span = Span::new(at, at + segment.len());
        at = span.end();
        expected.push(Segment { span, is_word: segment.chars().any(char::is_alphanumeric) });
    }
    for &level in Level::available() {
        let mut bounds = Vec::new();
        bounds_into_at(level, text.as_bytes(), &mut bounds);
        let ends: Vec<_> = expected.iter().map(|segment| segment.span.end() as u32).collect();
        assert_eq!(bounds, ends, "{level:?} {text:?}");
        assert!(word_bounds_at(level, text.as_bytes()).eq(expected.iter().copied()), "{level:?} {text:?}");
        let folded = word_bounds_at(level, text.as_bytes()).fold(Vec::new(), |mut all, segment| {
            all.push(segment);
            all
        });
        assert_eq!(folded, expected, "{level:?} {text:?}");
        let wanted = expected.iter().filter(|segment| segment.is_word).map(|segment| &text[segment.span]);
        assert!(words_at(level, text).eq(wanted.clone()), "{level:?} {text:?}");
        assert!(words_at(level, text).map(|word| word.as_ptr()).eq(wanted.map(str::as_ptr)));
    }
}

/// Boundaries alone, which is quick enough for millions of texts.
#[track_caller]
fn check_bounds(text: &str, found: &mut Vec<u32>) {
    for &level in Level::available() {
        found.clear();
        bounds_into_at(level, text.as_bytes(), found);
        let expected = text.split_word_bound_indices().map(|(at, segment)| (at + segment.len()) as u32);
        assert!(found.iter().copied().eq(expected), "{level:?} {text:?}");
    }
}

#[test]
fn the_same_unicode_as_the_oracle() {
    assert_eq!(crate::UNICODE_VERSION, unicode_segmentation::UNICODE_VERSION);
}

#[test]
fn each_character_among_others() {
    for c in '\0'..=char::MAX {
        // Ideographs, syllables, private use and planes without characters: one in a thousand will do.
        let dull = matches!(c, '\u{3400}'..='\u{d7a3}' | '\u{e000}'..='\u{f8ff}' | '\u{20000}'..'\u{e0000}' | '\u{e0200}'..);
        if dull && !(c as u32).is_multiple_of(1009) {
            continue;
        }
        for text in [
            std::format!("a{c}a{c}1{c}{c}_ {c}'{c}"),
            std::format!("א{c}'{c}\"א \u{200d}{c}ア{c}ア 🇦{c}🇦\r{c}\n{c}\u{300}a"),
        ] {
            let expected = text.split_word_bounds().map(|s| (s.len(), s.chars().any(char::is_alphanumeric)));
            let found = word_bounds_at(Level::best(), text.as_bytes()).map(|s| (s.span.len(), s.is_word));
            assert!(found.eq(expected), "{text:?}");
        }
    }
}

/// All texts of one to `longest` characters out of `classes`, put at each of `places`.
fn all_texts(classes: &[char], longest: usize, places: &[usize]) {
    let mut found = Vec::new();
    let mut text = String::new();
    for length in 1..=longest {
        for mut number in 0..classes.len().pow(length as u32) {
            let mut middle = [' '; 8];
            for c in &mut middle[..length] {
                *c = classes[number % classes.len()];
                number /= classes.len();
            }
            for &place in places {
                text.clear();
                // Something else than one letter, so that a boundary is near.
                text.extend((0..place).map(|at| if at % 7 == 3 { ' ' } else { 'b' }));
                text.extend(&middle[..length]);
                text.push_str("b b");
                check_bounds(&text, &mut found);
            }
        }
    }
}

#[test]
fn all_short_texts() {
    all_texts(&CLASSES, 3, &[0]);
}

#[test]
fn all_short_texts_over_the_edge_of_a_block() {
    all_texts(&CLASSES, 2, &(56..65).collect::<Vec<_>>());
    all_texts(&CLASSES, 3, &[62]);
}

/// Some minutes in a release build: `cargo test --release -- --ignored`.
#[test]
#[ignore = "takes minutes"]
fn all_texts_of_five_characters() {
    // One character of each class that behaves differently.
    let classes = [
        'a', '1', ' ', '.', ',', ':', '\'', '"', '_', '\r', '\n', '!', '’', '\u{300}', '\u{200d}', 'א', 'ア',
        '🇦', '🛑',
    ];
    all_texts(&classes, 5, &[0, 59, 61, 62, 63]);
}

#[test]
fn small_and_threadsafe() {
    fn check<T: Send + Sync + Clone>() {}
    check::<Words<'static>>();
    check::<WordBounds<'static>>();
    assert_eq!(size_of::<Segment>(), 12);
}

#[cfg(feature = "serde")]
#[test]
fn through_json() {
    let segment = word_bounds("Act").next().unwrap();
    let json = serde_json::to_string(&segment).unwrap();
    assert_eq!(json, r#"{"span":[0,3],"is_word":true}"#);
    assert_eq!(serde_json::from_str::<Segment>(&json).unwrap(), segment);
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
                2 => "[a-zA-Z]{1,5}[.,:;'_]{1,2}",
                1 => prop::sample::select(&CLASSES[..]).prop_map(String::from),
            ],
            0..120,
        ),
    ) {
        check(&pieces.concat());
    }

    #[test]
    fn bytes_as_if_replaced(bytes in prop::collection::vec(
        prop_oneof![any::<u8>(), prop::sample::select(b"a1 .'\xc3\xa9\xe2\x80\x99\xcc\x81\xf0\x9f".as_slice())],
        0..150,
    )) {
        let lossy = String::from_utf8_lossy(&bytes);
        let expected = lossy.split_word_bounds().count();
        for &level in Level::available() {
            let segments: Vec<_> = word_bounds_at(level, &bytes).collect();
            prop_assert_eq!(segments.len(), expected);
            for (segment, text) in segments.iter().zip(lossy.split_word_bounds()) {
                prop_assert_eq!(String::from_utf8_lossy(&bytes[segment.span.range()]), text);
            }
        }
    }
}

#[test]
fn long_texts_of_one_character_take_linear_time() {
    for c in CLASSES {
        let text: String = std::iter::repeat_n(c, 200_000 / c.len_utf8()).collect();
        check(&text);
    }
    for piece in ["a\u{200d}é", "א'", "a'\u{300}", "🇦a", "字\u{200d}🛑", "ab\u{300}'"] {
        check(&piece.repeat(30_000));
    }
}

/// As long as `GREENPAPER_FUZZ_SECONDS` says: texts put together at random out of pieces that meet the rules'
/// corners, with runs long enough to stand anywhere in a block.
#[test]
#[ignore = "takes as long as it is told to"]
fn random_texts() {
    let seconds =
        std::env::var("GREENPAPER_FUZZ_SECONDS").ok().and_then(|value| value.parse().ok()).unwrap_or(5);
    let started = std::time::Instant::now();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ u64::from(std::process::id());
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    let mut text = String::new();
    let mut count = 0_u64;
    while started.elapsed().as_secs() < seconds {
        for _ in 0..1000 {
            text.clear();
            for _ in 0..random(24) {
                match random(8) {
                    0 => text.extend(std::iter::repeat_n('b', random(70))),
                    1 => text.extend(std::iter::repeat_n(CLASSES[random(CLASSES.len())], random(9))),
                    2 => text.extend(char::from_u32(random(0x11_0000) as u32)),
                    3 => text.extend(char::from_u32(random(0x3000) as u32)),
                    _ => text.push(CLASSES[random(CLASSES.len())]),
                }
            }
            check(&text);
            count += 1;
        }
    }
    assert!(count > 0, "not one text in {seconds} seconds");
}
