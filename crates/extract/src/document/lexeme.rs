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
    pub(crate) traits: Traits,
}

/// What a word is by its letters, a bit each: tokens keep it in a column of their own, to be walked over quickly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Traits(u16);

impl Traits {
    pub(crate) const NONE: Traits = Traits(0);
    /// Its first letter is a capital.
    pub(crate) const UPPER: Traits = Traits(1);
    /// It is written as names of people are: a capital, then small letters, apostrophes among them.
    pub(crate) const TITLE: Traits = Traits(2);
    /// It begins sentences with a capital and is part of no name: a determiner, a preposition, an adverb, a month.
    pub(crate) const OPENER: Traits = Traits(4);
    /// It is an everyday word.
    const EVERYDAY: Traits = Traits(8);
    /// A known name may begin with it.
    const BEGINS: Traits = Traits(16);
    /// ASCII letters and digits alone.
    const PLAIN: Traits = Traits(32);
    /// It has two capitals at least, DoH and its like with small letters among them.
    pub(crate) const ACRONYM: Traits = Traits(64);
    /// It is the head of a short form of an organisation's name.
    pub(crate) const SHORT_FORM: Traits = Traits(128);
    /// A round bracket that opens.
    pub(crate) const BRACKET: Traits = Traits(256);
    /// It may say that somebody speaks.
    pub(crate) const SPEECH_CUE: Traits = Traits(512);
    /// It may be a finite verb.
    pub(crate) const VERBAL: Traits = Traits(1024);
    /// It joins clauses, or is a comma or a dash, at which one may end.
    pub(crate) const CLAUSE_EDGE: Traits = Traits(2048);

    /// Those of both.
    #[inline]
    pub(crate) const fn or(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }

    /// Whether some of those are among them.
    #[inline]
    pub(crate) const fn any(self, of: Traits) -> bool {
        self.0 & of.0 != 0
    }

    const fn when(self, holds: bool) -> Traits {
        if holds { self } else { Traits::NONE }
    }
}

/// Heads of short forms of organisations' names: the Trust, the Royal College.
pub(crate) const SHORT_FORM_HEAD: LexicalClass =
    class::HEAD_SHORT.or(class::HEAD_SHORT_ALONE).or(class::SHORT_FORM_WORD);

/// What may say that somebody speaks: verbs, participles and nouns of speech.
pub(crate) const SPEECH_CUE: LexicalClass = class::REPORTING_VERB
    .or(class::REPORTING_PARTICIPLE)
    .or(class::REPORTING_NOUN)
    .or(class::ADDRESSING_VERB)
    .or(class::ADDRESSED_PARTICIPLE)
    .or(class::ASKING_VERB)
    .or(class::PROMISING_VERB)
    .or(class::SPEECH_ACT_VERB)
    .or(class::SPEECH_ACT_PARTICIPLE)
    .or(class::CALLING_VERB)
    .or(class::FOR_SPEECH_VERB)
    .or(class::ABOUT_SPEECH_VERB)
    .or(class::ON_SPEECH_VERB)
    .or(class::VIEW_NOUN)
    .or(class::PUT_VERB)
    .or(class::ACCORDING_WORD);

/// What may be a finite verb, beside words in "-ed".
const VERB: LexicalClass =
    class::FINITE_VERB.or(class::REPORTING_VERB).or(class::SPEECH_ACT_VERB).or(class::ADDRESSING_VERB);

/// What stands where no token stands.
pub(crate) static NO_LEXEME: Lexeme = Lexeme {
    classes: LexicalClass::NONE,
    triggers: RuleSet::NONE,
    phases: 0,
    row: 0,
    shape: Shape::Mark,
    given: 0,
    surname: 0,
    traits: Traits::NONE,
};

/// Whether a word is written as clitics are: `'s`, `n't`.
fn is_clitic(word: &str) -> bool {
    // ’ is E2 80 99; no other mark that begins so is glued to letters.
    matches!(word.as_bytes(), [b'\'' | 0xE2, ..] | [.., b'\'' | 0x99, b't'])
}

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
        // Names and figures are mostly in no class.
        let classed = !classes.is_empty();
        let traits = [
            Traits::UPPER.when(upper),
            Traits::TITLE.when(title),
            Traits::EVERYDAY.when(frequency.everyday),
            Traits::BEGINS.when(frequency.begins),
            Traits::ACRONYM.when(acronym),
            Traits::OPENER.when(opener),
            Traits::PLAIN.when(plain),
            Traits::SHORT_FORM.when(classes.any(SHORT_FORM_HEAD)),
            Traits::BRACKET.when(word == "("),
            Traits::SPEECH_CUE.when(classed && classes.any(SPEECH_CUE)),
            Traits::CLAUSE_EDGE.when(
                classed && classes.any(class::COORDINATOR) || matches!(word, "," | "–" | "—" | "-" | "--"),
            ),
            Traits::VERBAL.when(classed && classes.any(VERB) || word.ends_with("ed") || is_clitic(word)),
        ];
        Lexeme {
            classes,
            row,
            shape: shape(word, TokenKind::Word, letters),
            given: frequency.given,
            surname: frequency.surname,
            traits: traits.into_iter().fold(Traits::NONE, Traits::or),
            ..NO_LEXEME
        }
    }

    /// Whether its first letter is a capital.
    #[inline]
    pub(crate) fn is_upper(&self) -> bool {
        self.traits.any(Traits::UPPER)
    }

    /// Whether it is written as names of people are: a capital, then small letters, apostrophes among them.
    #[inline]
    pub(crate) fn is_title(&self) -> bool {
        self.traits.any(Traits::TITLE)
    }

    /// Whether it is a word that begins sentences with a capital and is part of no name: a determiner, a preposition, an
    /// adverb, a month.
    #[inline]
    pub(crate) fn is_sentence_opener(&self) -> bool {
        self.traits.any(Traits::OPENER)
    }

    /// Whether a known name may begin with it.
    #[inline]
    pub(crate) fn may_begin(&self) -> bool {
        self.traits.any(Traits::BEGINS)
    }

    /// Whether it is ASCII letters and digits alone.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        self.traits.any(Traits::PLAIN)
    }

    /// How usual it is as a personal name.
    #[inline]
    pub(crate) fn frequency(&self) -> NameFrequency {
        NameFrequency {
            given: self.given,
            surname: self.surname,
            everyday: self.traits.any(Traits::EVERYDAY),
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
