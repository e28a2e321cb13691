//! Quotations: what stands between quotation marks or in a block after "said:", and whose words it is; a document and its
//! mentions in, its quotations out.

mod attribution;
mod block;
mod passages;
mod reader;
mod reported;
mod speaker;
mod speakers;
mod subject;

use super::mentions::MentionsByToken;
use crate::document::Document;
use greenpaper_core::{Layers, Quote};

/// The quotations of a document whose mentions are known, in order of their starts.
pub(crate) fn find(document: &Document<'_>, layers: &Layers, mentions: &MentionsByToken<'_>) -> Vec<Quote> {
    let passages = passages::passages(document);
    let reader = reader::Reader::new(document, layers, mentions);
    let mut quotes = attribution::attribute(&reader, &passages);
    let reported = reported::find(&reader, &passages, &mut quotes);
    quotes.extend(block::find(&reader, &passages));
    quotes.extend(reported);
    quotes.sort_by_key(|quote| quote.span);
    quotes
}
