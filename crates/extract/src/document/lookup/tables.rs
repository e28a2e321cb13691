//! The tables behind look-ups: those of `greenpaper-uk`; a word or a text in, the known names out.

use super::kinds::{EntityType, KnownAct, NameFrequency};
use chrono::NaiveDate;
use greenpaper_core::{NameKind, OrganisationKind, Period, PlaceKind};
use greenpaper_uk::{EntityKind, NameEntry, tables};

pub(crate) use greenpaper_uk::Tables;

pub(crate) type Match = greenpaper_uk::Match<'static>;
pub(crate) type Path = greenpaper_uk::Path<'static>;

/// One bearer of a known name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry(NameEntry<'static>);

/// The built-in tables.
pub(crate) fn built_in() -> &'static Tables {
    tables()
}

pub(crate) fn matches<'d>(
    tables: &'static Tables,
    text: &'d str,
) -> impl Iterator<Item = (usize, Match)> + 'd {
    tables.matches(text).map(|found| (found.len(), found))
}

pub(crate) fn entries(found: Match) -> impl Iterator<Item = Entry> {
    found.entries().map(Entry)
}

/// Whether no word of `written` lost the capital that it has in `name`; of three words or more one may.
fn keeps_capitals(name: &str, written: &str) -> bool {
    let (words, capitals) = capitals(name);
    let lost = capitals.saturating_sub(self::capitals(written).1);
    lost == 0 || (lost == 1 && words > 2)
}

/// How many words a name has, and how many of them begin with a capital.
fn capitals(name: &str) -> (usize, usize) {
    let (mut words, mut capitals, mut inside) = (0, 0, false);
    if name.is_ascii() {
        for byte in name.bytes() {
            if matches!(byte, b'-' | b'\t'..=b'\r' | b' ') {
                inside = false;
            } else if !std::mem::replace(&mut inside, true) {
                words += 1;
                capitals += usize::from(byte.is_ascii_uppercase());
            }
        }
        return (words, capitals);
    }
    for c in name.chars() {
        if c == '-' || c.is_whitespace() {
            inside = false;
        } else if !std::mem::replace(&mut inside, true) {
            words += 1;
            capitals += usize::from(c.is_uppercase());
        }
    }
    (words, capitals)
}

pub(crate) fn weight(word: &str) -> (NameFrequency, u32) {
    let known = tables().word(word);
    let weight = NameFrequency {
        given: known.given_name(),
        surname: known.surname(),
        everyday: known.is_common(),
        begins: known.begins_name(),
    };
    (weight, known.number())
}

/// The number of a word among those of known names; nought for none.
pub(crate) fn number(tables: &Tables, word: &str) -> u32 {
    tables.word(word).number()
}

/// Whether a known name begins with a word, and its number.
pub(crate) fn begins(tables: &Tables, word: &str) -> (bool, u32) {
    let known = tables.word(word);
    (known.begins_name(), known.number())
}

/// The place among known names that the word of this number leads to.
pub(crate) fn begin(tables: &'static Tables, number: u32) -> Option<Path> {
    tables.begin(number)
}

