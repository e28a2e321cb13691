//! Publications.

use crate::error::ErrorKind;
use crate::named::named;
use crate::{EntityId, Error, PartialDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A titled report, white paper, plan, survey or book.
///
/// ```
/// use greenpaper_core::{Publication, PublicationKind};
/// let paper = Publication {
///     title: "Our Health, Our Care, Our Say".into(),
///     kind: Some(PublicationKind::WhitePaper),
///     command_paper: Some("Cm 6737".parse()?),
///     ..Publication::default()
/// };
/// assert_eq!(paper.command_paper.unwrap().number(), 6737);
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Publication {
    /// The known publication it is, where that is sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntityId>,
    /// Its title.
    pub title: String,
    /// What sort of publication, where the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PublicationKind>,
    /// Its command paper number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command_paper: Option<CommandPaper>,
    /// When it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
}

/// What sort of publication.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!(PublicationKind::WhitePaper.to_string(), "white-paper");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PublicationKind {
    /// A white paper.
    WhitePaper,
    /// A green paper or another consultation.
    GreenPaper,
    /// A report or review.
    Report,
    /// A plan or strategy.
    Plan,
    /// A survey or statistics.
    Survey,
    /// A standard, framework or guidance.
    Guidance,
    /// A book or an article.
    Book,
    /// Another publication.
    Other,
}

named!(
    PublicationKind,
    "kind of publication",
    [
        WhitePaper = "white-paper",
        GreenPaper = "green-paper",
        Report = "report",
        Plan = "plan",
        Survey = "survey",
        Guidance = "guidance",
        Book = "book",
        Other = "other",
    ]
);

/// A command paper's number: series and number. The series in force: `C.` 1870-1899, `Cd.` to 1918,
/// `Cmd.` to 1956, `Cmnd.` to 1986, `Cm` to 2018, `CP` since 2019 (House of Commons Library).
///
/// ```
/// use greenpaper_core::CommandPaper;
/// let paper: CommandPaper = "Cm. 6737".parse()?;
/// assert_eq!(paper.to_string(), "Cm 6737");
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CommandPaper {
    series: &'static str,
    number: u32,
}

const SERIES: [&str; 6] = ["C", "Cd", "Cmd", "Cmnd", "Cm", "CP"];

impl CommandPaper {
    /// The series, without a stop: `C`, `Cd`, `Cmd`, `Cmnd`, `Cm`, `CP`.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("Cm 6737".parse::<CommandPaper>()?.series(), "Cm");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn series(&self) -> &'static str {
        self.series
    }

    /// The number in the series.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("Cm 6737".parse::<CommandPaper>()?.number(), 6737);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }
}

impl fmt::Display for CommandPaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.series, self.number)
    }
}

impl FromStr for CommandPaper {
    type Err = Error;

    /// # Errors
    ///
    /// A series that there never was; a number that is none.
    fn from_str(text: &str) -> Result<CommandPaper, Error> {
        let bad =
            || ErrorKind::syntax("command paper", text, "a series (C, Cd, Cmd, Cmnd, Cm, CP) and a number");
        let at = text.find(|c: char| c.is_ascii_digit()).ok_or_else(bad)?;
        let series = text[..at].trim().trim_end_matches('.');
        let series = *SERIES.iter().find(|s| **s == series).ok_or_else(bad)?;
        Ok(CommandPaper { series, number: text[at..].trim().parse().map_err(|_| bad())? })
    }
}

impl Serialize for CommandPaper {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CommandPaper {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CommandPaper, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
