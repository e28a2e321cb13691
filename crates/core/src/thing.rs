//! Things of kinds that have no noun of their own here.

use crate::{EntityId, MentionKind};
use serde::{Deserialize, Serialize};

/// A thing of which no more than its kind, its name and its identifier are said: what a rule of one's own finds.
///
/// ```
/// use greenpaper_core::{MentionKind, Thing};
/// let application = Thing::new(MentionKind::named("planning-application"), "24/00731/FUL");
/// let known = application.with_id("local:planning/24/00731/FUL".parse()?);
/// assert_eq!((known.kind.as_str(), known.name.as_str()), ("planning-application", "24/00731/FUL"));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Thing {
    /// What sort of thing.
    pub kind: MentionKind,
    /// The known thing it is, where that is sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntityId>,
    /// What it is called.
    pub name: String,
}

impl Thing {
    /// A thing of a kind, by its name.
    ///
    /// ```
    /// use greenpaper_core::{MentionKind, Thing};
    /// assert_eq!(Thing::new(MentionKind::named("postcode"), "EX4 4QJ").id, None);
    /// ```
    #[must_use]
    pub fn new(kind: MentionKind, name: impl Into<String>) -> Thing {
        Thing { kind, id: None, name: name.into() }
    }

    /// The same as a known thing.
    ///
    /// ```
    /// use greenpaper_core::{MentionKind, Thing};
    /// let code = Thing::new(MentionKind::named("postcode"), "EX4 4QJ");
    /// assert!(code.with_id("local:EX44QJ".parse()?).id.is_some());
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn with_id(self, id: EntityId) -> Thing {
        Thing { id: Some(id), ..self }
    }
}
