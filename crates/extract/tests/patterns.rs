//! Rules from a file: they find what their examples say, explanations tell of them, and what is wrong with a file is told with
//! its place and its reason.
#![cfg(feature = "patterns")]

use greenpaper_core::{Article, BlockKind, MentionKind, Span};
use greenpaper_extract::{Patterns, Pipeline};

const FILE: &str = r#"
# Planning applications, postcodes, and what councils resolve.
[[rule]]
id = "planning-application/reference"
priority = "certain"
link = "local:planning/{}"
pattern = [
    { word = ["application", "applications", "appeal"], context = true },
    { word = "reference", optional = true, context = true },
    { form = "99/9999+/A+" },
]
finds = ["Wiltshire refused application [24/00731/FUL] in May.", "See Appeal reference [24/0101/LBC]."]
leaves = ["It is 24/7 work.", "The application of 24/00731/FUL was late."]

[[rule]]
id = "postcode/area-and-unit"
priority = "known"
pattern = [{ form = "A+9+" }, { form = "9AA" }]
finds = ["Write to [EX4 4QJ] by May.", "Write to [SW19 5AE]."]
leaves = ["The M5 was shut.", "Write to M5 1aa."]

[[rule]]
id = "resolution/of-a-council"
pattern = [
    { lookup = "organisation", context = true },
    { token = "clitic", context = true },
    { class = "month", not = true, optional = true, context = true },
    { word = ["resolution", "motion"] },
    { word = "No", case = true, optional = true },
    { token = "number", repeat = true },
]
finds = ["Devon County Council's [resolution 31] was lost.", "Devon County Council's own [motion No 4] was not."]
leaves = ["Devon County Council's resolution was lost.", "Its resolution 31 was lost."]
"#;

fn rules() -> Patterns {
    Patterns::from_toml(FILE).unwrap()
}

#[test]
fn rules_find_what_their_examples_say() {
    let faults = rules().faults();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn why_tells_of_them_as_of_any_rule() {
    let text = "Wiltshire refused application 24/00731/FUL near EX4 4QJ; Devon County Council's resolution 31 stands.";
    let pipeline = Pipeline::builder().patterns(&rules()).build();
    let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
    let why = |words: &str| {
        let start = text.find(words).unwrap();
        pipeline.explain(&article, Span::new(start, start + words.len())).to_string()
    };
    let told = why("24/00731/FUL");
    assert!(
        told.starts_with("found: 24/00731/FUL (planning-application), by planning-application/reference"),
        "{told}"
    );
    assert!(told.contains("linked to local:planning/24/00731/FUL"), "{told}");
    let flat = |told: &str| told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        flat(&told).contains("held “element 1: word [\"application\", \"applications\", \"appeal\"]”"),
        "{told}"
    );
    assert!(why("EX4 4QJ").starts_with("found: EX4 4QJ (postcode), by postcode/area-and-unit"));
    let told = why("resolution 31");
    assert!(told.starts_with("found: resolution 31 (resolution), by resolution/of-a-council"), "{told}");
    // Why not: the element that failed is named.
    let text = "An application for 24/00731/FUL was made.";
    let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
    let told = flat(&pipeline.explain(&article, Span::new(3, 31)).to_string());
    assert!(
        told.contains(
            "planning-application/reference at application: failed “element 3: form \"99/9999+/A+\"”"
        ),
        "{told}"
    );
}

#[test]
fn rules_of_a_standard_kind_make_entities_of_it() {
    let file = "[[rule]]\nid = \"organisation/forum\"\npattern = [{ form = \"Aa+\" }, { word = \"Forum\", case = true }]\n";
    let pipeline =
        Pipeline::builder().without_recognisers().patterns(&Patterns::from_toml(file).unwrap()).build();
    let annotated = pipeline.annotate_str("The Tamar\nForum met; the forum of Tamar forum did not.");
    assert_eq!(annotated.mentions().len(), 1);
    let mention = &annotated.mentions()[0];
    assert_eq!((annotated.text_of(mention), mention.kind), ("Tamar\nForum", MentionKind::Organisation));
    assert_eq!(annotated.entity_of(mention).unwrap().as_organisation().unwrap().name, "Tamar Forum");
}

#[test]
fn no_pattern_takes_long() {
    let file = "[[rule]]\nid = \"a/b\"\npattern = [{ word = \"a\", repeat = true }, { word = \"a\", repeat = true }, \
                { word = \"a\", repeat = true }, { word = \"b\" }]\n";
    let pipeline =
        Pipeline::builder().without_recognisers().patterns(&Patterns::from_toml(file).unwrap()).build();
    assert!(pipeline.annotate_str(&"a ".repeat(20_000)).mentions().is_empty());
    assert_eq!(pipeline.annotate_str("a a a a b").mentions().len(), 1);
}

