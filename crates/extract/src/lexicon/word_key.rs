//! Word key: a word goes in, what the lexicon says of it and how its letters look come out.
//!
//! A word of up to fifteen bytes is packed into two 64-bit numbers, so that looking it up compares numbers and no
//! strings, and so that the case of all its letters is told at once.

use super::LexicalClass;
use super::table::WORDS;
use std::sync::LazyLock;

/// A word of at most fifteen bytes as two numbers: its first eight bytes; the others, and its length in the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct WordKey {
    low: u64,
    high: u64,
}

/// The eight bytes from `at` on, noughts where the text has ended.
#[inline]
fn eight(text: &[u8], at: usize) -> u64 {
    match text.get(at..at + 8) {
        Some(window) => {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(window);
            u64::from_le_bytes(bytes)
        }
        None => {
            let rest = text.get(at..).unwrap_or_default();
            rest.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
        }
    }
}

/// A mask of the first `len` bytes of eight.
#[inline]
const fn first_bytes(len: usize) -> u64 {
    if len >= 8 { u64::MAX } else { (1 << (8 * len)) - 1 }
}

/// The high bit of each byte of a number.
const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
/// A one in each byte of a number.
const ONES: u64 = u64::from_le_bytes([1; 8]);

/// The high bit of each byte that is an ASCII letter from `first` to `last`.
#[inline]
const fn letters_between(number: u64, first: u8, last: u8) -> u64 {
    let low = number & !HIGH;
    let from = low + ONES * (0x80 - first as u64);
    let past = low + ONES * (0x7f - last as u64);
    (from ^ past) & !number & HIGH
}

impl WordKey {
    /// The key of the word `text[start..end]`; `None` for one of more than fifteen bytes.
    ///
    /// The bytes after the word may be read, but do not count.
    #[inline]
    pub(crate) fn of_part(text: &[u8], start: usize, end: usize) -> Option<WordKey> {
        let len = end - start;
        let low = eight(text, start) & first_bytes(len);
        let high = match len {
            0..=8 => 0,
            9..=15 => eight(text, start + 8) & first_bytes(len - 8),
            _ => return None,
        };
        Some(WordKey { low, high: high | (len as u64) << 56 })
    }

    /// The key of a word; `None` for one of more than fifteen bytes.
    #[inline]
    pub(crate) fn of(word: &str) -> Option<WordKey> {
        WordKey::of_part(word.as_bytes(), 0, word.len())
    }

    /// The word.
    pub(crate) fn text(self) -> String {
        let bytes = self.low.to_le_bytes().into_iter().chain(self.high.to_le_bytes());
        let bytes: Vec<u8> = bytes.take((self.high >> 56) as usize).collect();
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// The key of a word with small letters for its ASCII capitals; `None` for one of more than fifteen bytes.
    #[inline]
    pub(crate) fn of_lower(word: &str) -> Option<WordKey> {
        WordKey::of(word).map(|it| it.lowered(it.capitals()))
    }

    /// The high bit of each byte that is an ASCII capital. The byte of the length is none.
    #[inline]
    fn capitals(self) -> WordKey {
        let low = letters_between(self.low, b'A', b'Z');
        let high = if self.high & !(0xff << 56) == 0 { 0 } else { letters_between(self.high, b'A', b'Z') };
        WordKey { low, high }
    }

    /// The same word with small letters for its ASCII capitals: a set high bit, moved by two, is the bit that makes a
    /// capital a small letter.
    #[inline]
    fn lowered(self, capitals: WordKey) -> WordKey {
        WordKey { low: self.low | capitals.low >> 2, high: self.high | capitals.high >> 2 }
    }

    /// Where it belongs in an open table of so many slots, a power of two.
    #[inline]
    pub(crate) fn slot(self, slots: usize) -> usize {
        let mixed = (self.low ^ self.high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> (64 - slots.ilog2())) as usize
    }
}

/// Rows of the table: the classes of a word as it is written, and those of all words that are it in small letters.
/// Row 0 is the empty set.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    written: u16,
    any: u16,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: WordKey,
    entry: Entry,
}

/// Slots of the table, a power of two; less than half of them are taken.
const SLOTS: usize = 1 << 14;
/// So many slots are looked at for a word, from the one where it belongs on. A word that finds none of them free is kept
/// with the long ones, so that a look-up is always right and never long.
const PROBES: usize = 32;

