//! The conformance file of Unicode for word boundaries, at every level.
//!
//! `unicode/WordBreakTest-17.0.0.txt` is the file of the Unicode Character Database, unchanged, under the licence
//! beside it.

use greenpaper_text::{Level, UNICODE_VERSION, bounds_into, bounds_into_at, word_bounds};

const FILE: &str = include_str!("unicode/WordBreakTest-17.0.0.txt");

/// The texts with the ends of their segments.
fn cases() -> Vec<(String, Vec<u32>)> {
    let lines = FILE
        .lines()
        .map(|line| line.split('#').next().unwrap_or(line).trim())
        .filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (mut text, mut ends) = (String::new(), Vec::new());
            for piece in line.split_whitespace() {
                match piece {
                    "÷" if text.is_empty() => {}
                    "÷" => ends.push(text.len() as u32),
                    "×" => {}
                    code => text.push(
                        u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character"),
                    ),
                }
            }
            (text, ends)
        })
        .collect()
}

#[test]
fn all_cases_of_the_file() {
    let cases = cases();
    assert_eq!(cases.len(), 1944, "as many as the file says it has");
    for (text, ends) in &cases {
        for &level in Level::available() {
            let mut found = Vec::new();
            bounds_into_at(level, text.as_bytes(), &mut found);
            assert_eq!(found, *ends, "{level:?} {text:?}");
        }
        assert!(
            word_bounds(text).map(|segment| segment.span.end() as u32).eq(ends.iter().copied()),
            "{text:?}"
        );
    }
}

/// Each case at each place around the end of a block, behind letters and behind a blank.
#[test]
fn all_cases_across_the_edge_of_a_block() {
    let mut found = Vec::new();
    for (text, ends) in &cases() {
        for before in 50..66 {
            // A line end is a boundary whatever stands behind it, but for the first half of CR LF.
            let shifted = "b".repeat(before) + "\n" + text;
            let offset = before as u32;
            let mut expected = vec![offset, offset + 1];
            expected.extend(ends.iter().map(|end| end + offset + 1));
            for &level in Level::available() {
                found.clear();
                bounds_into_at(level, shifted.as_bytes(), &mut found);
                assert_eq!(found, expected, "{level:?} {shifted:?}");
            }
        }
    }
}

#[test]
fn the_file_is_of_our_version() {
    let (major, minor, update) = UNICODE_VERSION;
    assert!(FILE.starts_with(&format!("# WordBreakTest-{major}.{minor}.{update}.txt")));
    let mut bounds = Vec::new();
    bounds_into("", &mut bounds);
    assert!(bounds.is_empty());
}
