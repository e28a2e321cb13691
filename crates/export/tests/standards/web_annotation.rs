use crate::sample::{empty, everything, hostile, slice, written};
use greenpaper_export::web_annotation::{Options, write};
use serde_json::Value;

fn collections(pretty: bool) -> Vec<Value> {
    let articles = [everything(), hostile(), empty()];
    let page = written(|out| write(out, &articles, &Options { pretty, ..Options::default() }));
    if pretty {
        return serde_json::from_str(&page).unwrap();
    }
    page.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn positions_and_quotes_point_to_the_same_words() {
    let texts = [everything(), hostile(), empty()];
    let all = collections(false);
    assert_eq!(all, collections(true));
    for (collection, article) in all.iter().zip(&texts) {
        let items = collection["first"]["items"].as_array().unwrap();
        assert_eq!(collection["total"], items.len());
        let layers = article.mentions().len() + article.quotes().len() + article.affiliations().len();
        assert_eq!(items.len(), layers);
        for item in items {
            let [position, quote] = item["target"]["selector"].as_array().unwrap().as_slice() else {
                panic!("{item}")
            };
            let (start, end) =
                (position["start"].as_u64().unwrap() as usize, position["end"].as_u64().unwrap() as usize);
            assert_eq!(slice(article.text(), start, end), quote["exact"].as_str().unwrap());
            let prefix = quote["prefix"].as_str().unwrap();
            assert_eq!(slice(article.text(), start.saturating_sub(32), start), prefix);
            assert_eq!(slice(article.text(), end, end + 32), quote["suffix"].as_str().unwrap());
        }
    }
}

#[test]
fn ids_are_iris_and_bodies_say_what_it_is() {
    let all = collections(false);
    let mut ids = Vec::new();
    for collection in &all {
        ids.push(collection["id"].as_str().unwrap());
        ids.extend(
            collection["first"]["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()),
        );
    }
    let count = ids.len();
    assert!(
        ids.iter()
            .all(|id| !id.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"|".contains(c)))
    );
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let items = &all[0]["first"]["items"];
    assert_eq!(items[0]["id"], "urn:greenpaper:some%20folder/a%20%3Cb%3E.txt#mention-1");
    assert_eq!(items[0]["body"][1]["value"], "GBP 3000000");
    assert_eq!(items[2]["body"][1]["source"], "urn:greenpaper:uk:person/ann-lee");
    assert_eq!(items[6]["body"][1]["source"], "https://www.legislation.gov.uk/id/ukpga/2014/23/section/9");
    assert_eq!(items[9]["body"][0]["value"], "direct quotation");
    assert_eq!(items[11]["body"][0]["value"], "Ann Lee: director, Local Government Association");
}
