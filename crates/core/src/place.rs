//! Places.

use crate::EntityId;
use crate::named::named;
use serde::{Deserialize, Serialize};

/// A country, region, county, district, town or constituency. As Popolo's `Area`.
///
/// ```
/// use greenpaper_core::{Place, PlaceKind};
/// let place = Place { name: "Somerset".into(), kind: Some(PlaceKind::County), ..Place::default() };
/// assert_eq!(place.name, "Somerset");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The known place it is, where that is sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntityId>,
    /// What it is called.
    pub name: String,
    /// What sort of place, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PlaceKind>,
    /// The same place elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<EntityId>,
}

/// What sort of place.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("county".parse::<PlaceKind>()?, PlaceKind::County);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PlaceKind {
    /// A sovereign state or one of the four nations.
    Country,
    /// A region: `North West`, `East Midlands`.
    Region,
    /// A county, ceremonial or historic.
    County,
    /// A district or borough.
    District,
    /// A city.
    City,
    /// A town or village.
    Town,
    /// A parliamentary constituency.
    Constituency,
    /// A street, building or area named for those who work there: `Whitehall`.
    Metonym,
    /// Another place.
    Other,
}

named!(
    PlaceKind,
    "kind of place",
    [
        Country = "country",
        Region = "region",
        County = "county",
        District = "district",
        City = "city",
        Town = "town",
        Constituency = "constituency",
        Metonym = "metonym",
        Other = "other",
    ]
);
