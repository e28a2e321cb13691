//! Sums of money: the tokens of one in; where it ends and what it comes to out. `£3m`, `£130 million`, `40p`, `£2-3m`,
//! `2 million euros`, and `3m` where the sign was lost.

use super::number::{Count, count, whole};
use crate::document::Document;
use crate::lexicon::{class, classes_of};
use greenpaper_core::{Currency, Money, Value};
use greenpaper_text::TokenKind;
use rust_decimal::Decimal;

/// A sum that was read.
pub(crate) struct Sum {
    /// The token after it.
    pub(crate) end: usize,
    /// What it comes to.
    pub(crate) value: Value,
}

fn currency(sign: &str) -> Option<Currency> {
    let sign = sign.trim_end_matches(' ');
    Some(match sign {
        "£" | "￡" => Currency::GBP,
        "€" => Currency::EUR,
        "$" | "US$" | "USD" | "US$." => Currency::USD,
        "A$" | "AU$" | "AUD" => "AUD".parse().ok()?,
        "C$" | "CA$" | "CAD" => "CAD".parse().ok()?,
        "NZ$" => "NZD".parse().ok()?,
        "HK$" => "HKD".parse().ok()?,
        "¥" => "JPY".parse().ok()?,
        "GBP" => Currency::GBP,
        "EUR" => Currency::EUR,
        "CHF" => "CHF".parse().ok()?,
        _ => return None,
    })
}

/// What `m`, `bn`, `million` multiply by.
fn magnitude(word: &str) -> Option<u64> {
    let classes = classes_of(word);
    if !classes.any(class::MAGNITUDE) {
        None
    } else if classes.any(class::MILLION) {
        Some(1_000_000)
    } else if classes.any(class::BILLION) {
        Some(1_000_000_000)
    } else if classes.any(class::TRILLION) {
        Some(1_000_000_000_000)
    } else if word.eq_ignore_ascii_case("hundred") {
        Some(100)
    } else {
        Some(1_000)
    }
}

/// A figure with or without a magnitude glued on: its amount, and whether it had one.
fn figure(word: &str) -> Option<(Decimal, bool)> {
    let end = word.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')).count();
    let (figures, suffix) = word.split_at(end);
    if figures.is_empty() || figures.len() > 24 {
        return None;
    }
    let plain: String = figures.chars().filter(|c| *c != ',').collect();
    let amount: Decimal = plain.trim_end_matches('.').parse().ok()?;
    if suffix.is_empty() {
        return Some((amount, false));
    }
    let amount = amount.checked_mul(Decimal::from(magnitude(suffix)?))?;
    Some((amount, true))
}

/// The figure at token `at` with the magnitudes after it: the amount, the token after, whether it had a magnitude.
fn amount(doc: &Document<'_>, at: usize, limit: usize) -> Option<(Decimal, usize, bool)> {
    if at >= limit {
        return None;
    }
    let (mut amount, mut scaled) = figure(doc.word(at))?;
    let mut end = at + 1;
    while !scaled || end == at + 1 {
        if end >= limit {
            break;
        }
        let word = doc.word(end);
        // `£130 million`, `£2 m`; a lone letter only where it ends the sum.
        let Some(by) = magnitude(word).filter(|_| word.len() > 1 || matches!(word, "m" | "k")) else { break };
        if scaled || matches!(word, "hundred" | "b" | "t") && word.len() == 1 {
            break;
        }
        amount = amount.checked_mul(Decimal::from(by))?;
        scaled = true;
        end += 1;
    }
    Some((amount, end, scaled))
}

/// A sum in whole units, or to the penny: `3000000`, `3.50`.
fn money(amount: Decimal, currency: Currency) -> Money {
    let mut amount = amount.normalize();
    if amount.scale() == 1 {
        amount.rescale(2);
    }
    Money { amount, currency }
}

/// A sum whose sign stands at token `at`: `£3m`, `£130 million`, `£2-3m`, `£2m-£3m`.
pub(crate) fn signed(doc: &Document<'_>, at: usize, limit: usize) -> Option<Sum> {
    let currency = currency(doc.word(at))?;
    let (first, mut end, scaled) = amount(doc, at + 1, limit)?;
    let mut value = Value::Money(money(first, currency));
    let dash = doc.tokens().get(end).is_some_and(|it| matches!(it.kind, TokenKind::Hyphen | TokenKind::Dash));
    if end + 1 < limit
        && (dash || doc.word(end) == "to")
        && let Some((low, high, after)) = range_after(doc, at, (first, end, scaled), dash, limit)
    {
        value = Value::MoneyRange(money(low, currency), money(high, currency));
        end = after;
    }
    Some(Sum { end, value })
}

/// The lower and the higher end of a range, and the token after it, of which the sign stands at token `at` and the first
/// amount ends before a dash or "to". `£2-3m`: the magnitude of the second is that of the first.
fn range_after(
    doc: &Document<'_>,
    at: usize,
    (first, end, scaled): (Decimal, usize, bool),
    dash: bool,
    limit: usize,
) -> Option<(Decimal, Decimal, usize)> {
    let thousand = Decimal::from(1000);
    let repeated = doc.word(end + 1) == doc.word(at);
    let from = end + 1 + usize::from(repeated);
    let figures = doc.word(from).starts_with(|c: char| c.is_ascii_digit());
    if !figures || !(dash || !repeated || !scaled && first < thousand) {
        return None;
    }
    let (second, after, scaled_too) = amount(doc, from, limit).filter(|it| dash || it.2)?;
    let whole = scaled || !scaled_too || repeated && second > first && first > thousand;
    let first = if whole { first } else { first.checked_mul(Decimal::from(scale_of(doc, from, after)?))? };
    (first < second).then_some((first, second, after))
}

