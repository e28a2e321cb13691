//! The names of kinds: one spelling in `Display`, `FromStr` and JSON.

use greenpaper_core::{
    BlockKind, DateRole, DiagnosticKind, Evidence, FurnitureReason, LandmarkKind, LegislationKind,
    MentionKind, NameKind, OrganisationKind, PlaceKind, ProvisionKind, PublicationKind, QuoteKind, Scheme,
};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::{Debug, Display};
use std::str::FromStr;

fn one_spelling<T>(all: &[T])
where
    T: Copy
        + Debug
        + Display
        + FromStr<Err = greenpaper_core::Error>
        + PartialEq
        + Serialize
        + DeserializeOwned,
{
    assert!(!all.is_empty());
    for it in all {
        let name = it.to_string();
        assert_eq!(name.parse::<T>().unwrap(), *it);
        assert_eq!(serde_json::to_value(it).unwrap(), name);
        assert_eq!(serde_json::from_value::<T>(name.into()).unwrap(), *it);
    }
    let error = "Nothing of the sort".parse::<T>().err().unwrap().to_string();
    assert!(error.contains("'Nothing of the sort' is not understood: it is"), "{error}");
}

#[test]
fn a_kind_has_one_name_everywhere() {
    one_spelling(MentionKind::STANDARD);
    one_spelling(BlockKind::ALL);
    one_spelling(DateRole::ALL);
    one_spelling(DiagnosticKind::ALL);
    one_spelling(Evidence::ALL);
    one_spelling(FurnitureReason::ALL);
    one_spelling(LandmarkKind::ALL);
    one_spelling(LegislationKind::ALL);
    one_spelling(NameKind::ALL);
    one_spelling(OrganisationKind::ALL);
    one_spelling(PlaceKind::ALL);
    one_spelling(ProvisionKind::ALL);
    one_spelling(PublicationKind::ALL);
    one_spelling(QuoteKind::ALL);
    one_spelling(Scheme::ALL);
}
