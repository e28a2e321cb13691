//! The rules of UAX #29 for word boundaries, one character after the other.
//!
//! In two corners, where a pictograph is joined by a zero-width joiner (WB3c), these are the boundaries that
//! `unicode-segmentation` gives and not the letter of the annex: nothing but marks and further joined
//! pictographs joins on to it, even where it is a letter (`ⓜ`); and it joins what stands before the joiner
//! even over a middle character (`a.` before a joined pictograph is of its segment).

use super::table::{
    CR, DOUBLE_QUOTE, EXTEND, EXTEND_NUM_LET, HEBREW, KATAKANA, LETTER, LF, MID_LETTER, MID_NUM, MID_NUM_LET,
    NEWLINE, NUMERIC, OTHER, REGIONAL, SINGLE_QUOTE, SPACE, ZWJ,
};
use super::{Char, char_at};

/// The end of the segment that starts at `start`, which must be a boundary before the text's end, and whether
/// it holds a letter or a digit.
///
/// At a boundary nothing that stands before it matters any more, so that a segment can be found alone.
pub(super) fn segment(bytes: &[u8], start: usize) -> (usize, bool) {
    let Some(first) = char_at(bytes, start) else { return (start, false) };
    let mut at = start + first.len;
    let mut word = first.is_alphanumeric();
    match first.class() {
        // WB3, WB3a
        CR if bytes.get(at) == Some(&b'\n') => return (at + 1, word),
        CR | LF | NEWLINE => return (at, word),
        _ => {}
    }
    // The class that counts (WB4: not that of Extend, Format, ZWJ), and that of the character just before.
    let mut base = first.class();
    let mut before = base;
    let mut regionals = u32::from(base == REGIONAL);
    while let Some(next) = char_at(bytes, at) {
        let class = next.class();
        let pictograph = before == ZWJ && next.is_pictograph();
        let joined = match (base, class) {
            (_, CR | LF | NEWLINE) => false,
            // WB3c, WB3d
            _ if pictograph || (before == SPACE && class == SPACE) => true,
            // WB4
            (_, EXTEND | ZWJ) => true,
            // WB5, WB8, WB9, WB10
            (LETTER | HEBREW | NUMERIC, LETTER | HEBREW | NUMERIC) => true,
            // WB13, WB13a, WB13b
            (KATAKANA, KATAKANA) => true,
            (LETTER | HEBREW | NUMERIC | KATAKANA | EXTEND_NUM_LET, EXTEND_NUM_LET) => true,
            (EXTEND_NUM_LET, LETTER | HEBREW | NUMERIC | KATAKANA) => true,
            // WB15, WB16
            (REGIONAL, REGIONAL) => regionals % 2 == 1,
            _ => false,
        };
        if joined {
            regionals += u32::from(class == REGIONAL);
            if pictograph {
                base = OTHER;
            } else if !matches!(class, EXTEND | ZWJ) {
                base = class;
            }
            before = class;
            word |= next.is_alphanumeric();
            at += next.len;
        } else if let Some(over) = over_middle(bytes, base, class, at + next.len) {
            // The character after it joins by the base before it, in the next round.
            before = over.before;
            word |= over.alphanumeric || next.is_alphanumeric();
            at = over.at;
        } else if (base, class) == (HEBREW, SINGLE_QUOTE) {
            // WB7a
            base = class;
            before = class;
            at += next.len;
        } else {
            break;
        }
    }
    (at, word)
}

/// What a middle character joins to what stands before it.
struct Over {
    /// Where the character stands that makes it join.
    at: usize,
    /// The class of the character before that.
    before: u8,
    /// Whether a mark between the two is alphanumeric.
    alphanumeric: bool,
}

/// WB6, WB7, WB7b, WB7c, WB11, WB12 for a character of class `middle` that ends before `at` and stands after
/// one of class `base`.
fn over_middle(bytes: &[u8], base: u8, middle: u8, at: usize) -> Option<Over> {
    let fits = match (base, middle) {
        (LETTER | HEBREW, MID_LETTER | MID_NUM_LET | SINGLE_QUOTE) => Char::is_letter,
        (HEBREW, DOUBLE_QUOTE) => |c: Char| c.class() == HEBREW,
        (NUMERIC, MID_NUM | MID_NUM_LET | SINGLE_QUOTE) => |c: Char| c.class() == NUMERIC,
        _ => return None,
    };
    let mut over = Over { at, before: middle, alphanumeric: false };
    while let Some(next) = char_at(bytes, over.at) {
        if !matches!(next.class(), EXTEND | ZWJ) {
            return (fits(next) || (over.before == ZWJ && next.is_pictograph())).then_some(over);
        }
        over.before = next.class();
        over.alphanumeric |= next.is_alphanumeric();
        over.at += next.len;
    }
    None
}
