//! Kinds of mentions: what sort of thing is named, of the standard ones or of a user's own.

use crate::Error;
use crate::error::ErrorKind;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// What sort of thing is named: one of the standard kinds, or a kind of one's own.
///
/// A kind of one's own is a name, which every format writes where it writes a kind. It is as small as a standard one, copied and
/// compared as one, and may stand in a `const`:
///
/// ```
/// use greenpaper_core::MentionKind;
/// const APPLICATION: MentionKind = MentionKind::named("planning-application");
/// assert_eq!(APPLICATION.as_str(), "planning-application");
/// assert_eq!("planning-application".parse::<MentionKind>()?, APPLICATION);
/// // The name of a standard kind is that kind, however it was come by.
/// assert_eq!(MentionKind::named("legislation"), MentionKind::Legislation);
/// assert!(APPLICATION.is_custom() && !MentionKind::Legislation.is_custom());
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MentionKind {
    /// A body that acts.
    Organisation,
    /// A person.
    Person,
    /// A place.
    Place,
    /// An Act, a bill, an instrument, a provision of one.
    Legislation,
    /// A titled report, paper, plan, survey or book.
    Publication,
    /// The title of a named person or of a unique office-holder.
    Role,
    /// A date, a year, a length of time.
    Date,
    /// A sum of money.
    Money,
    /// A kind of one's own; [`MentionKind::named`] makes it.
    Custom(CustomKind),
}

/// The name of a kind of mentions that is none of the standard ones; see [`MentionKind::named`].
///
/// ```
/// use greenpaper_core::MentionKind;
/// let MentionKind::Custom(name) = MentionKind::named("postcode") else { panic!("a standard kind") };
/// assert_eq!(name.as_str(), "postcode");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CustomKind([u8; CustomKind::MOST]);

impl CustomKind {
    /// The most bytes of a name.
    pub const MOST: usize = 24;

    /// The name.
    ///
    /// ```
    /// use greenpaper_core::{CustomKind, MentionKind};
    /// let name = "a-name-of-24-bytes-of-it";
    /// assert_eq!(name.len(), CustomKind::MOST);
    /// assert_eq!(MentionKind::named(name).as_str(), name);
    /// assert!("a-name-of-more-than-24-bytes".parse::<MentionKind>().is_err());
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(Self::MOST);
        str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl fmt::Debug for CustomKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// The names of the standard kinds, in the order of [`MentionKind::STANDARD`].
const NAMES: [&str; MentionKind::STANDARD.len()] =
    ["organisation", "person", "place", "legislation", "publication", "role", "date", "money"];

impl MentionKind {
    /// The standard kinds, in the order in which legends list them. A minor release may add to them.
    pub const STANDARD: &'static [MentionKind] = &[
        MentionKind::Organisation,
        MentionKind::Person,
        MentionKind::Place,
        MentionKind::Legislation,
        MentionKind::Publication,
        MentionKind::Role,
        MentionKind::Date,
        MentionKind::Money,
    ];

    /// The kind of that name: a standard one, or one of one's own. A name is 1 to 24 lower-case letters (a to z), digits and
    /// hyphens, begins with a letter, and has no hyphen last.
    ///
    /// # Panics
    ///
    /// If the name is malformed: in a `const` or a `static`, that is when it is compiled. Names that are only known when the
    /// program runs are for `parse`, which gives an error.
    ///
    /// ```
    /// use greenpaper_core::MentionKind;
    /// static POSTCODE: MentionKind = MentionKind::named("postcode");
    /// assert_eq!(POSTCODE.to_string(), "postcode");
    /// let error = "Post Code".parse::<MentionKind>().unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "kind of mention 'Post Code' is not understood: it is lower-case letters, digits and inner hyphens, a letter first"
    /// );
    /// ```
    #[must_use]
    pub const fn named(name: &str) -> MentionKind {
        match read(name) {
            Ok(kind) => kind,
            Err(why) => panic!("{}", why),
        }
    }