/// Files that are wrong, with what is told of them.
#[rustfmt::skip]
const WRONG: [(&str, &str); 20] = [
    ("", "1:1: the file has no rule: begin each with [[rule]]"),
    ("[[rule]\n", "1:8: this is no TOML: "),
    ("rule = 1", "1:1: rules are tables: begin each with [[rule]]"),
    ("colour = \"red\"", "1:1: 'colour' belongs to no rule: begin each with [[rule]]"),
    ("[[rule]]\npattern = [{ word = \"a\" }]", "1:1: a rule has an 'id', such as \"planning-application/reference\""),
    ("[[rule]]\nid = \"postcode\"\npattern = [{ word = \"a\" }]", "2:6: rule name 'postcode' is not understood: it is kind/name, two parts or more"),
    ("[[rule]]\nid = \"a/b\"", "1:1: a rule has a 'pattern': a list of elements"),
    ("[[rule]]\nid = \"a/b\"\npattern = []", "3:11: a pattern has one element at least"),
    ("[[rule]]\nid = \"a/b\"\npattern = \"a\"", "3:11: 'pattern' is a list of elements: [{ word = \"application\" }, …]"),
    ("[[rule]]\nid = \"a/b\"\nkinds = \"c\"\npattern = [{ word = \"a\" }]", "3:1: a rule has no 'kinds'; did you mean "),
    ("[[rule]]\nid = \"a/b\"\nkind = \"Post Code\"\npattern = [{ word = \"a\" }]", "3:8: kind of mention 'Post Code' is not understood: it is lower-case letters"),
    ("[[rule]]\nid = \"a/b\"\npriority = \"sure\"\npattern = [{ word = \"a\" }]", "3:12: there is no priority 'sure'; there are guess, weak, pattern, known, certain"),
    ("[[rule]]\nid = \"a/b\"\nlink = \"local:x\"\npattern = [{ word = \"a\" }]", "3:8: a link has '{}' where what is written belongs"),
    ("[[rule]]\nid = \"a/b\"\nlink = \"planning:{}\"\npattern = [{ word = \"a\" }]", "3:8: unknown scheme 'planning' in entity id 'planning:x'"),
    ("[[rule]]\nid = \"a/b\"\npattern = [{ class = \"monht\" }]", "3:22: there is no lexical class 'monht'; did you mean 'month'?"),
    ("[[rule]]\nid = \"a/b\"\npattern = [{ token = \"figure\" }]", "3:22: there is no kind of token 'figure'; "),
    ("[[rule]]\nid = \"a/b\"\npattern = [{ lookup = \"organization\" }]", "3:23: there are no known names of 'organization'; did you mean 'organisation'?"),
    ("[[rule]]\nid = \"a/b\"\npattern = [{ form = \"9 9\" }]", "3:21: a form has no blanks: what they part are elements of their own"),
    ("[[rule]]\nid = \"a/b\"\npattern = [{ word = \"green paper\" }]", "3:21: 'green paper' is not one token but: 'green', 'paper'; each is an element of its own"),
    ("[[rule]]\nid = \"a/b\"\npattern = [{ word = \"a\", optional = true }, { word = \"b\" }]", "3:12: the first element is what triggers the rule: it is neither optional nor negated"),
];

/// The same of elements.
#[rustfmt::skip]
const WRONG_ELEMENTS: [(&str, &str); 7] = [
    ("{ word = \"a\", class = \"month\" }", "3:12: an element takes one of word, class, token, lookup, mention, form: this has 2"),
    ("{ wrod = \"a\" }", "3:14: an element has no 'wrod'; did you mean 'word'?"),
    ("{ word = \"a\", case = \"yes\" }", "3:33: 'case' is true or false"),
    ("{ class = \"month\", case = true }", "3:38: 'case' belongs to 'word'"),
    ("{ word = 3 }", "3:21: 'word' is text, in quotation marks"),
    ("{ mention = \"postcode\" }", "3:24: the standard rules find nothing of the kind 'postcode'; there are organisation, "),
    ("{ word = \"a\" }, { word = \"b\", context = true }, { word = \"c\" }", "3:28: context stands before or behind what is found, not inside it"),
];

#[test]
fn wrong_files_are_refused_with_place_and_reason() {
    let elements =
        WRONG_ELEMENTS.map(|(element, why)| (format!("[[rule]]\nid = \"a/b\"\npattern = [{element}]"), why));
    let files = WRONG.map(|(file, why)| (file.to_owned(), why));
    for (file, why) in files.iter().chain(&elements) {
        let error = Patterns::from_toml(file).expect_err(file).to_string();
        assert!(error.lines().any(|line| line.starts_with(why)), "{file}\n{error}\nshould say: {why}");
    }
}

#[test]
fn all_faults_are_told_in_the_order_of_the_file() {
    let file =
        "[[rule]]\nid = \"Bad\"\npatern = []\n\n[[rule]]\nid = \"a/b\"\npattern = [{ class = \"x\" }]\n";
    let error = Patterns::from_toml(file).unwrap_err();
    let places: Vec<(usize, usize)> = error.problems().iter().map(|it| (it.line, it.column)).collect();
    assert_eq!(places, [(1, 1), (2, 6), (3, 1), (7, 22)]);
}
