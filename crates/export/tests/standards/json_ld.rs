use crate::sample::{TEXT, empty, everything, hostile, written};
use greenpaper_export::json_ld::{Options, write};
use serde_json::Value;

fn objects(pretty: bool) -> Vec<Value> {
    let articles = [everything(), hostile(), empty()];
    let page = written(|out| write(out, &articles, &Options { pretty, ..Options::default() }));
    if pretty {
        return serde_json::from_str(&page).unwrap();
    }
    page.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn node<'a>(graph: &'a Value, kind: &str) -> &'a Value {
    graph["@graph"].as_array().unwrap().iter().find(|it| it["@type"] == kind).unwrap()
}

#[test]
fn nodes_say_what_the_article_says() {
    let all = objects(false);
    assert_eq!(all, objects(true));
    let article = node(&all[0], "NewsArticle");
    assert_eq!(article["articleBody"], TEXT);
    assert_eq!((&article["datePublished"], &article["inLanguage"]), (&"2002-07-25".into(), &"en-GB".into()));
    assert_eq!(article["publisher"]["name"], "The <Paper> & Co");
    let person = node(&all[0], "Person");
    assert_eq!((&person["givenName"], &person["honorificSuffix"]), (&"Ann".into(), &"CBE".into()));
    assert_eq!(person["alternateName"][0], "Baroness Lee");
    assert_eq!(person["sameAs"][0], "http://www.wikidata.org/entity/Q1");
    assert_eq!(person["memberOf"][0]["roleName"], "director");
    assert_eq!(person["memberOf"][0]["memberOf"]["@id"], node(&all[0], "Organization")["@id"]);
    assert_eq!(node(&all[0], "Organization")["@id"], "https://www.gov.uk/government/organisations/lga");
    let act = node(&all[0], "Legislation");
    assert_eq!(act["@id"], "https://www.legislation.gov.uk/id/ukpga/2014/23");
    assert_eq!((&act["legislationType"], &act["legislationDate"]), (&"ukpga".into(), &"2014".into()));
    assert_eq!(node(&all[0], "Report")["reportNumber"], "Cm 6737");
    assert_eq!(
        node(&all[0], "City")["@id"],
        "http://statistics.data.gov.uk/id/statistical-geography/E08000035"
    );
    let quotation = node(&all[0], "Quotation");
    assert_eq!(quotation["spokenByCharacter"]["@id"], person["@id"]);
    assert_eq!(quotation["isPartOf"]["@id"], article["@id"]);
    assert!(article.get("about").is_none(), "the headline names a sum only");
}

#[test]
fn every_reference_is_to_a_node_and_every_id_an_iri() {
    for object in objects(false) {
        let nodes = object["@graph"].as_array().unwrap();
        let ids: Vec<&str> = nodes.iter().map(|it| it["@id"].as_str().unwrap()).collect();
        assert!(
            ids.iter()
                .all(|id| !id.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"|".contains(c)))
        );
        for reference in nodes[0]["mentions"].as_array().into_iter().flatten() {
            assert!(ids.contains(&reference["@id"].as_str().unwrap()));
        }
        let mut distinct = ids.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), ids.len());
    }
    let bare = written(|out| write(out, &[everything()], &Options { text: false, ..Options::default() }));
    assert!(!bare.contains("articleBody"));
    let quotations = |object: &Value| {
        object["@graph"].as_array().unwrap().iter().filter(|it| it["@type"] == "Quotation").count()
    };
    assert_eq!(
        quotations(&objects(false)[1]),
        1,
        "scare quotes are nobody's words, reported speech is not in its speaker's own"
    );
}
