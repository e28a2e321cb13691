use crate::sample::{empty, everything, hostile, written};
use greenpaper_core::Annotated;
use greenpaper_export::popolo::{Options, write};
use serde_json::Value;

fn popolo(articles: &[Annotated], pretty: bool) -> Value {
    serde_json::from_str(&written(|out| write(out, articles, &Options { pretty, ..Options::default() })))
        .unwrap()
}

#[test]
fn what_is_known_is_one_entry_and_what_is_not_one_an_article() {
    let all = popolo(&[everything(), hostile(), empty(), everything()], false);
    assert_eq!(all, popolo(&[everything(), hostile(), empty(), everything()], true));
    let persons = all["persons"].as_array().unwrap();
    assert_eq!(persons.len(), 2);
    let ann = &persons[0];
    assert_eq!((&ann["id"], &ann["name"]), (&"uk:person/ann-lee".into(), &"Ann Lee".into()));
    assert_eq!((&ann["honorific_prefix"], &ann["family_name"]), (&"Dr".into(), &"Lee".into()));
    assert_eq!(ann["other_names"].as_array().unwrap().len(), 1);
    assert_eq!(ann["sources"].as_array().unwrap().len(), 2);
    assert_eq!(ann["identifiers"][1], serde_json::json!({ "scheme": "wikidata", "identifier": "Q1" }));
    assert_eq!(ann["links"][0]["url"], "http://www.wikidata.org/entity/Q1");
    let bodies = all["organizations"].as_array().unwrap();
    assert_eq!(
        (&bodies[0]["id"], &bodies[0]["classification"]),
        (&"govuk:lga".into(), &"association".into())
    );
    assert_eq!(all["posts"].as_array().unwrap().len(), 2, "a post that is not known is one an article");
}

#[test]
fn memberships_point_to_what_is_there() {
    let all = popolo(&[everything(), hostile()], false);
    let ids = |list: &str| -> Vec<Value> {
        all[list].as_array().unwrap().iter().map(|it| it["id"].clone()).collect()
    };
    let memberships = all["memberships"].as_array().unwrap();
    assert_eq!(memberships.len(), 2);
    for it in memberships {
        assert!(ids("persons").contains(&it["person_id"]), "{it}");
        assert!(ids("organizations").contains(&it["organization_id"]), "{it}");
    }
    assert_eq!(memberships[0]["post_id"], ids("posts")[0]);
    assert_eq!((&memberships[0]["role"], &memberships[0]["label"]), (&"director".into(), &"director".into()));
    assert_eq!(memberships[1]["label"], "former =HYPERLINK(\"x\"), a,b");
}
