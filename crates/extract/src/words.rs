//! What is known of a word by its letters: the recognisers' closed classes in one table, looked up once for each token.
//!
//! A word of up to fifteen bytes is two 64-bit numbers, so that looking it up compares numbers and no strings.

use crate::rules;
use crate::rules::person::lexicon;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word is in the case in which it is written. The lower bits are those of a body's head noun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u32);

impl Class {
    /// Nothing.
    pub(crate) const NONE: Class = Class(0);
    /// The bits that say what a head noun allows.
    pub(crate) const HEAD: Class = Class(0xffff);
    /// A word that ends names which are none of bodies.
    pub(crate) const NO_BODY: Class = Class(1 << 16);
    /// A word that any body of a class may have.
    pub(crate) const COMMON: Class = Class(1 << 17);
    /// A title of a person that a body's name does not run across.
    pub(crate) const ROLE: Class = Class(1 << 18);
    /// A noun for bodies that stands before their names.
    pub(crate) const DESCRIPTOR: Class = Class(1 << 19);
    /// A verb by which bodies act.
    pub(crate) const VERB: Class = Class(1 << 20);
    /// A post that is held in a body.
    pub(crate) const POST: Class = Class(1 << 21);
    /// A capitalised word that begins sentences and no names.
    pub(crate) const OPENER: Class = Class(1 << 22);
    /// The first word, in small letters, of a known body's name.
    pub(crate) const BODY: Class = Class(1 << 27);

    /// The first word of a place that the tables do not hold.
    pub(crate) const PLACE: Class = Class(1 << 28);

    /// Whether it is one of these.
    pub(crate) const fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// The bits that say what a head noun allows; nought for none.
    pub(crate) const fn head(self) -> u16 {
        (self.0 & Class::HEAD.0) as u16
    }

    /// A head noun that allows so much.
    pub(crate) const fn of_head(bits: u16) -> Class {
        Class(bits as u32)
    }
}

/// What a word is in whatever case (ASCII). The lower bits are [`lexicon::Flags`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sense(u64);

impl Sense {
    /// Nothing.
    pub(crate) const NONE: Sense = Sense(0);
    /// Million, thousand, their abbreviations: it multiplies a figure.
    pub(crate) const MAGNITUDE: Sense = Sense(1 << 33);
    /// A sum in words may begin with it, whatever follows.
    pub(crate) const SUM: Sense = Sense(1 << 34);
    /// The name of a currency, in the plural.
    pub(crate) const CURRENCY: Sense = Sense(1 << 36);
    /// An office that one person holds at a time may end in it.
    pub(crate) const OFFICE: Sense = Sense(1 << 35);

    /// Whether it is one of these.
    pub(crate) const fn is(self, other: Sense) -> bool {
        self.0 & other.0 != 0
    }

    /// What it may be in the name, the post or the speech of a person.
    pub(crate) const fn flags(self) -> lexicon::Flags {
        lexicon::Flags::of(self.0 as u32)
    }
}

/// A word of at most fifteen bytes as two numbers: its first eight bytes; the others, and its length in the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
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

/// The first `len` bytes of eight.
#[inline]
const fn first_bytes(len: usize) -> u64 {
    if len >= 8 { u64::MAX } else { (1 << (8 * len)) - 1 }
}

/// A word as numbers; `None` for one of more than fifteen bytes.
#[inline]
pub(crate) fn number(text: &[u8], start: usize, end: usize) -> Option<Number> {
    let len = end - start;
    let low = eight(text, start) & first_bytes(len);
    let high = match len {
        0..=8 => 0,
        9..=15 => eight(text, start + 8) & first_bytes(len - 8),
        _ => return None,
    };
    Some(Number { low, high: high | (len as u64) << 56 })
}

const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
const ONES: u64 = u64::from_le_bytes([1; 8]);

/// The high bit of each byte that is an ASCII letter from `first` to `last`.
#[inline]
const fn letters_between(number: u64, first: u8, last: u8) -> u64 {
    let low = number & !HIGH;
    let from = low + ONES * (0x80 - first as u64);
    let past = low + ONES * (0x7f - last as u64);
    (from ^ past) & !number & HIGH
}

