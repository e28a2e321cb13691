//! The standard recognisers, in the order in which they run.

mod dates;
mod legislation;
mod money;
mod numerals;
pub(crate) mod people;
pub(crate) mod roles;

use crate::Recogniser;

/// What is surest goes first: those after it build on what stands.
pub(crate) fn standard() -> Vec<Box<dyn Recogniser>> {
    vec![
        Box::new(legislation::LegislationRecogniser),
        Box::new(money::MoneyRecogniser),
        Box::new(dates::DateRecogniser),
        // Organisations and places stand before people.
        Box::new(people::People),
        Box::new(roles::Roles),
    ]
}
