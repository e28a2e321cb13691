//! A user's own knowledge: TOML and Popolo in, Popolo out.

use greenpaper_core::{PartialDate, Period};
use greenpaper_uk::{EntityKind, NameEntry, Relation, Tables, compile, tables};
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of a folder with one of these endings, in the order of their names.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|it| endings.iter().any(|ending| *ending == it)));
    files.sort();
    files
}

/// A word list that the checks of names need, as part of every case.
const WORDS: (&str, &str) = ("common_words.tsv", "name\tsource\tlicence\nmind\town knowledge\town\n");

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Compares with what lies beside the case; `UPDATE=1` writes it.
fn compare(path: &Path, ending: &str, found: &str) {
    let expected = PathBuf::from(format!("{}.{ending}", path.display()));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&expected, found).unwrap();
    }
    let text =
        fs::read_to_string(&expected).unwrap_or_else(|error| panic!("{}: {error}", expected.display()));
    assert_eq!(found, text, "{}", path.display());
}

fn time(period: Period) -> String {
    let date = |date: Option<PartialDate>| date.map_or(String::new(), |date| date.to_string());
    format!("{}..{}", date(period.start()), date(period.end()))
}

/// All that tables say, a line a fact.
fn said(tables: &Tables) -> String {
    let mut out = String::new();
    let name = |name: NameEntry<'_>| {
        let marks = if name.marks().needs_context() { "^" } else { "" };
        format!("{:?} {}{marks} {}", name.name_kind(), name.text(), time(name.period()))
    };
    for entity in tables.entities() {
        let _ = writeln!(out, "{:?} {} ({})", entity.kind(), entity.id(), entity.sort());
        for text in entity.names().map(name).chain(entity.same_as().map(|it| format!("same as {it}"))) {
            let _ = writeln!(out, "  {text}");
        }
        for heir in entity.successors() {
            let _ = writeln!(out, "  then {}", heir.id());
        }
        for parent in entity.related(Relation::Parent) {
            let _ = writeln!(out, "  in {}", parent.id());
        }
        if let Some(body) = entity.organisation() {
            let _ = writeln!(out, "  at {}", body.id());
        }
        for held in entity.holders() {
            let _ =
                writeln!(out, "  held by {} as {} {}", held.person().id(), held.name(), time(held.period()));
        }
    }
    out
}

#[test]
fn own_files_say_what_lies_beside_them() {
    let cases = files("own", &["toml", "json"]);
    assert!(cases.len() >= 2);
    for path in cases {
        let text = fs::read_to_string(&path).unwrap();
        let mine = compile(&[(&name_of(&path), &text), WORDS]).unwrap_or_else(|error| panic!("{error}"));
        compare(&path, "said", &said(&mine));
        // Laid over the built-in ones they say the same, and those stay.
        let both = tables().extended(&[(&name_of(&path), &text)]).unwrap_or_else(|error| panic!("{error}"));
        for entity in mine.entities() {
            assert_eq!(both.entity(entity.id()).unwrap().name(), entity.name());
        }
        assert_eq!(both.act("Health Act", 1999).unwrap().id(), "ukpga/1999/8");
    }
}

#[test]
fn faults_of_own_files_are_named_with_their_place() {
    let cases = files("refused", &["toml", "json", "xlsx"]);
    assert!(cases.len() >= 7);
    for path in cases {
        let text = fs::read_to_string(&path).unwrap();
        let error = compile(&[(&name_of(&path), &text), WORDS]).expect_err(&name_of(&path));
        compare(&path, "txt", &format!("{error}\n"));
        for problem in error.problems() {
            assert_eq!(problem.file(), name_of(&path));
            assert!(problem.position().is_none() || problem.pointer().is_none());
        }
    }
}

/// The properties of the published schemas that we write or read: class, property, whether a list, whether a date,
/// and the class of its members where they are objects.
const POPOLO: [(&str, &str, &str); 36] = [
    ("organizations", "id", "text"),
    ("organizations", "name", "text"),
    ("organizations", "other_names", "[other_name]"),
    ("organizations", "identifiers", "[identifier]"),
    ("organizations", "classification", "text"),
    ("organizations", "parent_id", "text"),
    ("organizations", "founding_date", "date"),
    ("organizations", "dissolution_date", "date"),
    ("persons", "id", "text"),
    ("persons", "name", "text"),
    ("persons", "other_names", "[other_name]"),
    ("persons", "identifiers", "[identifier]"),
    ("posts", "id", "text"),
    ("posts", "label", "text"),
    ("posts", "role", "text"),
    ("posts", "organization_id", "text"),
    ("posts", "start_date", "date"),
    ("posts", "end_date", "date"),
    ("memberships", "person_id", "text"),
    ("memberships", "post_id", "text"),
    ("memberships", "organization_id", "text"),
    ("memberships", "role", "text"),
    ("memberships", "start_date", "date"),
    ("memberships", "end_date", "date"),
    ("areas", "id", "text"),
    ("areas", "name", "text"),
    ("areas", "classification", "text"),
    ("areas", "parent_id", "text"),
    ("other_name", "name", "text!"),
    ("other_name", "start_date", "date"),
    ("other_name", "end_date", "date"),
    ("other_name", "note", "text"),
    ("identifier", "identifier", "text!"),
    ("identifier", "scheme", "text"),
    // The classes themselves, whose members are objects.
    ("areas", "identifiers", "[identifier]"),
    ("areas", "other_names", "[other_name]"),
];

