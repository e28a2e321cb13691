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
use greenpaper_core::{Layers, Quote, Span};

/// The quotations of a document whose mentions are known, in order of their starts. `report`: whether reported speech is among
/// them.
pub(crate) fn find(
    document: &Document<'_>,
    layers: &Layers,
    mentions: &MentionsByToken<'_>,
    report: bool,
) -> Vec<Quote> {
    let passages = passages::passages(document);
    let reader = reader::Reader::new(document, layers, mentions);
    let mut quotes = attribution::attribute(&reader, &passages);
    let reported = reported::find(&reader, &passages, &mut quotes);
    let blocks = block::find(&reader, &passages);
    if report {
        // What somebody's own paragraphs report is theirs already.
        let inside = |span: Span| blocks.iter().any(|it| it.span.contains_span(span));
        quotes.extend(reported.into_iter().filter(|it| !inside(it.span)));
    }
    quotes.extend(blocks);
    quotes.sort_by_key(|quote| quote.span);
    quotes
}
