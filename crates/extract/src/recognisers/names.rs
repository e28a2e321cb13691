//! Names of things: publications, bodies, places, in the order in which one may hold another.

use super::shapes::Shapes;
use super::{acronyms, organisations, places, publications};
use crate::{Document, Found, Recogniser};

/// Finds publications, organisations and places. One recogniser, so that how words are written is looked at once.
#[derive(Debug)]
pub(crate) struct Names;

impl Recogniser for Names {
    fn name(&self) -> &'static str {
        "names"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Found) {
        let shapes = Shapes::of(document);
        publications::find(document, &shapes, found);
        organisations::find(document, &shapes, found);
        acronyms::find(document, &shapes, found);
        organisations::find_short_forms(document, &shapes, found);
        places::find(document, &shapes, found);
    }
}
