//! Acts, bills and instruments, their provisions, and what refers back to them.
//!
//! One pass over the tokens notes the words that legislation can hang on: head nouns (`Act`), provisions
//! (`section`), numbers (`S.I.`). From each head noun the title is read to the left and its year to the right;
//! bracketed numbers and definitions (`(“the 2015 Rules”)`) are read after it; then short forms and provisions
//! are tied to the titles of the article, wherever those stand.

pub(crate) mod cite;

pub(crate) use crate::phrase::legislation::head::anchors;
pub(crate) use cite::hangs_on;

use crate::{Candidates, Document, Recogniser};

/// Finds legislation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LegislationRecogniser;

impl Recogniser for LegislationRecogniser {
    fn name(&self) -> &'static str {
        "legislation"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
        if let Some(citations) = cite::find(document) {
            crate::resolve::coreference::act::add(document, citations, found);
        }
    }
}
