//! The standard recognisers, in the order in which they run.

pub(crate) mod acronyms;
pub(crate) mod dates;
pub(crate) mod legislation;
mod money;
mod names;
mod numerals;
pub(crate) mod organisations;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod publications;
pub(crate) mod roles;
pub(crate) mod shapes;

use crate::Recogniser;
use crate::words::{Class, Sense};

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

/// The recognisers' lists of words that count in their own case, each with what it says of its words.
pub(crate) fn classes() -> Vec<(Vec<&'static str>, Class)> {
    let mut classes = vec![
        (shapes::OPENERS.words().to_vec(), Class::OPENER),
        (legislation::anchors().collect(), Class::LAW),
    ];
    classes.extend(organisations::classes());
    classes.extend(publications::classes());
    classes.extend(places::classes());
    classes
}

/// The recognisers' words that count in whatever case, in small letters.
pub(crate) fn senses() -> Vec<(String, Sense)> {
    let mut senses = Vec::new();
    senses.extend(dates::words().into_iter().map(|it| (it, Sense::DATE)));
    senses.extend(money::MAGNITUDES.map(|it| (it.to_owned(), Sense::MAGNITUDE)));
    senses.extend(["gbp", "eur", "usd", "half"].map(|it| (it.to_owned(), Sense::SUM)));
    senses.extend(["pounds", "euros", "euro", "dollars"].map(|it| (it.to_owned(), Sense::CURRENCY)));
    senses.extend(roles::TRIGGERS.map(|it| (it.to_owned(), Sense::OFFICE)));
    senses
}
