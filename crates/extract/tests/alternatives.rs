//! What a link tells of the things of the same name that it was decided against.
#![cfg(feature = "known")]

use greenpaper_core::{Article, BlockKind, Span};
use greenpaper_extract::Pipeline;

/// The id of each link and those that it was decided against.
fn links(text: &str) -> Vec<(String, Vec<String>)> {
    let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
    let annotated = Pipeline::new().annotate(article);
    let ids = |ids: &[greenpaper_core::EntityId]| ids.iter().map(ToString::to_string).collect();
    annotated.links().iter().map(|it| (it.id.to_string(), ids(&it.alternatives))).collect()
}

#[test]
fn namesakes_are_told_and_the_one_chosen_is_not_among_them() {
    let found = links("Trains to Newport were late, and the Care Quality Commission was told.");
    let [(newport, others), (commission, none)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(newport, "uk:place/newport");
    assert!(others.contains(&"uk:place/newport-isle-of-wight".to_owned()), "{others:?}");
    assert!(!others.contains(newport));
    assert_eq!((&**commission, none.len()), ("uk:org/care-quality-commission", 0));
}
