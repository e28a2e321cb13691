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

/// What was found of the sentences of texts, by exact spans without the white space at their ends.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    right: u32,
    found: u32,
    gold: u32,
}

impl Score {
    /// Counts the sentences of a document.
    pub(crate) fn count(&mut self, splitter: &Splitter, document: &Document) {
        let text = document.text.as_str();
        let gold: BTreeSet<(usize, usize)> = document
            .starts
            .iter()
            .zip(&document.ends)
            .map(|(&start, &end)| Span::new(start, end).trim(text))
            .map(|span| (span.start(), span.end()))
            .collect();
        for span in splitter.sentences(text) {
            self.found += 1;
            self.right += u32::from(gold.contains(&(span.start(), span.end())));
        }
        self.gold += gold.len() as u32;
    }

    /// Both together.
    pub(crate) fn and(self, other: Score) -> Score {
        Score {
            right: self.right + other.right,
            found: self.found + other.found,
            gold: self.gold + other.gold,
        }
    }

    /// F1, in per cent.
    pub(crate) fn f1(self) -> f64 {
        200.0 * f64::from(self.right) / f64::from((self.found + self.gold).max(1))
    }
}

fn score(splitter: &Splitter, documents: &[Document]) -> f64 {
    let mut score = Score::default();
    for document in documents {
        score.count(splitter, document);
    }
    score.f1()
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
