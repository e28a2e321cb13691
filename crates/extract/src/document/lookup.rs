//! Look-ups: the known names that begin at a token; a text and its tokens in, names with all that bears them out.
//!
//! With feature `uk` the names are those of `greenpaper-uk`; without it there are none, and rules rest on their patterns
//! alone. Which of the two stands behind is decided here and nowhere else.

mod follow;
mod kinds;
#[cfg_attr(not(feature = "known"), path = "lookup/no_tables.rs")]
mod tables;

use chrono::NaiveDate;
use foldhash::HashSet;
pub(crate) use follow::Names;
use greenpaper_text::Token;
pub(crate) use kinds::KnownAct;
pub use kinds::{EntityType, NameFrequency};
use std::sync::LazyLock;
use tables as backing;
pub(crate) use tables::{Entry, Tables, act, act_by_number, acts, built_in};

/// A known name at a place of a document.
#[derive(Clone, Copy, Debug)]
pub struct Lookup {
    /// The number of the token after the name.
    pub after: usize,
    found: backing::Match,
    /// What sorts of things bear the name; those that bear it in the capitals in which it is written; those of them
    /// that need no context; those of which some bear it in other capitals. A bit for each [`EntityType`].
    sorts: u8,
    fitting: u8,
    firm: u8,
    unfit: u8,
}

impl Lookup {
    /// A match that ends before token `after`, with what its bearers are.
    fn new(after: usize, found: backing::Match, written: &str) -> Lookup {
        let mut hit = Lookup { after, found, sorts: 0, fitting: 0, firm: 0, unfit: 0 };
        for entry in hit.entries() {
            let bit = 1 << entry.entity_type() as u8;
            hit.sorts |= bit;
            if entry.fits_case(written) {
                hit.fitting |= bit;
                if !entry.needs_context() {
                    hit.firm |= bit;
                }
            } else {
                hit.unfit |= bit;
            }
        }
        hit
    }

    /// The types of what bears the name, a bit each; then of what bears it as it is written; then of what does so and needs
    /// nothing around it; then of what does so and needs something.
    pub(crate) fn entity_types(self) -> u32 {
        let bits = [self.sorts, self.fitting, self.firm, self.fitting & !self.firm].map(u32::from);
        (0..).zip(bits).fold(0, |all, (n, bits)| all | bits << (n * EntityType::COUNT))
    }

    /// The ids of what bears the name, the better known first.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        self.entries().map(Entry::id)
    }

    /// The ids of those of a type that bear the name.
    pub fn ids_of(self, entity: EntityType) -> impl Iterator<Item = &'static str> {
        self.entries().filter(move |it| it.entity_type() == entity).map(Entry::id)
    }

    /// What bears the name, the better known first.
    pub(crate) fn entries(self) -> impl Iterator<Item = Entry> {
        backing::entries(self.found)
    }

    /// Whether something of this sort bears the name.
    #[must_use]
    pub fn has(self, sort: EntityType) -> bool {
        self.sorts & 1 << sort as u8 != 0
    }

    /// Whether something of this sort bears the name as it is written, capitals and all.
    #[must_use]
    pub fn fits(self, sort: EntityType) -> bool {
        self.fitting & 1 << sort as u8 != 0
    }

    /// Whether all things of this sort that bear the name bear it as it is written.
    pub(crate) fn all_fit(self, sort: EntityType) -> bool {
        self.unfit & 1 << sort as u8 == 0
    }

    /// The same, of what needs nothing around it to be that.
    #[must_use]
    pub fn is_firm(self, sort: EntityType) -> bool {
        self.firm & 1 << sort as u8 != 0
    }
}

impl Entry {
    /// Whether it may have been called so on that day; yes where no day is known.
    pub(crate) fn in_use(self, on: Option<NaiveDate>) -> bool {
        on.is_none_or(|day| self.is_in_use(day))
    }

    /// Whether it was not yet called so on that day.
    pub(crate) fn is_later_than(self, on: Option<NaiveDate>) -> bool {
        on.is_some_and(|day| self.begins_after(day))
    }
}

/// The known names that begin at token `number` and end before byte `end`, looked up.
pub(crate) fn matches<'d>(
    tables: &'static Tables,
    text: &'d str,
    tokens: &'d [Token],
    end: usize,
    number: usize,
) -> impl Iterator<Item = Lookup> + 'd {
    let start = tokens.get(number).map_or(end, |token| token.span.start());
    let mut at = number;
    backing::matches(tables, &text[start..end.max(start)]).filter_map(move |(len, found)| {
        while tokens.get(at).is_some_and(|token| token.span.end() < start + len) {
            at += 1;
        }
        let written = &text[start..start + len];
        let ends = tokens.get(at).is_some_and(|token| token.span.end() == start + len);
        // A possessive is no plural: "Green's" are not the Greens.
        let owns = || written.ends_with("'s") || written.ends_with("’s");
        let plural = ends && owns() && !backing::entries(found).any(Entry::has_apostrophe);
        (ends && !plural).then(|| Lookup::new(at + 1, found, written))
    })
}

/// The known name that begins at token `number` and ends with byte `end`, inside of token `last`.
#[cfg_attr(not(feature = "known"), allow(unreachable_code, reason = "without tables nothing is known"))]
pub(crate) fn name_between(
    tables: &'static Tables,
    text: &str,
    tokens: &[Token],
    end: usize,
    (number, last): (usize, usize),
) -> Option<Lookup> {
    let start = tokens.get(number)?.span.start();
    let written = text.get(start..end)?;
    let (_, found) = backing::matches(tables, written).find(|(len, _)| *len == written.len())?;
    Some(Lookup::new(last + 1, found, written))
}

/// What is known of a word as a personal name: how usual as a given name and as a surname, 0 to 255, and whether
/// it is an everyday word.
pub(crate) fn word(word: &str) -> (u8, u8, bool) {
    let weight = NameFrequency::of(word);
    (weight.given, weight.surname, weight.everyday)
}

impl NameFrequency {
    /// What is known of `word`.
    pub(crate) fn of(word: &str) -> NameFrequency {
        backing::weight(word).0
    }

    /// The same, and the row of `word` among the words of known names, plus one; nought where it is none or not one
    /// word there.
    pub(crate) fn with_row(tables: &Tables, word: &str) -> (NameFrequency, u32) {
        let (weight, row) = backing::weight(word);
        match std::ptr::eq(tables, built_in()) {
            true => (weight, row),
            // Personal names and everyday words are the language's, whatever names are known.
            false => {
                let (begins, row) = backing::begins(tables, word);
                (NameFrequency { begins, ..weight }, row)
            }
        }
    }
}

/// The first words, in small letters, of known names that are also bodies' without their capitals.
pub(crate) fn first_words() -> Vec<String> {
    backing::first_words()
}

/// Whether a known organisation's own name may begin with a word that begins with a figure or a small letter: 38, techUK.
pub(crate) fn begins_without_capital(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<String>> =
        LazyLock::new(|| backing::words_without_capital().into_iter().collect());
    word.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_lowercase()) && WORDS.contains(word)
}

/// Whether a known organisation that is one without its capitals may begin with a word in small letters: the home office.
pub(crate) fn begins_uncapitalised(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| first_words().into_iter().collect());
    WORDS.contains(word)
}
