//! Compiles the sentence-break classes of Unicode into `crates/text/src/sentencebreak/table.rs`.
//!
//! As for the words, the classes are read off the behaviour of `unicode-segmentation`: where boundaries fall around a
//! character in a fixed set of contexts tells its class. `Extend` and `Format` are one to the rules and here.

use crate::generated::write_or_check;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use unicode_segmentation::{UNICODE_VERSION, UnicodeSegmentation};

use crate::wordbreak::{share, write_table};

/// The classes in the order of their numbers, each with a character that certainly is of it.
const CLASSES: [(&str, char); 14] = [
    ("OTHER", '#'),
    ("EXTEND", '\u{300}'),
    ("SPACE", ' '),
    ("CLOSE", ')'),
    ("LOWER", 'a'),
    ("UPPER", 'A'),
    ("LETTER", 'א'),
    ("NUMERIC", '0'),
    ("CONTINUE", ','),
    ("STOP", '.'),
    ("TERM", '!'),
    ("CR", '\r'),
    ("LF", '\n'),
    ("SEPARATOR", '\u{2028}'),
];

const BEFORE: [&str; 5] = ["", "a.", "a. ", "!", "\r"];
const AFTER: [&str; 5] = ["", "A", "a", "\n", ".A"];

/// Where boundaries fall just before and just after `c` in every context, and whether one falls behind it later on.
fn behaviour(c: char) -> Vec<u8> {
    let mut found = Vec::with_capacity(BEFORE.len() * AFTER.len());
    let mut text = String::new();
    for before in BEFORE {
        for after in AFTER {
            text.clear();
            text.push_str(before);
            text.push(c);
            text.push_str(after);
            let (start, end) = (before.len(), before.len() + c.len_utf8());
            let mut bounds = 0;
            for (at, _) in text.split_sentence_bound_indices() {
                bounds |= match at {
                    0 => 0,
                    at if at == start => 1,
                    at if at == end => 2,
                    at if at > end => 4 << (at - end),
                    _ => 0,
                };
            }
            found.push(bounds);
        }
    }
    found
}

/// Writes the table, or with `--check` fails where the committed one is not what is generated today.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    write_or_check("sentencebreak", "crates/text/src/sentencebreak/table.rs", args, generate)
}

/// The class of every code point.
fn classes() -> Vec<u8> {
    let known: BTreeMap<_, _> =
        CLASSES.iter().enumerate().map(|(number, &(_, c))| (behaviour(c), number as u8)).collect();
    assert_eq!(known.len(), CLASSES.len(), "two classes behave alike");
    (0..=char::MAX as u32).map(|code| char::from_u32(code).map_or(0, |c| known[&behaviour(c)])).collect()
}

/// The source text of the generated module.
fn generate() -> String {
    let classes = classes();
    // Two classes of four bits in a byte.
    let packed: Vec<u8> = classes.chunks(2).map(|pair| pair[0] | pair[1] << 4).collect();
    let (middle, leaves) = share(&packed, 32);
    let (root, middle) = share(&middle, 64);
    // A bit for each first byte of a character that may end a sentence.
    let mut leads = [0_u8; 32];
    for (code, class) in classes.iter().enumerate() {
        if *class >= 9
            && let Some(c) = char::from_u32(code as u32)
        {
            let first = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            leads[usize::from(first >> 3)] |= 1 << (first & 7);
        }
    }
    let (major, minor, update) = UNICODE_VERSION;
    let mut out = format!(
        "//! Sentence-break classes (UAX #29) of Unicode {major}.{minor}.{update}: made by `cargo run -p xtask -- sentencebreak`.\n\
         //!\n\
         //! A trie: 6 bits of the code point choose in each of two lower stages, the rest in the first. From `STOP` on a\n\
         //! class may end a sentence; from `CR` on it always does.\n\
         #![cfg_attr(rustfmt, rustfmt_skip)]\n\n"
    );
    for (number, (name, _)) in CLASSES.iter().enumerate() {
        writeln!(out, "pub(super) const {name}: u8 = {number};").unwrap();
    }
    let root: Vec<u8> = root.iter().map(|&piece| u8::try_from(piece).unwrap()).collect();
    write_table(&mut out, "For each 4096 code points the piece of `MIDDLE`.", "ROOT", "u8", &root);
    write_table(&mut out, "For each 64 code points the piece of `LEAVES`.", "MIDDLE", "u16", &middle);
    write_table(
        &mut out,
        "The classes of two code points, the even one in the low half.",
        "LEAVES",
        "u8",
        &leaves,
    );
    write_table(
        &mut out,
        "A bit for each first byte of a character that may end a sentence.",
        "LEADS",
        "u8",
        &leads,
    );
    out
}
