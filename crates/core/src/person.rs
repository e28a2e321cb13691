//! People.

use crate::{EntityId, Name};
use serde::{Deserialize, Serialize};

/// A person. As Popolo's `Person`.
///
/// ```
/// use greenpaper_core::*;
/// let name = PersonName { family: Some("Lee".into()), ..PersonName::default() };
/// assert_eq!(Person { name, ..Person::default() }.name.full(), "Lee");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    /// The known person it is, where that is sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntityId>,
    /// The name in its parts.
    pub name: PersonName,
    /// Further names (a peerage, a name before marriage).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
    /// The same person elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<EntityId>,
}

/// A person's name in its parts, as Popolo has them.
///
/// ```
/// use greenpaper_core::PersonName;
/// let name = PersonName { prefix: Some("Dr".into()), given: Some("Liz".into()), family: Some("Kendall".into()), ..PersonName::default() };
/// assert_eq!(name.full(), "Liz Kendall");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PersonName {
    /// Mr, Dr, Sir, Professor (Popolo `honorific_prefix`). Lord, Lady and Baroness belong to the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Given names and initials (Popolo `given_name`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// Family name with its particles, or a peer's whole style (Popolo `family_name`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// MP, CBE, QC (Popolo `honorific_suffix`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suffix: Option<String>,
}

impl PersonName {
    /// Given and family name, without honorifics.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let name = PersonName { given: Some("Ann".into()), family: Some("Lee".into()), ..PersonName::default() };
    /// assert_eq!(name.full(), "Ann Lee");
    /// ```
    #[must_use]
    pub fn full(&self) -> String {
        match (&self.given, &self.family) {
            (Some(given), Some(family)) => [given, " ", family].concat(),
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (None, None) => String::new(),
        }
    }
}
