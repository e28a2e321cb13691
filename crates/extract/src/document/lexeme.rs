//! Lexemes: what is known of a word by its letters, whatever stands around it; words in, their facts out, found out once
//! for each distinct word and remembered in a vocabulary from one article to the next.

use super::casing::{Shape, shape};
use super::lookup::{NameFrequency, Tables};
use super::trigger::{RuleSet, TriggerTable};
use crate::anchors::{About, Anchors};
use crate::lexicon::{LexicalClass, class, classes_of};
use crate::rules::person::element::is_title;
use crate::words::{Class, Letters, Number, Sense, known, number};
use greenpaper_text::TokenKind;
use std::collections::HashMap;

/// What is known of a word by its letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexeme {
    pub(crate) classes: LexicalClass,
    /// The rules that it triggers by itself.
    pub(crate) triggers: RuleSet,
    /// The phases that they run in, a bit each.
    pub(crate) phases: u32,
    pub(crate) class: Class,
    pub(crate) sense: Sense,
    /// What its word is by itself to each recogniser.
    pub(crate) anchors: Anchors,
    /// Its row among the words of known names, plus one; nought for none.
    pub(crate) row: u32,
    /// Its shape, if it is a word at all.
    pub(crate) shape: Shape,
    given: u8,
    surname: u8,
    bits: u8,
}

/// Its first letter is a capital.
const UPPER: u8 = 1;
/// It is written as names of people are: a capital, then small letters.
const TITLE: u8 = 2;
/// It begins sentences with a capital and no names.
const OPENER: u8 = 4;
/// It is an everyday word.
const EVERYDAY: u8 = 8;
/// A known name may begin with it.
const BEGINS: u8 = 16;
/// ASCII letters and digits alone.
const PLAIN: u8 = 32;

/// What stands where no token stands.
pub(crate) static NO_LEXEME: Lexeme = Lexeme {
    classes: LexicalClass::NONE,
    triggers: RuleSet::NONE,
    phases: 0,
    class: Class::NONE,
    sense: Sense::NONE,
    anchors: Anchors::NONE,
    row: 0,
    shape: Shape::Mark,
    given: 0,
    surname: 0,
    bits: 0,
};

impl Lexeme {
    /// Of the word that is `text[start..end]`, whatever kind of token it is.
    fn of(tables: &Tables, triggers: &TriggerTable, text: &str, start: usize, end: usize) -> Lexeme {
        let word = &text[start..end];
        let known = known(text, start, end);
        let upper = match word.as_bytes().first() {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            Some(_) => word.chars().next().is_some_and(char::is_uppercase),
            None => false,
        };
        let title = match known.letters {
            Letters::Title => true,
            Letters::Small => false,
            Letters::Capital | Letters::Other => upper && is_title(word),
        };
        let (frequency, row) = NameFrequency::with_row(tables, word);
        let plain = word.bytes().all(|b| b.is_ascii_alphanumeric());
        let classes = classes_of(word);
        let opener = classes.any(class::SENTENCE_OPENER)
            || word.len() > 4 && word.ends_with("ly") && !classes.any(class::LY_NAME);
        let bit = |is: bool, bit: u8| if is { bit } else { 0 };
        let shape = shape(word, TokenKind::Word, known.letters);
        let about = About { class: known.class, sense: known.sense, shape, upper, title };
        let mut lexeme = Lexeme {
            classes,
            class: known.class,
            sense: known.sense,
            row,
            shape,
            anchors: Anchors::of_word(word, &about),
            given: frequency.given,
            surname: frequency.surname,
            bits: bit(upper, UPPER)
                | bit(title, TITLE)
                | bit(frequency.everyday, EVERYDAY)
                | bit(frequency.begins, BEGINS)
                | bit(opener, OPENER)
                | bit(plain, PLAIN),
            ..NO_LEXEME
        };
        lexeme.triggers = triggers.of_word(&Word { text: word, lexeme: &lexeme });
        lexeme.phases = triggers.phases_of(lexeme.triggers);
        lexeme
    }

