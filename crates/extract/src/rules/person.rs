//! People: their names with titles, with a given name or initials, and by what stands around them.

mod given_name;
mod known_name;
mod name_run;
mod titled;
mod unknown;

use crate::rule::Rule;

/// Whose priority and length are the same is settled by position, so their order tells nothing but what a reader wants to
/// see first.
pub(crate) static RULES: &[&Rule] = &[
    &titled::TITLED,
    &titled::PEER,
    &known_name::KNOWN_NAME,
    &titled::RANKED,
    &titled::JUDGE,
    &given_name::GIVEN_NAME,
    &given_name::INITIALS,
    &given_name::INTRODUCED_GIVEN_NAME,
    &unknown::INTRODUCED,
    &unknown::DOUBLE_SURNAME,
    &unknown::SURNAME,
    &given_name::LONE_GIVEN_NAME,
];
