//! What can be wrong with tables.

use super::cell::{Cell, Place};
use std::fmt;

/// Why tables could not be compiled: every fault that was found.
///
/// `Display` writes one [`Problem`] a line.
///
/// ```
/// let error = greenpaper_uk::compile(&[("nonsense.tsv", "id\nx\n")]).unwrap_err();
/// assert_eq!(error.to_string(), "nonsense.tsv:1:1: no table is called \"nonsense\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pub(super) problems: Vec<Problem>,
}

impl Error {
    /// The faults, in the order of the tables.
    ///
    /// ```
    /// let error = greenpaper_uk::compile(&[("nonsense.tsv", "id\nx\n")]).unwrap_err();
    /// assert_eq!(error.problems().len(), 1);
    /// ```
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.problems.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// One fault in a table, written `file:line:column: what`, or `file#/json/pointer: what`.
///
/// ```
/// let error = greenpaper_uk::compile(&[("notes.txt", "")]).unwrap_err();
/// assert!(error.problems()[0].to_string().starts_with("notes.txt: its name ends in none of"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    file: String,
    position: Option<(u32, u32)>,
    /// The place as it is written after the name of the file.
    place: String,
    value: String,
    fault: Fault,
}

impl Problem {
    pub(super) fn new(cell: Cell<'_>, fault: Fault) -> Problem {
        Problem {
            file: cell.file.to_owned(),
            position: match cell.place {
                Place::Text { line, column } => Some((line, column)),
                _ => None,
            },
            place: cell.place.to_string(),
            value: cell.text.to_owned(),
            fault,
        }
    }

    /// The table's file, as it was named to the compiler.
    ///
    /// ```
    /// let error = greenpaper_uk::compile(&[("nonsense.tsv", "id\nx\n")]).unwrap_err();
    /// assert_eq!(error.problems()[0].file(), "nonsense.tsv");
    /// ```
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line and the column in which the value begins, in characters, both counted from 1 (line 1 of a table is
    /// its header); `None` in JSON.
    ///
    /// ```
    /// let error = greenpaper_uk::compile(&[("roles.tsv", "nonsense\n")]).unwrap_err();
    /// assert_eq!(error.problems()[0].position(), Some((1, 1)));
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<(u32, u32)> {
        self.position
    }

    /// Where in a JSON document the value stands, as RFC 6901 writes it: `/persons/0/name`. `None` in other forms.
    ///
    /// ```
    /// let error = greenpaper_uk::compile(&[("roles.tsv", "nonsense\n")]).unwrap_err();
    /// assert_eq!(error.problems()[0].pointer(), None);
    /// ```
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.place.strip_prefix('#')
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, place, value, fault, .. } = self;
        write!(f, "{file}{place}: ")?;
        match fault {
            Fault::Table => write!(f, "no table is called {value:?}"),
            Fault::Column => write!(f, "no column of this table is called {value:?}"),
            Fault::ExtraCell => write!(f, "{value:?} is beyond the last column"),
            Fault::Missing(what) => write!(f, "{what} is missing"),
            Fault::DuplicateId { first } => write!(f, "id {value:?} is taken by {first}"),
            Fault::BadId(scheme) => write!(f, "id {value:?} does not begin with {scheme:?}"),
            Fault::Date(why) => write!(f, "{why}"),
            Fault::Number => write!(f, "{value:?} is not a number in range"),
            Fault::Unknown(what) => write!(f, "no {what} has the id {value:?}"),
            Fault::Kind => write!(f, "no kind is called {value:?}"),
            Fault::Mark => write!(f, "no mark is called {value:?}"),
            Fault::CommonWord => {
                write!(f, "name {value:?} is also a common word and needs a mark (^ or column mark)")
            }
            Fault::NotAName => write!(f, "name {value:?} cannot be found in a text as it stands"),
            Fault::Article => {
                write!(f, "name {value:?} begins with an article, which names are kept without")
            }
            Fault::Syntax(why) => write!(f, "{why}"),
            Fault::Expected(what) => write!(f, "expected {what}"),
            Fault::Form => {
                f.write_str("its name ends in none of .tsv, .toml (feature toml) and .json (feature popolo)")
            }
            Fault::Full => write!(f, "the tables together hold more than the compiled form can"),
            Fault::Long => write!(f, "{value:?} is longer than 255 bytes"),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(any(feature = "toml", feature = "popolo")),
    allow(dead_code, reason = "these can be ill written")
)]
pub(super) enum Fault {
    Table,
    Column,
    ExtraCell,
    Missing(&'static str),
    DuplicateId {
        first: String,
    },
    BadId(&'static str),
    Date(String),
    Number,
    Unknown(&'static str),
    Kind,
    Mark,
    CommonWord,
    NotAName,
    Article,
    Syntax(String),
    Expected(&'static str),
    /// A file of another kind, or of one that no feature asks for.
    Form,
    Long,
    Full,
}
