//! Acts, bills and instruments, named as legislation.gov.uk names them.

use crate::error::ErrorKind;
use crate::{EntityId, Error};
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
#[serde(deny_unknown_fields)]
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
    #[must_use]
    pub fn calendar(&self) -> u16 {
        match self {
            LegislationYear::Calendar(year) | LegislationYear::Regnal { calendar: year, .. } => *year,
        }
    }
}

/// Legislation types, by the codes of the legislation.gov.uk URI scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum LegislationKind {
    /// UK Public General Act.
    Ukpga,
    /// UK Local Act.
    Ukla,
    /// UK Private and Personal Act.
    Ukppa,
    /// Act of the Scottish Parliament.
    Asp,
    /// Act of Senedd Cymru (since 2020).
    Asc,
    /// Act of the National Assembly for Wales (2012-2020).
    Anaw,
    /// Measure of the National Assembly for Wales (2008-2011).
    Mwa,
    /// Act of the Northern Ireland Assembly.
    Nia,
    /// Act of the Northern Ireland Parliament (1921-1972).
    Apni,
    /// Measure of the Northern Ireland Assembly (1974).
    Mnia,
    /// Church Measure.
    Ukcm,
    /// Act of the English Parliament (to 1706).
    Aep,
    /// Act of the Old Scottish Parliament.
    Aosp,
    /// Act of the Parliament of Great Britain (1707-1800).
    Apgb,
    /// Act of the Old Irish Parliament.
    Aip,
    /// UK Statutory Instrument.
    Uksi,
    /// UK Statutory Rule or Order (before 1948).
    Uksro,
    /// Scottish Statutory Instrument.
    Ssi,
    /// Wales Statutory Instrument.
    Wsi,
    /// Northern Ireland Order in Council.
    Nisi,
    /// Northern Ireland Statutory Rule.
    Nisr,
    /// EU Regulation.
    Eur,
    /// EU Decision.
    Eudn,
    /// EU Directive.
    Eudr,
    /// EU treaty.
    Eut,
    /// A bill before a parliament.
    Bill,
    /// A code, directions, rules or another instrument without a type of its own there.
    Other,
}

impl LegislationKind {
    const CODES: [(LegislationKind, &'static str); 25] = [
        (LegislationKind::Ukpga, "ukpga"),
        (LegislationKind::Ukla, "ukla"),
        (LegislationKind::Ukppa, "ukppa"),
        (LegislationKind::Asp, "asp"),
        (LegislationKind::Asc, "asc"),
        (LegislationKind::Anaw, "anaw"),
        (LegislationKind::Mwa, "mwa"),
        (LegislationKind::Nia, "nia"),
        (LegislationKind::Apni, "apni"),
        (LegislationKind::Mnia, "mnia"),
        (LegislationKind::Ukcm, "ukcm"),
        (LegislationKind::Aep, "aep"),
        (LegislationKind::Aosp, "aosp"),
        (LegislationKind::Apgb, "apgb"),
        (LegislationKind::Aip, "aip"),
        (LegislationKind::Uksi, "uksi"),
        (LegislationKind::Uksro, "uksro"),
        (LegislationKind::Ssi, "ssi"),
        (LegislationKind::Wsi, "wsi"),
        (LegislationKind::Nisi, "nisi"),
        (LegislationKind::Nisr, "nisr"),
        (LegislationKind::Eur, "eur"),
        (LegislationKind::Eudn, "eudn"),
        (LegislationKind::Eudr, "eudr"),
        (LegislationKind::Eut, "eut"),
    ];

    /// The type's code in the legislation.gov.uk URI scheme; `None` for [`Bill`](Self::Bill) and [`Other`](Self::Other).
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        Self::CODES.iter().find(|(kind, _)| *kind == self).map(|(_, code)| *code)
    }

    /// The type with that code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<LegislationKind> {
        Self::CODES.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }
}

impl Legislation {
    /// Legislation of a kind of which nothing else is known yet.
    #[must_use]
    pub fn new(kind: LegislationKind) -> Legislation {
        Legislation { kind, year: None, number: None, title: None, draft: false }
    }

    /// `ukpga/2001/15`, where kind, year and number are known.
    #[must_use]
    pub fn path(&self) -> Option<String> {
        let (code, number) = (self.kind.code()?, self.number?);
        Some(match self.year.as_ref()? {
            LegislationYear::Calendar(year) => format!("{code}/{year}/{number}"),
            LegislationYear::Regnal { session, .. } => format!("{code}/{session}/{number}"),
        })
    }

    /// Its identifier, where kind, year and number are known.
    #[must_use]
    pub fn id(&self) -> Option<EntityId> {
        EntityId::of_legislation(self, None)
    }

    /// Its identifier URI, where kind, year and number are known.
    #[must_use]
    pub fn uri(&self) -> Option<String> {
        self.path().map(|path| format!("https://www.legislation.gov.uk/id/{path}"))
    }

    /// Reads a legislation.gov.uk URI, or the path of one; what comes after the number is left aside.
    ///
    /// # Errors
    ///
    /// Another host; an unknown type; a year or number that is none.
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

impl fmt::Display for Legislation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year.as_ref().map(LegislationYear::calendar).filter(|year| *year > 0);
        match (&self.title, year) {
            (Some(title), Some(year)) => write!(f, "{title} {year}"),
            (Some(title), None) => f.write_str(title),
            (None, _) => match self.path() {
                Some(path) => f.write_str(&path),
                None => f.write_str("legislation"),
            },
        }
    }
}
