//! Words broken at line ends: names are found across the hyphen, where they stand in the text; compounds stay what they are.

use greenpaper_core::{Annotated, Article, BlockKind, Span};
use greenpaper_extract::annotate;

fn read(text: &str) -> Annotated {
    annotate(Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().expect("an article"))
}

/// The mentions of a text as they are written, with their kinds and links.
fn mentions(text: &str) -> Vec<(String, String, Vec<String>)> {
    let annotated = read(text);
    let mention = |(n, it): (usize, &greenpaper_core::Mention)| {
        let links = annotated.links().iter().filter(|link| link.mention.get() == n);
        (text[it.span].to_owned(), it.kind.to_string(), links.map(|link| link.id.to_string()).collect())
    };
    annotated.mentions().iter().enumerate().map(mention).collect()
}

fn finds(text: &str, written: &str, kind: &str, link: &str) {
    let all = mentions(text);
    let found = all.iter().find(|it| it.0 == written && it.1 == kind);
    let found = found.unwrap_or_else(|| panic!("{written:?} in {text:?}: {all:?}"));
    assert!(link.is_empty() || found.2.iter().any(|it| it == link), "{link} of {found:?} in {text:?}");
}

#[test]
fn names_are_found_across_a_line_end() {
    #[rustfmt::skip]
    let cases = [
        ("A letter to the Sec-\nretary of State for Health came.", "Sec-\nretary of State for Health", "role", ""),
        ("The Depart-\nment of Health paid for it.", "Depart-\nment of Health", "organisation", "uk:org/department-of-health"),
        ("It was said by the Care Quality Commis-\nsion in May.", "Care Quality Commis-\nsion", "organisation", "uk:org/care-quality-commission"),
        ("The Local Govern-\nment Association replied.", "Local Govern-\nment Association", "organisation", "uk:org/local-government-association"),
        ("Trains run from Leeds to Birming-\nham every hour.", "Birming-\nham", "place", ""),
        ("Duties under the Care Act 20-\n14 fall on councils.", "Care Act 20-\n14", "legislation", "ukpga/2014/23"),
        ("Duties under the Hous-\ning Act 1996 fall on councils.", "Hous-\ning Act 1996", "legislation", "ukpga/1996/52"),
        ("It fell on 3 Sep-\ntember 2004 and rose again.", "3 Sep-\ntember 2004", "date", ""),
        ("The regulator, the Healthcare Com-\n    mission, agreed.", "Healthcare Com-\n    mission", "organisation", ""),
    ];
    for (text, written, kind, link) in cases {
        finds(text, written, kind, link);
    }
}

#[test]
fn the_thing_is_called_what_it_is_called() {
    let annotated = read("They went to Wexcombe Hous-\ning Trust and to the Wexcombe Housing Trust again.");
    let names: Vec<_> = annotated.entities().iter().map(|it| it.name().into_owned()).collect();
    assert_eq!(names, ["Wexcombe Housing Trust"], "one thing, however it is broken");
}

#[test]
fn sentences_stand_where_they_stand() {
    let text = "Sec-\nretaries come and go. Gov-\nernment goes on.";
    let annotated = read(text);
    let sentences: Vec<&str> = annotated.sentences().iter().map(|it| &text[*it]).collect();
    assert_eq!(sentences, ["Sec-\nretaries come and go.", "Gov-\nernment goes on."]);
}

#[test]
fn compounds_and_ranges_stay() {
    #[rustfmt::skip]
    let cases = [
        "A Leeds-\nbased charity wrote.",
        "It was a well-\nknown fact.",
        "See pages 20-\n24 of it.",
        "The North-\nSouth divide grew.",
        "Some pre-\nand post-war homes stand.",
        "A note - \nnot a long one - came.",
        "From 19-\n24 all was well.",
    ];
    for text in cases {
        let joined = text.replace('\n', " ");
        let kinds = |text: &str| mentions(text).iter().map(|it| it.1.clone()).collect::<Vec<_>>();
        assert_eq!(kinds(text), kinds(&joined), "{text:?}");
    }
}
