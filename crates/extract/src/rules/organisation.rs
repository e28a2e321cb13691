//! Organisations: known names, names by their form, and names that only what stands around them gives away. The rules, a
//! list a phase.

mod acting_acronym;
mod actor;
mod after_descriptor;
mod after_person;
mod after_post;
mod ampersand;
mod apposition;
mod committee;
mod committee_again;
mod committee_name;
mod committee_of_house;
mod commons;
mod court_chamber;
mod cued;
mod everyday_name;
mod for_whom;
mod has_members;
mod head_alone;
mod head_noun;
pub(crate) mod holder_of_post;
mod in_list;
mod known_name;
mod known_title;
mod national_branch;
mod nhs_region;
mod party_in_brackets;
mod plural_and_nation;
mod police_authority;
mod shared;
mod small_service;
mod speaks;
mod speaks_after_article;
mod state_site;
mod uncapitalised;

use crate::Rule;

/// Those for names that the tables or their own form give away.
pub(crate) static RULES: &[&Rule] = &[
    &known_title::KNOWN_TITLE,
    &party_in_brackets::PARTY_IN_BRACKETS,
    &known_name::KNOWN_NAME,
    &committee_of_house::COMMITTEE_OF_HOUSE,
    &nhs_region::NHS_REGION,
    &police_authority::POLICE_AUTHORITY,
    &national_branch::NATIONAL_BRANCH,
    &court_chamber::COURT_CHAMBER,
    &state_site::STATE_SITE,
    &uncapitalised::UNCAPITALISED,
    &head_noun::HEAD_NOUN,
    &plural_and_nation::PLURAL_AND_NATION,
    &ampersand::AMPERSAND,
    &small_service::SMALL_SERVICE,
];

/// Those for known names that may be something else, and for committees of Parliament, which begin with what stands by now.
pub(crate) static IN_CONTEXT: &[&Rule] = &[&committee::COMMITTEE, &everyday_name::EVERYDAY_NAME];

/// Those for capitals that no table knows and no head noun tells: what stands around them gives them away.
pub(crate) static GUESSES: &[&Rule] = &[
    &committee_again::COMMITTEE_AGAIN,
    &commons::COMMONS,
    &after_descriptor::AFTER_DESCRIPTOR,
    &after_post::AFTER_POST,
    &after_person::AFTER_PERSON,
    &apposition::APPOSITION,
    &for_whom::FOR_WHOM,
    &speaks::SPEAKS,
    &speaks_after_article::SPEAKS_AFTER_ARTICLE,
    &has_members::HAS_MEMBERS,
];

/// That for capitals beside organisations.
pub(crate) static IN_LISTS: &[&Rule] = &[&in_list::IN_LIST];

/// That for acronyms which nothing defines, behind those that stand for something the article names.
pub(crate) static ACRONYMS: &[&Rule] = &[&acting_acronym::ACTING_ACRONYM];

/// That for head nouns which stand for one thing by themselves.
pub(crate) static ALONE: &[&Rule] = &[&head_alone::HEAD_ALONE];