impl Number {
    /// The high bit of each byte that is an ASCII capital. The length is none.
    #[inline]
    fn capitals(self) -> Number {
        let low = letters_between(self.low, b'A', b'Z');
        let high = if self.high & !(0xff << 56) == 0 { 0 } else { letters_between(self.high, b'A', b'Z') };
        Number { low, high }
    }

    /// Where it belongs in an open table of so many slots, a power of two.
    #[inline]
    pub(crate) fn slot(self, slots: usize) -> usize {
        let mixed = (self.low ^ self.high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> (64 - slots.ilog2())) as usize
    }

    /// The same word with small letters for its ASCII capitals.
    #[inline]
    fn lowered(self, capitals: Number) -> Number {
        Number { low: self.low | capitals.low >> 2, high: self.high | capitals.high >> 2 }
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    word: Number,
    class: Class,
    sense: Sense,
}

/// Open addressing over all the lists, built once.
struct Table {
    slots: Vec<Slot>,
    /// Words of more than fifteen bytes.
    long: HashMap<String, (Class, Sense)>,
}

const SLOTS: usize = 1 << 14;

static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

impl Table {
    fn build() -> Table {
        let mut table = Table { slots: vec![Slot::default(); SLOTS], long: HashMap::new() };
        for (words, flags) in lexicon::lists() {
            for word in words.split_ascii_whitespace() {
                table.put(&word.to_ascii_lowercase(), Class::NONE, Sense(u64::from(flags.bits())));
            }
        }
        for (words, class) in rules::classes() {
            for word in words {
                table.put(word, class, Sense::NONE);
            }
        }
        for (word, sense) in rules::senses() {
            table.put(&word, Class::NONE, sense);
        }
        for word in crate::document::lookup::first_words() {
            table.put(&word, Class::BODY, Sense::default());
        }
        table
    }

    fn put(&mut self, word: &str, class: Class, sense: Sense) {
        let (old_class, old_sense) = match number(word.as_bytes(), 0, word.len()) {
            Some(word) => {
                let mut at = word.slot(SLOTS);
                while self.slots[at].word != Number::default() && self.slots[at].word != word {
                    at = (at + 1) % SLOTS;
                }
                let slot = &mut self.slots[at];
                slot.word = word;
                (&mut slot.class, &mut slot.sense)
            }
            None => {
                let known = self.long.entry(word.to_owned()).or_default();
                (&mut known.0, &mut known.1)
            }
        };
        old_class.0 |= class.0;
        old_sense.0 |= sense.0;
    }

    #[inline]
    fn get(&self, word: Number) -> (Class, Sense) {
        let mut at = word.slot(SLOTS);
        loop {
            let slot = &self.slots[at];
            if slot.word == word {
                return (slot.class, slot.sense);
            }
            if slot.word == Number::default() {
                return (Class::default(), Sense::default());
            }
            at = (at + 1) % SLOTS;
        }
    }

