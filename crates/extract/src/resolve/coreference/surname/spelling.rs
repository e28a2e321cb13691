//! Spellings of one name: two words in, whether one may be the other misspelt out; and a filter that tells at a glance that
//! a word is none of some names.

use crate::lexicon::WordKey;

/// What tells at a glance that a word is none of some names.
pub(super) struct NameFilter {
    /// Whether a name begins with a byte.
    initials: [bool; 256],
    /// A bit for each name, by where it would stand in a table.
    names: [u64; NameFilter::PLACES / 64],
}

impl NameFilter {
    const PLACES: usize = 1 << 10;

    /// Of names in small letters.
    pub(super) fn new<'n>(names: impl Iterator<Item = &'n str>) -> NameFilter {
        let mut filter = NameFilter { initials: [false; 256], names: [0; NameFilter::PLACES / 64] };
        for name in names {
            filter.initials[usize::from(name.bytes().next().unwrap_or(0))] = true;
            if let Some(place) = NameFilter::place(name) {
                filter.names[place / 64] |= 1 << (place % 64);
            }
        }
        filter
    }

    /// The place of a word in any case; `None` for one that is not plain.
    fn place(word: &str) -> Option<usize> {
        let key = WordKey::of_lower(word).filter(|_| word.is_ascii())?;
        Some(key.slot(NameFilter::PLACES))
    }

    /// Whether a name may begin with the first letter of a word.
    pub(super) fn begins_one(&self, word: &str) -> bool {
        let first = word.bytes().next().unwrap_or(0).to_ascii_lowercase();
        !first.is_ascii() || self.initials[usize::from(first)]
    }

    /// Whether a word may be one of the names.
    pub(super) fn may_be(&self, word: &str) -> bool {
        NameFilter::place(word).is_none_or(|place| self.names[place / 64] >> (place % 64) & 1 == 1)
    }
}

/// Whether two words are one letter apart, two where they are long. Words of fewer than five letters are not.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    // No letter has more than four bytes, and no more than two letters differ.
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    if long - short > 8 || short < 5 {
        return false;
    }
    // A letter that differs makes two of which one has the one and the other the other.
    let letters = |word: &str| word.bytes().fold(0_u64, |all, byte| all | 1 << (byte & 63));
    if one.is_ascii() && other.is_ascii() && (letters(one) ^ letters(other)).count_ones() > 4 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = a.len().min(b.len());
    let allowed = match shorter {
        0..5 => return false,
        5..8 => 1,
        8..24 => 2,
        _ => return false,
    };
    if a.len().abs_diff(b.len()) > allowed {
        return false;
    }
    // Damerau's distance, over two rows and the one before.
    let mut rows = [[0usize; 26]; 3];
    for (j, cell) in rows[1].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        let [before, last, row] = &mut rows;
        row[0] = i;
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()] <= allowed
}
