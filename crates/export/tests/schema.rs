//! The schema of articles: what it lists is what there is.

use greenpaper_core::{
    BlockKind, DateRole, DiagnosticKind, Evidence, FurnitureReason, LandmarkKind, LegislationKind,
    MentionKind, NameKind, OrganisationKind, PlaceKind, PublicationKind, QuoteKind,
};
use serde_json::Value;

#[test]
fn what_the_schema_lists_is_what_there_is() {
    let schema: Value = serde_json::from_str(greenpaper_export::json::SCHEMA).unwrap();
    let listed = |path: &str, all: Vec<String>| {
        let names = schema.pointer(&format!("/$defs/{path}/enum")).unwrap_or_else(|| panic!("{path}"));
        let names: Vec<&str> = names.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
        assert_eq!(names, all, "schema/article.schema.json, $defs/{path}");
    };
    fn names<T: ToString>(all: &[T]) -> Vec<String> {
        all.iter().map(ToString::to_string).collect()
    }
    listed("kind/anyOf/0", names(MentionKind::STANDARD));
    listed("block/properties/kind", names(BlockKind::ALL));
    listed("reason", names(FurnitureReason::ALL));
    listed("stated-date/properties/role", names(DateRole::ALL));
    listed("landmark/properties/kind", names(LandmarkKind::ALL));
    listed("link/properties/evidence/items", names(Evidence::ALL));
    listed("quote/properties/kind", names(QuoteKind::ALL));
    listed("diagnostic/properties/kind", names(DiagnosticKind::ALL));
    listed("name/properties/kind", names(NameKind::ALL));
    listed("organisation/properties/kind", names(OrganisationKind::ALL));
    listed("place/properties/kind", names(PlaceKind::ALL));
    listed("legislation/properties/kind", names(LegislationKind::ALL));
    listed("publication/properties/kind", names(PublicationKind::ALL));
}
