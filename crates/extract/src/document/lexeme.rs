//! What the letters of a token tell, and the memory of words met before.

use crate::anchors::{About, Anchors};
use crate::document::casing::{Shape, shape};
use crate::document::lookup::{Tables, Weight, built_in};
use crate::rules::person::element::is_title;
use crate::words::{Class, Letters, Number, Sense, known, number};
use greenpaper_text::{Token, TokenKind};

/// What is known of a token by its letters, looked up once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) class: Class,
    pub(crate) sense: Sense,
    /// Its row among the words of known names, plus one; nought for none.
    pub(crate) row: u32,
    /// Where in the document's list the known names stand that begin with it, and how many.
    pub(crate) first_hit: u32,
    pub(crate) hits: u8,
    pub(crate) shape: Shape,
    /// What its word is by itself to each recogniser.
    pub(crate) anchors: Anchors,
    given: u8,
    surname: u8,
    bits: u8,
}

/// Its first letter is a capital.
const UPPER: u8 = 1;
/// It is written as names of people are: a capital, then small letters.
const TITLE: u8 = 2;
/// It begins a sentence or a unit.
const STARTS: u8 = 4;
/// It is an everyday word.
const EVERYDAY: u8 = 8;
/// A known name may begin with it.
const BEGINS: u8 = 16;
/// ASCII letters and digits alone.
const PLAIN: u8 = 32;

/// What stands where no token stands.
pub(crate) static NOTHING: Look = Look {
    class: Class::NONE,
    sense: Sense::NONE,
    row: 0,
    first_hit: 0,
    hits: 0,
    shape: Shape::Mark,
    anchors: Anchors::NONE,
    given: 0,
    surname: 0,
    bits: 0,
};

impl Look {
    /// Of the word that is `text[start..end]`, whatever kind of token it is.
    fn of(tables: &Tables, text: &str, start: usize, end: usize) -> Look {
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
        let (weight, row) = Weight::with_row(tables, word);
        let plain = word.bytes().all(|b| b.is_ascii_alphanumeric());
        let bit = |is: bool, bit: u8| if is { bit } else { 0 };
        let shape = shape(word, TokenKind::Word, known.letters);
        let about = About { class: known.class, sense: known.sense, shape, upper, title };
        Look {
            class: known.class,
            sense: known.sense,
            row,
            shape,
            anchors: Anchors::of_word(word, &about),
            given: weight.given,
            surname: weight.surname,
            bits: bit(upper, UPPER)
                | bit(title, TITLE)
                | bit(weight.everyday, EVERYDAY)
                | bit(weight.begins, BEGINS)
                | bit(plain, PLAIN),
            ..NOTHING
        }
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

    /// Whether it begins a sentence or a unit.
    #[inline]
    pub(crate) fn starts(&self) -> bool {
        self.bits & STARTS != 0
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

    /// What it is as a personal name.
    #[inline]
    pub(crate) fn weight(&self) -> Weight {
        Weight {
            given: self.given,
            surname: self.surname,
            everyday: self.bits & EVERYDAY != 0,
            begins: self.may_begin(),
        }
    }

    /// The same at the start of a sentence or a unit, or not.
    #[inline]
    pub(crate) fn starting(self, starts: bool) -> Look {
        Look { bits: if starts { self.bits | STARTS } else { self.bits }, ..self }
    }
}

/// The most words that are remembered. A power of two.
const REMEMBERED: usize = 1 << 14;

/// The looks of words met before, the last of each place: what it gives is what looking anew gives.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// In which tables they were looked up.
    tables: Option<&'static Tables>,
    words: Vec<(Number, Look)>,
}

impl Memory {
    /// Gets ready for a text of so many bytes, whose words are looked up in `tables`: what was looked up in others is
    /// forgotten. One text takes no more places than it has words; where a second one comes, more will.
    pub(crate) fn begin(&mut self, tables: &'static Tables, bytes: usize) {
        let wanted = match self.tables {
            Some(_) => REMEMBERED,
            None => (bytes / 8).next_power_of_two().clamp(64, REMEMBERED),
        };
        let other = !self.tables.is_some_and(|it| std::ptr::eq(it, tables));
        self.tables = Some(tables);
        if other || self.words.len() < wanted {
            self.words.clear();
            self.words.resize(wanted, (Number::default(), NOTHING));
        }
    }

    /// The look of a token, by itself.
    #[inline]
    pub(crate) fn look(&mut self, text: &str, token: Token) -> Look {
        let (start, end) = (token.span.start(), token.span.end());
        let tables = self.tables.unwrap_or_else(built_in);
        let look = match number(text.as_bytes(), start, end) {
            Some(number) => {
                let slot = number.slot(self.words.len());
                if self.words[slot].0 != number {
                    // Four words share four places; the one asked for last is found first.
                    let known = (1..4).any(|other| {
                        self.words.swap(slot, slot ^ other);
                        self.words[slot].0 == number
                    });
                    if !known {
                        self.words[slot] = (number, Look::of(tables, text, start, end));
                    }
                }
                self.words[slot].1
            }
            None => Look::of(tables, text, start, end),
        };
        let anchors = look.anchors.of_kind(token.kind);
        match token.kind {
            TokenKind::Word | TokenKind::Abbreviation | TokenKind::Acronym => Look { anchors, ..look },
            kind => Look { shape: shape(&text[start..end], kind, Letters::Other), anchors, ..look },
        }
    }
}