    fn long(&self, word: &str) -> (Class, Sense) {
        let class = self.long.get(word).map_or(Class::default(), |it| it.0);
        let mut small = [0; 24];
        let Some(place) = small.get_mut(..word.len()) else { return (class, Sense::default()) };
        place.copy_from_slice(word.as_bytes());
        place.make_ascii_lowercase();
        let small = str::from_utf8(place).unwrap_or_default();
        (class, self.long.get(small).map_or(Sense::default(), |it| it.1))
    }
}

/// What the lists say of the word that `text[start..end]` is, and how its letters look.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) class: Class,
    pub(crate) sense: Sense,
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

/// What the lists say of the word at `text[start..end]`.
pub(crate) fn known(text: &str, start: usize, end: usize) -> Known {
    let table = &*TABLE;
    let Some(word) = number(text.as_bytes(), start, end) else {
        let (class, sense) = table.long(&text[start..end]);
        return Known { class, sense, letters: Letters::Other };
    };
    let (class, sense) = table.get(word);
    let capitals = word.capitals();
    let len = end - start;
    let all = Number { low: HIGH & first_bytes(len), high: HIGH & first_bytes(len.saturating_sub(8)) };
    let small = Number {
        low: letters_between(word.low, b'a', b'z'),
        high: if len > 8 { letters_between(word.high, b'a', b'z') } else { 0 },
    };
    if capitals == Number::default() {
        let letters = if small == all { Letters::Small } else { Letters::Other };
        return Known { class, sense, letters };
    }
    let (_, sense) = table.get(word.lowered(capitals));
    let begins = capitals.low & 0x80 != 0 && small != Number::default();
    let letters = match begins {
        true if (Number { low: capitals.low | small.low, high: capitals.high | small.high }) == all => {
            Letters::Title
        }
        true if (word.low | word.high) & HIGH == 0 => Letters::Capital,
        _ => Letters::Other,
    };
    Known { class, sense, letters }
}

/// What a word is in the case in which it is written.
pub(crate) fn class(word: &str) -> Class {
    match number(word.as_bytes(), 0, word.len()) {
        Some(word) => TABLE.get(word).0,
        None => TABLE.long(word).0,
    }
}

/// A word in small letters (ASCII) as numbers; `None` for one of more than fifteen bytes.
pub(crate) fn small_number(word: &str) -> Option<Number> {
    number(word.as_bytes(), 0, word.len()).map(|it| it.lowered(it.capitals()))
}

/// What a word is, whatever its case (ASCII).
pub(crate) fn sense(word: &str) -> Sense {
    match small_number(word) {
        Some(word) => TABLE.get(word).1,
        None => TABLE.long(word).1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::person::lexicon::Flags;

    #[test]
    fn case_counts_for_classes_and_not_for_senses() {
        assert!(class("Trust").head() != 0 && class("trust").head() == 0);
        assert!(sense("MR").flags().any(Flags::TITLE) && sense("mr").flags().any(Flags::TITLE));
        assert_eq!(sense(""), Sense::default());
    }

    #[test]
    fn every_word_that_is_looked_for_may_stand_alone() {
        use greenpaper_core::{Article, BlockKind, Span};
        let (pipeline, mut scratch) = (crate::Pipeline::new(), crate::Scratch::new());
        let mut annotate = |text: String| {
            let whole = Span::of(&text);
            let article =
                Article::builder(text).block(BlockKind::Paragraph, whole).build().expect("one block");
            pipeline.annotate_with(&mut scratch, article).mentions().len()
        };
        let flagged = lexicon::lists().flat_map(|(words, _)| words.split_ascii_whitespace());
        let classes = rules::classes();
        let classed = classes.iter().flat_map(|(words, _)| words.iter().copied());
        let senses = rules::senses();
        let all: Vec<&str> =
            flagged.chain(classed).chain(senses.iter().map(|(word, _)| word.as_str())).collect();
        let mut found = 0;
        for (n, word) in all.iter().enumerate() {
            let first = word.chars().next().expect("no word is empty");
            let title: String = first.to_uppercase().chain(word.chars().skip(1)).collect();
            let next = all[(n * 7919 + 1) % all.len()];
            let pair = format!("{title} {next}");
            let quoted = format!("{word} “so it is,” {next}");
            for text in [(*word).to_owned(), title.clone(), pair, format!("{next} {title}."), quoted] {
                found += annotate(text);
            }
        }
        assert!(found > 0);
    }

    #[test]
    fn a_word_in_a_text_is_the_word_alone() {
        let text =
            "The Trust’s chief executive said that telecommunications regulators Ünder-secretaries Act";
        let mut start = 0;
        for word in text.split(' ') {
            let end = start + word.len();
            let known = known(text, start, end);
            assert_eq!((known.class, known.sense), (class(word), sense(word)), "{word}");
            start = end + 1;
        }
    }

    #[test]
    fn letters_are_told_at_a_glance() {
        let letters = |word: &str| known(word, 0, word.len()).letters;
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
