//! Kinds of mentions: what sort of thing is named.

use serde::{Deserialize, Serialize};

/// What sort of thing is named.
///
/// ```
/// use greenpaper_core::MentionKind;
/// assert_eq!(MentionKind::ALL.len(), 8);
/// assert_eq!(MentionKind::Legislation.as_str(), "legislation");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
}

impl MentionKind {
    /// All kinds, in the order in which legends list them.
    pub const ALL: [MentionKind; 8] = [
        MentionKind::Organisation,
        MentionKind::Person,
        MentionKind::Place,
        MentionKind::Legislation,
        MentionKind::Publication,
        MentionKind::Role,
        MentionKind::Date,
        MentionKind::Money,
    ];

    /// The kind's name, in lower case: `organisation`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            MentionKind::Organisation => "organisation",
            MentionKind::Person => "person",
            MentionKind::Place => "place",
            MentionKind::Legislation => "legislation",
            MentionKind::Publication => "publication",
            MentionKind::Role => "role",
            MentionKind::Date => "date",
            MentionKind::Money => "money",
        }
    }
}
