//! What the lexicon says of a word, in one look: the word's letters as a number, and a table without collisions.

use super::lexicon::{ABBREVIATIONS, BEFORE_FIGURE, CITED, FUSED, MAYBE_ABBREVIATIONS, PREFIXES};
use crate::TokenKind;

/// What a word may be, as bits.
pub(super) mod mark {
    /// It may be a contraction though nothing in it shows it.
    pub(in super::super) const FUSED: u8 = 1;
    /// It may keep a full stop behind it, or be the start of an address.
    pub(in super::super) const STOPPED: u8 = 2;
    /// It is a prefix that keeps its hyphen.
    pub(in super::super) const PREFIX: u8 = 4;
    /// It is an abbreviation.
    pub(in super::super) const ABBREVIATION: u8 = 8;
    /// It is an abbreviation, or a word.
    pub(in super::super) const MAYBE_ABBREVIATION: u8 = 16;
    /// It is an abbreviation before a figure.
    pub(in super::super) const BEFORE_FIGURE: u8 = 32;
    /// It is an abbreviation for a work cited before, or a word.
    pub(in super::super) const CITED: u8 = 64;
}

/// For a word of so many bytes which of its first eight are in its key: none of a longer one's.
static KEPT: [u64; 64] = {
    let mut kept = [0; 64];
    let mut len = 1;
    while len <= 8 {
        kept[len] = u64::MAX >> (64 - 8 * len);
        len += 1;
    }
    kept
};

/// A word of up to eight ASCII letters in small letters, in one register, of `len` (below 64) of the bytes in
/// `word`; 0 for a longer one.
#[inline(always)]
pub(super) fn key(word: u64, len: u32) -> u64 {
    (word | 0x2020_2020_2020_2020) & KEPT[(len & 63) as usize]
}

/// [`key`] of the last `len` (1 to 64) of the bytes in `eight`.
#[inline(always)]
pub(super) fn key_before(eight: u64, len: u32) -> u64 {
    let key = (eight | 0x2020_2020_2020_2020) >> (64_u32.wrapping_sub(8 * len) & 63);
    if len <= 8 { key } else { 0 }
}

/// [`key`] of the `len` bytes at `start`.
#[inline]
pub(super) fn key_at(bytes: &[u8], start: usize, len: usize) -> u64 {
    let mut word = [0; 8];
    match bytes[start..].first_chunk::<8>() {
        Some(whole) => word = *whole,
        None => word[..bytes.len() - start].copy_from_slice(&bytes[start..]),
    }
    key(u64::from_le_bytes(word), len.min(9) as u32)
}

/// The [`key`] of `etc`.
pub(super) const ETC: u64 = const_key("etc");

/// The [`key`] of `v`.
pub(super) const VERSUS: u64 = const_key("v");

/// The [`key`] of `www`.
pub(super) const WWW: u64 = const_key("www");

/// What the word with this [`key`] is.
#[inline(always)]
pub(super) fn marks(key: u64) -> u8 {
    let slot = slot(key);
    let same = TABLE.keys[usize::from(TABLE.rows[slot])] == key;
    // Without a branch.
    TABLE.marks[slot] & u8::from(same).wrapping_neg()
}

/// What the word with this [`key`] is, if it is what the table has there: no fewer marks than it has.
#[inline(always)]
pub(super) fn possible_marks(key: u64) -> u8 {
    TABLE.marks[slot(key)]
}

/// Where the word with this [`key`] is cut, and what its last part is.
pub(super) fn fused(key: u64) -> Option<([u8; 2], TokenKind)> {
    if marks(key) & mark::FUSED == 0 {
        return None;
    }
    let row = usize::from(TABLE.rows[slot(key)]);
    let (_, cuts, kind) = *FUSED.get(row - 1)?;
    Some((cuts, kind))
}

/// The multiplier was looked for until it kept all words apart.
#[inline(always)]
const fn slot(key: u64) -> usize {
    (key.wrapping_mul(0xa8f2_a03e_c614_9c85) >> 52) as usize
}

struct Table {
    marks: [u8; 4096],
    rows: [u16; 4096],
    keys: [u64; 512],
}

/// Contractions first, so that their rows are those of [`FUSED`] and one more.
static TABLE: Table = {
    let mut table = Table { marks: [0; 4096], rows: [0; 4096], keys: [0; 512] };
    let mut next = 1;
    let mut at = 0;
    while at < FUSED.len() {
        next = add(&mut table, next, &[FUSED[at].0], mark::FUSED);
        at += 1;
    }
    next = add(&mut table, next, ABBREVIATIONS.0, mark::ABBREVIATION | mark::STOPPED);
    next = add(&mut table, next, MAYBE_ABBREVIATIONS.0, mark::MAYBE_ABBREVIATION | mark::STOPPED);
    next = add(&mut table, next, CITED.0, mark::CITED | mark::STOPPED);
    next = add(&mut table, next, BEFORE_FIGURE.0, mark::BEFORE_FIGURE | mark::STOPPED);
    next = add(&mut table, next, PREFIXES.0, mark::PREFIX);
    // Initials, `Ph.D.`, and the start of an address.
    let letters = "abcdefghijklmnopqrstuvwxyz";
    let mut letter = 0;
    while letter < letters.len() {
        let (_, rest) = letters.split_at(letter);
        let (one, _) = rest.split_at(1);
        next = add(&mut table, next, &[one], mark::STOPPED);
        letter += 1;
    }
    add(&mut table, next, &["ph", "ll", "www"], mark::STOPPED);
    assert!(table.marks[slot(0)] == 0, "what is too long for a key has no marks");
    table
};

const fn add(table: &mut Table, mut next: u16, words: &[&str], mark: u8) -> u16 {
    let mut at = 0;
    while at < words.len() {
        let key = const_key(words[at]);
        let slot = slot(key);
        if table.rows[slot] == 0 {
            table.rows[slot] = next;
            table.keys[next as usize] = key;
            next += 1;
        }
        assert!(
            table.keys[table.rows[slot] as usize] == key,
            "two words in one slot: choose another multiplier"
        );
        table.marks[slot] |= mark;
        at += 1;
    }
    next
}

/// [`key`] of a small word, for the compiler.
const fn const_key(word: &str) -> u64 {
    let word = word.as_bytes();
    assert!(word.len() <= 8);
    let (mut key, mut place) = (0, 0);
    while place < word.len() {
        key |= (word[place] as u64) << (8 * place);
        place += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        assert_eq!(fused(const_key("dunno")), Some(([2, 3], TokenKind::Word)));
        assert_eq!(fused(const_key("youve")), Some(([0, 3], TokenKind::Clitic)));
        assert_eq!(fused(const_key("dr")), None);
        assert_eq!(marks(const_key("co")), mark::MAYBE_ABBREVIATION | mark::STOPPED | mark::PREFIX);
        assert_eq!(marks(key_at(b"Prof. Smith", 0, 4)), mark::ABBREVIATION | mark::STOPPED);
        assert_eq!(marks(key_at(b"professor", 0, 9)), 0);
        assert_eq!(marks(0), 0);
    }
}
