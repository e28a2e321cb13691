//! Organisations: known names, names by their form, and names that only what stands around them gives away. The rules, a
//! list a phase.

mod actor;
mod alone;
mod committee;
mod cued;
mod everyday_name;
mod form;
pub(crate) mod holder_of_post;
mod known;
mod shared;
mod surroundings;

use crate::Rule;

/// Those for names that the tables or their own form give away.
pub(crate) static RULES: &[&Rule] = &[
    &known::KNOWN_TITLE,
    &known::PARTY_IN_BRACKETS,
    &known::KNOWN_NAME,
    &known::WITHOUT_CAPITAL,
    &known::LOST_APOSTROPHE,
    &committee::COMMITTEE_OF_HOUSE,
    &known::NHS_REGION,
    &known::POLICE_AUTHORITY,
    &known::NATIONAL_BRANCH,
    &known::COURT_CHAMBER,
    &form::STATE_SITE,
    &known::UNCAPITALISED,
    &form::HEAD_NOUN,
    &form::PLURAL_AND_NATION,
    &form::AMPERSAND,
    &form::SMALL_SERVICE,
];

/// Those for known names that may be something else, and for committees of Parliament, which begin with what stands by now.
pub(crate) static IN_CONTEXT: &[&Rule] = &[&committee::COMMITTEE, &everyday_name::EVERYDAY_NAME];

/// Those for capitals that no table knows and no head noun tells: what stands around them gives them away.
pub(crate) static GUESSES: &[&Rule] = &[
    &committee::COMMITTEE_AGAIN,
    &alone::COMMONS,
    &cued::AFTER_DESCRIPTOR,
    &cued::AFTER_POST,
    &cued::AFTER_PERSON,
    &surroundings::APPOSITION,
    &surroundings::FOR_WHOM,
    &actor::SPEAKS,
    &actor::SPEAKS_AFTER_ARTICLE,
    &actor::HAS_MEMBERS,
];

/// That for capitals beside organisations.
pub(crate) static IN_LISTS: &[&Rule] = &[&surroundings::IN_LIST];

/// That for acronyms which nothing defines, behind those that stand for something the article names.
pub(crate) static ACRONYMS: &[&Rule] = &[&alone::ACTING_ACRONYM];

/// That for head nouns which stand for one thing by themselves.
pub(crate) static ALONE: &[&Rule] = &[&alone::HEAD_ALONE];
