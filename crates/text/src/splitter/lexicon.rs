//! What is known about words that are written with a stop.

mod lists;

use super::abbreviation::Abbreviation::{self, Calendar, Final, Never, Place, Reference, Title};
use alloc::boxed::Box;
use lists::{
    ABBREVIATIONS, COUNT_LEADS, FINITE, LETTER, LETTERED, NATIONAL, NUMBERED, OPENERS, SPEECH, UNFINISHED,
    WEEKDAYS,
};

/// The longest entry of the lexicon and of what a builder takes, in bytes.
pub(super) const LONGEST: usize = 16;

/// A word of at most [`LONGEST`] bytes, as a number in which case does not matter; 0 for one that is longer.
#[inline(always)]
pub(super) fn key(word: &[u8]) -> u128 {
    let number = |bytes: &[u8]| bytes.iter().rev().fold(0_u64, |n, &b| n << 8 | u64::from(b));
    match word.len() {
        0 => 0,
        // Each from two loads that overlap.
        n @ 8..=LONGEST => {
            let low = word.first_chunk().map_or(0, |c| u64::from_le_bytes(*c));
            let high = word.last_chunk().map_or(0, |c| u64::from_le_bytes(*c));
            folded(u128::from(low) | u128::from(high) << (8 * (n - 8)), n)
        }
        n @ 4..8 => {
            let low = word.first_chunk().map_or(0, |c| u32::from_le_bytes(*c));
            let high = word.last_chunk().map_or(0, |c| u32::from_le_bytes(*c));
            folded(u128::from(low) | u128::from(high) << (8 * (n - 4)), n)
        }
        n @ 1..4 => folded(u128::from(number(word)), n),
        _ => 0,
    }
}

/// The `length` bytes of `number` with bit 5 set, in which the two cases of a letter differ.
#[inline]
const fn folded(number: u128, length: usize) -> u128 {
    number | (u128::MAX / 0xFF * 0x20) >> (8 * (LONGEST - length))
}

const fn const_key(word: &str) -> u128 {
    let word = word.as_bytes();
    let mut key = 0;
    let mut i = word.len();
    while i > 0 {
        i -= 1;
        key = key << 8 | word[i] as u128;
    }
    folded(key, word.len())
}

/// Words to be looked up, by their keys: `SLOTS`, a power of two, is at least twice their number.
struct Words<const SLOTS: usize> {
    keys: [u128; SLOTS],
    values: [u8; SLOTS],
}

impl<const SLOTS: usize> Words<SLOTS> {
    const fn new() -> Words<SLOTS> {
        Words { keys: [0; SLOTS], values: [0; SLOTS] }
    }

    const fn of(words: &[&str]) -> Words<SLOTS> {
        let mut table = Words::new();
        assert!(words.len() * 2 <= SLOTS);
        let mut i = 0;
        while i < words.len() {
            table.put(words[i], 1);
            i += 1;
        }
        table
    }

    const fn put(&mut self, word: &str, value: u8) {
        assert!(word.len() <= LONGEST);
        let key = const_key(word);
        let mut slot = Self::slot(key);
        while self.keys[slot] != 0 {
            assert!(self.keys[slot] != key, "a word that stands twice");
            slot = (slot + 1) % SLOTS;
        }
        self.keys[slot] = key;
        self.values[slot] = value;
    }

    const fn slot(key: u128) -> usize {
        let mixed = (key as u64 ^ ((key >> 64) as u64).rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> (64 - SLOTS.trailing_zeros())) as usize
    }

    /// The value of `word`; 0 if it is none of these.
    #[inline]
    fn get(&self, word: &[u8]) -> u8 {
        self.get_by_key(key(word))
    }

