//! Lexemes: what is known of a word by its letters, whatever stands around it; a word in, its facts out.

use super::casing::{Shape, shape};
use super::lookup::{NameFrequency, Tables};
use super::rule_set::RuleSet;
use super::text::is_title;
use crate::lexicon::{Letters, LexicalClass, WordFacts, class, look_up};

use greenpaper_text::TokenKind;

/// What is known of a word by its letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexeme {
    pub(crate) classes: LexicalClass,
    /// The rules that it triggers by itself.
    pub(crate) triggers: RuleSet,
    /// The phases that they run in, a bit each.
    pub(crate) phases: u32,
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
/// It has two capitals at least.
const ACRONYM: u8 = 64;
/// ASCII letters and digits alone.
const PLAIN: u8 = 32;

/// What stands where no token stands.
pub(crate) static NO_LEXEME: Lexeme = Lexeme {
    classes: LexicalClass::NONE,
    triggers: RuleSet::NONE,
    phases: 0,
    row: 0,
    shape: Shape::Mark,
    given: 0,
    surname: 0,
    bits: 0,
};

impl Lexeme {
    /// Of the word that is `text[start..end]`, whatever kind of token it is; what it triggers is left open.
    pub(super) fn of(tables: &Tables, text: &str, start: usize, end: usize) -> Lexeme {
        let word = &text[start..end];
        let WordFacts { classes, letters } = look_up(text, start, end);
        let upper = match word.as_bytes().first() {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            Some(_) => word.chars().next().is_some_and(char::is_uppercase),
            None => false,
        };
        let title = match letters {
            Letters::Title => true,
            Letters::Small => false,
            Letters::Capital | Letters::Other => upper && is_title(word),
        };
        let (frequency, row) = NameFrequency::with_row(tables, word);
        let plain = word.bytes().all(|b| b.is_ascii_alphanumeric());
        let opener = classes.any(class::SENTENCE_OPENER)
            || word.len() > 4 && word.ends_with("ly") && !classes.any(class::LY_NAME);
        let acronym =
            (2..=12).contains(&word.len()) && word.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let bit = |is: bool, bit: u8| if is { bit } else { 0 };
        let shape = shape(word, TokenKind::Word, letters);
        Lexeme {
            classes,
            row,
            shape,
            given: frequency.given,
            surname: frequency.surname,
            bits: bit(upper, UPPER)
                | bit(title, TITLE)
                | bit(frequency.everyday, EVERYDAY)
                | bit(frequency.begins, BEGINS)
                | bit(acronym, ACRONYM)
                | bit(opener, OPENER)
                | bit(plain, PLAIN),
            ..NO_LEXEME
        }
    }

    /// Whether it has two capitals at least, DoH and its like with small letters among them.
    #[inline]
    pub(crate) fn is_acronym(&self) -> bool {
        self.bits & ACRONYM != 0
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
