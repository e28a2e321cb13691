//! `new-rule KIND NAME [LIST] [--in FAMILY]`: a kind and a name in; a rule of `greenpaper-extract` out, in its own file or its
//! family's and in its kind's list, that waits to be made what it is called.
#![allow(clippy::print_stdout, reason = "a command says what it made")]

use crate::new_format::declared;
use std::path::Path;
use std::process::Command;

const RULES: &str = "crates/extract/src/rules";

/// Makes a rule: `rules/KIND/NAME.rs`, or one more at the end of `rules/KIND/FAMILY.rs`, with its `mod` and its entry in a
/// list of `rules/KIND.rs`, which is the last of that file where none is named.
///
/// # Errors
///
/// A kind that has no rules; a name that is no words of small letters, or is taken; a list or a family that is not there.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let args: Vec<&str> = args.iter().map(|it| &**it).collect();
    let (args, family) = match args[..] {
        [ref args @ .., "--in", family] => (args, Some(family)),
        ref args => (args, None),
    };
    let (kind, name, list) = match *args {
        [kind, name] => (kind, name, None),
        [kind, name, list] => (kind, name, Some(list)),
        _ => return Err("new-rule KIND NAME [LIST] [--in FAMILY]".to_owned()),
    };
    if ![kind, name, family.unwrap_or(name)].into_iter().all(is_name) {
        return Err(format!("{kind} {name}: a kind and a name are words of small letters, apart by hyphens"));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (kinds, module) = (format!("{RULES}/{kind}.rs"), family.unwrap_or(name).replace('-', "_"));
    let file = format!("{RULES}/{kind}/{module}.rs");
    let read =
        |path: &str| std::fs::read_to_string(root.join(path)).map_err(|error| format!("{path}: {error}"));
    let (text, rule) = (read(&kinds)?, rule(kind, name));
    if family.is_none() && root.join(&file).exists() {
        return Err(format!("{file} is there already"));
    }
    let (text, rule) = match family {
        None => (declared(&text, "mod ", &module, ""), rule),
        Some(_) => (Ok(text), one_more(&read(&file)?, &rule)?),
    };
    let entry = format!("&{module}::{}", name.replace('-', "_").to_ascii_uppercase());
    let text = text.and_then(|it| listed(&it, &entry, list)).map_err(|what| format!("{kinds}: {what}"))?;
    for (path, text) in [(&kinds, text), (&file, rule)] {
        std::fs::write(root.join(path), text).map_err(|error| format!("{path}: {error}"))?;
        println!("{path}");
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status =
        Command::new(cargo).args(["fmt", "--package", "greenpaper-extract"]).current_dir(&root).status();
    if !status.map_err(|error| format!("cargo: {error}"))?.success() {
        return Err("cargo fmt failed".to_owned());
    }
    println!("left to you: its examples first, then its trigger and its tests; CONTRIBUTING.md says how");
    Ok(())
}

fn is_name(name: &str) -> bool {
    name.split('-').all(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_lowercase()))
}

/// The file of a family with one more rule, which comes without what stands above it in a file of its own.
fn one_more(family: &str, rule: &str) -> Result<String, String> {
    let above = rule.find("\n/// ").ok_or("a rule has no description")?;
    Ok(format!("{family}{}", &rule[above..]))
}

/// The file of a kind with one more entry, the last of a list.
fn listed(text: &str, entry: &str, list: Option<&str>) -> Result<String, String> {
    if text.contains(&format!("{entry},")) || text.contains(&format!("{entry}]")) {
        return Err(format!("there is a {entry} already"));
    }
    let heads = text.match_indices(": &[&Rule] =");
    let of_list = |at: &usize| list.is_none_or(|list| text[..*at].ends_with(&format!(" {list}")));
    let head = heads.map(|it| it.0).filter(of_list).last();
    let head = head.ok_or_else(|| {
        format!("there is no list {}of rules", list.map_or(String::new(), |it| format!("{it} ")))
    })?;
    let end = head + text[head..].find("];").ok_or("a list has no end")?;
    let before = text[..end].trim_end();
    let comma = if before.ends_with([',', '[']) { "" } else { "," };
    Ok(format!("{before}{comma}\n    {entry},\n{}", &text[end..]))
}

/// The rule's file.
fn rule(kind: &str, name: &str) -> String {
    let variant = kind[..1].to_ascii_uppercase() + &kind[1..];
    let constant = name.replace('-', "_").to_ascii_uppercase();
    TEMPLATE
        .replace("KIND", kind)
        .replace("NAME", name)
        .replace("VARIANT", &variant)
        .replace("CONSTANT", &constant)
}

