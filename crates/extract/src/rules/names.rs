//! Names of things, walked kind by kind: organisations, acronyms, short forms, places.

use super::{acronym, organisation};
use crate::document::casing::Shapes;
use crate::{Candidates, Document, Recogniser};

/// Finds acronyms.
#[derive(Debug)]
pub(crate) struct Acronyms;

impl Recogniser for Acronyms {
    fn name(&self) -> &'static str {
        "acronyms"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
        acronym::find(document, &Shapes::of(document), found);
    }
}

/// Finds short forms of organisations.
#[derive(Debug)]
pub(crate) struct ShortForms;

impl Recogniser for ShortForms {
    fn name(&self) -> &'static str {
        "shortforms"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
        organisation::find_short_forms(document, &Shapes::of(document), found);
    }
}
