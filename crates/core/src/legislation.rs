//! Acts, bills and instruments, named as legislation.gov.uk names them.

use crate::error::ErrorKind;
use crate::{EntityId, Error, LegislationKind, Provision};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An Act, a bill, an instrument: what the text or the tables tell of it. `Health and Social Care Act 2001`
/// is kind `ukpga`, year 2001, number 15 (its chapter). A number is never guessed: without it, no id.
///
/// ```
/// use greenpaper_core::{Legislation, LegislationKind, LegislationYear};
/// let act = Legislation {
///     kind: LegislationKind::Ukpga,
///     year: Some(LegislationYear::Calendar(2001)),
///     number: Some(15),
///     title: Some("Health and Social Care Act".into()),
///     draft: false,
/// };
/// assert_eq!(act.to_string(), "Health and Social Care Act 2001");
/// assert_eq!(act.uri().unwrap(), "https://www.legislation.gov.uk/id/ukpga/2001/15");
/// assert_eq!(Legislation::from_uri("http://www.legislation.gov.uk/ukpga/2001/15/contents")?.number, Some(15));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Legislation {
    /// What sort of legislation.
    pub kind: LegislationKind,
    /// The calendar year, or the regnal year of Acts before 1963.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<LegislationYear>,
    /// Its number in the year's series: the chapter of an Act, the number of an instrument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The short title without its year: `Health Act`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it was a draft or a bill when it was named.
    #[serde(default)]
    pub draft: bool,
}

/// The year that numbers a piece of legislation.
///
/// ```
/// use greenpaper_core::*;
/// let year = LegislationYear::Regnal { session: "Geo6/10-11".into(), calendar: 1947 };
/// assert_eq!(year.calendar(), 1947);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LegislationYear {
    /// A calendar year: 2001.
    Calendar(u16),
    /// A regnal year: `Geo6/9-10` (sessions spanning the 9th and 10th years of George VI), with its calendar year.
    Regnal {
        /// Monarch and session as legislation.gov.uk writes them: `Vict/63-64`.
        session: String,
        /// The calendar year in the short title.
        calendar: u16,
    },
}

impl LegislationYear {
    /// The calendar year.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(LegislationYear::Calendar(2014).calendar(), 2014);
    /// ```
    #[must_use]
    pub fn calendar(&self) -> u16 {
        match self {
            LegislationYear::Calendar(year) | LegislationYear::Regnal { calendar: year, .. } => *year,
        }
    }
}

impl Legislation {
    /// Legislation of a kind of which nothing else is known yet.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Legislation::new(LegislationKind::Ukpga).id(), None);
    /// ```
    #[must_use]
    pub fn new(kind: LegislationKind) -> Legislation {
        Legislation { kind, year: None, number: None, title: None, draft: false }
    }

    /// `ukpga/2001/15`, where kind, year and number are known.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let act = Legislation::from_uri("https://www.legislation.gov.uk/ukpga/2014/23")?;
    /// assert_eq!(act.path().unwrap(), "ukpga/2014/23");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn path(&self) -> Option<String> {
        let (code, number) = (self.kind.code()?, self.number?);
        let mut path = String::with_capacity(32);
        path.push_str(code);
        path.push('/');
        match self.year.as_ref()? {
            LegislationYear::Calendar(year) => push_number(&mut path, u32::from(*year)),
            LegislationYear::Regnal { session, .. } => path.push_str(session),
        }
        path.push('/');
        push_number(&mut path, number);
        Some(path)
    }

    /// Its identifier, where kind, year and number are known.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let act = Legislation::from_uri("https://www.legislation.gov.uk/ukpga/2014/23")?;
    /// assert_eq!(act.id().unwrap().as_str(), "ukpga/2014/23");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> Option<EntityId> {
        EntityId::of_legislation(self, None)
    }

    /// Its identifier URI, where kind, year and number are known.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let act = Legislation::from_uri("ukpga/2014/23")?;
    /// assert_eq!(act.uri().unwrap(), "https://www.legislation.gov.uk/id/ukpga/2014/23");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn uri(&self) -> Option<String> {
        self.path().map(|path| format!("https://www.legislation.gov.uk/id/{path}"))
    }

    /// Reads a legislation.gov.uk URI, or the path of one; what comes after the number is left aside.
    ///
    /// # Errors
    ///
    /// Another host; an unknown type; a year or number that is none.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let section = "https://www.legislation.gov.uk/ukpga/2014/23/section/9";
    /// assert_eq!(Legislation::from_uri(section)?.number, Some(23));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn from_uri(uri: &str) -> Result<Legislation, Error> {
        let bad = |why| ErrorKind::syntax("legislation URI", uri, why);
        let path = match uri.split_once("://") {
            None => uri,
            Some((_, rest)) => {
                let (host, path) = rest.split_once('/').ok_or_else(|| bad("it has no path"))?;
                if host.strip_prefix("www.").unwrap_or(host) != "legislation.gov.uk" {
                    return Err(bad("its host is not legislation.gov.uk"));
                }
                path
            }
        };
        let mut parts = path.trim_start_matches('/').split('/').peekable();
        parts.next_if_eq(&"id");
        let kind = parts.next().unwrap_or_default();
        let kind = LegislationKind::from_code(kind).ok_or_else(|| bad("its type is not known"))?;
        let first = parts.next().ok_or_else(|| bad("it has no year"))?;
        let year = if let Ok(year) = first.parse::<u16>() {
            LegislationYear::Calendar(year)
        } else {
            let session = parts.next().filter(|s| s.starts_with(|c: char| c.is_ascii_digit()));
            let session = session.ok_or_else(|| bad("its year is no number and no regnal session"))?;
            LegislationYear::Regnal { session: format!("{first}/{session}"), calendar: 0 }
        };
        let number = parts.next().and_then(|n| n.parse().ok()).ok_or_else(|| bad("it has no number"))?;
        Ok(Legislation { kind, year: Some(year), number: Some(number), title: None, draft: false })
    }
}

impl EntityId {
    /// The identifier of legislation, or of one provision of it; `None` where its year or number is not known.
    #[must_use]
    pub fn of_legislation(legislation: &Legislation, provision: Option<&Provision>) -> Option<EntityId> {
        let mut text = legislation.path()?;
        if let Some(provision) = provision {
            text.push('/');
            text.push_str(&provision.path());
        }
        Some(EntityId::legislation(text))
    }
}

impl Legislation {
    /// Its title and year; without a title its path, or what it is.
    pub(crate) fn called(&self) -> String {
        let year = self.year.as_ref().map(LegislationYear::calendar).filter(|year| *year > 0);
        match (&self.title, year) {
            (Some(title), Some(year)) => {
                let mut name = String::with_capacity(title.len() + 5);
                name.push_str(title);
                name.push(' ');
                push_number(&mut name, u32::from(year));
                name
            }
            (Some(title), None) => title.clone(),
            (None, _) => self.path().unwrap_or_else(|| "legislation".to_owned()),
        }
    }
}

/// Writes a number in figures: every link to legislation has two, and formatting takes some times as long.
fn push_number(out: &mut String, mut number: u32) {
    let (mut figures, mut first) = ([b'0'; 10], 10);
    while number > 0 || first == 10 {
        first -= 1;
        figures[first] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    out.extend(figures[first..].iter().map(|it| char::from(*it)));
}

impl fmt::Display for Legislation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.called())
    }
}