pub(crate) fn first_words() -> Vec<String> {
    use OrganisationKind::{Department, Legislature, Regulator};
    let kinds = [Department, Legislature, Regulator];
    let bodies =
        tables().entities().filter(|it| it.organisation_kind().is_some_and(|kind| kinds.contains(&kind)));
    let mut words = Vec::new();
    for name in bodies.flat_map(|it| it.names()) {
        let folded = greenpaper_uk::fold(name.text());
        let word = folded.split(' ').next().unwrap_or_default();
        // `children` of `children's`
        words.extend(word.strip_suffix('s').map(str::to_owned));
        words.push(word.to_owned());
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// The first words of organisations' names that begin with a figure or a small letter and are no everyday words.
pub(crate) fn words_without_capital() -> Vec<String> {
    let bodies = tables().entities().filter(|it| it.kind() == EntityKind::Organisation);
    let names = bodies.flat_map(|it| it.names()).map(|it| it.text());
    let words = names.map(|it| it.split([' ', '.', ':', '\'', '’', '-']).next().unwrap_or_default());
    let small = |it: &&str| it.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_lowercase());
    words.filter(small).filter(|it| !weight(it).0.everyday).map(str::to_owned).collect()
}

impl Entry {
    pub(crate) fn entity_type(self) -> EntityType {
        match self.0.kind() {
            EntityKind::Organisation => EntityType::Organisation,
            EntityKind::Place => EntityType::Place,
            EntityKind::Publication => EntityType::Publication,
            EntityKind::FalseFriend => EntityType::FalseFriend,
            EntityKind::Person => EntityType::Person,
            EntityKind::Post => EntityType::Post,
            EntityKind::Legislation => EntityType::Legislation,
            _ => EntityType::Other,
        }
    }

    /// The known thing that bears the name.
    pub(crate) fn entity(self) -> greenpaper_uk::Entity<'static> {
        self.0.entity()
    }

    pub(crate) fn id(self) -> &'static str {
        self.0.id()
    }

    /// The name that its bearer is called by.
    pub(crate) fn name(self) -> &'static str {
        self.0.entity().name()
    }

    /// What sort of its kind its bearer is, in the tables' words.
    pub(crate) fn bearer_sort(self) -> &'static str {
        self.0.entity().sort()
    }

    pub(crate) fn name_kind(self) -> NameKind {
        self.0.name_kind()
    }

    pub(crate) fn period(self) -> Period {
        self.0.period()
    }

    /// Whether it may have been in use on that day.
    pub(crate) fn is_in_use(self, day: NaiveDate) -> bool {
        self.0.is_in_use(day)
    }

    /// Whether it came into use after that day.
    pub(crate) fn begins_after(self, day: NaiveDate) -> bool {
        self.0.is_later_than(day)
    }

    /// Whether it names the same known thing as another.
    pub(crate) fn is_of_same(self, other: Entry) -> bool {
        self.0.entity() == other.0.entity()
    }

    pub(crate) fn bearer_period(self) -> Period {
        self.0.entity().period()
    }

    pub(crate) fn organisation_kind(self) -> Option<OrganisationKind> {
        self.0.entity().organisation_kind()
    }

    pub(crate) fn place_kind(self) -> Option<PlaceKind> {
        self.0.entity().place_kind()
    }

    pub(crate) fn population(self) -> Option<u32> {
        self.0.entity().population()
    }

    pub(crate) fn needs_context(self) -> bool {
        self.0.marks().needs_context()
    }

    pub(crate) fn case_sensitive(self) -> bool {
        self.0.marks().case_sensitive()
    }

    /// Whether it is written so to the letter.
    pub(crate) fn is_written(self, text: &str) -> bool {
        self.0.text() == text
    }

    /// Whether the name has an apostrophe.
    pub(crate) fn has_apostrophe(self) -> bool {
        self.0.text().contains(['\'', '’'])
    }

    /// Whether it is the bearer's own name, not a short one and none made by rule.
    pub(crate) fn is_own(self) -> bool {
        self.0.name_kind() == NameKind::Official && !self.0.marks().variant()
    }

    /// Whether it is written with the capitals of the name, but for one word of a long name.
    pub(crate) fn fits_case(self, written: &str) -> bool {
        if self.0.is_spelt(written) {
            return true;
        }
        let name = self.0.text();
        self.0.fits_case(written) && keeps_capitals(name, written)
    }
}
fn known(act: greenpaper_uk::Entity<'static>) -> KnownAct {
    KnownAct { id: act.id(), title: act.name(), year: act.year() }
}

pub(crate) fn acts(tables: &'static Tables, title: &str) -> impl Iterator<Item = KnownAct> {
    tables.acts(title).map(known)
}

pub(crate) fn act(tables: &'static Tables, title: &str, year: u16) -> Option<KnownAct> {
    tables.act(title, year).map(known)
}

pub(crate) fn act_by_number(
    tables: &'static Tables,
    series: &str,
    year: u16,
    number: u32,
) -> Option<KnownAct> {
    tables.legislation_by_number(series, year, number).map(known)
}
