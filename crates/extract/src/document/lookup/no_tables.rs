//! What stands behind look-ups where no tables are built in: nothing is known.

use super::kinds::{EntityType, KnownAct, NameFrequency};
use chrono::NaiveDate;
use greenpaper_core::{NameKind, OrganisationKind, Period, PlaceKind};

#[derive(Clone, Copy, Debug)]
pub(crate) enum Match {}

/// One bearer of a known name; without tables there is none.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Entry {}

/// Nothing.
#[derive(Debug)]
pub(crate) struct Tables;

pub(crate) fn built_in() -> &'static Tables {
    &Tables
}

pub(crate) fn begins(_tables: &Tables, _word: &str) -> (bool, u32) {
    (false, 0)
}

pub(crate) fn matches<'d>(
    _tables: &'static Tables,
    _text: &'d str,
) -> impl Iterator<Item = (usize, Match)> + 'd {
    std::iter::empty()
}

pub(crate) fn entries(found: Match) -> impl Iterator<Item = Entry> {
    match found {}
    #[allow(unreachable_code)]
    std::iter::empty()
}

pub(crate) fn number(_tables: &Tables, _word: &str) -> u32 {
    0
}

pub(crate) fn weight(_word: &str) -> (NameFrequency, u32) {
    (NameFrequency::default(), 0)
}

/// A place among known names; without tables there is none.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Path {}

impl Path {
    pub(crate) fn next(self, _number: u32) -> Option<Path> {
        match self {}
    }

    pub(crate) fn name(self, _len: usize) -> Option<Match> {
        match self {}
    }

    pub(crate) fn is_last(self) -> bool {
        match self {}
    }

    pub(crate) fn alone(self) -> Option<&'static str> {
        match self {}
    }

    pub(crate) fn found(self, _len: usize) -> Match {
        match self {}
    }
}

pub(crate) fn begin(_tables: &'static Tables, _number: u32) -> Option<Path> {
    None
}

pub(crate) fn words_without_capital() -> Vec<String> {
    Vec::new()
}

pub(crate) fn first_words() -> Vec<String> {
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

    pub(crate) fn is_in_use(self, _: NaiveDate) -> bool {
        match self {}
    }

    pub(crate) fn begins_after(self, _: NaiveDate) -> bool {
        match self {}
    }

    pub(crate) fn is_of_same(self, _: Entry) -> bool {
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

    pub(crate) fn is_written(self, _text: &str) -> bool {
        match self {}
    }

    pub(crate) fn has_apostrophe(self) -> bool {
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
