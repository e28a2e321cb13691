//! Everyday names: words that are everyday ones and names of known things as well; those that rules left unsettled in, those
//! of which the article names the thing elsewhere beyond doubt out.

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::rule::Payloads;

/// Adds them. Time is that of sorting what is sure, where anything is unsettled at all.
pub(crate) fn settle(document: &Document<'_>, found: &mut Candidates, payloads: &mut Payloads) {
    if !payloads.unsettled.is_empty() {
        payloads.sure.sort_unstable();
    }
    for (candidate, id) in payloads.unsettled.drain(..) {
        if payloads.sure.binary_search(&id).is_ok() {
            found.add(document, candidate);
        }
    }
}