/// What we write that is not Popolo's, which an open format allows.
const BESIDE: [&str; 5] = ["kind", "successor_ids", "needs_context", "person_name", "other_names"];

/// Whether a text is a date as the schemas have it: four digits, then up to twice a hyphen and two digits.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    parts.next().is_some_and(|year| digits(year, 4)) && text.len() <= 10 && parts.all(|part| digits(part, 2))
}

fn validate(class: &str, value: &Value) {
    let object = value.as_object().unwrap_or_else(|| panic!("{class}: {value}"));
    for (_, property, _) in POPOLO.iter().filter(|(of, _, kind)| *of == class && kind.ends_with('!')) {
        assert!(object.contains_key(*property), "{class} without {property}: {value}");
    }
    for (key, value) in object {
        let Some((.., kind)) = POPOLO.iter().find(|(of, property, _)| *of == class && property == key) else {
            assert!(BESIDE.contains(&key.as_str()), "{class}: {key}");
            continue;
        };
        match *kind {
            "text" | "text!" => assert!(value.as_str().is_some_and(|text| !text.is_empty()), "{class} {key}"),
            "date" => assert!(value.as_str().is_some_and(is_date), "{class} {key}: {value}"),
            list => {
                let members = list.trim_matches(['[', ']']);
                value.as_array().unwrap().iter().for_each(|member| validate(members, member));
            }
        }
    }
}

#[test]
fn what_goes_out_as_popolo_is_to_the_schemas_and_comes_in_again_the_same() {
    let popolo = tables().to_popolo();
    let whole: Value = serde_json::from_str(&popolo).unwrap();
    for (class, list) in whole.as_object().unwrap() {
        let list = list.as_array().unwrap();
        assert!(list.len() > 800, "{class}: {}", list.len());
        list.iter().for_each(|value| validate(class, value));
    }

    let again = compile(&[("popolo.json", &popolo)]).unwrap_or_else(|error| panic!("{error}"));
    let kinds = [EntityKind::Organisation, EntityKind::Person, EntityKind::Post, EntityKind::Place];
    let mut compared = 0;
    for entity in tables().entities().filter(|entity| kinds.contains(&entity.kind())) {
        compared += 1;
        let other = again.entity(entity.id()).unwrap_or_else(|| panic!("{entity:?}"));
        assert_eq!((other.name(), other.kind()), (entity.name(), entity.kind()));
        // Popolo has no sorts of people and posts.
        if matches!(entity.kind(), EntityKind::Organisation | EntityKind::Place) {
            assert_eq!(other.sort(), entity.sort(), "{entity:?}");
        }
        assert_eq!(other.organisation_kind(), entity.organisation_kind());
        assert_eq!(other.place_kind(), entity.place_kind());
        let names = |tables: greenpaper_uk::Entity<'_>| {
            let all = tables.names().filter(|name| !name.marks().variant());
            let mut all: Vec<_> = all
                .map(|it| {
                    (it.text().to_owned(), it.marks().needs_context(), it.name_kind(), time(it.period()))
                })
                .collect();
            all.sort_by_key(|it| format!("{it:?}"));
            all
        };
        if entity.kind() == EntityKind::Organisation || entity.kind() == EntityKind::Post {
            assert_eq!(names(other), names(entity));
            assert_eq!(other.period(), entity.period(), "{entity:?}");
        }
        assert_eq!(other.same_as().collect::<Vec<_>>(), entity.same_as().collect::<Vec<_>>());
        let heirs =
            |of: greenpaper_uk::Entity<'_>| of.successors().map(|it| it.id().to_owned()).collect::<Vec<_>>();
        assert_eq!(heirs(other), heirs(entity), "{entity:?}");
        let held = |of: greenpaper_uk::Entity<'_>| {
            let all = of.holders().map(|it| (it.person().id().to_owned(), it.name().to_owned(), it.period()));
            all.collect::<Vec<_>>()
        };
        assert_eq!(held(other), held(entity), "{entity:?}");
    }
    assert!(compared > 14_000, "{compared}");
    // Names stand by their kinds then, and in that order they stay.
    let once = again.to_popolo();
    let twice = compile(&[("popolo.json", &once)]).unwrap().to_popolo();
    assert!(once == twice, "out, in and out again changes nothing");
}
