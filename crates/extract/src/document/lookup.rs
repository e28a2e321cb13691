//! What is known, as recognisers look it up: the longest known name from a token on.
//!
//! With feature `uk` the names are those of `greenpaper-uk`; without it there are none, and recognisers rest on
//! their patterns alone.

mod follow;

pub(crate) use follow::Names;

use crate::Document;
use chrono::NaiveDate;
use greenpaper_core::{Block, Period};
use greenpaper_text::Token;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// What a known name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "known"), allow(dead_code, reason = "without tables nothing is known"))]
pub enum EntityType {
    /// A body.
    Organisation,
    /// A place.
    Place,
    /// A titled work.
    Publication,
    /// Written like a body and none: a fund, a benefit, a campaign.
    FalseFriend,
    /// A person.
    Person,
    /// A post, an Act, a role, an honorific.
    Other,
}

impl EntityType {
    /// How many there are.
    pub(crate) const COUNT: usize = 6;
}

/// A known name at a place of a document.
#[derive(Clone, Copy, Debug)]
pub struct Lookup {
    /// The number of the token after the name.
    pub after: usize,
    found: backing::Match,
    /// What sorts of things bear the name; those that bear it in the capitals in which it is written; those of them
    /// that need no context. A bit for each [`EntityType`].
    sorts: u8,
    fitting: u8,
    firm: u8,
}

impl Lookup {
    /// A match that ends before token `after`, with what its bearers are.
    fn new(after: usize, found: backing::Match, written: &str) -> Lookup {
        let mut hit = Lookup { after, found, sorts: 0, fitting: 0, firm: 0 };
        for entry in hit.entries() {
            let bit = 1 << entry.entity_type() as u8;
            hit.sorts |= bit;
            if entry.fits_case(written) {
                hit.fitting |= bit;
                if !entry.needs_context() {
                    hit.firm |= bit;
                }
            }
        }
        hit
    }

    /// The types of what bears the name, a bit each.
    pub(crate) fn entity_types(self) -> u8 {
        self.sorts
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

    /// The same, of what needs nothing around it to be that.
    #[must_use]
    pub fn is_firm(self, sort: EntityType) -> bool {
        self.firm & 1 << sort as u8 != 0
    }
}

pub(crate) use backing::{Entry, Tables, act, act_by_number, acts, built_in};

impl Entry {
    /// Whether it may have been called so on that day; yes where no day is known.
    pub(crate) fn in_use(self, on: Option<NaiveDate>) -> bool {
        on.is_none_or(|day| self.period().contains(day))
    }

    /// Whether it was not yet called so on that day.
    pub(crate) fn is_later_than(self, on: Option<NaiveDate>) -> bool {
        let Some(on) = on else { return false };
        self.period().start().and_then(|start| start.first()).is_some_and(|start| start > on)
    }
}

/// The known names that begin at token `number`, shortest first, each ending with a token.
pub(crate) fn lookups<'d>(
    document: &'d Document<'_>,
    block: &Block,
    number: usize,
) -> impl Iterator<Item = Lookup> + 'd {
    // Where a capital stands they are looked up when the document is cut.
    let known = document.lookups(number);
    let others = known
        .is_none()
        .then(|| matches(document.tables(), document.text(), document.tokens(), block.span.end(), number));
    known.unwrap_or_default().iter().copied().chain(others.into_iter().flatten())
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
        let ends = tokens.get(at).is_some_and(|token| token.span.end() == start + len);
        ends.then(|| Lookup::new(at + 1, found, &text[start..start + len]))
    })
}

/// The day by which names are told apart: the article's own date, as far as it is known.
pub(crate) fn day_of(document: &Document<'_>) -> Option<NaiveDate> {
    document.article().published().and_then(greenpaper_core::PartialDate::first)
}

/// What is known of a word as a personal name: how usual as a given name and as a surname, 0 to 255, and whether
/// it is an everyday word.
pub(crate) fn word(word: &str) -> (u8, u8, bool) {
    let weight = NameFrequency::of(word);
    (weight.given, weight.surname, weight.everyday)
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NameFrequency {
    /// How usual it is as a given name, 0 to 255.
    pub given: u8,
    /// How usual it is as a surname, 0 to 255.
    pub surname: u8,
    /// Whether it is an everyday word.
    pub everyday: bool,
    /// Whether a known name may begin with it.
    pub begins: bool,
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

/// Whether a known organisation that is one without its capitals may begin with a word in small letters: the home office.
pub(crate) fn begins_uncapitalised(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| first_words().into_iter().collect());
    WORDS.contains(word)
}

/// Whether the tokens are exactly a known place.
pub(crate) fn is_place(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    document.is_known(tokens, EntityType::Place)
}

/// A known piece of legislation: its id (`ukpga/2014/23`), its title with its year, its year.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "known"), allow(dead_code, reason = "without tables nothing is known"))]
pub(crate) struct KnownAct {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) year: Option<u16>,
}

#[cfg(feature = "known")]
mod backing {
    use super::{EntityType, KnownAct, NameFrequency, Period};
    use greenpaper_core::{NameKind, OrganisationKind, PlaceKind};
    use greenpaper_uk::{EntityKind, NameEntry, tables};

    pub(crate) use greenpaper_uk::Tables;

    pub(super) type Match = greenpaper_uk::Match<'static>;
    pub(super) type Path = greenpaper_uk::Path<'static>;

