//! The test itself, on a small tree: what is clean passes, and each way of tampering with it is seen.

use crate::graph::Graph;
use crate::source::Files;
use crate::upward;

/// A tree without a circle: a root that re-exports, two layers, a parent with a child, tests that import anything.
const CLEAN: [(&str, &str); 7] = [
    (
        "lib.rs",
        "//! use crate::pipeline::Pipeline;\nmod document;\nmod lexicon;\nmod pipeline;\nmod rules;\n\
         pub use document::{Document, Token};\npub use pipeline::Pipeline;\npub(crate) use lexicon::*;",
    ),
    (
        "lexicon.rs",
        "pub(crate) struct Class;\nmade! { Generated }\n#[cfg(test)]\nmod tests { use crate::Pipeline; }",
    ),
    (
        "document.rs",
        "mod token;\npub use token::Token;\npub struct Document { class: crate::Class }\n\
         impl Document { fn of<'a>(it: &'a str) -> char { /* crate::Pipeline */ 'p' } }",
    ),
    ("document/token.rs", "pub struct Token;\n#[test]\nfn a() { crate::Pipeline::new(); }"),
    (
        "rules.rs",
        "pub(crate) mod date;\npub(crate) mod place;\npub(crate) fn all() { place::find(); date::find() }",
    ),
    (
        "rules/place.rs",
        "use crate::{document::Token as T, lexicon};\npub(crate) fn find() { lexicon::Class; let s = \"super::all()\"; }",
    ),
    (
        "pipeline.rs",
        "use crate::{Document, rules};\nuse std::fmt;\npub struct Pipeline;\n\
         impl Pipeline { fn new(d: &Document) { rules::all() } }",
    ),
];

/// The clean tree, and what is put at the end of one of its files.
fn tree(file: &str, more: &str) -> Graph {
    let mut files: Files =
        CLEAN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    files.insert("rules/date.rs".to_owned(), "pub(crate) fn find() { crate::Token; }".to_owned());
    files.get_mut(file).unwrap().push_str(&format!("\n{more}"));
    Graph::of("lib.rs", &files)
}

#[test]
fn a_clean_tree_has_its_edges_and_no_fault() {
    let graph = tree("lib.rs", "");
    let edges: Vec<String> = graph.edges().map(|(from, to, why)| format!("{from} > {to}: {why}")).collect();
    let wanted = [
        "document.rs > lexicon.rs: crate::Class in line 3",
        "pipeline.rs > document.rs: crate::Document in line 1",
        "pipeline.rs > rules.rs: rules::all in line 4",
        "rules.rs > rules/date.rs: date::find in line 3",
        "rules.rs > rules/place.rs: place::find in line 3",
        "rules/date.rs > document/token.rs: crate::Token in line 1",
        "rules/place.rs > document/token.rs: crate::document::Token in line 1",
        "rules/place.rs > lexicon.rs: lexicon::Class in line 2",
    ];
    assert_eq!(edges, wanted);
    assert_eq!(graph.circles().len(), 0);
    assert_eq!(upward(&graph).len(), 0);
}

/// Ways to close a circle, each with the file it is done to, and the shortest circle.
#[test]
fn each_way_to_close_a_circle_is_seen() {
    let down = "document.rs -> lexicon.rs (crate::Class in line 3)";
    for (file, more, circle) in [
        // An import of the root's re-export, and one from beside.
        ("lexicon.rs", "use crate::Document;", format!("{down} -> document.rs (crate::Document in line 5)")),
        (
            "lexicon.rs",
            "use super::{document::{self, Document as D}};",
            format!("{down} -> document.rs (super::document::Document in line 5)"),
        ),
        // A path in the code, in a macro, in a type, after two dots.
        (
            "lexicon.rs",
            "fn a() { assert!(b(crate::document::Document)) }",
            format!("{down} -> document.rs (crate::document::Document in line 5)"),
        ),
        (
            "lexicon.rs",
            "fn a() -> Vec<crate::Document> {}",
            format!("{down} -> document.rs (crate::Document in line 5)"),
        ),
        (
            "lexicon.rs",
            "fn a() { 0..crate::Document::LEN }",
            format!("{down} -> document.rs (crate::Document::LEN in line 5)"),
        ),
        // For a feature, or where it is not a test.
        (
            "lexicon.rs",
            "#[cfg(not(test))]\nuse crate::Document;",
            format!("{down} -> document.rs (crate::Document in line 6)"),
        ),
        // All of a module; in a function; in a module inside of the file.
        (
            "lexicon.rs",
            "use crate::document::*;",
            format!("{down} -> document.rs (crate::document in line 5)"),
        ),
        (
            "lexicon.rs",
            "fn a() { use crate::Document; }",
            format!("{down} -> document.rs (crate::Document in line 5)"),
        ),
        (
            "lexicon.rs",
            "mod inner { use super::super::Document; }",
            format!("{down} -> document.rs (super::super::Document in line 5)"),
        ),
        // Through a module that was imported, and through a name that was.
        (
            "lexicon.rs",
            "use crate::document as d;\nfn a() { d::Document::of() }",
            format!("{down} -> document.rs (d::Document::of in line 6)"),
        ),
        // What a macro made is where the path says.
        (
            "lexicon.rs",
            "use crate::document::Made;",
            format!("{down} -> document.rs (crate::document::Made in line 5)"),
        ),
    ] {
        let circles = tree(file, more).circles();
        let found: Vec<&str> = circles.keys().map(|it| &**it).collect();
        assert_eq!(found, ["document.rs", "lexicon.rs"], "{more}");
        assert_eq!(circles["document.rs"], circle, "{more}");
    }
}

