//! The standard recognisers, in the order in which they run.

mod legislation;

use crate::Recogniser;

/// What is surest goes first: those after it build on what stands.
pub(crate) fn standard() -> Vec<Box<dyn Recogniser>> {
    vec![Box::new(legislation::LegislationRecogniser)]
}
