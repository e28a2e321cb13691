//! Rules for places: countries, regions, towns, constituencies, rivers, streets and features of the land.

mod constituency;
mod known;
mod led;
mod noun;
mod surroundings;

use crate::rule::Rule;

/// Places that are known, and seats; behind all that may hold a place's name in its own.
pub(crate) static KNOWN: &[&Rule] = &[&constituency::CONSTITUENCY, &known::KNOWN, &known::WORLD];

/// Known places whose names are also everyday words, surnames or organisations: behind those that are sure.
pub(crate) static DOUBTFUL: &[&Rule] = &[&known::DOUBTFUL];

/// Places that no table knows, by what stands around them.
pub(crate) static UNKNOWN: &[&Rule] = &[
    &noun::WATERSIDE,
    &noun::STREET,
    &noun::PART_OF_COUNTRY,
    &noun::FEATURE_OF_LAND,
    &led::AFTER_PREPOSITION,
    &led::SETTLEMENT,
];
