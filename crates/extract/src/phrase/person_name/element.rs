//! The elements that names are made of.

use crate::Document;
use crate::rules::person::lexicon::Flags;
use crate::rules::person::prior::{Prior, prior};
use greenpaper_text::TokenKind;

/// One element of a name: `Osei-Mensah`, `J.`, `de`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element {
    /// The number of its first token and the number after its last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) shape: Shape,
    /// What its first word may be; nothing for an initial.
    pub(crate) flags: Flags,
    pub(crate) prior: Prior,
    /// Whether its form is that of surnames alone: `McAteer`, `O'Dowd`, `Wieczorkowski`.
    pub(crate) by_form: bool,
}

/// Whether a word has a form that only surnames have.
fn is_surname_form(word: &str) -> bool {
    const ENDINGS: [&str; 15] = [
        "sson", "ssen", "owski", "owska", "ewski", "ewska", "ovic", "ević", "ović", "wicz", "escu", "enko",
        "poulos", "idis", "ingham",
    ];
    let after = |prefix: &str| word.strip_prefix(prefix).is_some_and(|it| it.starts_with(char::is_uppercase));
    ["Mc", "Mac", "O'", "O’", "Fitz", "D'", "D’"].iter().any(|it| after(it))
        || word.len() > 6 && ENDINGS.iter().any(|it| word.ends_with(it))
}

/// How an element is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// With a capital: `Milburn`, `O'Brien`.
    Title,
    /// `J`, `J.`, `J.K.`
    Initial,
    /// In small letters: `de`.
    Particle,
}

impl Element {
    /// A given name of which there is little doubt.
    pub(crate) fn is_given(&self) -> bool {
        self.shape == Shape::Title && self.given() && !self.flags.any(Flags::WEAK)
    }

    /// A given name, perhaps.
    pub(crate) fn may_be_given(&self) -> bool {
        self.shape == Shape::Title && self.given()
    }

    /// Whether the list of given names has it.
    pub(crate) fn given_by_list(&self) -> bool {
        self.flags.any(Flags::MALE | Flags::FEMALE)
    }

    fn given(&self) -> bool {
        self.given_by_list() || self.prior.given >= 32 && !self.prior.common
    }

    /// Whether it cannot be part of a name by itself.
    pub(crate) fn is_barred(&self) -> bool {
        is_barred(self.flags)
    }

    /// An everyday word, as far as that can be told.
    pub(crate) fn is_common(&self) -> bool {
        self.prior.common || self.flags.any(Flags::NO_NAME | Flags::BODY | Flags::SITE | Flags::SURNAME)
    }

    /// Looks like a word of the language rather than a name: an everyday word, or a form or a derivative of one.
    pub(crate) fn is_wordlike(&self, word: &str) -> bool {
        const ENDINGS: [&str; 17] = [
            "ing", "tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "care", "work",
            "able", "ible", "ology", "ies", "ers",
        ];
        let stem =
            |ending: &str| word.strip_suffix(ending).is_some_and(|it| it.len() > 2 && prior(it).common);
        self.is_common()
            || self.end > self.start + 1 && prior(word).common
            || !self.is_surname() && !self.given() && ENDINGS.iter().any(|it| word.ends_with(it))
            || ["s", "es", "ed", "d", "ly", "al"].iter().any(|it| stem(it))
    }

    /// Known as a surname.
    pub(crate) fn is_surname(&self) -> bool {
        self.prior.surname > 0 || self.flags.any(Flags::SURNAME) || self.by_form
    }
}

/// Whether a word that may be so much cannot be part of a name by itself.
pub(crate) fn is_barred(flags: Flags) -> bool {
    flags.any(Flags::NO_NAME | Flags::BODY | Flags::TITLE | Flags::PEER) && !flags.any(Flags::SURNAME)
}

/// Whether a token's first letter is a capital.
pub(crate) fn is_capital(word: &str) -> bool {
    match word.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
        Some(_) => word.chars().next().is_some_and(char::is_uppercase),
        None => false,
    }
}

/// Whether a word is written as names are: a capital, then small letters; `McNally`, `O'Brien`, `D’Arcy` too.
pub(crate) fn is_title(word: &str) -> bool {
    let mut small = false;
    let mut chars = word.chars();
    let first = chars.next().is_some_and(char::is_uppercase);
    for c in chars {
        small |= c.is_lowercase();
        if !c.is_alphabetic() && c != '\'' && c != '’' {
            return false;
        }
    }
    first && small
}

/// Whether a word is one or several capitals with or without stops: `J`, `J.`, `J.K.`
pub(crate) fn is_initial(word: &str) -> bool {
    match word.as_bytes() {
        [a] => a.is_ascii_uppercase() && *a != b'I',
        bytes => {
            bytes.len() <= 8
                && bytes.len() % 2 == 0
                && bytes.chunks(2).all(|pair| pair[0].is_ascii_uppercase() && pair[1] == b'.')
        }
    }
}

/// The element that begins at token `at`, if there is one. A hyphen compound counts as one where all of its parts
/// have capitals, and not at all where one has none (`Blair-era`).
pub(crate) fn element(document: &Document<'_>, at: usize) -> Option<Element> {
    let word = document.word(at);
    if !document.is_upper(at) || (at > 1 && is_hyphen(document, at - 2)) {
        return None;
    }
    if is_initial(word) && !is_hyphen(document, at) {
        let (flags, prior) = (Flags::NONE, Prior::default());
        return Some(Element { start: at, end: at + 1, shape: Shape::Initial, flags, prior, by_form: false });
    }
    if !document.is_title(at) {
        return None;
    }
    let mut end = at + 1;
    while is_hyphen(document, end - 1) {
        if !document.is_title(end + 1) {
            return None;
        }
        end += 2;
    }
    let compound = end > at + 1;
    let (flags, mut prior) = (document.flags(at), Prior::of(document.frequency(at)));
    if compound {
        prior.common = false;
    }
    let flags = if compound && !flags.any(Flags::MALE | Flags::FEMALE) { Flags::NONE } else { flags };
    // Asked for only where nothing else tells.
    let by_form = prior.surname == 0 && !flags.any(Flags::SURNAME) && is_surname_form(word);
    Some(Element { start: at, end, shape: Shape::Title, flags, prior, by_form })
}

/// The particle that token `at` is: `de`, `van`; with a hyphen it is the whole element (`al-Haq`).
pub(crate) fn particle(document: &Document<'_>, at: usize) -> Option<Element> {
    let flags = document.flags(at);
    if !flags.any(Flags::PARTICLE) {
        return None;
    }
    let (end, shape) = match is_hyphen(document, at) {
        true if document.is_title(at + 2) => (at + 3, Shape::Title),
        true => return None,
        false => (at + 1, Shape::Particle),
    };
    Some(Element { start: at, end, shape, flags, prior: Prior::default(), by_form: false })
}

/// Whether particles alone stand from token `at` on up to an element: `van der Merwe`.
pub(crate) fn leads_on(document: &Document<'_>, at: usize) -> bool {
    let mut at = at;
    for _ in 0..3 {
        if element(document, at).is_some_and(|it| it.shape == Shape::Title) {
            return true;
        }
        match particle(document, at) {
            Some(next) => at = next.end,
            None => return false,
        }
    }
    false
}

/// Whether token `at` is followed by a hyphen without a blank on either side.
pub(crate) fn is_hyphen(document: &Document<'_>, at: usize) -> bool {
    let hyphen = document.tokens().get(at + 1).is_some_and(|it| it.kind == TokenKind::Hyphen);
    hyphen && document.joined_to_next(at) && document.joined_to_next(at + 1)
}
