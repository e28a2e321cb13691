//! The vocabulary: the lexemes of words met before, each found out once; a word in, the number of its lexeme out.

use super::lexeme::{Lexeme, NO_LEXEME, Word};
use super::lookup::Tables;
use super::trigger::TriggerTable;
use crate::lexicon::WordKey;
use foldhash::HashMap;

/// The number of a lexeme in its vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LexemeIdx(pub(super) u32);

/// The number of no lexeme.
pub(super) const NO_LEXEME_IDX: LexemeIdx = LexemeIdx(u32::MAX);

impl LexemeIdx {
    /// One of the numbers up to 63 that stands for it and for others: a bit of a set.
    pub(crate) fn bit(self) -> u64 {
        1 << (self.0 % 64)
    }
}

/// How many places a short word is looked for in before it is looked for among the long ones: whoever chooses words that all
/// belong in one place gains no time by it.
const PROBES: usize = 32;

/// How many distinct words are remembered from one article to the next.
const REMEMBERED: usize = 1 << 16;

/// The lexemes of words met before. What it gives is what looking anew gives.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    /// In which tables, and for which triggers, they were looked up.
    tables: Option<&'static Tables>,
    triggers: u64,
    /// Open addressing over short words: a lexeme's number plus one, nought for none. A power of two of them, at most half
    /// of them taken.
    slots: Vec<u32>,
    /// The short word of each lexeme.
    keys: Vec<WordKey>,
    lexemes: Vec<Lexeme>,
    /// Words of more than fifteen bytes, and those for which there was no place.
    long: HashMap<Box<str>, u32>,
}

impl Vocabulary {
    /// Gets ready for an article whose words are looked up in `tables` for `triggers`: what was looked up in others is
    /// forgotten, and everything is where there is too much.
    pub(crate) fn begin(&mut self, tables: &'static Tables, triggers: &TriggerTable) {
        let same = self.tables.is_some_and(|it| std::ptr::eq(it, tables)) && self.triggers == triggers.id;
        if same && self.lexemes.len() <= REMEMBERED {
            return;
        }
        (self.tables, self.triggers) = (Some(tables), triggers.id);
        self.keys.clear();
        self.lexemes.clear();
        self.long.clear();
        let places = self.slots.len().clamp(256, 2 * REMEMBERED);
        self.slots.clear();
        self.slots.resize(places, 0);
    }

    /// The lexeme of a number.
    #[inline]
    pub(crate) fn get(&self, number: LexemeIdx) -> &Lexeme {
        self.lexemes.get(number.0 as usize).unwrap_or(&NO_LEXEME)
    }

    /// The number of the word that is `text[start..end]`. Constant time but for what is looked up of a word not met before.
    #[inline]
    pub(crate) fn number_of(
        &mut self,
        triggers: &TriggerTable,
        text: &str,
        start: usize,
        end: usize,
    ) -> LexemeIdx {
        let Some(key) = WordKey::of_part(text.as_bytes(), start, end) else {
            return self.long(triggers, text, start, end);
        };
        let mut slot = key.slot(self.slots.len());
        for _ in 0..PROBES {
            match self.slots[slot] {
                0 => return self.push(triggers, text, start, end, key, slot),
                taken if self.keys[taken as usize - 1] == key => return LexemeIdx(taken - 1),
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
        self.long(triggers, text, start, end)
    }

    fn look_up(
        &mut self,
        triggers: &TriggerTable,
        text: &str,
        start: usize,
        end: usize,
        key: WordKey,
    ) -> u32 {
        let tables = self.tables.unwrap_or_else(super::lookup::built_in);
        let mut lexeme = Lexeme::of(tables, text, start, end);
        lexeme.triggers = triggers.of_word(&Word { text: &text[start..end], lexeme: &lexeme });
        lexeme.phases = triggers.phases_of(lexeme.triggers);
        self.lexemes.push(lexeme);
        self.keys.push(key);
        self.lexemes.len() as u32
    }

    #[cold]
    fn push(
        &mut self,
        triggers: &TriggerTable,
        text: &str,
        start: usize,
        end: usize,
        key: WordKey,
        slot: usize,
    ) -> LexemeIdx {
        // There was no place for it before the table grew.
        if let Some(&number) = self.long.get(&text[start..end]) {
            return LexemeIdx(number);
        }
        let taken = self.look_up(triggers, text, start, end, key);
        self.slots[slot] = taken;
        if 2 * self.lexemes.len() > self.slots.len() {
            self.grow();
        }
        LexemeIdx(taken - 1)
    }

    fn grow(&mut self) {
        let places = 2 * self.slots.len();
        self.slots.clear();
        self.slots.resize(places, 0);
        for (n, key) in self.keys.iter().enumerate() {
            // Long words have no key, and words without a place a default one: both are found otherwise.
            if *key == WordKey::default() {
                continue;
            }
            let mut slot = key.slot(places);
            let free = (0..PROBES).find(|_| {
                let free = self.slots[slot] == 0;
                slot = if free { slot } else { (slot + 1) & (places - 1) };
                free
            });
            match free {
                Some(_) => self.slots[slot] = n as u32 + 1,
                None => {
                    self.long.insert(key.text().into(), n as u32);
                }
            }
        }
    }

    fn long(&mut self, triggers: &TriggerTable, text: &str, start: usize, end: usize) -> LexemeIdx {
        if let Some(&number) = self.long.get(&text[start..end]) {
            return LexemeIdx(number);
        }
        let number = self.look_up(triggers, text, start, end, WordKey::default()) - 1;
        self.long.insert(text[start..end].into(), number);
        LexemeIdx(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::lookup::built_in;

    #[test]
    fn a_word_has_one_number_however_many_there_are() {
        let (mut vocabulary, triggers) = (Vocabulary::default(), TriggerTable::new(0));
        vocabulary.begin(built_in(), &triggers);
        // Words of one place in a table of 65,536, and so of one place in all smaller ones; words of all lengths besides.
        let crowd = (0_u32..)
            .map(|n| format!("w{n}"))
            .filter(|it| WordKey::of(it).is_some_and(|key| key.slot(1 << 16) < 16));
        let mut words: Vec<String> = crowd.take(200).collect();
        words.extend((0..20_000).map(|n| format!("{}{n}", "long-".repeat(n % 5))));
        let mut number = |word: &String| vocabulary.number_of(&triggers, word, 0, word.len());
        let numbers: Vec<LexemeIdx> = words.iter().map(&mut number).collect();
        assert!(words.iter().map(&mut number).eq(numbers.iter().copied()));
        let mut distinct: Vec<u32> = numbers.iter().map(|it| it.0).collect();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), words.len());
    }
}
