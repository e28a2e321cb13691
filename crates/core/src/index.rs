//! Numbers of mentions and entities in an annotated article.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A number in a list of an [`Annotated`](crate::Annotated) article.
macro_rules! index {
    ($(#[$doc:meta])* $type:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $type(pub u32);

        impl $type {
            /// As an index of a slice.
            ///
            /// ```
            #[doc = concat!("use greenpaper_core::", stringify!($type), ";")]
            #[doc = concat!("assert_eq!(", stringify!($type), "(2).get(), 2);")]
            /// ```
            #[must_use]
            pub const fn get(self) -> usize {
                self.0 as usize
            }
        }

        impl From<$type> for usize {
            fn from(index: $type) -> usize {
                index.get()
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

index! {
    /// An entity's number in [`Annotated::entities`](crate::Annotated::entities); `annotated[index]` is the entity.
    ///
    /// ```
    /// use greenpaper_core::EntityIndex;
    /// assert!(EntityIndex(0) < EntityIndex(1));
    /// ```
    EntityIndex
}

index! {
    /// A mention's number in [`Annotated::mentions`](crate::Annotated::mentions); `annotated[index]` is the mention.
    ///
    /// ```
    /// use greenpaper_core::MentionIndex;
    /// assert_eq!(MentionIndex(3).to_string(), "3");
    /// ```
    MentionIndex
}
