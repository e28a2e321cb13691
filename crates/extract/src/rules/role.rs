//! Rules for roles: the posts of named people, and offices that only one person holds at a time.

mod beside_name;
mod minister;
mod office;
mod officer;

use crate::rule::Rule;

/// Those that a name beside them tells.
pub(crate) static BESIDE_NAMES: &[&Rule] = &[
    &beside_name::BEFORE_NAME,
    &beside_name::AFTER_NAME,
    &beside_name::AFTER_VERB,
    &beside_name::LEAVING_VERB,
    &beside_name::BELOW_NAME,
];

/// Those that stand by themselves.
pub(crate) static OFFICES: &[&Rule] = &[
    &office::KNOWN_POST,
    &officer::LAW_OFFICER,
    &officer::CHIEF_OFFICER,
    &officer::LORD_CHIEF_JUSTICE,
    &minister::SECRETARY_OF_STATE,
    &minister::FIELD_SECRETARY,
    &minister::FIRST_MINISTER,
    &minister::FIELD_MINISTER,
    &minister::CHANCELLOR,
    &officer::CHIEF_INSPECTOR,
    &officer::COMMISSIONER,
    &officer::LOCAL_OFFICE,
    &minister::CHIEF_WHIP,
];
