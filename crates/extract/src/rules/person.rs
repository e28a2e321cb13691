//! People: their names with titles, with a given name or initials, and by what stands around them.

mod double_surname;
mod given_name;
mod initials;
mod introduced;
mod introduced_given_name;
mod judge;
mod lone_given_name;
mod name_run;
mod peer;
mod ranked;
mod surname;
mod titled;

use crate::rule::Rule;

/// Whose priority and length are the same is settled by position, so their order tells nothing but what a reader wants to
/// see first.
pub(crate) static RULES: &[&Rule] = &[
    &titled::TITLED,
    &peer::PEER,
    &ranked::RANKED,
    &judge::JUDGE,
    &given_name::GIVEN_NAME,
    &initials::INITIALS,
    &introduced_given_name::INTRODUCED_GIVEN_NAME,
    &introduced::INTRODUCED,
    &double_surname::DOUBLE_SURNAME,
    &surname::SURNAME,
    &lone_given_name::LONE_GIVEN_NAME,
];
