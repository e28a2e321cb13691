//! `score-splitter FOLDER`: measures the sentence splitter on the development data in FOLDER and compares with the table of
//! `crates/text/SENTENCES.md`, so that nobody commits weights that do not score what is claimed; and says at ends of which class it is wrong.
#![allow(clippy::print_stdout, reason = "a command says what it measured")]

mod classes;

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use greenpaper_text::{Span, Splitter};

use crate::train_splitter::{Document, read};
use classes::Classes;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/text/SENTENCES.md");

/// The first cell of each row that is measured, and its file. The other rows need articles to be read, and are looked after
/// where those are measured.
const ROWS: [(&str, &str); 8] = [
    ("EWT", "ewt.dev.jsonl"),
    ("GUM", "gum.dev.jsonl"),
    ("GUM, hard-wrapped at 72 columns", "gumwrap.dev.jsonl"),
    ("GUM, one line end between paragraphs", "gumnl.dev.jsonl"),
    ("LinES", "lines.dev.jsonl"),
    ("ParTUT", "partut.dev.jsonl"),
    ("court decisions, United States", "adj.dev.jsonl"),
    ("golden rules", "golden.jsonl"),
];

/// How far a figure may be from what the table says, in per cent.
const TOLERANCE: f64 = 0.05;

/// F1 of exact spans without the white space at their ends, in per cent.
fn score(splitter: &Splitter, documents: &[Document]) -> f64 {
    let (mut right, mut all) = (0, 0);
    for document in documents {
        let text = document.text.as_str();
        let gold: BTreeSet<(usize, usize)> = document
            .starts
            .iter()
            .zip(&document.ends)
            .map(|(&start, &end)| Span::new(start, end).trim(text))
            .map(|span| (span.start(), span.end()))
            .collect();
        let found = splitter.sentences(text).map(|span| (span.start(), span.end()));
        for span in found {
            all += 1;
            right += usize::from(gold.contains(&span));
        }
        all += gold.len();
    }
    200.0 * right as f64 / f64::from(u32::try_from(all.max(1)).unwrap_or(u32::MAX))
}

/// What a cell claims: `96.50`, or `48 of 48`.
fn claimed(cell: &str) -> Option<f64> {
    match cell.split_once(" of ") {
        Some((right, all)) => Some(100.0 * right.parse::<f64>().ok()? / all.parse::<f64>().ok()?),
        None => cell.parse().ok(),
    }
}

/// Measures on the files in `folder`.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [folder] => measure(Path::new(folder)).map_err(|error| error.to_string()),
        _ => Err("score-splitter FOLDER".to_owned()),
    }
}

fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let table = std::fs::read_to_string(TABLE)?;
    let mut wrong = Vec::new();
    let splitters = [Splitter::rules(), Splitter::new()];
    let mut classes = Classes::new();
    println!("{:38} {:>8} {:>8}", "", "rules()", "new()");
    for (name, file) in ROWS {
        let row = table
            .lines()
            .map(|line| line.trim_matches(['|', ' ']).split(" | ").map(str::trim).collect::<Vec<_>>())
            .find(|cells| cells.len() == 5 && cells[0] == name)
            .ok_or_else(|| format!("the table has no row {name:?}"))?;
        let documents = read(&folder.join(file))?;
        let figures = [0, 1].map(|n| score(&splitters[n], &documents));
        if claimed(row[4]).is_some() && !row[4].contains(" of ") {
            classes.count(&splitters, &documents);
        }
        println!("{name:38} {:8.2} {:8.2}", figures[0], figures[1]);
        for (figure, cell) in figures.iter().zip(&row[3..]) {
            // Of the 48 cases any that is lost shows.
            if claimed(cell).is_none_or(|claimed| (claimed - figure).abs() > TOLERANCE) {
                wrong.push(format!("{name}: the table says {cell}, measured {figure:.2}"));
            }
        }
    }
    println!("\n{}", classes.table());
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}
