//! Two versions of a page, annotated and kept as JSON, in; which known things came and went out.

use greenpaper::export::json;
use greenpaper::{Annotated, EntityId, annotate};
use std::collections::BTreeSet;

fn known(kept: &[u8]) -> Result<BTreeSet<EntityId>, json::ReadError> {
    let articles: Vec<Annotated> = json::read(kept).collect::<Result<_, _>>()?;
    Ok(articles.iter().flat_map(|it| it.links().iter().map(|link| link.id.clone())).collect())
}

#[test]
fn what_came_and_went() -> Result<(), Box<dyn std::error::Error>> {
    let keep = |text: &str| -> Result<Vec<u8>, greenpaper::export::Error> {
        let mut out = Vec::new();
        json::write(&mut out, &annotate(text), &json::Options::default()).map(|()| out)
    };
    let before = known(&keep(
        "Gap grows\n\nUnison said that the Care Act 2014 applies to all councils in England.\n",
    )?)?;
    let after = known(&keep(
        "Gap grows\n\nUnison said that the Health Act 1999 applies to all councils in England.\n",
    )?)?;
    let told =
        |one: &BTreeSet<EntityId>, other| one.difference(other).map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        (told(&before, &after), told(&after, &before)),
        (vec!["ukpga/2014/23".into()], vec!["ukpga/1999/8".into()])
    );
    Ok(())
}
