//! Rules for roles: the posts of named people, and offices that only one person holds at a time.

mod after_name;
mod after_verb;
mod before_comma_and_name;
mod before_name;
mod below_name;
mod beside_name;
mod chancellor;
mod chief_inspector;
mod chief_officer;
mod chief_whip;
mod commissioner;
mod field_minister;
mod field_secretary;
mod first_minister;
mod law_officer;
mod leaving_verb;
mod local_office;
mod lord_chief_justice;
mod office;
mod secretary_of_state;

use crate::rule::Rule;

/// Those that a name beside them tells.
pub(crate) static BESIDE_NAMES: &[&Rule] = &[
    &before_name::BEFORE_NAME,
    &before_comma_and_name::BEFORE_COMMA_AND_NAME,
    &after_name::AFTER_NAME,
    &after_verb::AFTER_VERB,
    &leaving_verb::LEAVING_VERB,
    &below_name::BELOW_NAME,
];

/// Those that stand by themselves.
pub(crate) static OFFICES: &[&Rule] = &[
    &law_officer::LAW_OFFICER,
    &chief_officer::CHIEF_OFFICER,
    &lord_chief_justice::LORD_CHIEF_JUSTICE,
    &secretary_of_state::SECRETARY_OF_STATE,
    &field_secretary::FIELD_SECRETARY,
    &first_minister::FIRST_MINISTER,
    &field_minister::FIELD_MINISTER,
    &chancellor::CHANCELLOR,
    &chief_inspector::CHIEF_INSPECTOR,
    &commissioner::COMMISSIONER,
    &local_office::LOCAL_OFFICE,
    &chief_whip::CHIEF_WHIP,
];
