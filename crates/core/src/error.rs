//! The one error of this crate.

use std::fmt;

/// Why a value of the model was refused: names the value and the limit.
///
/// ```
/// use greenpaper_core::*;
/// let error = "2002-13".parse::<PartialDate>().unwrap_err();
/// assert_eq!(error.to_string(), "month 13 is not between 1 and 12");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Error(ErrorKind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ErrorKind {
    #[error("month {0} is not between 1 and 12")]
    Month(u32),
    #[error("{year}-{month:02} has no day {day}")]
    Day { year: String, month: u32, day: u32 },
    #[error("year {0} is not between 1 and 9999")]
    Year(i64),
    #[error("a day needs a month: day {0} was given without one")]
    DayWithoutMonth(u32),
    #[error("period ends on {end}, before its start on {start}")]
    Backwards { start: String, end: String },
    #[error("unknown scheme '{scheme}' in entity id '{id}'")]
    Scheme { scheme: String, id: String },
    #[error("entity id '{0}' is empty or holds white space")]
    Id(String),
    #[error("{what} '{value}' is not understood: {why}")]
    Syntax { what: &'static str, value: String, why: &'static str },
    #[error("{what} {span} does not lie on character boundaries of a text of {len} bytes")]
    Outside { what: &'static str, span: greenpaper_text::Span, len: usize },
    #[error("{what} {after} stands before or inside the one at {before}")]
    Order { what: &'static str, before: greenpaper_text::Span, after: greenpaper_text::Span },
    #[error("{what} {index} does not exist: there are {len}")]
    Index { what: &'static str, index: usize, len: usize },
    #[error("{what} {span} is said to be '{said}', and '{written}' is written there")]
    Words { what: &'static str, span: greenpaper_text::Span, said: String, written: String },
    #[error("{what} is {value}, not between {low} and {high}")]
    Range { what: &'static str, value: String, low: &'static str, high: &'static str },
    #[error("text of {0} bytes is over the limit of 4 GiB")]
    TooLong(usize),
}

impl Error {
    /// Whether an [`EntityId`](crate::EntityId) named a scheme that is not known.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert!("isbn:1".parse::<EntityId>().unwrap_err().is_unknown_scheme());
    /// ```
    #[must_use]
    pub fn is_unknown_scheme(&self) -> bool {
        matches!(self.0, ErrorKind::Scheme { .. })
    }

    /// Whether a span or an index pointed outside of what it belongs to.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let far = Article::builder("It").block(BlockKind::Paragraph, Span::new(0, 9)).build();
    /// assert!(far.unwrap_err().is_out_of_bounds());
    /// ```
    #[must_use]
    pub fn is_out_of_bounds(&self) -> bool {
        matches!(self.0, ErrorKind::Outside { .. } | ErrorKind::Index { .. })
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error(kind)
    }
}

impl ErrorKind {
    pub(crate) fn syntax(what: &'static str, value: impl fmt::Display, why: &'static str) -> Error {
        Error(ErrorKind::Syntax { what, value: value.to_string(), why })
    }
}