/// The lexicon: open addressing over the words of at most fifteen bytes.
struct Table {
    /// The distinct sets of classes.
    rows: Vec<LexicalClass>,
    slots: Vec<Slot>,
    /// The words of more than fifteen bytes, and those for which there was no slot, in order.
    others: Vec<(&'static str, Entry)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

impl Table {
    /// From the compiled words: in each line a word and its two rows, apart by tabs, in order of the words.
    fn build() -> Table {
        let mut table = Table { slots: vec![Slot::default(); SLOTS], others: Vec::new(), rows: Vec::new() };
        for line in WORDS.lines() {
            if let Some(numbers) = line.strip_prefix('=') {
                let numbers = numbers.split(' ').filter_map(|it| it.parse().ok());
                let row = numbers.fold(LexicalClass::NONE, |row, it| row.or(LexicalClass::numbered(it)));
                table.rows.push(row);
                continue;
            }
            let mut columns = line.split('\t');
            let word = columns.next().unwrap_or_default();
            let mut row = || columns.next().and_then(|it| it.parse().ok()).unwrap_or_default();
            let entry = Entry { written: row(), any: row() };
            if !table.put(word, entry) {
                table.others.push((word, entry));
            }
        }
        table
    }

    /// Puts a short word into its slot; says whether there was one.
    fn put(&mut self, word: &str, entry: Entry) -> bool {
        let Some(key) = WordKey::of(word) else { return false };
        for probe in 0..PROBES {
            let slot = &mut self.slots[(key.slot(SLOTS) + probe) % SLOTS];
            if slot.key == WordKey::default() {
                *slot = Slot { key, entry };
                return true;
            }
        }
        false
    }

    /// What is listed of a short word. Where all slots it may have are taken by others, `other` says.
    #[inline]
    fn get(&self, key: WordKey, other: impl FnOnce() -> Entry) -> Entry {
        let mut at = key.slot(SLOTS);
        for _ in 0..PROBES {
            let slot = &self.slots[at];
            if slot.key == key {
                return slot.entry;
            }
            if slot.key == WordKey::default() {
                return Entry::default();
            }
            at = (at + 1) % SLOTS;
        }
        other()
    }

    /// What is listed of a word that has no slot.
    #[cold]
    fn other(&self, word: &str) -> Entry {
        let found = self.others.binary_search_by(|it| it.0.cmp(word));
        found.map_or(Entry::default(), |at| self.others[at].1)
    }

    /// The classes of a word of more than fifteen bytes.
    fn long(&self, word: &str) -> LexicalClass {
        let written = self.other(word).written;
        let mut lower = [0; 24];
        let Some(place) = lower.get_mut(..word.len()) else { return row(written) };
        place.copy_from_slice(word.as_bytes());
        place.make_ascii_lowercase();
        let any = str::from_utf8(place).map_or(0, |it| self.other(it).any);
        row(written).or(row(any))
    }
}

/// The set of classes that stands in a row.
#[inline]
fn row(number: u16) -> LexicalClass {
    TABLE.rows.get(usize::from(number)).copied().unwrap_or(LexicalClass::NONE)
}

/// What the lexicon says of a word, and how its letters look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordFacts {
    pub(crate) classes: LexicalClass,
    pub(crate) letters: Letters,
}

/// How the letters of a word look, as far as that is seen at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Letters {
    /// ASCII letters, all small.
    Small,
    /// ASCII letters, first a capital one, with a small letter after it.
    Title,
    /// ASCII, first a capital letter, with a small letter after it.
    Capital,
    /// Anything else: to be looked at one by one.
    Other,
}

/// What the lexicon says of the word `text[start..end]`, and how its letters look. Time does not grow with the text.
pub(crate) fn look_up(text: &str, start: usize, end: usize) -> WordFacts {
    let table = &*TABLE;
    let Some(key) = WordKey::of_part(text.as_bytes(), start, end) else {
        return WordFacts { classes: table.long(&text[start..end]), letters: Letters::Other };
    };
    let entry = table.get(key, || table.other(&text[start..end]));
    let capitals = key.capitals();
    let len = end - start;
    let all = WordKey { low: HIGH & first_bytes(len), high: HIGH & first_bytes(len.saturating_sub(8)) };
    let small = WordKey {
        low: letters_between(key.low, b'a', b'z'),
        high: if len > 8 { letters_between(key.high, b'a', b'z') } else { 0 },
    };
    if capitals == WordKey::default() {
        let letters = if small == all { Letters::Small } else { Letters::Other };
        return WordFacts { classes: of_entry(entry), letters };
    }
    let lower = || table.other(&text[start..end].to_ascii_lowercase());
    let Entry { any, .. } = table.get(key.lowered(capitals), lower);
    let begins = capitals.low & 0x80 != 0 && small != WordKey::default();
    let letters = match begins {
        true if (WordKey { low: capitals.low | small.low, high: capitals.high | small.high }) == all => {
            Letters::Title
        }
        true if (key.low | key.high) & HIGH == 0 => Letters::Capital,
        _ => Letters::Other,
    };
    WordFacts { classes: of_entry(Entry { any, ..entry }), letters }
}

