//! Rules for places: countries, regions, towns, constituencies, rivers, streets and features of the land.

mod after_preposition;
mod constituency;
mod feature_of_land;
mod known;
mod part_of_country;
mod settlement;
mod street;
mod surroundings;
mod waterside;
mod world;

use crate::rule::Rule;

/// Places that are known, and seats; behind all that may hold a place's name in its own.
pub(crate) static KNOWN: &[&Rule] = &[&constituency::CONSTITUENCY, &known::KNOWN, &world::WORLD];

/// Known places whose names are also everyday words, surnames or organisations: behind those that are sure.
pub(crate) static DOUBTFUL: &[&Rule] = &[&known::DOUBTFUL];

/// Places that no table knows, by what stands around them.
pub(crate) static UNKNOWN: &[&Rule] = &[
    &waterside::WATERSIDE,
    &street::STREET,
    &part_of_country::PART_OF_COUNTRY,
    &feature_of_land::FEATURE_OF_LAND,
    &after_preposition::AFTER_PREPOSITION,
    &settlement::SETTLEMENT,
];
