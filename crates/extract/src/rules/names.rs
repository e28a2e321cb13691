//! Names of things: publications, bodies, places, in the order in which one may hold another.

use super::{acronym, organisation, place, publication};
use crate::document::casing::Shapes;
use crate::{Candidates, Document, Recogniser};

/// Finds publications, organisations and places. One recogniser, so that how words are written is looked at once.
#[derive(Debug)]
pub(crate) struct Names;

impl Recogniser for Names {
    fn name(&self) -> &'static str {
        "names"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
        let shapes = Shapes::of(document);
        publication::find(document, &shapes, found);
        organisation::find(document, &shapes, found);
        acronym::find(document, &shapes, found);
        organisation::find_short_forms(document, &shapes, found);
        place::find(document, &shapes, found);
    }
}