/// All classes of an entry. Most words are listed either way or not at all.
#[inline]
fn of_entry(entry: Entry) -> LexicalClass {
    match entry {
        Entry { written: 0, any } => row(any),
        Entry { written, any: 0 } => row(written),
        Entry { written, any } => row(written).or(row(any)),
    }
}

/// The classes of a word: those that list it as it is written, and those that list it in small letters and count in any
/// case (ASCII).
pub(crate) fn classes_of(word: &str) -> LexicalClass {
    look_up(word, 0, word.len()).classes
}

#[cfg(test)]
mod tests {
    use super::super::class;
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_word_of_the_table_is_found_again_in_three_casings() {
        let listed: BTreeMap<&str, [LexicalClass; 2]> = WORDS
            .lines()
            .filter(|line| !line.starts_with('='))
            .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
                [word, written, any] => (word, [written, any].map(|it| row(it.parse().expect("a row")))),
                _ => panic!("{line}: three columns"),
            })
            .collect();
        let column = |word: &str, column: usize| listed.get(word).map_or(LexicalClass::NONE, |it| it[column]);
        for (word, classes) in &listed {
            assert!(!classes[0].or(classes[1]).is_empty(), "{word}");
            let mut title = (*word).to_owned();
            title.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
            for cased in [(*word).to_owned(), title, word.to_ascii_uppercase()] {
                let expected = column(&cased, 0).or(column(&cased.to_ascii_lowercase(), 1));
                assert_eq!(classes_of(&cased), expected, "{cased}");
            }
        }
    }

    #[test]
    fn few_words_are_without_a_slot() {
        let short = TABLE.others.iter().filter(|it| it.0.len() <= 15).count();
        assert_eq!(short, 0, "the table is too full for {PROBES} probes");
        let taken = TABLE.slots.iter().filter(|it| it.key != WordKey::default()).count();
        assert!(taken * 10 < SLOTS * 7, "{taken} of {SLOTS} slots: double them");
        assert!(TABLE.others.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn a_word_without_a_slot_is_found_too() {
        let mut table = Table { slots: vec![Slot::default(); SLOTS], others: Vec::new(), rows: Vec::new() };
        let full = WordKey::of("x").expect("a short word").slot(SLOTS);
        let other = WordKey::of("y").expect("a short word");
        for probe in 0..PROBES {
            table.slots[(full + probe) % SLOTS] = Slot { key: other, entry: Entry::default() };
        }
        let entry = Entry { written: 1, any: 2 };
        assert!(!table.put("x", entry));
        table.others.push(("x", entry));
        let key = WordKey::of("x").expect("a short word");
        assert_eq!(table.get(key, || table.other("x")).written, 1);
        assert_eq!(table.get(WordKey::of_lower("X").expect("a short word"), || table.other("x")).any, 2);
    }

    #[test]
    fn a_word_in_a_text_is_the_word_alone() {
        let text =
            "The Trust’s chief executive said that telecommunications regulators Ünder-secretaries Act";
        let mut start = 0;
        for word in text.split(' ') {
            let end = start + word.len();
            assert_eq!(look_up(text, start, end).classes, classes_of(word), "{word}");
            start = end + 1;
        }
    }

    #[test]
    fn case_counts_where_a_class_says_so() {
        assert!(classes_of("Trust").any(class::ORGANISATION_HEAD));
        assert!(!classes_of("trust").any(class::ORGANISATION_HEAD));
        assert!(classes_of("MR").any(class::HONORIFIC) && classes_of("mr").any(class::HONORIFIC));
        assert_eq!(classes_of(""), LexicalClass::NONE);
        assert_eq!(classes_of("Qqq"), LexicalClass::NONE);
    }

    #[test]
    fn letters_are_told_at_a_glance() {
        let letters = |word: &str| look_up(word, 0, word.len()).letters;
        assert_eq!(letters("health"), Letters::Small);
        assert_eq!(letters("Health"), Letters::Title);
        assert_eq!(letters("McKay"), Letters::Title);
        assert_eq!(letters("Partnership"), Letters::Title);
        assert_eq!(letters("O'Dowd"), Letters::Capital);
        assert_eq!(letters("partnership"), Letters::Small);
        for other in ["NHS", "G4S", "élan", "Ünder", "s.", "2001", "it's", "sub-section"] {
            assert_eq!(letters(other), Letters::Other, "{other}");
        }
    }
}
