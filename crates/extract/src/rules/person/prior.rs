//! What is known of a word as a name, from the tables of the United Kingdom where they are compiled in.

use crate::document::lookup::{NameFrequency, Tables};

/// What the tables say of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Prior {
    /// How usual it is as a given name: 0 not at all, 255 very.
    pub(crate) given: u8,
    /// How usual it is as a surname.
    pub(crate) surname: u8,
    /// Whether it also occurs as an everyday word; unknown without the tables.
    pub(crate) common: bool,
}

impl Prior {
    /// Of what was looked up.
    pub(crate) fn of(weight: NameFrequency) -> Prior {
        Prior { given: weight.given, surname: weight.surname, common: weight.everyday }
    }
}

/// What is known of a word.
#[cfg(feature = "known")]
pub(crate) fn prior(word: &str) -> Prior {
    let word = greenpaper_uk::tables().word(word);
    Prior { given: word.given_name(), surname: word.surname(), common: word.is_common() }
}

/// What is known of a word: nothing, without tables.
#[cfg(not(feature = "known"))]
pub(crate) fn prior(_word: &str) -> Prior {
    Prior::default()
}

/// Whether words can be told to be everyday words at all.
pub(crate) const KNOWS_COMMON: bool = cfg!(feature = "known");

/// Whether words are the name of a known place.
#[cfg(feature = "known")]
pub(crate) fn is_place(tables: &Tables, words: &str) -> bool {
    tables.place(words).is_some()
}

/// Whether words are the name of a known place: never, without tables.
#[cfg(not(feature = "known"))]
pub(crate) fn is_place(_tables: &Tables, _words: &str) -> bool {
    false
}

/// Whether words are the name of one known person and of no other.
#[cfg(feature = "known")]
pub(crate) fn is_person(tables: &Tables, words: &str) -> bool {
    use greenpaper_uk::EntityKind;
    let mut bearers = tables.named(words).filter(|it| it.kind() == EntityKind::Person).map(|it| it.entity());
    bearers.next().is_some_and(|first| bearers.all(|it| it == first))
}

/// Whether words are the name of one known person: never, without tables.
#[cfg(not(feature = "known"))]
pub(crate) fn is_person(_tables: &Tables, _words: &str) -> bool {
    false
}
