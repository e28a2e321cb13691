//! Sums behind a currency's sign or code: the sign's token in, the sum out. `£3m`, `£130 million`, `£2-3m`, `-£2m`, `GBP 3m`.

use super::amount::{Amount, amount, amount_of};
use super::range::{range, shared};
use super::sum::{Sum, currency, money};
use crate::document::Document;
use crate::lexicon::class;
use greenpaper_core::{Money, Value};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A sum whose sign stands at token `at`; `tokens` are those of its block.
pub(crate) fn signed(doc: &Document<'_>, at: usize, tokens: &Range<usize>) -> Option<Sum> {
    let limit = tokens.end;
    let currency = currency(doc.word(at))?;
    let inner = minus_behind(doc, at, limit);
    let first = match amount(doc, at + 1 + usize::from(inner), limit) {
        Some(first) => first,
        None => of_its_own(doc, at + 1, limit)?,
    };
    let minus = if inner { Some(at) } else { minus(doc, at, tokens.start) };
    if let Some(start) = minus {
        let number = first.number.map(|it| -it);
        return Some(Sum { cut: first.cut, ..Sum::new(start, first.end, number, currency) });
    }
    if let Some(range) = range(doc, at, first, limit) {
        let value = Value::MoneyRange(money(range.low, currency), money(range.high, currency));
        return Some(Sum { start: at, end: range.end, value: Some(value), cut: 0 });
    }
    // `Can$5`: of dollars with letters before them nobody knows whose they are.
    let foreign = at > tokens.start && doc.word(at) == "$" && doc.joined_to_next(at - 1) && {
        doc.tokens()[at - 1].kind.is_word()
    };
    let number = shared(doc, at, tokens.start, first, limit).filter(|_| !foreign);
    Some(Sum { cut: first.cut, ..Sum::new(at, first.end, number, currency) })
}

/// `$US5m`: the country behind the sign; or figures that nobody can read, which are a sum all the same.
fn of_its_own(doc: &Document<'_>, at: usize, limit: usize) -> Option<Amount> {
    let country = if at < limit { doc.word(at).strip_prefix("US") } else { None };
    if doc.word(at - 1) == "$"
        && doc.joined_to_next(at - 1)
        && let Some(read) = country.and_then(|it| amount_of(doc, it, at, limit))
    {
        return Some(read);
    }
    let numeric = at < limit && doc.joined_to_next(at - 1) && doc.tokens()[at].kind.is_numeric();
    numeric.then_some(Amount { number: None, end: at + 1, scale: None, cut: 0 })
}

/// Whether a sign of minus stands between the currency's sign at token `at` and figures: `£-5m`.
fn minus_behind(doc: &Document<'_>, at: usize, limit: usize) -> bool {
    at + 2 < limit
        && is_minus(doc, at + 1)
        && doc.joined_to_next(at)
        && doc.joined_to_next(at + 1)
        && doc.tokens()[at + 2].kind.is_numeric()
}

fn is_minus(doc: &Document<'_>, at: usize) -> bool {
    matches!(doc.word(at), "-" | "−" | "–" | "‑")
}

/// The token at which a sum below nothing begins, whose first token otherwise is `at`: `-£2m`, `minus £2m`. A dash
/// behind a figure makes a range.
fn minus(doc: &Document<'_>, at: usize, low: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|it| *it >= low)?;
    if doc.word(before).eq_ignore_ascii_case("minus") {
        return Some(before);
    }
    let apart = before == low || !doc.joined_to_next(before - 1) || {
        matches!(doc.tokens()[before - 1].kind, TokenKind::OpenBracket | TokenKind::OpenQuote)
    };
    let figure =
        before > low && (doc.tokens()[before - 1].kind.is_numeric() || doc.is(before - 1, class::MAGNITUDE));
    (is_minus(doc, before) && doc.joined_to_next(before) && apart && !figure).then_some(before)
}

/// The same sum with the sign of minus that stands before it: `-5 million pounds`.
pub(crate) fn below_nothing(doc: &Document<'_>, sum: Sum, low: usize) -> Sum {
    let Some(start) = minus(doc, sum.start, low) else { return sum };
    let value = sum.value.map(|value| match value {
        Value::Money(it) => Value::Money(Money { amount: -it.amount, ..it }),
        other => other,
    });
    Sum { start, value, ..sum }
}
