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
    begins: bool,
    number: u32,
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

    /// Its number among the words of all known names, from 1; 0 for a word of none, and where a word is written that
    /// names count as several. With it [`Tables::begin`] and [`Path::next`](crate::Path::next) follow names word by word.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }

    /// Whether a known name of whatever kind begins with it: where not, no match begins there.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.word("Department").begins_name() && !uk.word("whereupon").begins_name());
    /// ```
    #[must_use]
    pub fn begins_name(self) -> bool {
        self.begins
    }
}

impl Tables {
    /// What is known of a word, folded as names are; nothing known gives the default. Of a hyphenated name
    /// ("Butler-Sloss") the better known part speaks.
    #[must_use]
    pub fn word(&self, word: &str) -> Word {
        // Nearly every word is one piece of plain letters.
        let bytes = word.as_bytes();
        let mut folded = [0; 32];
        if let Some(place) = folded.get_mut(..bytes.len())
            && bytes.iter().all(u8::is_ascii_alphanumeric)
        {
            place.copy_from_slice(bytes);
            place.make_ascii_lowercase();
            return self.folded_word(place);
        }
        let mut pieces = Pieces::new(word);
        let mut known: Option<Word> = None;
        while let Some(piece) = pieces.next() {
            let part = self.folded_word(pieces.folded(piece.len));
            known = Some(known.map_or(part, |known| Word {
                given_name: known.given_name.max(part.given_name),
                surname: known.surname.max(part.surname),
                flags: known.flags & part.flags,
                begins: known.begins,
                number: 0,
            }));
        }
        known.unwrap_or_default()
    }

    fn folded_word(&self, folded: &[u8]) -> Word {
        let Some(row) = self.word_row(folded) else { return Word::default() };
        let bytes = self.row(Words, row);
        Word {
            given_name: bytes[8],
            surname: bytes[9],
            flags: bytes[10],
            begins: bytes[4..8] != [0; 4],
            number: row + 1,
        }
    }
}
