//! Numbers of mentions and entities in an annotated article.

use serde::{Deserialize, Serialize};

/// An entity's number in [`Annotated::entities`](crate::Annotated).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntityIndex(pub u32);

impl EntityIndex {
    /// As an index of a slice.
    #[must_use]
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// A mention's number in [`Annotated::mentions`](crate::Annotated).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MentionIndex(pub u32);

impl MentionIndex {
    /// As an index of a slice.
    #[must_use]
    pub fn get(self) -> usize {
        self.0 as usize
    }
}
