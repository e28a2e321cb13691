//! Elements: the words that names of people are made of, `Osei-Mensah`, `J.`, `de`; a token in, what stands there and what
//! it may be out.

use crate::document::lexeme::NO_LEXEME;
use crate::document::lookup::NameFrequency;
use crate::document::text::is_initial;
use crate::prelude::*;

/// One element of a name: `Osei-Mensah`, `J.`, `de`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element<'r> {
    /// The number of its first token and the number after its last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) form: Form,
    /// The classes of its first word; none for an initial.
    classes: &'r LexicalClass,
    frequency: NameFrequency,
    /// Its first word, by the form of which it may be told for a surname.
    word: &'r str,
}

/// How an element is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// With a capital: `Milburn`, `O'Brien`.
    Title,
    /// `J`, `J.`, `J.K.`
    Initial,
    /// In small letters: `de`.
    Particle,
}

/// Given names of either sex.
pub(crate) const GIVEN_NAME: LexicalClass = class::FEMALE_GIVEN_NAME.or(class::MALE_GIVEN_NAME);
const NEVER_ALONE: LexicalClass =
    class::CAPITALISED_NON_NAME.or(class::NAMED_ENTITY_HEAD).or(class::HONORIFIC).or(class::PEER_STYLE);
const COMMON_WORD: LexicalClass = class::CAPITALISED_NON_NAME
    .or(class::NAMED_ENTITY_HEAD)
    .or(class::SITE_HEAD)
    .or(class::COMMON_WORD_SURNAME);
/// From this weight on a name that no list has counts as a given name.
const USUAL: u8 = 32;

/// Whether a word of these classes cannot be part of a name by itself.
pub(crate) fn is_barred(classes: LexicalClass) -> bool {
    classes.any(NEVER_ALONE) && !classes.any(class::COMMON_WORD_SURNAME)
}

/// Whether a word may be a given name.
pub(crate) fn is_given_name(classes: LexicalClass, frequency: NameFrequency) -> bool {
    classes.any(GIVEN_NAME) || frequency.given >= USUAL && !frequency.everyday
}

/// Whether a word is an everyday one, as far as that can be told.
pub(crate) fn is_common_word(classes: LexicalClass, frequency: NameFrequency) -> bool {
    frequency.everyday || classes.any(COMMON_WORD)
}

/// Whether a word has a form that only surnames have: `McAteer`, `O'Dowd`, `Wieczorkowski`.
pub(crate) fn is_surname_form(word: &str) -> bool {
    const PREFIXES: [&str; 7] = ["Mc", "Mac", "O'", "O’", "Fitz", "D'", "D’"];
    const ENDINGS: [&str; 15] = [
        "sson", "ssen", "owski", "owska", "ewski", "ewska", "ovic", "ević", "ović", "wicz", "escu", "enko",
        "poulos", "idis", "ingham",
    ];
    let after = |prefix: &str| word.strip_prefix(prefix).is_some_and(|it| it.starts_with(char::is_uppercase));
    PREFIXES.iter().any(|it| after(it)) || word.len() > 6 && ENDINGS.iter().any(|it| word.ends_with(it))
}

impl<'r> Element<'r> {
    /// The element that begins at token `at`, if there is one. A hyphen compound counts as one where all of its parts
    /// have capitals, and not at all where one has none (`Blair-era`).
    pub(crate) fn at(document: &'r Document<'_>, at: usize) -> Option<Element<'r>> {
        let lexeme = document.lexeme(at);
        if !lexeme.is_upper() || (at > 1 && document.hyphen_follows(at - 2)) {
            return None;
        }
        let word = document.word(at);
        if is_initial(word) && !document.hyphen_follows(at) {
            return Some(Element::unweighed(at, at + 1, Form::Initial, &NO_LEXEME.classes));
        }
        if !lexeme.is_title() {
            return None;
        }
        let mut end = at + 1;
        while document.hyphen_follows(end - 1) {
            if !document.is_title(end + 1) {
                return None;
            }
            end += 2;
        }
        let (mut classes, mut frequency) = (&lexeme.classes, lexeme.frequency());
        if end > at + 1 {
            frequency.everyday = false;
            if !classes.any(GIVEN_NAME) {
                classes = &NO_LEXEME.classes;
            }
        }
        Some(Element { start: at, end, form: Form::Title, classes, frequency, word })
    }

    /// The particle that token `at` is: `de`, `van`; with a hyphen it is the whole element (`al-Haq`).
    pub(crate) fn particle(document: &'r Document<'_>, at: usize) -> Option<Element<'r>> {
        let classes = &document.lexeme(at).classes;
        match classes.any(class::NAME_PARTICLE) {
            false => None,
            true if !document.hyphen_follows(at) => {
                Some(Element::unweighed(at, at + 1, Form::Particle, classes))
            }
            true => document.is_title(at + 2).then(|| Element::unweighed(at, at + 3, Form::Title, classes)),
        }
    }

    fn unweighed(start: usize, end: usize, form: Form, classes: &'r LexicalClass) -> Element<'r> {
        Element { start, end, form, classes, frequency: NameFrequency::default(), word: "" }
    }

    /// Whether its first word is of one of these classes.
    pub(crate) fn is(&self, classes: LexicalClass) -> bool {
        self.classes.any(classes)
    }

    /// A given name, perhaps.
    pub(crate) fn may_be_given(&self) -> bool {
        self.form == Form::Title && is_given_name(*self.classes, self.frequency)
    }

    /// A given name of which there is little doubt.
    pub(crate) fn is_given(&self) -> bool {
        self.may_be_given() && !self.is(class::AMBIGUOUS_GIVEN_NAME)
    }

    /// A given name of the lists that is no everyday word.
    pub(crate) fn is_given_alone(&self) -> bool {
        self.is_given() && self.is(GIVEN_NAME) && !self.frequency.everyday
    }

    /// Whether it is written as a name and cannot be part of one by itself.
    pub(crate) fn is_barred(&self) -> bool {
        is_barred(*self.classes)
    }

    /// An everyday word, as far as that can be told.
    pub(crate) fn is_common(&self) -> bool {
        is_common_word(*self.classes, self.frequency)
    }

    /// Known as a surname.
    pub(crate) fn is_surname(&self) -> bool {
        self.frequency.surname > 0 || self.is(class::COMMON_WORD_SURNAME) || is_surname_form(self.word)
    }
}
