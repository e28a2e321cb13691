//! Organisations.

use crate::named::named;
use crate::{EntityId, Name, Period};
use serde::{Deserialize, Serialize};

/// A body that acts: a department, a trust, a council, a union, a charity, a court. As Popolo's `Organization`.
///
/// ```
/// use greenpaper_core::{Organisation, OrganisationKind};
/// let union = Organisation {
///     name: "Unison".into(),
///     kind: Some(OrganisationKind::Union),
///     ..Organisation::default()
/// };
/// assert_eq!(union.id, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Organisation {
    /// The known thing it is, where that is sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntityId>,
    /// The name to call it by.
    pub name: String,
    /// Its further names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
    /// What sort of body, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationKind>,
    /// From its founding to its end (Popolo `founding_date`, `dissolution_date`).
    #[serde(default)]
    pub period: Period,
    /// The same thing elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<EntityId>,
}

/// What sort of body an organisation is (Popolo `classification`).
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!(OrganisationKind::NhsBody.to_string(), "nhs-body");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum OrganisationKind {
    /// A government department, of any of the four nations.
    Department,
    /// An executive agency or another arm's-length public body.
    PublicBody,
    /// A body of the National Health Service.
    NhsBody,
    /// A council or another local authority.
    LocalAuthority,
    /// A regulator, inspectorate, ombudsman or commission.
    Regulator,
    /// Parliament, its Houses, a devolved legislature.
    Legislature,
    /// A committee, panel, board or taskforce.
    Committee,
    /// A court or tribunal.
    Court,
    /// A police force, prison or probation body.
    Justice,
    /// A political party.
    Party,
    /// A trade union.
    Union,
    /// A royal college or another professional body.
    Professional,
    /// A charity or campaign group with members of its own.
    Charity,
    /// A think-tank or research institute.
    ThinkTank,
    /// A trade, provider or local-government association.
    Association,
    /// A company or consultancy.
    Company,
    /// A newspaper, magazine or broadcaster.
    Media,
    /// A university, college or school.
    Education,
    /// Another body.
    Other,
}

named!(
    OrganisationKind,
    "kind of organisation",
    [
        Department = "department",
        PublicBody = "public-body",
        NhsBody = "nhs-body",
        LocalAuthority = "local-authority",
        Regulator = "regulator",
        Legislature = "legislature",
        Committee = "committee",
        Court = "court",
        Justice = "justice",
        Party = "party",
        Union = "union",
        Professional = "professional",
        Charity = "charity",
        ThinkTank = "think-tank",
        Association = "association",
        Company = "company",
        Media = "media",
        Education = "education",
        Other = "other",
    ]
);
