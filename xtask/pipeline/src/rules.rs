//! `rules`: texts in; what each rule did on them out, as a table, with the rules that never fire and those that are more
//! often wrong than right.
#![allow(clippy::print_stdout, reason = "a command says what it saw")]

use crate::texts::{root, sources};
use greenpaper::extract::{Pipeline, Survey};
use greenpaper::model::{BlockKind, Span};
use greenpaper::read::{ReadOptions, read_path};
use greenpaper::{Annotated, Article};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::OnceLock;
use std::time::Instant;

/// Below so many visits a token finding is fast enough.
const GOAL: f64 = 0.7;

/// How many mentions a rule or step made that gold has, and that it has not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Judged {
    right: u64,
    wrong: u64,
}

/// Mentions that rules and steps made, by id.
type ByRule = BTreeMap<String, Judged>;

/// `rules [FILE ...]`: on the project's own texts, beside their gold; on files or folders, without.
///
/// # Errors
///
/// A text that cannot be read.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let pipeline = Pipeline::new();
    let mut survey = pipeline.survey().with_clock(nanoseconds);
    let mut judged = ByRule::new();
    if args.is_empty() {
        for text in sources()? {
            let gold = gold(&text.gold);
            for article in text.articles {
                let annotated = pipeline.annotate_counted(article, &mut survey);
                judge(&annotated, text.before, Some(&gold), &mut judged);
            }
        }
    }
    for path in args {
        for article in read_path(Path::new(path), &ReadOptions::default()) {
            let article = article.map_err(|error| error.to_string())?;
            judge(&pipeline.annotate_counted(article, &mut survey), 0, None, &mut judged);
        }
    }
    print!("{}", table(&survey, &judged, args.is_empty()));
    if args.is_empty() {
        // What fires in a fixture is no dead rule, whatever else it is.
        for article in fixtures()? {
            let _ = pipeline.annotate_counted(article, &mut survey);
        }
        let dead = survey.rules.iter().filter(|it| it.kept + it.displaced == 0).map(|it| it.rule.as_ref());
        println!("{}", named("never fire on any text of the project, fixtures among them", dead));
        let bad = judged.iter().filter(|(_, it)| it.wrong > it.right);
        println!("{}", named("are more often wrong than right", bad.map(|it| it.0.as_str())));
    }
    Ok(())
}

fn nanoseconds() -> u64 {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_nanos() as u64
}

/// The mentions of a text's gold: first byte, the byte behind the last, label.
fn gold(gold: &serde_json::Value) -> BTreeSet<(u64, u64, String)> {
    let entities = gold["entities"].as_array().into_iter().flatten();
    let entity =
        |it: &serde_json::Value| Some((it[0].as_u64()?, it[1].as_u64()?, it[2].as_str()?.to_owned()));
    entities.filter_map(entity).collect()
}

/// Adds the mentions of an article to what their rules made; without gold they count as right.
fn judge(
    annotated: &Annotated,
    before: usize,
    gold: Option<&BTreeSet<(u64, u64, String)>>,
    judged: &mut ByRule,
) {
    let start = annotated.article().origin().range.as_ref().map_or(0, |range| range.start) + before as u64;
    for mention in annotated.mentions() {
        let rule = mention.rule.as_ref().map_or("", |it| it.as_str());
        let row = judged.entry(rule.to_owned()).or_default();
        let (from, to) = (mention.span.start() as u64 + start, mention.span.end() as u64 + start);
        let is_right = gold.is_none_or(|it| it.contains(&(from, to, mention.kind.as_str().to_owned())));
        *(if is_right { &mut row.right } else { &mut row.wrong }) += 1;
    }
}