    /// The kind's name, in lower case: `organisation`.
    ///
    /// ```
    /// use greenpaper_core::MentionKind;
    /// assert_eq!(MentionKind::Legislation.as_str(), "legislation");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            MentionKind::Custom(name) => name.as_str(),
            _ => self.position().map_or("", |at| NAMES[at]),
        }
    }

    /// Whether it is a kind of one's own.
    ///
    /// ```
    /// use greenpaper_core::MentionKind;
    /// assert!(MentionKind::named("postcode").is_custom());
    /// assert!(MentionKind::STANDARD.iter().all(|kind| !kind.is_custom()));
    /// ```
    #[must_use]
    pub const fn is_custom(self) -> bool {
        matches!(self, MentionKind::Custom(_))
    }

    /// Its place among the [standard](MentionKind::STANDARD) kinds, from 0; `None` for a kind of one's own.
    ///
    /// ```
    /// use greenpaper_core::MentionKind;
    /// assert_eq!(MentionKind::Person.position(), Some(1));
    /// assert_eq!(MentionKind::named("postcode").position(), None);
    /// ```
    #[must_use]
    pub const fn position(self) -> Option<usize> {
        Some(match self {
            MentionKind::Organisation => 0,
            MentionKind::Person => 1,
            MentionKind::Place => 2,
            MentionKind::Legislation => 3,
            MentionKind::Publication => 4,
            MentionKind::Role => 5,
            MentionKind::Date => 6,
            MentionKind::Money => 7,
            MentionKind::Custom(_) => return None,
        })
    }
}

/// Reads a name; linear in its length.
const fn read(name: &str) -> Result<MentionKind, &'static str> {
    let bytes = name.as_bytes();
    let mut standard = 0;
    while standard < NAMES.len() {
        if same(bytes, NAMES[standard].as_bytes()) {
            return Ok(MentionKind::STANDARD[standard]);
        }
        standard += 1;
    }
    if bytes.is_empty() || bytes.len() > CustomKind::MOST {
        return Err("it is 1 to 24 bytes long");
    }
    let (mut at, mut custom) = (0, [0; CustomKind::MOST]);
    while at < bytes.len() {
        let inner = at > 0 && at + 1 < bytes.len();
        match bytes[at] {
            b'a'..=b'z' => {}
            b'0'..=b'9' if at > 0 => {}
            b'-' if inner => {}
            _ => return Err("it is lower-case letters, digits and inner hyphens, a letter first"),
        }
        custom[at] = bytes[at];
        at += 1;
    }
    Ok(MentionKind::Custom(CustomKind(custom)))
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// As code would name it: `Organisation`, `named("postcode")`.
impl fmt::Debug for MentionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let MentionKind::Custom(name) = self {
            return write!(f, "named({name:?})");
        }
        let (first, rest) = self.as_str().split_at(1);
        write!(f, "{}{rest}", first.to_ascii_uppercase())
    }
}

impl fmt::Display for MentionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl AsRef<str> for MentionKind {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl FromStr for MentionKind {
    type Err = Error;

    /// # Errors
    ///
    /// A name that is malformed: see [`MentionKind::named`].
    fn from_str(name: &str) -> Result<MentionKind, Error> {
        read(name).map_err(|why| ErrorKind::syntax("kind of mention", name, why))
    }
}

impl Serialize for MentionKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MentionKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MentionKind, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standard_kinds_stand_where_their_position_says() {
        for (at, kind) in MentionKind::STANDARD.iter().enumerate() {
            assert_eq!(kind.position(), Some(at));
            assert_eq!(kind.as_str(), NAMES[at]);
            assert_eq!(kind.as_str().parse::<MentionKind>().unwrap(), *kind);
        }
    }

    #[test]
    fn malformed_names_are_refused() {
        for name in ["", "-a", "a-", "A", "a b", "é", "9a", "a_b", "a\0", "abcdefghijklmnopqrstuvwxy"] {
            assert!(name.parse::<MentionKind>().is_err(), "{name:?}");
        }
        assert_eq!("a-1".parse::<MentionKind>().unwrap().as_str(), "a-1");
    }
}