#[test]
fn a_child_that_names_its_parent_is_a_circle_where_the_parent_calls_it() {
    let child = ("document/token.rs", "use super::Document;");
    // The parent has `mod` and a re-export alone.
    assert_eq!(tree(child.0, child.1).circles().len(), 0);
    for call in ["fn a() { token::of() }", "fn a() { Token::of() }", "use self::token::Token as Other;"] {
        let mut files: Files = CLEAN.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
        files.insert("rules/date.rs".to_owned(), String::new());
        files.get_mut(child.0).unwrap().push_str(child.1);
        files.get_mut("document.rs").unwrap().push_str(call);
        let circles = Graph::of("lib.rs", &files).circles();
        assert_eq!(circles.keys().collect::<Vec<_>>(), ["document.rs", "document/token.rs"], "{call}");
    }
}

#[test]
fn a_long_circle_is_told_file_by_file() {
    let circles = tree("document/token.rs", "use crate::Pipeline;").circles();
    assert_eq!(circles.len(), 5, "{circles:?}");
    assert_eq!(
        circles["document/token.rs"],
        "document/token.rs -> pipeline.rs (crate::Pipeline in line 4) -> rules.rs (rules::all in line 4) \
         -> rules/date.rs (date::find in line 3) -> document/token.rs (crate::Token in line 1)"
    );
}

#[test]
fn imports_upwards_and_sideways_are_seen() {
    for (file, more, to) in [
        ("document/token.rs", "use crate::rules::place::find;", "rules/place.rs"),
        ("rules/place.rs", "use super::date::find as other;", "rules/date.rs"),
        ("rules/place.rs", "fn a() { super::all() }", "rules.rs"),
        ("rules.rs", "use crate::Pipeline;", "pipeline.rs"),
        ("lexicon.rs", "use crate::Token;", "document/token.rs"),
    ] {
        let graph = tree(file, more);
        let found: Vec<_> = upward(&graph).into_iter().map(|(from, to, _)| (from, to)).collect();
        assert_eq!(found, [(file, to)], "{more}");
    }
    // A kind's own files may name each other.
    let mut files: Files = CLEAN.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
    files.insert("rules/date.rs".to_owned(), "mod year;\nmod day;\n".to_owned());
    files.insert("rules/date/year.rs".to_owned(), "pub(super) fn year() {}".to_owned());
    files.insert("rules/date/day.rs".to_owned(), "use super::year::year;".to_owned());
    let graph = Graph::of("lib.rs", &files);
    assert!(graph.edges().any(|it| (it.0, it.1) == ("rules/date/day.rs", "rules/date/year.rs")));
    assert_eq!(upward(&graph).len(), 0);
}

/// A prelude hides no layer: whoever brings it in imports what it re-exports, named or not.
#[test]
fn what_comes_through_a_prelude_is_seen() {
    for (prelude, more, wanted) in [
        ("pub(crate) use crate::{Document, Token};", "", None),
        ("pub(crate) use crate::Pipeline;", "fn a() { Pipeline::new() }", Some("pipeline.rs")),
        ("pub(crate) use crate::Pipeline;", "", Some("pipeline.rs")),
        ("pub(crate) use crate::rules::all as every;", "fn a() { b.map(every) }", Some("rules.rs")),
        (
            "pub(crate) mod more { pub(crate) use crate::Pipeline; }\npub(crate) use more::*;",
            "",
            Some("pipeline.rs"),
        ),
    ] {
        let mut files: Files = CLEAN.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
        files.get_mut("rules.rs").unwrap().push_str("\nmod prelude;");
        files.insert("rules/prelude.rs".to_owned(), prelude.to_owned());
        files.insert("rules/date.rs".to_owned(), format!("use super::prelude::*;\n{more}"));
        let graph = Graph::of("lib.rs", &files);
        let edges = || graph.edges().filter(|it| it.0 == "rules/date.rs").map(|it| it.1);
        assert!(edges().any(|it| it == "rules/prelude.rs"), "{prelude} {more}");
        let found: Vec<_> = upward(&graph).into_iter().map(|(from, to, _)| (from, to)).collect();
        let wanted: Vec<_> = wanted.into_iter().map(|it| ("rules/date.rs", it)).collect();
        assert_eq!(found, wanted, "{prelude} {more}");
    }
}

#[test]
fn a_module_may_have_its_file_elsewhere() {
    let mut files: Files = CLEAN.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
    files.insert(
        "rules/date.rs".to_owned(),
        "#[rustfmt::skip]\n#[path = \"days/made.rs\"]\nmod table;\nmod year;".to_owned(),
    );
    files.insert("rules/days/made.rs".to_owned(), "use crate::Pipeline;".to_owned());
    files.insert("rules/date/year.rs".to_owned(), String::new());
    let graph = Graph::of("lib.rs", &files);
    assert!(graph.edges().any(|it| (it.0, it.1) == ("rules/days/made.rs", "pipeline.rs")));
}

#[test]
#[should_panic(expected = "there is no rules/date/mod.rs")]
fn a_module_without_its_file_is_seen() {
    let files: Files = CLEAN.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
    Graph::of("lib.rs", &files);
}
