//! A table of one's own bodies and a rule for one's own references in; both found and linked out.

use greenpaper::extract::{Patterns, Pipeline};
use greenpaper::uk::{Tables, tables};
use std::sync::LazyLock;

static OWN: LazyLock<Tables> = LazyLock::new(|| {
    let forums = "id\tname\tkind\tshort\tsource\tlicence\n\
                  uk:org/x-forum\tTamar Carers Forum\tcharity\tTCF\tits website\tfacts\n";
    tables().extended(&[("organisations.tsv", forums)]).expect("the table is as it should be")
});

const RULES: &str = r#"
[[rule]]
id = "court-case/neutral-citation"
link = "local:case/{}"
pattern = [{ form = "[9999]" }, { form = "A+" }, { token = "number" }]
finds = []
"#;

#[test]
fn own_bodies_and_own_references() -> Result<(), Box<dyn std::error::Error>> {
    let pipeline = Pipeline::builder().gazetteer(&OWN).patterns(&Patterns::from_toml(RULES)?).build();
    let found = pipeline.annotate_str("The Tamar Carers Forum lost in [2019] UKSC 41 and in another court.");
    let told: Vec<String> = found
        .iter_indexed()
        .map(|(_, mention)| {
            format!("{} {} {}", mention.kind, found.text_of(mention), found.id_of(mention).unwrap())
        })
        .collect();
    assert_eq!(
        told,
        [
            "organisation Tamar Carers Forum uk:org/x-forum",
            "court-case [2019] UKSC 41 local:case/[2019]_UKSC_41",
        ]
    );
    Ok(())
}
