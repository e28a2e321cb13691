//! Kinds of a user's own: every format has their names where it has those of the standard kinds.

use greenpaper_core::{
    Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex,
    MentionKind, Span, Thing,
};
use greenpaper_export::{Format, csv, terminal};

fn article() -> Annotated {
    let text = "Wiltshire refused 24/00731/FUL in May.";
    let kind = MentionKind::named("planning-application");
    let thing = Thing::new(kind, "24/00731/FUL").with_id("local:planning/24/00731/FUL".parse().unwrap());
    let mention = Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(18, 30), kind) };
    let link = Link::new(MentionIndex(0), thing.id.clone().unwrap(), 1.0, vec![Evidence::Citation]);
    let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
    let layers = Layers {
        sentences: vec![Span::of(text)],
        entities: vec![Entity::Thing(thing)],
        mentions: vec![mention],
        links: vec![link.unwrap()],
        ..Layers::default()
    };
    Annotated::new(article, layers).unwrap()
}

#[test]
fn every_format_names_a_kind_of_ones_own() {
    // Where no mentions are written, there is no kind to name.
    let without = [
        Format::BratText,
        Format::Popolo,
        Format::JsonLd,
        Format::Csv(csv::Table::Articles),
        Format::Csv(csv::Table::Quotations),
        Format::Csv(csv::Table::Affiliations),
    ];
    for format in Format::ALL.iter().filter(|format| !without.contains(format)) {
        let mut page = Vec::new();
        format.write(&mut page, &[article()]).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("planning-application"), "{format}: {page}");
    }
    let mut page = Vec::new();
    terminal::write(&mut page, &[article()], &terminal::Options { colour: false, ..Default::default() })
        .unwrap();
    assert!(String::from_utf8(page).unwrap().contains("[24/00731/FUL|planning-application]"));
}

#[test]
fn the_page_has_a_box_and_style_rules_for_it() {
    let mut page = Vec::new();
    Format::Html.write(&mut page, &[article()]).unwrap();
    let page = String::from_utf8(page).unwrap();
    for part in [
        "id=\"show-own-planning-application\" checked> <mark class=\"own-planning-application\">planning application<",
        "class=\"own-planning-application\" tabindex=\"0\">24/00731/FUL<",
        "body:has(#show-own-planning-application:not(:checked)) mark.own-planning-application {",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn json_ld_has_the_thing() {
    let mut page = Vec::new();
    Format::JsonLd.write(&mut page, &[article()]).unwrap();
    assert!(String::from_utf8(page).unwrap().contains("\"24/00731/FUL\""));
}
