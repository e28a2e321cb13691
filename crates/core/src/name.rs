//! What something is called, and when.

use crate::Period;
use crate::named::named;
use serde::{Deserialize, Serialize};

/// One name of an entity, with its kind and the time it was in use.
///
/// ```
/// use greenpaper_core::{Name, NameKind, Period};
/// let name = Name {
///     text: "DHSC".into(),
///     kind: NameKind::Acronym,
///     period: Period::new(Some("2018-01-08".parse()?), None)?,
/// };
/// assert!(!name.period.contains("2002-07-25".parse().unwrap()));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Name {
    /// As it is written.
    pub text: String,
    /// What sort of name it is.
    pub kind: NameKind,
    /// When it was in use.
    #[serde(default)]
    pub period: Period,
}

impl Name {
    /// An official name, in use always.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Name::official("Unison").kind, NameKind::Official);
    /// ```
    #[must_use]
    pub fn official(text: impl Into<String>) -> Name {
        Name { text: text.into(), kind: NameKind::Official, period: Period::ALWAYS }
    }
}

/// What sort of name it is.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("acronym".parse::<NameKind>()?, NameKind::Acronym);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NameKind {
    /// The full official name.
    Official,
    /// A shorter form in everyday use.
    Short,
    /// Its initials.
    Acronym,
    /// A name it no longer has.
    Former,
}

named!(
    NameKind,
    "kind of name",
    [Official = "official", Short = "short", Acronym = "acronym", Former = "former",]
);
