//! The standard recognisers, in the order in which they run.

mod acronyms;
mod dates;
mod legislation;
mod money;
mod names;
mod numerals;
mod organisations;
pub(crate) mod people;
mod places;
mod publications;
pub(crate) mod roles;
mod shapes;

use crate::Recogniser;

/// What is surest goes first: those after it build on what stands.
pub(crate) fn standard() -> Vec<Box<dyn Recogniser>> {
    vec![
        Box::new(legislation::LegislationRecogniser),
        Box::new(money::MoneyRecogniser),
        Box::new(dates::DateRecogniser),
        // Publications, organisations, places: they stand before people.
        Box::new(names::Names),
        Box::new(people::People),
        Box::new(roles::Roles),
    ]
}
