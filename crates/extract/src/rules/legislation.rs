//! Legislation: the rules that find Acts, bills and instruments, their provisions, and what refers back to them.
//!
//! Titles stand by themselves. What is appended to them and numbers come next, then short forms, which a title or a
//! definition elsewhere in the article tells, then provisions of what has been found, then provisions alone. What each
//! refers to is `resolve/coreference/act.rs`'s.

mod acronym_with_year;
mod bare;
mod bare_article;
mod bare_clause;
mod bare_direction;
mod bare_part;
mod bare_regulation;
mod bare_rule;
mod bare_schedule;
mod bare_section;
mod bill_number;
mod chapter_number;
mod cite;
mod code_letter;
mod defined_acronym;
mod defined_short_form;
mod definition;
mod definition_before_title;
mod determiner;
mod eu_instrument;
mod instrument_number;
mod known_acronym;
mod named_law;
mod number_of_title;
mod number_over_text;
mod provision_after_act;
mod provision_noun;
mod provision_of_act;
mod rule_of_court;
mod schedule_to_act;
mod short_form;
mod short_form_with_year;
mod title;

use crate::rule::Rule;

/// Titles, and what is named as they are.
pub(crate) static TITLES: &[&Rule] =
    &[&title::TITLE, &eu_instrument::EU_INSTRUMENT, &bill_number::BILL_NUMBER, &named_law::NAMED_LAW];

/// What is appended to titles, and numbers alone.
pub(crate) static NUMBERS: &[&Rule] = &[
    &number_of_title::NUMBER_OF_TITLE,
    &definition::DEFINITION,
    &definition_before_title::DEFINITION_BEFORE_TITLE,
    &instrument_number::INSTRUMENT_NUMBER,
    &chapter_number::CHAPTER_NUMBER,
    &number_over_text::NUMBER_OVER_TEXT,
];

/// What is short for a title. Of two for the same tokens what the article defines goes first.
pub(crate) static SHORT_FORMS: &[&Rule] = &[
    &code_letter::CODE_LETTER,
    &defined_short_form::DEFINED_SHORT_FORM,
    &defined_acronym::DEFINED_ACRONYM,
    &rule_of_court::RULE_OF_COURT,
    &known_acronym::KNOWN_ACRONYM,
    &acronym_with_year::ACRONYM_WITH_YEAR,
    &short_form_with_year::SHORT_FORM_WITH_YEAR,
    &short_form::SHORT_FORM,
    &provision_noun::PROVISION_NOUN,
];

/// Provisions before what they are of.
pub(crate) static PROVISIONS: &[&Rule] =
    &[&provision_of_act::PROVISION_OF_ACT, &schedule_to_act::SCHEDULE_TO_ACT];

/// Provisions behind it, or alone.
pub(crate) static BARE_PROVISIONS: &[&Rule] = &[
    &provision_after_act::PROVISION_AFTER_ACT,
    &bare_section::BARE_SECTION,
    &bare_schedule::BARE_SCHEDULE,
    &bare_regulation::BARE_REGULATION,
    &bare_rule::BARE_RULE,
    &bare_article::BARE_ARTICLE,
    &bare_direction::BARE_DIRECTION,
    &bare_clause::BARE_CLAUSE,
    &bare_part::BARE_PART,
];