/// The magnitude that the figure from token `from` up to `end` has.
fn scale_of(doc: &Document<'_>, from: usize, end: usize) -> Option<u64> {
    let word = doc.word(from);
    let suffix = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
    if suffix.is_empty() { magnitude(doc.word(end - 1)) } else { magnitude(suffix) }
}

/// A figure before pence: `40p`, `50 pence`.
pub(crate) fn pence(doc: &Document<'_>, at: usize, limit: usize) -> Option<Sum> {
    let next = doc.tokens().get(at + 1).filter(|_| at + 1 < limit)?;
    let word = doc.word(at + 1);
    let glued = next.kind == TokenKind::Unit && word == "p" && doc.joined_to_next(at);
    if !(glued || matches!(word, "pence" | "penny")) {
        return None;
    }
    let (amount, scaled) = figure(doc.word(at))?;
    let amount = amount.checked_div(Decimal::from(100)).filter(|_| !scaled)?;
    Some(Sum { end: at + 2, value: Value::Money(money(amount, Currency::GBP)) })
}

/// The currency that a noun is, in the plural.
fn noun(word: &str) -> Option<Currency> {
    Some(match word {
        "pounds" => Currency::GBP,
        "euros" | "euro" => Currency::EUR,
        "dollars" => Currency::USD,
        _ => return None,
    })
}

/// A figure and the noun of a currency: `3 million pounds`, `500 euros`, `3m pounds`.
pub(crate) fn worded(doc: &Document<'_>, at: usize, limit: usize) -> Option<Sum> {
    let (amount, end, scaled) = amount(doc, at, limit)?;
    let currency = noun(if end < limit { doc.word(end) } else { "" })?;
    // Two pounds may be a weight.
    if currency == Currency::GBP && !scaled && amount < Decimal::from(20) {
        return None;
    }
    let weight = end + 2 < limit
        && (doc.word(end + 1) == "in" && doc.word(end + 2) == "weight"
            || matches!(doc.word(end + 1), "heavier" | "lighter"));
    (!weight).then(|| Sum { end: end + 1, value: Value::Money(money(amount, currency)) })
}

/// The code of a currency and a figure: `GBP 3m`.
pub(crate) fn coded(doc: &Document<'_>, at: usize, limit: usize) -> Option<Sum> {
    let currency = currency(doc.word(at))?;
    let (amount, end, _) = amount(doc, at + 1, limit)?;
    Some(Sum { end, value: Value::Money(money(amount, currency)) })
}

/// A number in words, a magnitude and the noun of a currency: `a million pounds`, `half a million pounds`, `two million
/// pounds`.
pub(crate) fn spelt(doc: &Document<'_>, at: usize, limit: usize) -> Option<Sum> {
    let half = doc.word(at).eq_ignore_ascii_case("half");
    let next = |it: usize| if it < limit { doc.word(it) } else { "" };
    let scale = |it: usize| magnitude(next(it)).filter(|_| next(it).len() > 2);
    // `two million`, `twenty-five million`: a magnitude is near, or there is nothing to read.
    if !(half || next(at + 1) == "-" || scale(at + 1).is_some()) {
        return None;
    }
    let first = at + usize::from(half);
    let (number, after) = if matches!(next(first), "a" | "A") && magnitude(next(first + 1)).is_some() {
        (1, first + 1)
    } else {
        match count(doc, first, limit)? {
            (Count::Exactly(number), after) => (number, after),
            _ => return None,
        }
    };
    let by = scale(after)?;
    let currency = noun(next(after + 1))?;
    let mut amount = Decimal::from(number).checked_mul(Decimal::from(by))?;
    if half {
        amount = amount.checked_div(Decimal::from(2))?;
    }
    Some(Sum { end: after + 2, value: Value::Money(money(amount, currency)) })
}

/// A figure with its magnitude that has lost its sign: `3m`, and whether it can be nothing but money: `3bn`. `5t` and `5b` are
/// no sums; `3m` may be metres, `3K` a run.
pub(crate) fn unsigned(doc: &Document<'_>, at: usize) -> Option<(Sum, bool)> {
    let word = doc.word(at);
    let (amount, scaled) = figure(word)?;
    let suffix = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
    if !scaled || !classes_of(suffix).any(class::MAGNITUDE_SUFFIX) {
        return None;
    }
    Some((Sum { end: at + 1, value: Value::Money(money(amount, Currency::GBP)) }, suffix == "bn"))
}

/// A whole number with its thousands set off as pounds: `40,000`.
pub(crate) fn pounds(doc: &Document<'_>, at: usize) -> Option<Sum> {
    let word = doc.word(at);
    let amount = whole(word).filter(|_| word.contains(','))?;
    Some(Sum { end: at + 1, value: Value::Money(money(amount.into(), Currency::GBP)) })
}
