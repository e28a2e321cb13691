//! Each unit against counting by hand.

use proptest::prelude::*;

use super::*;

const UNITS: [Unit; 4] = [Unit::Byte, Unit::Char, Unit::Utf16, Unit::Grapheme];

fn count(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Byte => text.len(),
        Unit::Char => text.chars().count(),
        Unit::Utf16 => text.encode_utf16().count(),
        Unit::Grapheme => text.graphemes(true).count(),
    }
}

#[test]
fn lines_of_every_ending() {
    let map = OffsetMap::new("a\nb\r\nc\rd\n");
    let lines: Vec<_> = (0..map.line_count()).map(|line| &map.text()[map.line(line).unwrap()]).collect();
    assert_eq!(lines, ["a\n", "b\r\n", "c\r", "d\n", ""]);
    assert_eq!(map.line_of(9), Some(4));
    assert_eq!(map.line_of(10), None);
    // Inside the CRLF: still on the line that it ends.
    assert_eq!(map.position(4, Unit::Char), Some(Position { line: 1, column: 2 }));
    assert_eq!(map.position(4, Unit::Grapheme), None);
}

#[test]
fn what_is_out_of_range() {
    for text in ["", "abc", "abc\n", "£3m\nmore"] {
        let map = OffsetMap::new(text);
        for unit in UNITS {
            assert_eq!(map.position(text.len() + 1, unit), None);
            assert_eq!(map.count_to(text.len() + 1, unit), None);
            assert_eq!(map.offset_of(text.len() + 1, unit), None);
            assert_eq!(map.offset_of(usize::MAX, unit), None);
            assert_eq!(map.offset(Position { line: u32::MAX, column: 0 }, unit), None);
            assert_eq!(map.offset(Position { line: 0, column: u32::MAX }, unit), None);
            let end = map.position(text.len(), unit).unwrap();
            assert_eq!(map.offset(end, unit), Some(text.len()));
        }
    }
}

#[test]
fn threadsafe() {
    fn check<T: Send + Sync + Clone>() {}
    check::<OffsetMap<'static>>();
    assert_eq!(size_of::<Position>(), 8);
}

#[cfg(feature = "serde")]
#[test]
fn through_json() {
    let position = Position { line: 1, column: 8 };
    let json = serde_json::to_string(&(position, Unit::Utf16)).unwrap();
    assert_eq!(json, r#"[{"line":1,"column":8},"utf16"]"#);
    assert_eq!(serde_json::from_str::<(Position, Unit)>(&json).unwrap(), (position, Unit::Utf16));
}

/// Every offset of a text, in every unit, there and back.
fn check(text: &str) {
    let map = OffsetMap::new(text);
    for offset in 0..=text.len() {
        let line = map.line_of(offset).unwrap();
        let start = map.line(line).unwrap().start();
        for unit in UNITS {
            let counted = map.count_to(offset, unit);
            if !text.is_char_boundary(offset) {
                assert_eq!(counted, None);
                assert_eq!(map.position(offset, unit), None);
                continue;
            }
            if unit != Unit::Grapheme {
                assert_eq!(counted, Some(count(&text[..offset], unit)), "{unit:?} {offset} {text:?}");
            }
            if let Some(counted) = counted {
                assert_eq!(map.offset_of(counted, unit), Some(offset), "{unit:?} {offset} {text:?}");
                let position = map.position(offset, unit).unwrap();
                assert_eq!(position.line as usize, line);
                assert_eq!(position.column as usize, count(&text[start..offset], unit));
                assert_eq!(map.offset(position, unit), Some(offset), "{unit:?} {offset} {text:?}");
            }
        }
    }
}

proptest! {
    #[test]
    fn there_and_back(text in "[a£é😀\u{301}\r\n🇬]{0,30}") {
        check(&text);
    }

    #[test]
    fn over_checkpoints(text in "[a£😀\n]{200,400}") {
        check(&text);
    }

    #[test]
    fn there_and_back_ascii(text in "[a\r\n]{0,30}") {
        check(&text);
    }
}

#[test]
fn a_character_over_a_checkpoint() {
    for pad in 250..258 {
        let mut text = "a".repeat(pad);
        text.push('😀');
        text.push_str(&"b".repeat(300));
        check(&text);
    }
    check("");
}
