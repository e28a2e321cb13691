//! The tables as a whole: what is committed is what the seeds give, every name is found, faults are refused.

use greenpaper_uk::{EntityKind, compile, fold, tables};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// Reads the tables of a folder in the order of their names.
fn seeds(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (format!("seeds/{}", name(path)), fs::read_to_string(path).unwrap())).collect()
}

fn compiled(files: &[(String, String)]) -> Result<greenpaper_uk::Tables, greenpaper_uk::Error> {
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    compile(&files)
}

#[test]
fn what_is_committed_is_what_the_seeds_give() {
    let files = seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds"));
    let again = compiled(&files).unwrap_or_else(|error| panic!("{error}"));
    assert!(again.as_bytes() == tables().as_bytes(), "run `cargo run -p xtask -- tables`");
    assert!(again.as_bytes().len() <= 4_000_000, "{} bytes", again.as_bytes().len());
}

#[test]
fn every_name_is_found_where_it_is_written() {
    let mut names = 0;
    for entity in tables().entities() {
        for name in entity.names() {
            names += 1;
            let text = format!("{}; and so on", name.text());
            let found = tables().longest_match(&text).unwrap_or_else(|| panic!("{name:?}"));
            assert_eq!(found.len(), name.text().trim_end_matches(['.', '\'']).len(), "{name:?}");
            assert!(found.entries().any(|entry| entry.entity() == entity), "{name:?}");
            assert!(tables().named(name.text()).any(|entry| entry.entity() == entity), "{name:?}");
        }
    }
    assert!(names > 30_000, "{names}");
}

#[test]
fn every_id_is_found_and_names_its_kind() {
    for entity in tables().entities() {
        assert_eq!(tables().entity(entity.id()), Some(entity));
        let scheme = match entity.kind() {
            EntityKind::Organisation => "uk:org/",
            EntityKind::Person => "uk:person/",
            EntityKind::Post => "uk:post/",
            EntityKind::Place => "uk:place/",
            EntityKind::Publication => "uk:pub/",
            _ => "",
        };
        assert!(entity.id().starts_with(scheme), "{entity:?}");
        assert!(!entity.name().is_empty(), "{entity:?}");
    }
    assert_eq!(tables().entity("uk:org/none-such"), None);
}

#[test]
fn every_tenure_lies_in_the_time_of_its_post() {
    for post in tables().entities().filter(|entity| entity.kind() == EntityKind::Post) {
        for tenure in post.holders() {
            assert_eq!(tenure.post(), post);
            assert!(tenure.person().tenures().any(|other| other.period() == tenure.period()));
            let start = tenure.period().start().and_then(|date| date.first()).unwrap();
            assert!(post.is_active(start), "{tenure:?}");
        }
    }
}

#[test]
fn tables_laid_over_others_add_replace_and_point() {
    let uk = tables();
    assert!(uk.extended(&[]).unwrap().as_bytes() == uk.as_bytes(), "nothing laid over changes nothing");

    let header = "id\tname\tkind\tacronyms\tend\tsuccessors\tsource\tlicence\n";
    let added = "uk:org/example-care-forum\tExample Care Forum\tassociation\tECF\t2020\tuk:org/unison\twebsite\tfacts\n";
    let replaced = "uk:org/unison\tUNISON the Union\tunion\t\t\t\twebsite\tfacts\n";
    let mine = uk.extended(&[("organisations.tsv", &[header, added, replaced].concat())]).unwrap();
    let forum = mine.organisation("ECF", None).unwrap();
    assert_eq!(forum.successors().next().unwrap().name(), "UNISON the Union");
    assert!(mine.organisation("Unison", None).is_none_or(|other| other.id() != "uk:org/unison"));
    assert_eq!(mine.entities().count(), uk.entities().count() + 1);
    let day = "2002-07-25".parse().unwrap();
    assert_eq!(mine.holder("health secretary", day).unwrap().name(), "Alan Milburn");

    let twice = [header, added, added].concat();
    let error = uk.extended(&[("organisations.tsv", &twice)]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "organisations.tsv:3:1: id \"uk:org/example-care-forum\" is taken by organisations.tsv:2"
    );
}

#[test]
fn more_than_the_form_can_hold_is_refused() {
    let mut table = String::from("id\tname\tkind\tsame_as\tsource\tlicence\n");
    table.push_str(&format!("uk:org/x\tExample Trust\tcharity\t{}\twebsite\tfacts\n", "x".repeat(300)));
    let error = compile(&[("organisations.tsv", &table)]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "organisations.tsv: the tables together hold more than the compiled form can"
    );
}