    /// One bearer of a known name.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct Entry(NameEntry<'static>);

    /// The built-in tables.
    pub(crate) fn built_in() -> &'static Tables {
        tables()
    }

    pub(super) fn matches<'d>(
        tables: &'static Tables,
        text: &'d str,
    ) -> impl Iterator<Item = (usize, Match)> + 'd {
        tables.matches(text).map(|found| (found.len(), found))
    }

    pub(super) fn entries(found: Match) -> impl Iterator<Item = Entry> {
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

    pub(super) fn weight(word: &str) -> (NameFrequency, u32) {
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
    pub(super) fn number(tables: &Tables, word: &str) -> u32 {
        tables.word(word).number()
    }

    /// Whether a known name begins with a word, and its number.
    pub(super) fn begins(tables: &Tables, word: &str) -> (bool, u32) {
        let known = tables.word(word);
        (known.begins_name(), known.number())
    }

    /// The place among known names that the word of this number leads to.
    pub(super) fn begin(tables: &'static Tables, number: u32) -> Option<Path> {
        tables.begin(number)
    }

    pub(super) fn first_words() -> Vec<String> {
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

    impl Entry {
        pub(crate) fn entity_type(self) -> EntityType {
            match self.0.kind() {
                EntityKind::Organisation => EntityType::Organisation,
                EntityKind::Place => EntityType::Place,
                EntityKind::Publication => EntityType::Publication,
                EntityKind::FalseFriend => EntityType::FalseFriend,
                EntityKind::Person => EntityType::Person,
                _ => EntityType::Other,
            }
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
}

#[cfg(not(feature = "known"))]
mod backing {
    use super::{EntityType, KnownAct, NameFrequency, Period};
    use greenpaper_core::{NameKind, OrganisationKind, PlaceKind};

    #[derive(Clone, Copy, Debug)]
    pub(super) enum Match {}

    /// One bearer of a known name; without tables there is none.
    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Entry {}

    /// Nothing.
    #[derive(Debug)]
    pub(crate) struct Tables;

    pub(crate) fn built_in() -> &'static Tables {
        &Tables
    }

    pub(super) fn begins(_tables: &Tables, _word: &str) -> (bool, u32) {
        (false, 0)
    }

    pub(super) fn matches<'d>(
        _tables: &'static Tables,
        _text: &'d str,
    ) -> impl Iterator<Item = (usize, Match)> + 'd {
        std::iter::empty()
    }

    pub(super) fn entries(found: Match) -> impl Iterator<Item = Entry> {
        match found {}
        #[allow(unreachable_code)]
        std::iter::empty()
    }

    pub(super) fn number(_tables: &Tables, _word: &str) -> u32 {
        0
    }

    pub(super) fn weight(_word: &str) -> (NameFrequency, u32) {
        (NameFrequency::default(), 0)
    }

    /// A place among known names; without tables there is none.
    #[derive(Clone, Copy, Debug)]
    pub(super) enum Path {}

    impl Path {
        pub(super) fn next(self, _number: u32) -> Option<Path> {
            match self {}
        }

        pub(super) fn name(self, _len: usize) -> Option<Match> {
            match self {}
        }

        pub(super) fn is_last(self) -> bool {
            match self {}
        }

        pub(super) fn alone(self) -> Option<&'static str> {
            match self {}
        }

        pub(super) fn found(self, _len: usize) -> Match {
            match self {}
        }
    }

    pub(super) fn begin(_tables: &'static Tables, _number: u32) -> Option<Path> {
        None
    }

    pub(super) fn first_words() -> Vec<String> {
        Vec::new()
    }

    impl Entry {
        pub(crate) fn entity_type(self) -> EntityType {
            match self {}
        }

        pub(crate) fn id(self) -> &'static str {
            match self {}
        }

        pub(crate) fn name(self) -> &'static str {
            match self {}
        }

        pub(crate) fn bearer_sort(self) -> &'static str {
            match self {}
        }

        pub(crate) fn name_kind(self) -> NameKind {
            match self {}
        }

        pub(crate) fn period(self) -> Period {
            match self {}
        }

        pub(crate) fn bearer_period(self) -> Period {
            match self {}
        }

        pub(crate) fn organisation_kind(self) -> Option<OrganisationKind> {
            match self {}
        }

        pub(crate) fn place_kind(self) -> Option<PlaceKind> {
            match self {}
        }

        pub(crate) fn population(self) -> Option<u32> {
            match self {}
        }

        pub(crate) fn needs_context(self) -> bool {
            match self {}
        }

        pub(crate) fn case_sensitive(self) -> bool {
            match self {}
        }

        pub(crate) fn is_own(self) -> bool {
            match self {}
        }

        pub(crate) fn fits_case(self, _written: &str) -> bool {
            match self {}
        }
    }
    pub(crate) fn acts(_tables: &'static Tables, _title: &str) -> impl Iterator<Item = KnownAct> {
        std::iter::empty()
    }

    pub(crate) fn act(_tables: &'static Tables, _title: &str, _year: u16) -> Option<KnownAct> {
        None
    }

    pub(crate) fn act_by_number(
        _tables: &'static Tables,
        _series: &str,
        _year: u16,
        _number: u32,
    ) -> Option<KnownAct> {
        None
    }
}