    #[inline]
    fn get_by_key(&self, key: u128) -> u8 {
        if key == 0 {
            return 0;
        }
        let mut slot = Self::slot(key);
        loop {
            let found = self.keys[slot];
            if found == key {
                return self.values[slot];
            }
            if found == 0 {
                return 0;
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

static OPENER_WORDS: Words<1024> = Words::of(OPENERS);
static SPEECH_WORDS: Words<256> = Words::of(SPEECH);
static UNFINISHED_WORDS: Words<64> = Words::of(UNFINISHED);
static WEEKDAY_WORDS: Words<32> = Words::of(WEEKDAYS);
static LETTERED_WORDS: Words<128> = Words::of(LETTERED);
static NUMBERED_WORDS: Words<128> = Words::of(NUMBERED);
static NATIONAL_WORDS: Words<128> = Words::of(NATIONAL);
static FINITE_WORDS: Words<128> = Words::of(FINITE);
static LETTER_WORDS: Words<64> = Words::of(LETTER);
static ABBREVIATION_WORDS: Words<1024> = {
    let mut table = Words::new();
    let mut i = 0;
    while i < ABBREVIATIONS.len() {
        table.put(ABBREVIATIONS[i].0, ABBREVIATIONS[i].1 as u8 + 1);
        i += 1;
    }
    table
};

/// What is known of `word`, which stands before a stop and is written without it.
#[inline]
pub(super) fn abbreviation(word: &[u8]) -> Option<Abbreviation> {
    match ABBREVIATION_WORDS.get(word) {
        0 => None,
        1 => Some(Never),
        2 => Some(Title),
        3 => Some(Place),
        4 => Some(Reference),
        5 => Some(Calendar),
        _ => Some(Final),
    }
}

/// Whether a word of up to eight small letters is an abbreviation; its first letter is in the lowest byte of `word`.
#[inline]
pub(super) fn is_abbreviation(word: u64) -> bool {
    ABBREVIATION_WORDS.get_by_key(u128::from(word)) != 0
}

/// Whether `word` is one of `further`, which are in small letters and sorted.
pub(super) fn is_among(word: &[u8], further: &[Box<str>]) -> bool {
    let lower = || word.iter().map(u8::to_ascii_lowercase);
    further.binary_search_by(|entry| entry.bytes().cmp(lower())).is_ok()
}

/// The place of a letter in the alphabet, from 1 on, in either case; 0 for all else.
static PLACES: [u8; 256] = {
    let mut table = [0; 256];
    let mut place = 1;
    while place <= 26 {
        table[b'a' as usize + place - 1] = place as u8;
        table[b'A' as usize + place - 1] = place as u8;
        place += 1;
    }
    table
};

/// A number below 2¹⁵ for the first three letters of a word, or as many as it has.
#[inline(always)]
const fn beginning(first: u8, second: u8, third: u8) -> usize {
    let (first, second) = (PLACES[first as usize] as usize, PLACES[second as usize] as usize);
    let third = if second == 0 { 0 } else { PLACES[third as usize] as usize };
    first | second << 5 | third << 10
}

/// A bit for each beginning of a word that opens sentences.
static BEGINNINGS: [u64; 512] = {
    let mut table = [0; 512];
    let mut i = 0;
    while i < OPENERS.len() {
        let word = OPENERS[i].as_bytes();
        let second = if word.len() > 1 { word[1] } else { 0 };
        let third = if word.len() > 2 { word[2] } else { 0 };
        let place = beginning(word[0], second, third);
        table[place / 64] |= 1 << (place % 64);
        i += 1;
    }
    let mut i = 0;
    while i < WEEKDAYS.len() {
        let word = WEEKDAYS[i].as_bytes();
        let place = beginning(word[0], word[1], word[2]);
        table[place / 64] |= 1 << (place % 64);
        i += 1;
    }
    table
};

/// Whether `word` is a day of the week.
pub(super) fn weekday(word: &[u8]) -> bool {
    WEEKDAY_WORDS.get(word) != 0
}

/// Whether `word` opens sentences.
#[inline]
pub(super) fn opener(word: &[u8]) -> bool {
    // Most words are out after three letters.
    opener_begins(word) && OPENER_WORDS.get(word) != 0
}

/// Whether the first three letters of `word`, which may go on behind its end, are those of a word that opens sentences.
#[inline]
pub(super) fn opener_begins(word: &[u8]) -> bool {
    let byte = |at: usize| word.get(at).copied().unwrap_or(0);
    let place = beginning(byte(0), byte(1), byte(2));
    BEGINNINGS[place / 64] >> (place % 64) & 1 != 0
}

/// Whether `word` ends no sentence.
pub(super) fn unfinished(word: &[u8]) -> bool {
    UNFINISHED_WORDS.get(word) != 0
}

/// Whether `word` is what a short title calls its instrument.
pub(super) fn instrument(word: &[u8]) -> bool {
    matches!(
        word,
        b"Act"
            | b"Acts"
            | b"Bill"
            | b"Bills"
            | b"Order"
            | b"Orders"
            | b"Regulations"
            | b"Rules"
            | b"Measure"
            | b"Scheme"
            | b"Regulation"
            | b"Directions"
            | b"Code"
            | b"Instrument"
    )
}

/// Whether `word` opens or closes a letter.
pub(super) fn letter_word(word: &[u8]) -> bool {
    LETTER_WORDS.get(word) != 0
}

/// Whether `word` is a noun that a letter names.
pub(super) fn lettered(word: &[u8]) -> bool {
    LETTERED_WORDS.get(word) != 0
}

/// Whether `word` is a noun that a number names: chapter, annex.
pub(super) fn numbered(word: &[u8]) -> bool {
    NUMBERED_WORDS.get(word) != 0 || lettered(word)
}

/// Whether `word` is what bodies and people of a country are called behind its letters: `U.S. Senate`.
pub(super) fn national(word: &[u8]) -> bool {
    NATIONAL_WORDS.get(word) != 0
}

/// Whether `word` is a finite verb that stands behind its subject.
pub(super) fn finite(word: &[u8]) -> bool {
    FINITE_WORDS.get(word) != 0
}

/// Whether `word`, in small letters, stands before a count that ends a sentence: "was 7".
pub(super) fn counts(word: &[u8]) -> bool {
    COUNT_LEADS.iter().any(|it| it.as_bytes() == word)
}

/// Whether `word` is a verb of speech.
pub(super) fn speech(word: &[u8]) -> bool {
    SPEECH_WORDS.get(word) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_short() {
        assert!(ABBREVIATIONS.windows(2).all(|w| w[0].0.as_bytes() < w[1].0.as_bytes()));
        for (entry, kind) in ABBREVIATIONS {
            assert_eq!(abbreviation(entry.as_bytes()), Some(*kind));
            assert_eq!(abbreviation(entry.to_uppercase().as_bytes()), Some(*kind));
            let word = entry.bytes().rev().fold(0, |n, b| n << 8 | u64::from(b));
            assert!(is_abbreviation(word) || !entry.bytes().all(|b| b.is_ascii_lowercase()));
        }
        assert!(OPENERS.iter().all(|word| opener(word.as_bytes())));
        // `Walk::is_plain_end` takes a word of eight letters for none of these.
        assert!(ABBREVIATIONS.iter().all(|(entry, _)| entry.len() < 8));
        assert!(OPENERS.windows(2).all(|w| w[0] < w[1]));
        assert!(LETTERED.windows(2).all(|w| w[0] < w[1]));
        assert!([NUMBERED, NATIONAL, FINITE, LETTER].iter().all(|it| it.windows(2).all(|w| w[0] < w[1])));
        assert!(SPEECH.windows(2).all(|w| w[0] < w[1]));
    }

    #[test]
    fn case_is_folded() {
        assert_eq!(abbreviation(b"Para"), Some(Reference));
        assert_eq!(abbreviation(b"P.M"), Some(Final));
        assert_eq!(abbreviation(b"Health"), None);
        assert!(opener(b"However") && !opener(b"Government"));
        assert!(speech(b"asked") && !speech(b"walked"));
    }
}
