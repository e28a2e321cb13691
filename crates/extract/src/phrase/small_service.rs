//! Small service: a service or council in small letters behind the place that it is of: "social services", "county council";
//! its first word in, the token after it out.

use crate::prelude::*;

/// The services, the longer before the shorter: what each of their words may be.
const SERVICES: [&[&[&str]]; 11] = [
    &[&["social"], &["services"]],
    &[&["children", "adult", "adults"], &["'s", "’s", "'", "’"], &["services"]],
    &[&["police"], &["authority"]],
    &[&["council", "police"]],
    &[&["city", "county", "borough", "district", "parish", "town"], &["council"]],
    &[&["primary"], &["care"], &["trust"]],
    &[&["health"], &["authority", "board"]],
    &[&["fire"], &["service", "brigade", "authority"]],
    &[&["ambulance"], &["service"]],
    &[&["social"], &["work"], &["department"]],
    &[&["education", "housing"], &["department"]],
];

/// The token after the service that begins at token `from` and ends before token `end`. A council tax, a council house and a
/// police officer are no council and no police.
pub(crate) fn small_service(document: &Document<'_>, from: usize, end: usize) -> Option<usize> {
    let word = |n: usize| if from + n < end { document.word(from + n) } else { "" };
    let stands = |words: &&&[&[&str]]| words.iter().enumerate().all(|(n, it)| it.contains(&word(n)));
    let after = from + SERVICES.iter().find(stands)?.len();
    (after >= end || !document.is(after, class::SERVICE_COMPOUND_NOUN)).then_some(after)
}
