//! The name of a rule: `place/feature-of-land`. What made a mention, a link, a quotation or an affiliation says so by it.

use crate::Error;
use crate::error::ErrorKind;
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The name of a rule, `kind/name`: two parts or more with `/` between, each of lower-case letters (a to z), digits and
/// hyphens, and no hyphen first or last in a part. No limit of length. Copying a name from [`RuleName::of`] costs no
/// allocation.
///
/// ```
/// use greenpaper_core::RuleName;
/// const LAND: RuleName = RuleName::of("place/feature-of-land");
/// assert_eq!(LAND.kind(), "place");
/// assert_eq!(LAND.to_string(), "place/feature-of-land");
/// // A name made while the program runs is the same name.
/// assert_eq!("place/feature-of-land".parse::<RuleName>()?, LAND);
/// let error = "Place/Hill".parse::<RuleName>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "rule name 'Place/Hill' is not understood: its parts are lower-case letters, digits and inner hyphens"
/// );
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
///
/// A fixed name that is malformed does not compile:
///
/// ```compile_fail
/// use greenpaper_core::RuleName;
/// const HILL: RuleName = RuleName::of("hill");
/// assert_eq!(HILL.as_str(), "hill");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct RuleName(Cow<'static, str>);

impl RuleName {
    /// A name that is written in the program.
    ///
    /// # Panics
    ///
    /// If the name is malformed: in a `const` or a `static`, that is when it is compiled.
    ///
    /// ```
    /// use greenpaper_core::RuleName;
    /// static SUM: RuleName = RuleName::of("money/sign-and-number");
    /// assert_eq!(SUM.as_str(), "money/sign-and-number");
    /// ```
    #[must_use]
    pub const fn of(name: &'static str) -> RuleName {
        if let Err(why) = check(name) {
            panic!("{}", why);
        }
        RuleName(Cow::Borrowed(name))
    }

    /// The whole name.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(RuleName::of("money/sum").as_str(), "money/sum");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first part: what kind of thing the rule makes.
    ///
    /// ```
    /// use greenpaper_core::RuleName;
    /// assert_eq!(RuleName::of("link/person/by-office").kind(), "link");
    /// ```
    #[must_use]
    pub fn kind(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }
}

/// Why a name is none; linear in its length.
const fn check(name: &str) -> Result<(), &'static str> {
    let bytes = name.as_bytes();
    let (mut at, mut slashes) = (0, 0);
    // A part begins at the name's start and after each slash.
    let mut begins = true;
    while at < bytes.len() {
        let ends = at + 1 == bytes.len() || bytes[at + 1] == b'/';
        match bytes[at] {
            b'a'..=b'z' | b'0'..=b'9' => begins = false,
            b'-' if !begins && !ends => {}
            b'/' if !begins => {
                slashes += 1;
                begins = true;
            }
            b'/' => return Err("a part of it is empty"),
            _ => return Err("its parts are lower-case letters, digits and inner hyphens"),
        }
        at += 1;
    }
    match slashes {
        _ if begins => Err("a part of it is empty"),
        0 => Err("it is kind/name, two parts or more"),
        _ => Ok(()),
    }
}

impl TryFrom<String> for RuleName {
    type Error = Error;

    /// # Errors
    ///
    /// A name of one part; an empty part; another character than a to z, 0 to 9 and a hyphen inside of a part.
    fn try_from(name: String) -> Result<RuleName, Error> {
        match check(&name) {
            Ok(()) => Ok(RuleName(Cow::Owned(name))),
            Err(why) => Err(ErrorKind::syntax("rule name", name, why)),
        }
    }
}

impl FromStr for RuleName {
    type Err = Error;

    /// # Errors
    ///
    /// As for a `String`.
    fn from_str(name: &str) -> Result<RuleName, Error> {
        name.to_owned().try_into()
    }
}

impl AsRef<str> for RuleName {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de> Deserialize<'de> for RuleName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RuleName, D::Error> {
        String::deserialize(deserializer)?.try_into().map_err(serde::de::Error::custom)
    }
}
