//! Word for word what `unicode-segmentation` gives.

use std::vec::Vec;

use proptest::prelude::*;

use super::*;

fn check(text: &str) {
    let expected: Vec<_> = text.split_word_bounds().collect();
    let found: Vec<_> = word_bounds(text).map(|segment| segment.text_in(text)).collect();
    assert_eq!(found, expected, "{text:?}");
    assert!(words(text).eq(text.unicode_words()), "{text:?}");
    let mut bounds = Vec::new();
    bounds_into(text, &mut bounds);
    assert!(bounds.iter().map(|&end| end as usize).eq(word_bounds(text).map(|segment| segment.span.end())));
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
    #[test]
    fn as_the_oracle(text in "\\PC{0,60}") {
        check(&text);
    }
}
