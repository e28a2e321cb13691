//! Names that last for known things.

use crate::error::ErrorKind;
use crate::named::named;
use crate::{Error, LegislationKind};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The lasting identifier of a known thing: a scheme and a value, written `scheme:value`; legislation is
/// written as legislation.gov.uk does, without a scheme before it.
///
/// ```
/// use greenpaper_core::{EntityId, Scheme};
/// let act: EntityId = "ukpga/2001/15/section/31".parse()?;
/// assert_eq!(act.scheme(), Scheme::Legislation);
/// assert_eq!(act.uri().unwrap(), "https://www.legislation.gov.uk/id/ukpga/2001/15/section/31");
/// let body: EntityId = "uk:org/department-of-health".parse()?;
/// assert_eq!(body.scheme(), Scheme::Uk);
/// let error = "isbn:123".parse::<EntityId>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown scheme 'isbn' in entity id 'isbn:123'");
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId {
    scheme: Scheme,
    /// Shared: an id is copied into every link of a thing.
    text: Arc<str>,
}

/// Whose identifier it is.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("wikidata:Q145".parse::<EntityId>()?.scheme(), Scheme::Wikidata);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Scheme {
    /// legislation.gov.uk: `ukpga/2001/15`, `uksi/2012/2996/regulation/21/2/a`.
    Legislation,
    /// greenpaper's own tables: `uk:org/…`, `uk:person/…`, `uk:post/…`, `uk:place/…`, `uk:publication/…`.
    Uk,
    /// A GOV.UK organisation's slug.
    Govuk,
    /// The NHS Organisation Data Service.
    Ods,
    /// The Government Statistical Service's nine-character codes.
    Gss,
    /// A Wikidata item.
    Wikidata,
    /// Members' names information service of Parliament.
    Mnis,
    /// A person of TheyWorkForYou.
    Twfy,
    /// A user's own knowledge.
    Local,
}

named!(
    Scheme,
    "scheme of identifiers",
    [
        Legislation = "legislation",
        Uk = "uk",
        Govuk = "govuk",
        Ods = "ods",
        Gss = "gss",
        Wikidata = "wikidata",
        Mnis = "mnis",
        Twfy = "twfy",
        Local = "local",
    ]
);

impl EntityId {
    /// Whose identifier it is.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("ukpga/2014/23".parse::<EntityId>()?.scheme(), Scheme::Legislation);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The whole identifier as written.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("uk:org/unison".parse::<EntityId>()?.as_str(), "uk:org/unison");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where it can be looked up, for schemes that have such a place.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let id: EntityId = "wikidata:Q145".parse()?;
    /// assert_eq!(id.uri().unwrap(), "http://www.wikidata.org/entity/Q145");
    /// assert_eq!("local:7".parse::<EntityId>()?.uri(), None);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn uri(&self) -> Option<String> {
        let value = self.text.split_once(':').map_or(&*self.text, |(_, value)| value);
        Some(match self.scheme {
            Scheme::Legislation => format!("https://www.legislation.gov.uk/id/{value}"),
            Scheme::Govuk => format!("https://www.gov.uk/government/organisations/{value}"),
            Scheme::Gss => format!("http://statistics.data.gov.uk/id/statistical-geography/{value}"),
            Scheme::Wikidata => format!("http://www.wikidata.org/entity/{value}"),
            Scheme::Twfy => format!("https://www.theyworkforyou.com/p/{value}"),
            Scheme::Mnis => format!("https://members.parliament.uk/member/{value}/contact"),
            Scheme::Uk | Scheme::Ods | Scheme::Local => return None,
        })
    }

    /// The identifier of legislation by its path there.
    pub(crate) fn legislation(path: String) -> EntityId {
        EntityId { scheme: Scheme::Legislation, text: path.into() }
    }
}

impl FromStr for EntityId {
    type Err = Error;

    /// # Errors
    ///
    /// An unknown scheme; an empty value; white space.
    fn from_str(text: &str) -> Result<EntityId, Error> {
        // Without a branch a byte; nothing but ASCII's blanks and what is no ASCII needs a closer look.
        let blank = text.bytes().fold(false, |any, it| any | (it <= b' ') | (it >= 0x80));
        if text.is_empty() || blank && text.contains(char::is_whitespace) {
            return Err(ErrorKind::Id(text.to_owned()).into());
        }
        // What stands before the first stroke or colon tells the scheme.
        let mark = text.bytes().position(|it| matches!(it, b'/' | b':'));
        let (name, rest) = mark.map_or((text, ""), |at| text.split_at(at));
        let value = rest.get(1..).unwrap_or_default();
        if rest.starts_with('/') && !value.is_empty() && LegislationKind::from_code(name).is_some() {
            return Ok(EntityId { scheme: Scheme::Legislation, text: text.into() });
        }
        let value = if rest.starts_with(':') { value } else { "" };
        // Legislation is told by its type and not by a name before a colon.
        let Some(scheme) = Scheme::of_name(name).filter(|it| *it != Scheme::Legislation) else {
            let (scheme, id) = (name.to_owned(), text.to_owned());
            return Err(ErrorKind::Scheme { scheme, id }.into());
        };
        if value.is_empty() {
            return Err(ErrorKind::Id(text.to_owned()).into());
        }
        Ok(EntityId { scheme, text: text.into() })
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for EntityId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for EntityId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<EntityId, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
