//! Each part of the built-in tables is there when its feature is on, and not a byte of it when it is off.

use greenpaper_uk::{EntityKind, tables};

/// What must be known with the feature, and its kinds.
#[track_caller]
fn part(on: bool, kinds: &[EntityKind], rows: usize) {
    let known = tables().entities().filter(|entity| kinds.contains(&entity.kind())).count();
    if on { assert!(known >= rows, "{known} of {kinds:?}") } else { assert_eq!(known, 0, "{kinds:?}") }
}

#[test]
fn a_feature_brings_its_part_and_no_other() {
    part(cfg!(feature = "acts"), &[EntityKind::Legislation], 6_000);
    part(cfg!(feature = "acts"), &[EntityKind::Publication], 300);
    part(cfg!(feature = "organisations"), &[EntityKind::Organisation], 5_000);
    part(cfg!(feature = "organisations"), &[EntityKind::FalseFriend], 300);
    part(cfg!(feature = "people"), &[EntityKind::Person], 4_000);
    part(cfg!(feature = "people"), &[EntityKind::Post], 800);
    part(cfg!(feature = "people"), &[EntityKind::Role, EntityKind::Honorific], 800);
    part(cfg!(feature = "places"), &[EntityKind::Place], 3_000);
}

#[test]
fn names_of_a_part_are_found_with_it_alone() {
    let uk = tables();
    let day = "2002-07-25".parse().unwrap();
    assert_eq!(uk.act("Health Act", 1999).is_some(), cfg!(feature = "acts"));
    assert_eq!(uk.act_by_number(1999, 8).is_some(), cfg!(feature = "acts"));
    assert_eq!(uk.organisation("DHSC", None).is_some(), cfg!(feature = "organisations"));
    assert_eq!(uk.holder("health secretary", day).is_some(), cfg!(feature = "people"));
    assert_eq!(uk.place("Newcastle upon Tyne").is_some(), cfg!(feature = "places"));
    assert_eq!(uk.word("Margaret").given_name() > 0, cfg!(feature = "people"));
    assert!(uk.word("the").is_common());
    let text = "Department of Health";
    let found = uk.longest_match(text).is_some_and(|found| found.len() == text.len());
    assert_eq!(found, cfg!(feature = "organisations"));
}

#[test]
fn what_points_to_a_part_that_is_not_there_points_nowhere() {
    for entity in tables().entities() {
        assert_eq!(tables().entity(entity.id()), Some(entity));
        assert!(!entity.name().is_empty());
        for other in entity.successors().chain(entity.predecessors()) {
            assert_eq!(tables().entity(other.id()), Some(other), "{entity:?}");
        }
        for tenure in entity.tenures() {
            assert_eq!(tenure.person(), entity);
        }
    }
    if let Some(post) = tables().post("health secretary", None) {
        let department = post.organisation();
        assert_eq!(department.is_some(), cfg!(feature = "organisations"));
        assert!(department.is_none_or(|it| it.kind() == EntityKind::Organisation));
    }
}

#[test]
fn a_part_costs_what_it_weighs() {
    let bytes = |on: bool, cost: usize| if on { cost } else { 0 };
    let most = 150_000
        + bytes(cfg!(feature = "acts"), 1_400_000)
        + bytes(cfg!(feature = "organisations"), 1_600_000)
        + bytes(cfg!(feature = "people"), 1_300_000)
        + bytes(cfg!(feature = "places"), 700_000);
    let len = tables().as_bytes().len();
    assert!(len <= most.min(4_000_000), "{len} of {most}");
}