const TEMPLATE: &str = r#"//! TODO What it finds, in a noun: the word that triggers it, in; what it proposes, out.

use crate::rules::prelude::*;

/// TODO The pattern in words, with one of its kind: `…`.
pub(super) static CONSTANT: Rule = Rule {
    id: "KIND/NAME",
    kind: MentionKind::VARIANT,
    priority: Priority::Guess,
    // TODO The rarest word of the pattern, wherever in it that stands: better a lexical class.
    trigger: Trigger::text("TODO"),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        cx.test("a capital follows", document.shape(here + 1) == Shape::Capital)?;
        cx.test("nothing else was found there", cx.mentions().is_free(here + 1))?;
        cx.propose(here + 1..here + 2)
    },
    finds: &["TODO A sentence with [words] that it finds."],
    leaves: &["TODO A sentence like it in which it finds nothing."],
};
"#;

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "//! Places.\n\nmod known;\nmod street;\n\nuse crate::rule::Rule;\n\n\
        pub(crate) static KNOWN: &[&Rule] = &[&known::KNOWN];\n\n\
        pub(crate) static UNKNOWN: &[&Rule] = &[\n    &street::STREET,\n];\n";

    #[test]
    fn a_rule_is_its_file_and_two_lines_of_its_kind() {
        let text = declared(PLACE, "mod ", "ridge_way", "").unwrap();
        let text = listed(&text, "&ridge_way::RIDGE_WAY", None).unwrap();
        let added: Vec<&str> = text.lines().filter(|it| !PLACE.lines().any(|old| old == *it)).collect();
        assert_eq!(added, ["mod ridge_way;", "    &ridge_way::RIDGE_WAY,"]);
        assert!(text.contains("mod known;\nmod ridge_way;\nmod street;\n"), "{text}");
        assert!(text.ends_with("&street::STREET,\n    &ridge_way::RIDGE_WAY,\n];\n"), "{text}");
        let text = listed(PLACE, "&ridge_way::RIDGE_WAY", Some("KNOWN")).unwrap();
        assert!(text.contains("&[&known::KNOWN,\n    &ridge_way::RIDGE_WAY,\n];"), "{text}");
    }

    #[test]
    fn a_rule_of_a_family_is_in_its_file_and_a_line_of_its_kind() {
        let text = listed(PLACE, "&street::RIDGE_WAY", None).unwrap();
        assert!(text.ends_with("&street::STREET,\n    &street::RIDGE_WAY,\n];\n"), "{text}");
        let family =
            one_more("//! Streets.\n\nuse a::*;\n\nstatic STREET: Rule;\n", &rule("place", "ridge-way"));
        let family = family.unwrap();
        assert!(
            family.starts_with("//! Streets.\n\nuse a::*;\n\nstatic STREET: Rule;\n\n/// TODO"),
            "{family}"
        );
        assert!(family.contains("static RIDGE_WAY: Rule") && family.matches("use ").count() == 1, "{family}");
    }

    #[test]
    fn what_cannot_be_made_is_said() {
        assert_eq!(declared(PLACE, "mod ", "known", "").unwrap_err(), "there is a known already");
        let taken = listed(PLACE, "&known::KNOWN", None).unwrap_err();
        assert_eq!(taken, "there is a &known::KNOWN already");
        assert_eq!(
            listed(PLACE, "&ridge::RIDGE", Some("NONE")).unwrap_err(),
            "there is no list NONE of rules"
        );
        assert!(!is_name("Ridge") && !is_name("ridge_way") && !is_name("") && is_name("ridge-way"));
    }

    #[test]
    fn every_kind_takes_a_rule() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(RULES);
        let mut kinds = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = if path.is_file() { std::fs::read_to_string(&path).unwrap() } else { String::new() };
            if text.contains(": &[&Rule]") {
                let made = declared(&text, "mod ", "quite_new", "");
                let made = made.and_then(|it| listed(&it, "&quite_new::QUITE_NEW", None));
                made.unwrap_or_else(|what| panic!("{}: {what}", path.display()));
                kinds += 1;
            }
        }
        assert!(kinds >= 7, "{kinds}");
        let made = rule("place", "ridge-way");
        for part in ["id: \"place/ridge-way\"", "MentionKind::Place,", "static RIDGE_WAY: Rule"] {
            assert!(made.contains(part), "{part}: {made}");
        }
    }
}
