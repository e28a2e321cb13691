//! Dates and sums as the field writes them: lines of `dates.txt` and `sums.txt` in, how many are read right, span and value, out.
//!
//! Unlike a fixture, a line may be read wrong: the share of lines that are right has a floor. No value that is given is wrong. Every second line of a kind is of half B, which nobody looks at while rules are made;
//! `EXPRESSIONS=A` prints what is wrong in half A, `EXPRESSIONS=AB` in both.

#![allow(clippy::print_stdout, reason = "the figures are told")]

use greenpaper_core::{Article, BlockKind, MentionKind, Span, Value};
use greenpaper_extract::annotate;

/// A line of a file.
struct Line<'f> {
    kind: &'f str,
    half: char,
    published: Option<&'f str>,
    /// Without the marks.
    text: String,
    /// What is marked, with its value, which is empty where it has none.
    wanted: Vec<(Span, String)>,
}

/// The lines of a file, each with its heading and its day.
fn lines(file: &str) -> Vec<Line<'_>> {
    let (mut lines, mut kind, mut published, mut number) = (Vec::new(), "", None, 0);
    for line in file.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            (kind, number) = (heading, 0);
        } else if let Some(day) = line.strip_prefix('@') {
            published = (day != "-").then_some(day);
        } else if !line.is_empty() && !line.starts_with('#') {
            let (text, wanted) = marks(line);
            lines.push(Line { kind, half: ['A', 'B'][number % 2], published, text, wanted });
            number += 1;
        }
    }
    lines
}

/// A line's text without the marks `[words|value]`, and what is marked.
fn marks(line: &str) -> (String, Vec<(Span, String)>) {
    let (mut text, mut wanted, mut rest) = (String::new(), Vec::new(), line);
    while let Some((before, after)) = rest.split_once('[') {
        let (mark, after) = after.split_once(']').expect("a mark that ends");
        let (words, value) = mark.split_once('|').expect("a mark with a value, if an empty one");
        text.push_str(before);
        let start = text.len();
        text.push_str(words);
        wanted.push((Span::new(start, text.len()), value.to_string()));
        rest = after;
    }
    text.push_str(rest);
    (text, wanted)
}

/// What is found of a kind, with its value.
fn found(line: &Line<'_>, kind: MentionKind) -> Vec<(Span, String)> {
    let article = Article::builder(line.text.as_str())
        .block(BlockKind::Paragraph, Span::of(&line.text))
        .published(line.published.map(|it| it.parse().expect("a date")))
        .build()
        .expect("a block that fits");
    let annotated = annotate(article);
    let value = |value: &Value| match value {
        Value::Date(it) => it.to_string(),
        Value::Money(it) => it.to_string(),
        Value::MoneyRange(low, high) => format!("{low}/{high}"),
        other => panic!("{other:?} is neither date nor sum"),
    };
    annotated
        .mentions()
        .iter()
        .filter(|it| it.kind == kind)
        .map(|it| (it.span, it.value.as_ref().map(value).unwrap_or_default()))
        .collect()
}

/// Whether a value was given that is not the value of what is marked there.
fn has_wrong_value(found: &[(Span, String)], wanted: &[(Span, String)]) -> bool {
    let meets = |a: Span, b: Span| a.start() < b.end() && b.start() < a.end();
    let right = |it: &(Span, String)| wanted.iter().any(|w| w.1 == it.1 && meets(w.0, it.0));
    found.iter().any(|it| !it.1.is_empty() && !right(it))
}

/// Reads the lines of a file; how many there are, how many are right, and in how many a value is wrong.
fn measure(name: &str, file: &str, kind: MentionKind) -> (usize, usize, usize) {
    let shown = std::env::var("EXPRESSIONS").unwrap_or_default();
    let mut halves = [('A', 0, 0, 0), ('B', 0, 0, 0)];
    for line in lines(file) {
        let found = found(&line, kind);
        let half = &mut halves[usize::from(line.half == 'B')];
        let right = found == line.wanted;
        half.1 += 1;
        half.2 += usize::from(right);
        half.3 += usize::from(has_wrong_value(&found, &line.wanted));
        if !right && shown.contains(line.half) {
            let told = |them: &[(Span, String)]| {
                them.iter()
                    .map(|it| (line.text[it.0.start()..it.0.end()].to_string(), it.1.clone()))
                    .collect::<Vec<_>>()
            };
            println!(
                "{} [{}] {:?} {}\n    wanted {:?}\n    found  {:?}",
                line.half,
                line.kind,
                line.published,
                line.text,
                told(&line.wanted),
                told(&found)
            );
        }
    }
    for (half, all, right, wrong) in halves {
        println!("{name}, half {half}: {right} of {all} right, {wrong} with a wrong value");
    }
    halves.iter().fold((0, 0, 0), |sum, it| (sum.0 + it.1, sum.1 + it.2, sum.2 + it.3))
}

/// The share of dates that must be right in span and value, in hundredths.
const DATES_RIGHT: usize = 98;
/// The number of sums that must be right in span and value.
const SUMS_RIGHT: usize = 160;

#[test]
fn dates_are_read_right() {
    let (all, right, wrong) = measure("dates", include_str!("dates.txt"), MentionKind::Date);
    assert!(all >= 300, "{all} lines are too few");
    assert!(right * 100 >= all * DATES_RIGHT, "{right} of {all} dates are right");
    assert_eq!(wrong, 0, "lines with a wrong date");
}

#[test]
fn sums_are_read_right_and_never_wrong() {
    let (all, right, wrong) = measure("sums", include_str!("sums.txt"), MentionKind::Money);
    assert!(all >= 150, "{all} lines are too few");
    assert!(right >= SUMS_RIGHT, "{right} of {all} sums are right");
    assert_eq!(wrong, 0, "lines with a wrong sum");
}
