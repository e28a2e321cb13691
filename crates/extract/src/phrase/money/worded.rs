//! Sums in figures with a noun behind, pence, and what has lost its sign: the figure's token in, the sum out.

use super::amount::{Amount, amount, suffix};
use super::sum::{Sum, money, noun};
use crate::document::Document;
use crate::lexicon::{class, classes_of};
use crate::phrase::number::{cardinal, whole};
use greenpaper_core::{Currency, Value};
use greenpaper_text::TokenKind;
use rust_decimal::Decimal;

/// A figure and the noun of a currency: `3 million pounds`, `500 euros`, `3m pounds`, `40 000 euros`.
pub(crate) fn worded(doc: &Document<'_>, at: usize, limit: usize) -> Option<Sum> {
    let Amount { number, end, scale, cut } = amount(doc, at, limit)?;
    let currency = noun(if end < limit { doc.word(end) } else { "" }).filter(|_| cut == 0)?;
    // Two pounds may be a weight.
    let few = number.is_none_or(|it| it < Decimal::from(20));
    if currency == Currency::GBP && scale.is_none() && few || is_weight(doc, end + 1, limit) {
        return None;
    }
    Some(Sum::new(at, end + 1, number, currency))
}

/// Whether what stands behind pounds, from token `at` on, makes a weight of them.
pub(crate) fn is_weight(doc: &Document<'_>, at: usize, limit: usize) -> bool {
    at + 1 < limit && doc.word(at) == "in" && doc.word(at + 1) == "weight"
        || at < limit && matches!(doc.word(at), "heavier" | "lighter" | "overweight")
}

/// Figures or words before pence, whose noun or letter stands at token `at`: `40p`, `50 pence`, `fifty pence`, `30-40p`.
pub(crate) fn pence(doc: &Document<'_>, at: usize, low: usize) -> Option<Sum> {
    let last = at.checked_sub(1).filter(|it| *it >= low)?;
    let (word, glued) = (doc.word(at), doc.joined_to_next(last));
    if word == "p" && !(glued && doc.tokens()[at].kind == TokenKind::Unit) {
        return None;
    }
    let hundredth = |number: Decimal| number.checked_div(Decimal::from(100));
    if let Some(read) = amount(doc, last, at) {
        let pounds = read.number.and_then(hundredth).filter(|_| read.scale.is_none() && read.cut == 0)?;
        return Some(
            pence_range(doc, last, low, pounds)
                .unwrap_or_else(|| Sum::new(last, at + 1, Some(pounds), Currency::GBP)),
        );
    }
    // `twenty-five pence`, `fifty pence`
    let first = last.saturating_sub(2).max(low);
    (first..at).find_map(|start| {
        let (number, end) = cardinal(doc, start, at)?;
        let pounds = hundredth(number.into()).filter(|_| end == at);
        pounds.map(|it| Sum::new(start, at + 1, Some(it), Currency::GBP))
    })
}

/// `30-40p`: pence on both sides of a dash, of which the second stand at token `last`.
fn pence_range(doc: &Document<'_>, last: usize, low: usize, high: Decimal) -> Option<Sum> {
    let first = last.checked_sub(2).filter(|it| *it >= low)?;
    let joined = doc.joined_to_next(first) && doc.joined_to_next(first + 1);
    let dash = matches!(doc.tokens()[first + 1].kind, TokenKind::Hyphen | TokenKind::Dash);
    let number = amount(doc, first, first + 1)?.number?.checked_div(Decimal::from(100))?;
    (joined && dash && number < high).then(|| {
        let value = Value::MoneyRange(money(number, Currency::GBP), money(high, Currency::GBP));
        Sum { start: first, end: last + 2, value: Some(value), cut: 0 }
    })
}

/// A figure with its magnitude that has lost its sign: `3m`, and whether it can be nothing but money: `3bn`. `5t` and `5b` are
/// no sums; `3m` may be metres, `3K` a run.
pub(crate) fn unsigned(doc: &Document<'_>, at: usize) -> Option<(Sum, bool)> {
    let read = amount(doc, at, at + 1)?;
    let suffix = suffix(doc.word(at));
    if read.scale.is_none() || !classes_of(suffix).any(class::MAGNITUDE_SUFFIX) {
        return None;
    }
    Some((Sum::new(at, at + 1, read.number, Currency::GBP), suffix == "bn"))
}

/// A whole number with its thousands set off as pounds: `40,000`.
pub(crate) fn pounds(doc: &Document<'_>, at: usize) -> Option<Sum> {
    let word = doc.word(at);
    let amount = whole(word).filter(|_| word.contains(','))?;
    Some(Sum::new(at, at + 1, Some(amount.into()), Currency::GBP))
}