/// A line a rule, in the order in which they run; a line a step of resolution; totals.
fn table(survey: &Survey, judged: &ByRule, with_gold: bool) -> String {
    let mut out = String::new();
    let ticks: u64 = survey.rules.iter().map(|it| it.ticks).sum();
    let tokens = survey.tokens.max(1) as f64;
    let _ = writeln!(
        out,
        "{:24} {:38} {:>8} {:>8} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "phase", "rule", "visits", "a token", "prop.", "kept", "displ.", "refus.", "right", "wrong", "time %"
    );
    let judgement = |rule: &str| {
        let Judged { right, wrong } = judged.get(rule).copied().unwrap_or_default();
        if with_gold { (right.to_string(), wrong.to_string()) } else { ("-".to_owned(), "-".to_owned()) }
    };
    for it in &survey.rules {
        let (right, wrong) = judgement(&it.rule);
        let _ = writeln!(
            out,
            "{:24} {:38} {:8} {:8.4} {:6} {:6} {:6} {:6} {right:>6} {wrong:>6} {:6.1}",
            it.phase,
            it.rule,
            it.visits,
            it.visits as f64 / tokens,
            it.proposals,
            it.kept,
            it.displaced,
            it.refused,
            100.0 * it.ticks as f64 / ticks.max(1) as f64,
        );
    }
    let is_step = |rule: &str| survey.rules.iter().all(|it| it.rule != rule);
    for (rule, it) in judged.iter().filter(|(rule, _)| is_step(rule)) {
        let (right, wrong) = judgement(rule);
        let kept = it.right + it.wrong;
        let _ = writeln!(
            out,
            "{:24} {rule:38} {:>8} {:>8} {:>6} {kept:6} {:>6} {:>6} {right:>6} {wrong:>6} {:>6}",
            "(a step)", "-", "-", "-", "-", "-", "-"
        );
    }
    let (visits, mentions) = (survey.visits() as f64, survey.mentions.max(1) as f64);
    let _ = writeln!(
        out,
        "{} rules, {} articles, {} tokens, {} mentions\nvisits: {:.3} a token (goal: below {GOAL}), {:.1} a mention",
        survey.rules.len(),
        survey.articles,
        survey.tokens,
        survey.mentions,
        visits / tokens,
        visits / mentions
    );
    out
}

/// A line that names rules.
fn named<'r>(what: &str, rules: impl Iterator<Item = &'r str>) -> String {
    let rules: Vec<&str> = rules.collect();
    format!("{} {what}{}{}", rules.len(), if rules.is_empty() { "" } else { ": " }, rules.join(", "))
}

/// The fixtures of `extract`, without their marks: an article a paragraph of the files.
fn fixtures() -> Result<Vec<Article>, String> {
    let folder = root().join("crates/extract/tests/fixtures");
    let mut texts = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "txt") {
                texts.extend(paragraphs(&path)?);
            }
        }
    }
    let article = |text: &String| {
        Article::builder(text.as_str()).block(BlockKind::Paragraph, Span::of(text)).build().ok()
    };
    Ok(texts.iter().filter_map(article).collect())
}

fn paragraphs(path: &Path) -> Result<Vec<String>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let is_text = |line: &&str| !line.starts_with(['#', '@', '=']) && *line != "¶";
    let cases = text.split("\n\n").map(|case| {
        let lines: Vec<&str> = case.lines().filter(is_text).collect();
        unmarked(&lines.join(" "))
    });
    Ok(cases.filter(|it| !it.trim().is_empty()).collect())
}

/// A text without `[`, and without `|kind:value→links]`.
fn unmarked(marked: &str) -> String {
    let mut text = String::new();
    let mut within = false;
    for part in marked.split_inclusive(['[', '|', ']']) {
        let words = part.trim_end_matches(['[', '|', ']']);
        if !within {
            text.push_str(words);
        }
        within = part.ends_with('|') || within && !part.ends_with(']');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_fixture_go() {
        let marked = "The [Home Office|organisation→uk:org/home-office] said on [3 May|date:XXXX-05-03] so.";
        assert_eq!(unmarked(marked), "The Home Office said on 3 May so.");
    }

    #[test]
    fn a_mention_is_right_where_gold_has_it() {
        let article = |text: &str| Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build();
        let annotated = Pipeline::new().annotate(article("Rain fell on Leeds in 2001.").unwrap());
        let gold = gold(&serde_json::json!({"entities": [[16, 21, "place"], [25, 29, "date"]]}));
        let mut judged = ByRule::new();
        judge(&annotated, 3, Some(&gold), &mut judged);
        assert!(judged.values().all(|it| *it == Judged { right: 1, wrong: 0 }), "{judged:?}");
        judge(&annotated, 0, Some(&gold), &mut judged);
        assert!(judged.values().all(|it| *it == Judged { right: 1, wrong: 1 }), "{judged:?}");
        assert_eq!(named("are dead", ["a/b", "c/d"].into_iter()), "2 are dead: a/b, c/d");
    }

    #[test]
    fn a_table_has_a_row_a_rule_and_the_totals() {
        let text = "A bus from Tower Hill was late.";
        let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
        let pipeline = Pipeline::new();
        let mut survey = pipeline.survey();
        let mut judged = ByRule::new();
        judge(&pipeline.annotate_counted(article, &mut survey), 0, None, &mut judged);
        let table = table(&survey, &judged, false);
        assert_eq!(table.lines().count(), survey.rules.len() + 3, "{table}");
        let row = table.lines().find(|it| it.contains("place/feature-of-land")).unwrap();
        let row: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(row[..8], ["unknown-place", "place/feature-of-land", "1", "0.1250", "1", "1", "0", "0"]);
        assert!(table.contains("1 articles, 8 tokens, 1 mentions"), "{table}");
    }
}
