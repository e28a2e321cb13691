//! Ranges of sums: the first amount in, what both come to out. `£2-3m`, `£2m–£3m`, `£2 to £3 million`, and the magnitude that
//! the second of `between £2 and £3 million` gives the first.

use super::amount::{Amount, amount};
use crate::document::Document;
use greenpaper_text::TokenKind;
use rust_decimal::Decimal;

/// The most sums of a list that one magnitude may belong to.
const LIST: usize = 5;

/// Both ends of a range, and the token after it.
pub(crate) struct Range {
    pub(crate) low: Decimal,
    pub(crate) high: Decimal,
    pub(crate) end: usize,
}

/// Whether a hyphen or a dash stands at token `at`.
fn is_dash(doc: &Document<'_>, at: usize) -> bool {
    doc.tokens().get(at).is_some_and(|it| matches!(it.kind, TokenKind::Hyphen | TokenKind::Dash))
}

/// The amount at token `at`, with the sign of the same currency before it or without, and whether the sign stands there.
fn second(doc: &Document<'_>, sign: &str, at: usize, limit: usize) -> Option<(Amount, bool)> {
    let repeated = at < limit && doc.word(at) == sign;
    let from = at + usize::from(repeated);
    let figures = from < limit && doc.word(from).starts_with(|c: char| c.is_ascii_digit());
    Some((amount(doc, from, limit).filter(|_| figures)?, repeated))
}

/// The range that a dash or "to" makes of the amount `first`, whose sign stands at token `sign`, and the next. The magnitude
/// of the second is that of the first.
pub(crate) fn range(doc: &Document<'_>, sign: usize, first: Amount, limit: usize) -> Option<Range> {
    let (number, thousand) = (first.number?, Decimal::from(1000));
    let dash = is_dash(doc, first.end);
    if first.end + 1 >= limit || !(dash || doc.word(first.end) == "to") || first.cut > 0 {
        return None;
    }
    let (next, repeated) = second(doc, doc.word(sign), first.end + 1, limit)?;
    if !(dash || !repeated || first.scale.is_none() && number < thousand) {
        return None;
    }
    let next = Amount { number: next.number.filter(|_| dash || next.scale.is_some()), ..next };
    let high = next.number?;
    let own = first.scale.is_some() || next.scale.is_none() || repeated && high > number && number > thousand;
    let low = if own { number } else { number.checked_mul(Decimal::from(next.scale?))? };
    // `£10–20,000` may begin at ten thousand.
    let told_once = next.scale.is_none() && !repeated && number < thousand && high >= thousand;
    (low < high && !told_once).then_some(Range { low, high, end: next.end })
}

/// What the amount `first` comes to, by the sum behind "and" or "or": a magnitude that is told once belongs to both behind
/// "between"; elsewhere it may.
pub(crate) fn shared(
    doc: &Document<'_>,
    sign: usize,
    low: usize,
    first: Amount,
    limit: usize,
) -> Option<Decimal> {
    let number = first.number?;
    if first.scale.is_some() || number >= Decimal::from(1000) {
        return Some(number);
    }
    let between = sign > low && doc.word(sign - 1).eq_ignore_ascii_case("between");
    let mut end = first.end;
    for _ in 0..LIST {
        let dash = end == first.end && is_dash(doc, end);
        if end >= limit || !(dash || matches!(doc.word(end), "and" | "or" | ",")) {
            return Some(number);
        }
        let Some((next, repeated)) = second(doc, doc.word(sign), end + 1, limit) else { return Some(number) };
        let Some(other) = next.number.filter(|_| repeated || doc.word(end) != ",") else {
            return Some(number);
        };
        if dash {
            // `£10–20,000`, which is no range that can be told.
            return (other < Decimal::from(1000)).then_some(number);
        }
        if let Some(scale) = next.scale {
            let scaled = number.checked_mul(Decimal::from(scale))?;
            return match (scaled < other, between) {
                (true, true) => Some(scaled),
                (true, false) => None,
                _ => Some(number),
            };
        }
        end = next.end;
    }
    Some(number)
}
