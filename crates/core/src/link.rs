//! Which known thing a mention is.

use crate::error::ErrorKind;
use crate::named::named;
use crate::{EntityId, Error, MentionIndex, RuleName};
use serde::{Deserialize, Deserializer, Serialize};
use std::hash::{Hash, Hasher};

/// That a mention is a known thing, how sure that is and why. No link rather than a wrong one.
///
/// ```
/// use greenpaper_core::{Evidence, Link, MentionIndex};
/// let link = Link::new(MentionIndex(0), "ukpga/1999/8".parse()?, 1.0, vec![Evidence::Name])?;
/// assert_eq!(link.id.uri().unwrap(), "https://www.legislation.gov.uk/id/ukpga/1999/8");
/// let error = Link::new(MentionIndex(0), "ukpga/1999/8".parse()?, 1.5, vec![]).unwrap_err();
/// assert_eq!(error.to_string(), "link score is 1.5, not between 0 and 1");
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Link {
    /// The mention, by its number.
    pub mention: MentionIndex,
    /// The known thing.
    pub id: EntityId,
    /// How sure, 0 to 1.
    score: f32,
    /// What speaks for it.
    pub evidence: Vec<Evidence>,
    /// Other known things of the name that it was decided against, eight at most, in the order of the tables.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<EntityId>,
    /// The rule that made it, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleName>,
}

impl Link {
    /// A link with its score, 0 to 1.
    ///
    /// # Errors
    ///
    /// A score below 0, above 1, or not a number.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert!(Link::new(MentionIndex(0), "local:7".parse()?, 2.0, vec![]).is_err());
    /// # Ok::<(), Error>(())
    /// ```
    pub fn new(
        mention: MentionIndex,
        id: EntityId,
        score: f32,
        evidence: Vec<Evidence>,
    ) -> Result<Link, Error> {
        if !(0.0..=1.0).contains(&score) {
            let value = score.to_string();
            return Err(ErrorKind::Range { what: "link score", value, low: "0", high: "1" }.into());
        }
        // Nought has one sign here, so that what is equal has the same hash.
        Ok(Link { mention, id, score: score + 0.0, evidence, alternatives: Vec::new(), rule: None })
    }

    /// The link with the rule that made it.
    ///
    /// ```
    /// use greenpaper_core::{Link, MentionIndex, RuleName};
    /// let link = Link::new(MentionIndex(0), "ukpga/1999/8".parse()?, 1.0, vec![])?;
    /// let link = link.with_rule(RuleName::of("link/legislation/title"));
    /// assert_eq!(link.rule.unwrap().kind(), "link");
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn with_rule(self, rule: RuleName) -> Link {
        Link { rule: Some(rule), ..self }
    }

    /// The link with the other things of the name that it was decided against.
    ///
    /// ```
    /// use greenpaper_core::{Link, MentionIndex};
    /// let link = Link::new(MentionIndex(0), "uk:place/newport".parse()?, 0.9, vec![])?;
    /// let link = link.with_alternatives(vec!["uk:place/newport-isle-of-wight".parse()?]);
    /// assert_eq!(link.alternatives.len(), 1);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn with_alternatives(self, alternatives: Vec<EntityId>) -> Link {
        Link { alternatives, ..self }
    }

    /// How sure, 0 to 1.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let link = Link::new(MentionIndex(0), "local:7".parse()?, 0.5, vec![])?;
    /// assert_eq!(link.score(), 0.5);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn score(&self) -> f32 {
        self.score
    }
}

/// A score is a number, never NaN.
impl Eq for Link {}

impl Hash for Link {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Link { mention, id, score, evidence, alternatives, rule } = self;
        (mention, id, score.to_bits(), evidence, alternatives, rule).hash(state);
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Link, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Link")]
        struct Raw {
            mention: MentionIndex,
            id: EntityId,
            score: f32,
            evidence: Vec<Evidence>,
            #[serde(default)]
            alternatives: Vec<EntityId>,
            #[serde(default)]
            rule: Option<RuleName>,
        }
        let raw = Raw::deserialize(deserializer)?;
        let link =
            Link::new(raw.mention, raw.id, raw.score, raw.evidence).map_err(serde::de::Error::custom)?;
        Ok(Link { rule: raw.rule, alternatives: raw.alternatives, ..link })
    }
}

/// What speaks for a link.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("citation".parse::<Evidence>()?, Evidence::Citation);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Evidence {
    /// The full name is that of one known thing.
    Name,
    /// A short form, an acronym or a former name of it.
    Alias,
    /// The citation gives its number.
    Citation,
    /// It was in being at the article's date, and the others of that name were not.
    Date,
    /// The article defines the short form.
    Definition,
    /// The mention refers back to one that is linked.
    Coreference,
    /// The holder of a post on the article's date.
    Office,
    /// What else the article names.
    Context,
    /// The page itself linked there.
    Hyperlink,
}

named!(
    Evidence,
    "evidence of a link",
    [
        Name = "name",
        Alias = "alias",
        Citation = "citation",
        Date = "date",
        Definition = "definition",
        Coreference = "coreference",
        Office = "office",
        Context = "context",
        Hyperlink = "hyperlink",
    ]
);
