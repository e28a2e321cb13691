//! Where something is named.

use crate::{DateValue, EntityIndex, Error, MentionKind, Money, Provision, RuleName, Span, Spanned};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// That something is named at a place in the text.
///
/// ```
/// use greenpaper_core::{Mention, MentionKind, Span, Spanned};
/// let text = "the Health Act 1999";
/// let mention = Mention::new(Span::new(4, 19), MentionKind::Legislation);
/// assert_eq!(mention.text_in(text), "Health Act 1999");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mention {
    /// Where, in bytes of the article's text.
    pub span: Span,
    /// What sort of thing.
    pub kind: MentionKind,
    /// Which thing of [`Annotated::entities`](crate::Annotated), where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityIndex>,
    /// What it comes to: a date, a sum, the provisions of an Act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The rule that made it, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleName>,
}

impl Mention {
    /// A mention of which nothing more is known: no entity, no value, no rule.
    ///
    /// ```
    /// use greenpaper_core::{Mention, MentionKind, RuleName, Span};
    /// let bare = Mention::new(Span::new(4, 19), MentionKind::Legislation);
    /// let found = Mention { rule: Some(RuleName::of("legislation/title-and-year")), ..bare };
    /// assert_eq!(found.rule.unwrap().kind(), found.kind.as_str());
    /// ```
    #[must_use]
    pub fn new(span: Span, kind: MentionKind) -> Mention {
        Mention { span, kind, entity: None, value: None, rule: None }
    }
}

impl Spanned for Mention {
    fn span(&self) -> Span {
        self.span
    }
}

/// What a mention comes to.
///
/// ```
/// use greenpaper_core::{DateValue, Value};
/// let value = Value::Date("P25Y".parse()?);
/// assert_eq!(value.to_string(), "P25Y");
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Value {
    /// A date, an interval or a length of time.
    Date(DateValue),
    /// A sum.
    Money(Money),
    /// A sum between two.
    MoneyRange(Money, Money),
    /// The provisions of the legislation that the mention's entity is.
    Provisions(Vec<Provision>),
}

/// As `Display` writes it.
///
/// ```
/// use greenpaper_core::Value;
/// for value in ["2002-07-25", "P25Y", "GBP 3000000", "GBP 3000000/GBP 5000000", "section/31 section/32/1/a"] {
///     assert_eq!(value.parse::<Value>()?.to_string(), value);
/// }
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
impl FromStr for Value {
    type Err = Error;

    /// # Errors
    ///
    /// What is no date, sum or provision, by the error of what it is most like.
    fn from_str(text: &str) -> Result<Value, Error> {
        let begins = |what: fn(&u8) -> bool| text.as_bytes().first().is_some_and(what);
        if text.is_empty() {
            return Ok(Value::Provisions(Vec::new()));
        }
        if begins(u8::is_ascii_lowercase) {
            return Ok(Value::Provisions(text.split(' ').map(str::parse).collect::<Result<_, _>>()?));
        }
        if text.as_bytes().get(3) == Some(&b' ') {
            return match text.split_once('/') {
                Some((low, high)) => Ok(Value::MoneyRange(low.parse()?, high.parse()?)),
                None => Ok(Value::Money(text.parse()?)),
            };
        }
        text.parse().map(Value::Date)
    }
}

/// As one string: `2002-07-25`, `GBP 3000000`, `GBP 3000000/GBP 5000000`, `section/31/1/a`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Date(date) => date.fmt(f),
            Value::Money(sum) => sum.fmt(f),
            Value::MoneyRange(low, high) => write!(f, "{low}/{high}"),
            Value::Provisions(provisions) => {
                for (n, provision) in provisions.iter().enumerate() {
                    write!(f, "{}{}", if n > 0 { " " } else { "" }, provision.path())?;
                }
                Ok(())
            }
        }
    }
}
