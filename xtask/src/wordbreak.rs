//! Compiles the word-break classes of Unicode into `crates/text/src/wordbreak/table.rs`.
//!
//! The classes are read off the behaviour of `unicode-segmentation`: a character is put into a fixed set of
//! contexts, and where boundaries fall around it tells its class as surely as the tables would. Two classes
//! that no context tells apart (`Extend` and `Format`) are one to the rules as well.

use crate::generated::write_or_check;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use unicode_segmentation::{UNICODE_VERSION, UnicodeSegmentation};

/// The classes in the order of their numbers, each with a character that certainly is of it.
const CLASSES: [(&str, char); 18] = [
    ("OTHER", '!'),
    ("CR", '\r'),
    ("LF", '\n'),
    ("NEWLINE", '\u{85}'),
    ("EXTEND", '\u{300}'),
    ("ZWJ", '\u{200d}'),
    ("KATAKANA", 'ア'),
    ("LETTER", 'a'),
    ("HEBREW", 'א'),
    ("SINGLE_QUOTE", '\''),
    ("DOUBLE_QUOTE", '"'),
    ("MID_LETTER", ':'),
    ("MID_NUM_LET", '.'),
    ("MID_NUM", ','),
    ("NUMERIC", '0'),
    ("EXTEND_NUM_LET", '_'),
    ("REGIONAL", '🇦'),
    ("SPACE", ' '),
];

/// What is set beside the class.
const ALPHANUMERIC: u8 = 0x20;
const PICTOGRAPH: u8 = 0x40;

const BEFORE: [&str; 15] =
    ["", "a", "א", "0", "ア", "_", "🇦", " ", "\r", "\n", "a:", "a.", "0,", "א\"", "\u{200d}\u{300}"];
const AFTER: [&str; 12] = ["", "a", "א", "0", "ア", "_", "🇦", " ", "\n", "\u{300}", "🛑", "\u{300}a"];

/// Where boundaries fall just before and just after `c` in every context.
fn behaviour(c: char) -> Vec<bool> {
    let mut found = Vec::with_capacity(BEFORE.len() * AFTER.len() * 2);
    let mut text = String::new();
    for before in BEFORE {
        for after in AFTER {
            text.clear();
            text.push_str(before);
            text.push(c);
            text.push_str(after);
            let (start, end) = (before.len(), before.len() + c.len_utf8());
            let (mut at_start, mut at_end) = (false, false);
            for (at, _) in text.split_word_bound_indices() {
                at_start |= at == start;
                at_end |= at == end;
            }
            found.push(at_start);
            found.push(at_end);
        }
    }
    found
}

/// Writes the table, or with `--check` fails where the committed one is not what is generated today.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    write_or_check("wordbreak", "crates/text/src/wordbreak/table.rs", args, generate)
}

/// The class and flags of every code point.
fn classes() -> Vec<u8> {
    let known: BTreeMap<_, _> =
        CLASSES.iter().enumerate().map(|(number, &(_, c))| (behaviour(c), number as u8)).collect();
    assert_eq!(known.len(), CLASSES.len(), "two classes behave alike");
    (0..=char::MAX as u32)
        .map(|code| {
            let Some(c) = char::from_u32(code) else { return 0 };
            let class = known[&behaviour(c)];
            let joined = format!("\u{200d}{c}").split_word_bounds().count() == 1;
            let pictograph = joined && !matches!(CLASSES[usize::from(class)].0, "EXTEND" | "ZWJ");
            let alphanumeric = c.is_alphanumeric();
            class | if alphanumeric { ALPHANUMERIC } else { 0 } | if pictograph { PICTOGRAPH } else { 0 }
        })
        .collect()
}

/// Cuts `values` into pieces of `size` and gives each different piece a number.
pub(crate) fn share<T: Clone + Ord>(values: &[T], size: usize) -> (Vec<u16>, Vec<T>) {
    let mut seen = BTreeMap::new();
    let mut pieces = Vec::new();
    let mut index = Vec::new();
    for piece in values.chunks(size) {
        let next = (pieces.len() / size) as u16;
        index.push(*seen.entry(piece.to_vec()).or_insert_with(|| {
            pieces.extend_from_slice(piece);
            next
        }));
    }
    (index, pieces)
}

pub(crate) fn write_table<T: std::fmt::Display>(
    out: &mut String,
    doc: &str,
    name: &str,
    kind: &str,
    values: &[T],
) {
    writeln!(out, "\n/// {doc}\npub(super) static {name}: [{kind}; {}] = [", values.len()).unwrap();
    let mut line = String::from("   ");
    for value in values {
        let piece = format!(" {value},");
        if line.len() + piece.len() > 110 {
            writeln!(out, "{line}").unwrap();
            line = String::from("   ");
        }
        line += &piece;
    }
    writeln!(out, "{line}\n];").unwrap();
}

/// The source text of the generated module.
fn generate() -> String {
    let classes = classes();
    let (middle, leaves) = share(&classes, 64);
    let (root, middle) = share(&middle, 64);
    let (major, minor, update) = UNICODE_VERSION;
    let mut out = format!(
        "//! Word-break classes (UAX #29) of Unicode {major}.{minor}.{update}: made by `cargo run -p xtask -- wordbreak`.\n\
         //!\n\
         //! A trie: 6 bits of the code point choose in each of two lower stages, the rest in the first.\n\
         #![cfg_attr(rustfmt, rustfmt_skip)]\n\n\
         /// The version of Unicode that the classes are of.\n\
         pub const UNICODE_VERSION: (u64, u64, u64) = ({major}, {minor}, {update});\n"
    );
    for (number, (name, _)) in CLASSES.iter().enumerate() {
        writeln!(out, "pub(crate) const {name}: u8 = {number};").unwrap();
    }
    let root: Vec<u8> = root.iter().map(|&piece| u8::try_from(piece).unwrap()).collect();
    write_table(&mut out, "For each 4096 code points the piece of `MIDDLE`.", "ROOT", "u8", &root);
    write_table(&mut out, "For each 64 code points the piece of `LEAVES`.", "MIDDLE", "u16", &middle);
    write_table(
        &mut out,
        "The class, 0x20 where alphanumeric, 0x40 where an extended pictograph.",
        "LEAVES",
        "u8",
        &leaves,
    );
    out
}
