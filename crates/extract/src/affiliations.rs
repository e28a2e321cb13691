//! Who holds which post where.

use crate::Document;
use greenpaper_core::{Affiliation, Layers};

/// The affiliations that a document whose mentions are known states, in order.
pub(crate) fn find(_document: &Document<'_>, _layers: &Layers) -> Vec<Affiliation> {
    Vec::new()
}
