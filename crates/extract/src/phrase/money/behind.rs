//! Sums before a currency's sign or code: the sign's token in, the sum out. `20€`, `30 k€`, `45 EUR`.

use super::amount::amount;
use super::sum::{Sum, currency};
use crate::document::Document;
use crate::phrase::number::magnitude;
use std::ops::Range;

/// The most tokens before the sign: `1 250 000 k`.
const FIGURES: usize = 4;

/// The sum that ends with the sign or code at token `at`; `tokens` are those of its block.
pub(crate) fn behind(doc: &Document<'_>, at: usize, tokens: &Range<usize>) -> Option<Sum> {
    let currency = currency(doc.word(at))?;
    // What belongs to the sign: `k` of `k€`.
    let scale = at
        .checked_sub(1)
        .filter(|it| *it > tokens.start && doc.joined_to_next(*it))
        .and_then(|it| magnitude(doc.word(it)));
    let last = at - usize::from(scale.is_some());
    let first = last.saturating_sub(FIGURES).max(tokens.start);
    (first..last).find_map(|start| {
        let read = amount(doc, start, last).filter(|it| it.end == last)?;
        let lone = start == tokens.start || currency_before(doc, start).is_none();
        let by = scale.filter(|_| read.scale.is_none()).unwrap_or(1);
        let number = read.number.and_then(|it| it.checked_mul(by.into()));
        lone.then(|| Sum::new(start, at + 1, number, currency))
    })
}

fn currency_before(doc: &Document<'_>, at: usize) -> Option<greenpaper_core::Currency> {
    currency(doc.word(at - 1))
}