    /// Whether its first letter is a capital.
    #[inline]
    pub(crate) fn is_upper(&self) -> bool {
        self.bits & UPPER != 0
    }

    /// Whether it is written as names of people are: a capital, then small letters, apostrophes among them.
    #[inline]
    pub(crate) fn is_title(&self) -> bool {
        self.bits & TITLE != 0
    }

    /// Whether it is a word that begins sentences with a capital and is part of no name: a determiner, a preposition, an
    /// adverb, a month.
    #[inline]
    pub(crate) fn is_sentence_opener(&self) -> bool {
        self.bits & OPENER != 0
    }

    /// Whether a known name may begin with it.
    #[inline]
    pub(crate) fn may_begin(&self) -> bool {
        self.bits & BEGINS != 0
    }

    /// Whether it is ASCII letters and digits alone.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        self.bits & PLAIN != 0
    }

    /// How usual it is as a personal name.
    #[inline]
    pub(crate) fn frequency(&self) -> NameFrequency {
        NameFrequency {
            given: self.given,
            surname: self.surname,
            everyday: self.bits & EVERYDAY != 0,
            begins: self.may_begin(),
        }
    }
}

/// A word by itself, as the tests of triggers see it.
#[derive(Clone, Copy, Debug)]
pub struct Word<'w> {
    pub(crate) text: &'w str,
    pub(crate) lexeme: &'w Lexeme,
}

impl<'w> Word<'w> {
    /// What is written.
    #[must_use]
    pub fn text(&self) -> &'w str {
        self.text
    }

    /// Its lexical classes.
    #[must_use]
    pub fn classes(&self) -> LexicalClass {
        self.lexeme.classes
    }

    /// How its letters look.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.lexeme.shape
    }

    /// Whether its first letter is a capital.
    #[must_use]
    pub fn is_upper_initial(&self) -> bool {
        self.lexeme.is_upper()
    }

    /// Whether it is a word that begins sentences with a capital and is part of no name: a determiner, a preposition, an
    /// adverb, a month.
    #[must_use]
    pub fn is_sentence_opener(&self) -> bool {
        self.lexeme.is_sentence_opener()
    }

    /// How usual it is as a personal name, and whether it is an everyday word.
    #[must_use]
    pub fn frequency(&self) -> NameFrequency {
        self.lexeme.frequency()
    }
}

/// The number of a lexeme in its vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LexemeIdx(u32);

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
    keys: Vec<Number>,
    lexemes: Vec<Lexeme>,
    /// Words of more than fifteen bytes.
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
        let Some(key) = number(text.as_bytes(), start, end) else {
            return self.long(triggers, text, start, end);
        };
        let mut slot = key.slot(self.slots.len());
        loop {
            match self.slots[slot] {
                0 => return self.push(triggers, text, start, end, key, slot),
                taken if self.keys[taken as usize - 1] == key => return LexemeIdx(taken - 1),
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
    }

    fn look_up(&mut self, triggers: &TriggerTable, text: &str, start: usize, end: usize, key: Number) -> u32 {
        let tables = self.tables.unwrap_or_else(super::lookup::built_in);
        self.lexemes.push(Lexeme::of(tables, triggers, text, start, end));
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
        key: Number,
        slot: usize,
    ) -> LexemeIdx {
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
            // Long words have no key and are found otherwise.
            if *key == Number::default() {
                continue;
            }
            let mut slot = key.slot(places);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (places - 1);
            }
            self.slots[slot] = n as u32 + 1;
        }
    }

    fn long(&mut self, triggers: &TriggerTable, text: &str, start: usize, end: usize) -> LexemeIdx {
        if let Some(&number) = self.long.get(&text[start..end]) {
            return LexemeIdx(number);
        }
        let number = self.look_up(triggers, text, start, end, Number::default()) - 1;
        self.long.insert(text[start..end].into(), number);
        LexemeIdx(number)
    }
}
