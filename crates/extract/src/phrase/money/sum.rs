//! What a sum is: an amount and a currency in, the sum out; signs, codes and nouns of currencies.

use crate::lexicon::{class, classes_of};
use greenpaper_core::{Currency, Money, Value};
use rust_decimal::Decimal;

/// A sum that was read.
pub(crate) struct Sum {
    /// The first token.
    pub(crate) start: usize,
    /// The token after it.
    pub(crate) end: usize,
    /// What it comes to; `None` where that is not certain.
    pub(crate) value: Option<Value>,
    /// How many bytes at the end of the last token are no part of it: two of `120pw`.
    pub(crate) cut: usize,
}

impl Sum {
    /// Of an amount, if that is certain, in tokens `start..end`.
    pub(crate) fn new(start: usize, end: usize, amount: Option<Decimal>, currency: Currency) -> Sum {
        let value = amount.map(|it| Value::Money(money(it, currency)));
        Sum { start, end, value, cut: 0 }
    }
}

/// A sum in whole units, or to the penny: `3000000`, `3.50`.
pub(crate) fn money(amount: Decimal, currency: Currency) -> Money {
    let mut amount = amount.normalize();
    if amount.scale() == 1 {
        amount.rescale(2);
    }
    Money { amount, currency }
}

/// The currency that a sign, or a code of three letters, stands for.
pub(crate) fn currency(sign: &str) -> Option<Currency> {
    let sign = sign.trim_end_matches(' ');
    let code = match sign {
        "£" | "￡" => "GBP",
        "€" => "EUR",
        "$" | "US$" | "US$." => "USD",
        "A$" | "AU$" => "AUD",
        "C$" | "CA$" => "CAD",
        "NZ$" => "NZD",
        "HK$" => "HKD",
        "S$" => "SGD",
        "R$" => "BRL",
        "¥" => "JPY",
        "₹" => "INR",
        code if code.len() == 3 && classes_of(code).any(class::CURRENCY_CODE) => code,
        _ => return None,
    };
    code.parse().ok()
}

/// The currency that a noun is, in the plural.
pub(crate) fn noun(word: &str) -> Option<Currency> {
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    if is("pounds") {
        Some(Currency::GBP)
    } else if is("euros") || is("euro") {
        Some(Currency::EUR)
    } else if is("dollars") {
        Some(Currency::USD)
    } else {
        None
    }
}
