use alloc::vec::Vec;
use proptest::prelude::*;

use super::*;

fn split(text: &str) -> Vec<&str> {
    sentences(text).map(|span| &text[span]).collect()
}

#[test]
fn a_long_word_beyond_ascii_after_a_mark_is_no_reason_to_panic() {
    // Words are looked at up to so many bytes, which may end inside of a letter.
    for length in 1..40 {
        for letter in ["é", "Ж", "语", "\u{fffd}", "𝐀"] {
            for mark in ["!", "?", "?!", ".", ".”", "…", ":"] {
                let text = format!("Is it so{mark} P{} said so. Next.", letter.repeat(length));
                assert!(sentences(&text).count() > 0, "{text}");
            }
        }
    }
}

#[test]
fn is_send_and_sync() {
    fn check<T: Send + Sync + Clone + core::fmt::Debug>() {}
    check::<Splitter>();
    check::<Sentences<'static>>();
    check::<SplitterError>();
}

#[test]
fn blank_lines_always_end() {
    assert_eq!(split("and\n\nthen\r\n \t\r\nso"), ["and", "then", "so"]);
}

#[test]
fn inline_lists() {
    assert_eq!(split("a. The first item b. The second item"), ["a. The first item", "b. The second item"]);
    assert_eq!(split("1) One. 2) Two."), ["1) One.", "2) Two."]);
}

#[test]
fn joined_texts_part_at_colons() {
    let piece = "The order has two parts: The first is old; (2) The second is new. He said: “We agree.” ";
    let few = ["The order has two parts: The first is old; (2) The second is new.", "He said: “We agree.”"];
    assert_eq!(split(piece), few);
    let joined = piece.repeat(200);
    let many =
        ["The order has two parts:", "The first is old;", "(2) The second is new.", "He said: “We agree.”"];
    assert_eq!(split(&joined), many.repeat(200));
    // One line end, and it is a text like others.
    assert_eq!(split(&(joined + "\nThe end.")).len(), 401);
}

#[test]
fn joined_texts_part_at_semicolons_before_clauses() {
    let filler = "The order stands as it was made. ".repeat(300);
    let last = |piece: &str| -> Vec<String> {
        let text = format!("{filler}{piece}");
        split(&text).into_iter().skip(300).map(str::to_owned).collect()
    };
    // A word that opens; a clause of a sentence's length before four small words; names.
    assert_eq!(last("The first is old; The second is new."), ["The first is old;", "The second is new."]);
    let long = "Ministers who hold an office under this part keep it until a day they name";
    assert_eq!(last(&format!("{long}; Councils may then ask for another.")).len(), 2);
    assert_eq!(last(&format!("{long}; Mary Jones; Ann Lee.")).len(), 1);
    assert_eq!(last("Members are Smith; Councils may then ask for another.").len(), 1);
}

fn sound(splitter: &Splitter, text: &str) -> Result<(), TestCaseError> {
    let mut last = 0;
    let mut seen = 0;
    for span in splitter.sentences(text) {
        prop_assert!(span.start() >= last && !span.is_empty());
        prop_assert!(text[last..span.start()].trim().is_empty(), "lost {:?}", &text[last..span.start()]);
        prop_assert_eq!(span.trim(text), span);
        last = span.end();
        seen += 1;
    }
    prop_assert!(text[last..].trim().is_empty());
    prop_assert_eq!(seen == 0, text.trim().is_empty());
    Ok(())
}

proptest! {
    #[test]
    fn nothing_is_lost(text in any::<std::string::String>()) {
        sound(&Splitter::new(), &text)?;
        sound(&Splitter::rules(), &text)?;
    }

    #[test]
    fn nothing_is_lost_of_what_looks_like_prose(
        text in r#"([A-Za-z]{1,5}|s|No|Mr|[0-9]{1,2}|[.?!…,:;'"“”‘’()\[\]•*-]|\. \. |[ \n\t]|\r\n|\n\n|1\. |\(a\) |é|\u{2029}|\u{a0}){0,60}"#,
    ) {
        sound(&Splitter::new(), &text)?;
        sound(&Splitter::rules(), &text)?;
        let wrapped = Splitter::builder().line_breaks(LineBreaks::Wrapped).build().unwrap();
        sound(&wrapped, &text)?;
    }
}
