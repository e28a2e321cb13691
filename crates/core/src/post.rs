//! Posts and who holds them.

use crate::{EntityId, MentionIndex, RuleName, Span};
use serde::{Deserialize, Serialize};

/// An office that someone holds: `Secretary of State for Health`. As Popolo's `Post`.
///
/// ```
/// use greenpaper_core::Post;
/// let post = Post { title: "Secretary of State for Health".into(), ..Post::default() };
/// assert_eq!(post.organisation, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Post {
    /// The known post it is, where that is sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntityId>,
    /// What it is called (Popolo `label`).
    pub title: String,
    /// The organisation it belongs to, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

/// That a person holds, or held, a post somewhere, as the text says it. As Popolo's `Membership`.
///
/// ```
/// use greenpaper_core::{Affiliation, MentionIndex, Span};
/// // "Ann Lee, former director of Mind"
/// let held = Affiliation {
///     person: "Ann Lee".into(),
///     role: "director".into(),
///     organisation: Some("Mind".into()),
///     unit: None,
///     former: true,
///     person_mention: MentionIndex(0),
///     role_span: Span::new(16, 24),
///     organisation_mention: Some(MentionIndex(1)),
///     rule: None,
/// };
/// assert!(held.former);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Affiliation {
    /// The person's fullest name in the article.
    pub person: String,
    /// The role as written: `chief executive`.
    pub role: String,
    /// The organisation as written, where the text names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The unit of the organisation, where the text names one: `older people taskforce`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether the text says that it is over: `former`.
    #[serde(default)]
    pub former: bool,
    /// The mention of the person it was read from.
    pub person_mention: MentionIndex,
    /// Where the role is written.
    pub role_span: Span,
    /// The mention of the organisation it was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_mention: Option<MentionIndex>,
    /// The rule that made it, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleName>,
}
