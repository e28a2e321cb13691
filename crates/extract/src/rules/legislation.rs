//! Legislation: the rules that find Acts, bills and instruments, their provisions, and what refers back to them.
//!
//! Titles stand by themselves. What is appended to them and numbers come next, then short forms, which a title or a
//! definition elsewhere in the article tells, then provisions of what has been found, then provisions alone. What each
//! refers to is `resolve/coreference/act.rs`'s.

mod acronym;
mod bare;
mod cite;
mod definition;
mod number;
mod provision;
mod short_form;
mod title;

use crate::rule::Rule;

/// Titles, and what is named as they are.
pub(crate) static TITLES: &[&Rule] = &[
    &title::TITLE,
    &title::UNCAPITALISED_TITLE,
    &title::STATUTE_OF,
    &title::EU_INSTRUMENT,
    &title::EU_INSTRUMENTS,
    &number::BILL_NUMBER,
    &title::NAMED_LAW,
];

/// What is appended to titles, and numbers alone.
pub(crate) static NUMBERS: &[&Rule] = &[
    &number::NUMBER_OF_TITLE,
    &definition::DEFINITION,
    &definition::DEFINITION_BEFORE_TITLE,
    &number::INSTRUMENT_NUMBER,
    &number::CHAPTER_NUMBER,
    &number::NUMBER_OVER_TEXT,
];

/// What is short for a title. Of two for the same tokens what the article defines goes first.
pub(crate) static SHORT_FORMS: &[&Rule] = &[
    &short_form::CODE_LETTER,
    &short_form::DEFINED_SHORT_FORM,
    &acronym::DEFINED_ACRONYM,
    &acronym::RULE_OF_COURT,
    &acronym::KNOWN_ACRONYM,
    &acronym::ACRONYM_WITH_YEAR,
    &short_form::SHORT_FORM_WITH_YEAR,
    &short_form::SHORT_FORM,
    &short_form::PROVISION_NOUN,
];

/// Provisions before what they are of.
pub(crate) static PROVISIONS: &[&Rule] = &[&provision::PROVISION_OF_ACT, &provision::SCHEDULE_TO_ACT];

/// Provisions behind it, or alone.
pub(crate) static BARE_PROVISIONS: &[&Rule] = &[
    &provision::PROVISION_AFTER_ACT,
    &bare::BARE_SECTION,
    &bare::BARE_SCHEDULE,
    &bare::BARE_REGULATION,
    &bare::BARE_RULE,
    &bare::BARE_ARTICLE,
    &bare::BARE_DIRECTION,
    &bare::BARE_CLAUSE,
    &bare::BARE_PART,
];
