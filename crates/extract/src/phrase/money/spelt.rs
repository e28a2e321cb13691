//! Sums in words before the noun of a currency: the first token in, the sum out. `a million pounds`, `three-quarters of a
//! billion euros`, `two and a half million dollars`, `two hundred and fifty thousand pounds`.

use super::sum::{Sum, noun};
use super::worded::is_weight;
use crate::document::Document;
use crate::lexicon::class;
use crate::phrase::number::{below_thousand, cardinal, magnitude};
use greenpaper_core::Currency;
use rust_decimal::Decimal;
use std::ops::Range;

/// The words of a block up to token `limit`.
struct Words<'d, 'a> {
    doc: &'d Document<'a>,
    limit: usize,
}

impl<'a> Words<'_, 'a> {
    fn at(&self, at: usize) -> &'a str {
        if at < self.limit { self.doc.word(at) } else { "" }
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.at(at).eq_ignore_ascii_case(word)
    }

    /// What a magnitude in full multiplies by.
    fn scale(&self, at: usize) -> Option<u64> {
        magnitude(self.at(at)).filter(|_| self.at(at).len() > 3)
    }

    /// The number of hundredths that a fraction says, and the token after it: `half`, `a quarter`, `three-quarters`; no
    /// number where it is none of hundredths: `a third`.
    fn fraction(&self, at: usize) -> Option<(Option<u32>, usize)> {
        if self.is(at, "half") {
            return Some((Some(50), at + 1));
        }
        let article = usize::from(self.is(at, "a") || self.is(at, "one"));
        if self.is(at + article, "quarter") {
            return Some((Some(25), at + article + 1));
        }
        if article == 1 && self.is(at + 1, "half") {
            return Some((Some(50), at + 2));
        }
        if article == 1 && self.is(at + 1, "third") {
            return Some((None, at + 2));
        }
        let hyphen = usize::from(self.at(at + 1) == "-");
        if self.is(at, "three") && self.is(at + 1 + hyphen, "quarters") {
            return Some((Some(75), at + 2 + hyphen));
        }
        let thirds =
            (self.is(at, "two") || self.is(at, "one")) && self.at(at + 1 + hyphen).starts_with("third");
        thirds.then_some((None, at + 2 + hyphen))
    }

    /// The amount that begins with token `at`, if it is certain, and the token after it; behind some words there are a
    /// magnitude or there is no sum.
    fn amount(&self, at: usize) -> Option<(Option<Decimal>, usize)> {
        // `a quarter of a million`, `half a million`
        if let Some((hundredths, after)) = self.fraction(at) {
            let of = usize::from(self.is(after, "of"));
            if self.is(after + of, "a") {
                let by = self.scale(after + of + 1)?;
                return Some((hundredths.and_then(|it| product(it, 100, by)), after + of + 2));
            }
        }
        // `several million`, `a few million`, `a couple of million`
        let vague = usize::from(self.is(at, "a"));
        if self.doc.is(at + vague, class::VAGUE_NUMBER) {
            let of = usize::from(self.is(at + vague + 1, "of"));
            let end = at + vague + 1 + of;
            return self.scale(end).map(|_| (None, end + 1));
        }
        // `two and a half million`
        if let Some((number, after)) = below_thousand(self.doc, at, self.limit)
            && self.is(after, "and")
            && let Some((hundredths, end)) = self.fraction(after + 1)
            && let Some(by) = self.scale(end)
        {
            let amount =
                hundredths.and_then(|it| product(number.checked_mul(100)?.checked_add(it)?, 100, by));
            return Some((amount, end + 1));
        }
        cardinal(self.doc, at, self.limit).map(|(number, end)| (Some(Decimal::from(number)), end))
    }
}

/// `number` hundredths, or whatever `parts` says, of a magnitude.
fn product(number: u32, parts: u32, by: u64) -> Option<Decimal> {
    Decimal::from(number).checked_mul(Decimal::from(by))?.checked_div(Decimal::from(parts))
}

/// A number in words, a magnitude or none, and the noun of a currency.
pub(crate) fn spelt(doc: &Document<'_>, at: usize, tokens: &Range<usize>) -> Option<Sum> {
    let (low, limit) = (tokens.start, tokens.end);
    let words = Words { doc, limit };
    let (amount, end) = words.amount(at)?;
    let currency = noun(words.at(end))?;
    // A few pounds may be a weight.
    let few = amount.is_some_and(|it| it < Decimal::from(20));
    if currency == Currency::GBP && few || is_weight(doc, end + 1, limit) {
        return None;
    }
    // `two million, four hundred thousand pounds` begins before.
    let parted = at > low + 1 && doc.word(at - 1) == "," && words.scale(at - 2).is_some();
    Some(Sum::new(at, end + 1, amount.filter(|_| !parted), currency))
}
