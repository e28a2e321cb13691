use super::explanation::{WIDTH, first};
use super::{Explanation, Finding, Verdict, Visit};
use crate::{Casing, Pipeline, Priority, Rule, Trigger};
use greenpaper_core::{Article, BlockKind, MentionKind, Span};

/// Why words that stand in a text, the last time, were found there or not.
fn why_of(pipeline: &Pipeline, text: &str, words: &str) -> Explanation {
    let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
    let start = text.rfind(words).unwrap();
    pipeline.explain(&article, Span::new(start, start + words.len()))
}

fn why(text: &str, words: &str) -> Explanation {
    why_of(&Pipeline::new(), text, words)
}

/// What a rule did there.
fn of<'e>(why: &'e Explanation, rule: &str) -> &'e Visit {
    why.visits.iter().find(|it| it.rule == rule).unwrap_or_else(|| panic!("{rule} did not look: {why}"))
}

#[test]
fn what_found_it() {
    let why = why("A bus from Tower Hill was late.", "Tower Hill");
    let [Finding { words, kind: MentionKind::Place, rule, names: None, links }] = &why.found[..] else {
        panic!("{why}")
    };
    assert_eq!((words.as_str(), rule.as_str()), ("Tower Hill", "place/feature-of-land"));
    assert!(links.is_empty());
    let visit = of(&why, "place/feature-of-land");
    assert_eq!((visit.phase, visit.trigger.as_str(), visit.failed()), ("unknown-place", "Hill", None));
    assert_eq!(visit.proposals, [("Tower Hill".to_owned(), Verdict::Kept(Vec::new()))]);
    assert_eq!((why.tokens.len(), why.block), (2, Some((BlockKind::Paragraph, Casing::Sentence))));
    assert!(why.tokens[1].classes.names().any(|it| it == "land-feature") && why.tokens[1].frequency.everyday);
}

#[test]
fn which_test_failed() {
    let why = why("The Tower Hill was shut.", "Tower Hill");
    assert!(why.found.is_empty() && why.to_string().starts_with("found: nothing\n"), "{why}");
    let visit = of(&why, "place/feature-of-land");
    assert_eq!(visit.failed(), Some("led by a preposition of place, or first"));
    assert!(visit.proposals.is_empty() && visit.tests[0] == ("in a sentence".into(), true));
}

#[test]
fn what_stood_there_first() {
    let why_year = why("The Health Act 1999 applies.", "1999");
    assert_eq!(why_year.found[0].rule, "legislation/title");
    assert!(of(&why_year, "date/year").failed().is_some(), "{why_year}");
    let why_town = why("It wrote to Leeds City Council.", "Leeds");
    assert_eq!(why_town.found[0].words, "Leeds City Council");
    assert_eq!(why_town.found[0].links, ["uk:org/leeds-city-council"]);
    assert_eq!(of(&why_town, "place/known").failed(), Some("not inside another mention or a compound"));
}

/// `Tower Hill was`, which is stronger than the place.
static LONGER: Rule = Rule {
    id: "publication/longer",
    kind: MentionKind::Publication,
    priority: Priority::Certain,
    trigger: Trigger::word(|word| word.text() == "was"),
    run: |cx| cx.propose(cx.here() - 2..cx.here() + 1),
    finds: &[],
    leaves: &[],
};

/// `Tower`, which is as strong and shorter.
static SHORTER: Rule = Rule {
    id: "publication/shorter",
    kind: MentionKind::Publication,
    priority: Priority::Certain,
    trigger: Trigger::word(|word| word.text() == "Tower"),
    run: |cx| cx.propose(cx.here()..cx.here() + 1),
    finds: &[],
    leaves: &[],
};

#[test]
fn who_gave_way_to_whom() {
    let pipeline = Pipeline::builder().rule(&LONGER).rule(&SHORTER).build();
    let why = why_of(&pipeline, "A bus from Tower Hill was late.", "Tower");
    let told = |words: &str, rule: &str| (words.to_owned(), rule.to_owned());
    let (longer, place) = (told("Tower Hill was", LONGER.id), told("Tower Hill", "place/feature-of-land"));
    assert_eq!(of(&why, LONGER.id).proposals, [(longer.0.clone(), Verdict::Kept(vec![place.clone()]))]);
    let lost = Verdict::Lost(longer.0.clone(), longer.1.clone());
    assert_eq!(of(&why, SHORTER.id).proposals, [("Tower".to_owned(), lost)]);
    let displaced = Verdict::Displaced(longer.0.clone(), longer.1.clone());
    assert_eq!(of(&why, "place/feature-of-land").proposals, [(place.0, displaced)]);
    assert_eq!(why.found.iter().map(|it| it.words.as_str()).collect::<Vec<_>>(), ["Tower Hill was"]);
    let printed = why.to_string();
    for line in [
        "publication/longer at was: proposes Tower Hill was: kept, instead of Tower Hill (place/feature-of-land);",
        "publication/shorter at Tower: proposes Tower: lost to Tower Hill was (publication/longer);",
        "proposes Tower Hill: kept, and displaced later by Tower Hill was (publication/longer);",
    ] {
        let flat = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(line), "{line}: {printed}");
    }
    let proposed = printed.find("rules that proposed something:").unwrap();
    assert!(proposed < printed.find("rules that looked and proposed nothing:").unwrap(), "{printed}");
}

#[test]
fn what_resolution_made_of_it() {
    let text = "Ann Lee, the chief executive of Unison, spoke first. Lee left early.";
    let why = why(text, "Lee");
    assert_eq!(why.found[0].to_string(), "Lee (person), by coreference/surname; it names Ann Lee");
}

#[test]
fn what_is_long_is_cut_and_broken_into_lines() {
    let text = "The Act of Parliament, and that of the Council, said so to Reading.";
    let printed = why(text, text).to_string();
    assert!(printed.lines().all(|it| it.chars().count() <= WIDTH), "{printed}");
    assert!(printed.contains(" more\n") || printed.contains(" more;"), "{printed}");
    // A rule that says the same of several tokens says it once.
    let at = |rule: &str| printed.lines().filter(|it| it.contains(rule)).count();
    assert!(at("person/byline at") <= 1, "{printed}");
    assert_eq!(first(&["a", "b", "c"], 2), "a, b and 1 more");
    assert_eq!(first(&["a", "b"], 2), "a, b");
}
