//! Sums of money.

use crate::Error;
use crate::error::ErrorKind;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A currency by its ISO 4217 code: `GBP`, `EUR`, `USD`.
///
/// ```
/// use greenpaper_core::Currency;
/// assert_eq!("GBP".parse::<Currency>()?, Currency::GBP);
/// assert!("pounds".parse::<Currency>().is_err());
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The pound sterling, `GBP`.
    pub const GBP: Currency = Currency(*b"GBP");
    /// The euro, `EUR`.
    pub const EUR: Currency = Currency(*b"EUR");
    /// The US dollar, `USD`.
    pub const USD: Currency = Currency(*b"USD");

    /// The three letters.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Currency::GBP.code(), "GBP");
    /// ```
    #[must_use]
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = Error;

    /// # Errors
    ///
    /// Anything but three capital letters.
    fn from_str(code: &str) -> Result<Currency, Error> {
        match *code.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Currency([a, b, c])),
            _ => Err(ErrorKind::syntax("currency", code, "three capital letters, as in ISO 4217")),
        }
    }
}

/// Sums of one currency by their amounts; those of two are not compared.
///
/// ```
/// use greenpaper_core::{Currency, Money};
/// let pounds = |amount: i64| Money { amount: amount.into(), currency: Currency::GBP };
/// assert!(pounds(3) < pounds(5));
/// assert_eq!(pounds(3).partial_cmp(&Money { currency: Currency::EUR, ..pounds(5) }), None);
/// ```
impl PartialOrd for Money {
    fn partial_cmp(&self, other: &Money) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.amount.cmp(&other.amount))
    }
}

/// As [`Display`](fmt::Display) writes it: `GBP 3000000`.
///
/// ```
/// use greenpaper_core::Money;
/// let sum: Money = "GBP 3.50".parse()?;
/// assert_eq!(sum.to_string(), "GBP 3.50");
/// assert!("3.50".parse::<Money>().is_err());
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
impl FromStr for Money {
    type Err = Error;

    /// # Errors
    ///
    /// Anything but a currency, a blank and a decimal number.
    fn from_str(text: &str) -> Result<Money, Error> {
        let bad = || ErrorKind::syntax("sum", text, "a currency, a blank and a number: GBP 3000000");
        let (currency, amount) = text.split_once(' ').ok_or_else(bad)?;
        Ok(Money { currency: currency.parse()?, amount: amount.parse().map_err(|_| bad())? })
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A sum: exact decimals, in whole units of its currency.
///
/// ```
/// use greenpaper_core::{Currency, Money};
/// let sum = Money { amount: 3_000_000.into(), currency: Currency::GBP };
/// assert_eq!(sum.to_string(), "GBP 3000000");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// How much, in units of the currency (pounds, not pence).
    pub amount: Decimal,
    /// Of what.
    pub currency: Currency,
}

/// `GBP 4700000`, `GBP 3.50`: a fraction has two places at least, as sums of most currencies are written.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut amount = self.amount.normalize();
        if amount.scale() == 1 {
            amount.rescale(2);
        }
        write!(f, "{} {}", self.currency, amount)
    }
}
