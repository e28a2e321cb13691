//! What is known of single words: personal names and everyday words.

use crate::Tables;
use crate::fold::Pieces;
use crate::layout::Section::Words;

/// What the lists say of one word.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// assert!(uk.word("Margaret").given_name() > uk.word("Margaret").surname());
/// assert!(uk.word("Baker").surname() > 0 && uk.word("the").is_common());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    given_name: u8,
    surname: u8,
    flags: u8,
}

pub(crate) const COMMON: u8 = 1;

impl Word {
    /// How usual it is as a given name: 0 not known as one, else 1 (one bearer in the tables) to 255, on a logarithmic
    /// scale (16 for each doubling).
    #[must_use]
    pub fn given_name(self) -> u8 {
        self.given_name
    }

    /// How usual it is as a surname, as [`given_name`](Word::given_name).
    #[must_use]
    pub fn surname(self) -> u8 {
        self.surname
    }

    /// Whether it is an everyday word that also occurs in lower case.
    #[must_use]
    pub fn is_common(self) -> bool {
        self.flags & COMMON != 0
    }
}

impl Tables {
    /// What is known of a word, folded as names are; nothing known gives the default. Of a hyphenated name
    /// ("Butler-Sloss") the better known part speaks.
    #[must_use]
    pub fn word(&self, word: &str) -> Word {
        let mut pieces = Pieces::new(word);
        let mut known: Option<Word> = None;
        while let Some(piece) = pieces.next() {
            let part = self.word_row(pieces.folded(piece.len)).map_or_else(Word::default, |row| Word {
                given_name: self.u8(Words, row, 8),
                surname: self.u8(Words, row, 9),
                flags: self.u8(Words, row, 10),
            });
            known = Some(known.map_or(part, |known| Word {
                given_name: known.given_name.max(part.given_name),
                surname: known.surname.max(part.surname),
                flags: known.flags & part.flags,
            }));
        }
        known.unwrap_or_default()
    }
}
