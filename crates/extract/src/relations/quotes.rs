//! Who said what: what stands between quotation marks or in a block after "said:", and whose words it is.

mod attribution;
mod block;
mod marks;
mod speaker;
mod tell;

use crate::Document;
use crate::relations::mentions::MentionsByToken;
use greenpaper_core::{Layers, Quote};

/// The quotations of a document whose mentions are known, in order of their starts.
pub(crate) fn find(document: &Document<'_>, layers: &Layers, cover: &MentionsByToken<'_>) -> Vec<Quote> {
    let passages = marks::passages(document);
    let reader = speaker::Reader { document, layers, cover, longest: speaker::longest(layers) };
    let mut quotes = attribution::attribute(&reader, &passages);
    quotes.extend(block::find(&reader, &passages));
    quotes.sort_by_key(|quote| quote.span);
    quotes
}
