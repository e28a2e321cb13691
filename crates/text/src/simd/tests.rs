//! Every level against the others, a byte at a time.

use super::*;
use crate::words::bounds_into_at;

#[test]
fn each_byte_at_each_place() {
    for byte in 0..=255_u8 {
        for before in [b'a', b'1', b' ', b'\'', b',', b'_', b'\r', 0, 0xc3] {
            for place in 0..130 {
                let mut text = [b'b'; 130];
                text[place] = byte;
                if place > 0 {
                    text[place - 1] = before;
                }
                let mut expected = std::vec::Vec::new();
                bounds_into_at(Level::Portable, &text, &mut expected);
                for &level in Level::available() {
                    let mut found = std::vec::Vec::new();
                    bounds_into_at(level, &text, &mut found);
                    assert_eq!(found, expected, "{level:?} {byte:#x} at {place} after {before:#x}");
                }
            }
        }
    }
}
