//! The standard recognisers, in the order in which they run.

pub(crate) mod date;
pub(crate) mod legislation;
pub(crate) mod money;
pub(crate) mod organisation;
pub(crate) mod person;
pub(crate) mod place;
pub(crate) mod publication;
pub(crate) mod role;

use crate::document::casing;
use crate::words::{Class, Sense};

/// The recognisers' lists of words that count in their own case, each with what it says of its words.
pub(crate) fn classes() -> Vec<(Vec<&'static str>, Class)> {
    let mut classes = vec![(casing::OPENERS.words().to_vec(), Class::OPENER)];
    classes.extend(organisation::classes());
    classes
}

/// The recognisers' words that count in whatever case, in small letters.
pub(crate) fn senses() -> Vec<(String, Sense)> {
    let mut senses = Vec::new();
    senses.extend(["gbp", "eur", "usd", "half"].map(|it| (it.to_owned(), Sense::SUM)));
    senses.extend(["pounds", "euros", "euro", "dollars"].map(|it| (it.to_owned(), Sense::CURRENCY)));
    senses
}