/// Each table of `tests/refused` is refused with the message in the file beside it. `UPDATE=1` writes the messages.
#[test]
fn faults_are_refused_by_file_line_and_column() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refused");
    let cases = seeds(&folder);
    assert!(cases.len() >= 10);
    for (name, text) in &cases {
        // The word list that one of the checks needs is part of every case.
        let words = (
            "seeds/common_words.tsv".to_owned(),
            "name\tsource\tlicence\nmind\town knowledge\town\n".to_owned(),
        );
        let error = compiled(&[(name.clone(), text.clone()), words]).expect_err(name);
        let expected = folder.join(name.trim_start_matches("seeds/")).with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, format!("{error}\n")).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(format!("{error}\n"), expected, "{name}");
    }
}

#[test]
fn views_are_send_and_small() {
    fn shared<T: Send + Sync>() {}
    shared::<greenpaper_uk::Tables>();
    shared::<greenpaper_uk::Entity<'_>>();
    shared::<greenpaper_uk::Match<'_>>();
    shared::<greenpaper_uk::Error>();
    assert_eq!(size_of::<greenpaper_uk::Entity<'_>>(), 16);
    assert_eq!(size_of::<greenpaper_uk::NameEntry<'_>>(), 16);
    assert_eq!(size_of::<greenpaper_uk::Marks>(), 1);
}

#[test]
fn marks_warn() {
    let uk = tables();
    for word in ["Mind", "Scope", "Shelter", "Crisis", "Reform", "Reading", "Bath", "Sandwich", "Deal"] {
        let entries: Vec<_> = uk.named(word).collect();
        assert!(!entries.is_empty(), "{word}");
        assert!(entries.iter().all(|entry| entry.marks().needs_context()), "{word}");
    }
    assert!(uk.named("WHO").all(|entry| entry.marks().case_sensitive()));
    assert!(uk.named("Angela Smith").all(|entry| entry.marks().ambiguous()));
    assert!(uk.named("Universal Credit").all(|entry| entry.kind() == EntityKind::FalseFriend));
}

#[test]
fn prefixes_give_what_a_scan_gives() {
    let uk = tables();
    for prefix in ["royal college of n", "health and s", "lord", "unis", "the", "£", "Kent C", "finance ("] {
        let folded = fold(prefix);
        let mut scanned: Vec<_> = uk
            .entities()
            .flat_map(|entity| entity.names())
            .filter(|name| !folded.is_empty() && fold(name.text()).starts_with(&folded))
            .map(|name| (name.id(), name.text()))
            .collect();
        let mut found: Vec<_> = uk.with_prefix(prefix).map(|name| (name.id(), name.text())).collect();
        scanned.sort_unstable();
        scanned.dedup();
        found.sort_unstable();
        found.dedup();
        // Names with commas are found without them too, so a search may give more than a scan.
        for name in &scanned {
            assert!(found.binary_search(name).is_ok(), "{prefix}: {name:?}");
        }
    }
}

#[test]
fn hostile_texts_take_linear_time() {
    let uk = tables();
    for unit in ["a", ".", "'", "(", "-", "&", " ", "\n", "a.", "\u{301}", "A'", "é", "Department of "] {
        let text = unit.repeat(200_000 / unit.len());
        // From many places, as a recogniser might ask; in quadratic time this would not end.
        for (at, _) in text.char_indices().step_by(7) {
            assert!(uk.longest_match(&text[at..]).is_none_or(|found| found.len() < 100));
        }
        assert_eq!(uk.word(&text[..1000]).given_name(), 0);
    }
}

proptest! {
    #[test]
    fn matches_lie_on_character_boundaries(text in any::<String>()) {
        let uk = tables();
        for (start, _) in text.char_indices().take(200) {
            let mut last = 0;
            for found in uk.matches(&text[start..]) {
                prop_assert!(text.is_char_boundary(start + found.len()));
                prop_assert!(found.len() > last);
                prop_assert!(found.entries().next().is_some());
                last = found.len();
            }
        }
        let _ = (uk.word(&text), uk.organisation(&text, None), uk.with_prefix(&text).take(3).count());
    }

    #[test]
    fn folding_twice_is_folding_once(text in "[A-Za-zé0-9 '’&,()-]{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
    }

    #[test]
    fn names_in_running_text_are_found(pick in 0usize..30_000, before in "[a-z ]{0,9}") {
        let name = tables().entities().flat_map(|entity| entity.names()).nth(pick).unwrap();
        let text = format!("{before}{}\u{2019}s own", name.text());
        let found = tables().matches(&text[before.len()..]).any(|found| found.entries().any(|entry| entry.id() == name.id()));
        prop_assert!(found, "{:?}", name);
    }
}
