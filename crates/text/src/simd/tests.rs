//! Every level against the others, a byte at a time.

use proptest::prelude::*;

use super::kernel::Kernel;
use super::lanes::{LANES, Lane, Lanes};
use super::surroundings::Surroundings;
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

struct SurroundingsOf([u8; 64]);

impl Job for SurroundingsOf {
    type Output = Surroundings;

    fn run<K: Kernel>(self) -> Surroundings {
        K::surroundings(&self.0)
    }
}

proptest! {
    #[test]
    fn surroundings(bytes in prop::array::uniform32(any::<[u8; 2]>())) {
        let mut block = [0; 64];
        block.copy_from_slice(bytes.as_flattened());
        for &level in Level::available() {
            let found = dispatch(level, SurroundingsOf(block));
            for (i, &b) in block.iter().enumerate() {
                let is = |mask: u64| mask >> i & 1 == 1;
                prop_assert_eq!(is(found.alphanumeric), b.is_ascii_alphanumeric());
                prop_assert_eq!(is(found.lower), b.is_ascii_lowercase());
                prop_assert_eq!(is(found.upper), b.is_ascii_uppercase());
                prop_assert_eq!(is(found.high), !b.is_ascii());
                prop_assert_eq!(is(found.wide), b == 0xE2);
                prop_assert_eq!(is(found.white), matches!(b, b' ' | b'\t'..=b'\r'));
                prop_assert_eq!(is(found.blank), b == b' ');
                prop_assert_eq!(is(found.stop), matches!(b, b'.' | b'?' | b'!' | b'\n'));
                prop_assert_eq!(is(found.joint), matches!(b, b'.' | b'\'' | b'-' | b'&'));
                prop_assert_eq!(is(found.dot), b == b'.');
            }
        }
    }
}

#[test]
fn typography_at_each_place() {
    use unicode_segmentation::UnicodeSegmentation;
    for c in ('\u{80}'..'\u{180}').chain('\u{2000}'..'\u{2070}') {
        for pad in 50..68 {
            let text = std::format!(
                "{}a{c}b 1{c}2 {c}{c}x{c} y'{c}z.{c}{c}'t {c}é’{c}’t’{c}1 {} the end of it",
                "n ".repeat(pad / 2) + &"m"[..pad % 2],
                "w ".repeat(40),
            );
            let expected: std::vec::Vec<usize> =
                text.split_word_bound_indices().map(|(at, part)| at + part.len()).collect();
            for &level in Level::available() {
                let mut found = std::vec::Vec::new();
                bounds_into_at(level, text.as_bytes(), &mut found);
                assert!(
                    found.iter().map(|&at| at as usize).eq(expected.iter().copied()),
                    "{level:?} {c:?} {pad}"
                );
                let words = crate::words::words_at(level, &text);
                assert!(words.eq(text.unicode_words()), "{level:?} words {c:?} {pad}");
            }
        }
    }
}

struct SumOf([Lane; 2]);

impl Job for SumOf {
    type Output = (usize, Lane);

    fn run<K: Kernel>(self) -> (usize, Lane) {
        let mut sum = [0; LANES];
        K::Lanes::load(&self.0[0]).sum(K::Lanes::load(&self.0[1])).store(&mut sum);
        (K::Lanes::COUNT, sum)
    }
}

proptest! {
    /// Blocks add up as one number: what one carries over goes on through full ones.
    #[test]
    fn sums_of_lanes(ours in prop::array::uniform8(0..4_usize), others in prop::array::uniform8(0..4_usize)) {
        let of = |choices: [usize; LANES]| choices.map(|it| [0, 1, u64::MAX, 1 << 63][it]);
        let both = [of(ours), of(others)];
        for &level in Level::available() {
            let (count, found) = dispatch(level, SumOf(both));
            let mut carry = 0;
            for lane in 0..count {
                let sum = u128::from(both[0][lane]) + u128::from(both[1][lane]) + carry;
                prop_assert_eq!(found[lane], sum as u64, "{:?} {}", level, lane);
                carry = sum >> 64;
            }
        }
    }
}
