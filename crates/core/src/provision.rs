//! Parts of legislation: sections, schedules, regulations, articles.

use crate::Error;
use crate::error::ErrorKind;
use crate::named::named;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The path to a provision, from the outside in: `section/31/1/a`, `schedule/2/paragraph/4`,
/// as the legislation.gov.uk URI scheme writes it.
///
/// ```
/// use greenpaper_core::Provision;
/// let provision: Provision = "section/31/1/a".parse()?;
/// assert_eq!(provision.to_string(), "section 31(1)(a)");
/// assert_eq!(provision.path(), "section/31/1/a");
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Provision {
    parts: Vec<ProvisionPart>,
}

/// One step of the path.
///
/// ```
/// use greenpaper_core::*;
/// let section: Provision = "section/31".parse()?;
/// assert_eq!(section.parts(), [ProvisionPart { kind: ProvisionKind::Section, label: "31".into() }]);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProvisionPart {
    /// What sort of part.
    pub kind: ProvisionKind,
    /// Its number or letter: `31`, `27A`, `a`, `iv`.
    pub label: String,
}

/// What sort of part.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("schedule".parse::<ProvisionKind>()?, ProvisionKind::Schedule);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ProvisionKind {
    /// A section of an Act.
    Section,
    /// A regulation of regulations.
    Regulation,
    /// An article of an order or a treaty.
    Article,
    /// A rule of rules.
    Rule,
    /// A direction of directions.
    Direction,
    /// A Schedule.
    Schedule,
    /// A paragraph of a Schedule or a code.
    Paragraph,
    /// A Part.
    Part,
    /// A Chapter.
    Chapter,
    /// A clause of a bill.
    Clause,
    /// A number or letter in brackets below any of these: subsection, paragraph, sub-paragraph.
    Sub,
}

named!(
    ProvisionKind,
    "kind of provision",
    [
        Section = "section",
        Regulation = "regulation",
        Article = "article",
        Rule = "rule",
        Direction = "direction",
        Schedule = "schedule",
        Paragraph = "paragraph",
        Part = "part",
        Chapter = "chapter",
        Clause = "clause",
        Sub = "sub",
    ]
);

impl Provision {
    /// A provision of its parts, from the outside in.
    ///
    /// # Errors
    ///
    /// No part; a first part of kind [`ProvisionKind::Sub`]; a label that is empty or holds anything but
    /// letters and digits.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert!(Provision::new(vec![]).is_err());
    /// ```
    pub fn new(parts: Vec<ProvisionPart>) -> Result<Provision, Error> {
        match parts.first() {
            None => return Err(ErrorKind::syntax("provision", "", "it has no part")),
            Some(first) if first.kind == ProvisionKind::Sub => {
                return Err(ErrorKind::syntax("provision", &first.label, "its first part has no kind"));
            }
            Some(_) => {}
        }
        for part in &parts {
            if part.label.is_empty() || !part.label.chars().all(char::is_alphanumeric) {
                return Err(ErrorKind::syntax("provision", &part.label, "a label is letters and digits"));
            }
        }
        Ok(Provision { parts })
    }

    /// Its parts, from the outside in.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("section/31/1/a".parse::<Provision>()?.parts().len(), 3);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn parts(&self) -> &[ProvisionPart] {
        &self.parts
    }

    /// The path after the legislation's own: `section/31/1/a`.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("section/31/1/a".parse::<Provision>()?.path(), "section/31/1/a");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for part in &self.parts {
            if !path.is_empty() {
                path.push('/');
            }
            if part.kind != ProvisionKind::Sub {
                path.push_str(part.kind.as_str());
                path.push('/');
            }
            path.push_str(&part.label);
        }
        path
    }
}

impl FromStr for Provision {
    type Err = Error;

    /// Reads a path as [`Provision::path`] writes it.
    ///
    /// # Errors
    ///
    /// As [`Provision::new`]; a kind without a label.
    fn from_str(path: &str) -> Result<Provision, Error> {
        let mut parts = Vec::new();
        let mut steps = path.split('/');
        while let Some(step) = steps.next() {
            let kind = ProvisionKind::of_name(step).filter(|kind| *kind != ProvisionKind::Sub);
            let (kind, label) = match kind {
                Some(kind) => {
                    let label = steps.next();
                    (kind, label.ok_or_else(|| ErrorKind::syntax("provision", path, "a kind has no label"))?)
                }
                None => (ProvisionKind::Sub, step),
            };
            parts.push(ProvisionPart { kind, label: label.to_owned() });
        }
        Provision::new(parts)
    }
}

impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, part) in self.parts.iter().enumerate() {
            match part.kind {
                ProvisionKind::Sub => write!(f, "({})", part.label)?,
                kind => write!(f, "{}{} {}", if n > 0 { " " } else { "" }, kind.as_str(), part.label)?,
            }
        }
        Ok(())
    }
}

impl Serialize for Provision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.path())
    }
}

impl<'de> Deserialize<'de> for Provision {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Provision, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
