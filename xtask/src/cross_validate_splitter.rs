//! `cross-validate-splitter FOLDER`: measures the sentence splitter on the training documents in FOLDER, each by what was
//! fitted to the other four fifths of them; prints F1 for each part, and fails below the least that is asked.
#![allow(clippy::print_stdout, reason = "a command says what it measured")]

use std::error::Error;
use std::path::Path;

use greenpaper_text::train;

use crate::score_splitter::Score;
use crate::train_splitter::{Chance, Document, fit, read_parts};

const FOLDS: usize = 5;

/// Measures on the files in `folder`.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [folder] => measure(Path::new(folder)).map_err(|error| error.to_string()),
        _ => Err("cross-validate-splitter FOLDER".to_owned()),
    }
}

/// A row of the table.
struct Row {
    name: &'static str,
    /// Its part, as a place among those that are trained on.
    part: usize,
    /// How its documents are laid out, if otherwise than they are.
    layout: Option<fn(&Document) -> Document>,
    /// The least F1 that is asked of it, in per cent.
    least: f64,
}

fn wrapped(document: &Document) -> Document {
    document.wrapped(72, false, &mut Chance(1))
}

const ROWS: [Row; 8] = [
    Row { name: "EWT", part: 0, layout: None, least: 88.5 },
    Row { name: "EWT, hard-wrapped at 72 columns", part: 0, layout: Some(wrapped), least: 0.0 },
    Row {
        name: "EWT, one line end between paragraphs",
        part: 0,
        layout: Some(Document::one_newline),
        least: 0.0,
    },
    Row { name: "GUM, open documents", part: 1, layout: None, least: 96.3 },
    Row { name: "GUM, hard-wrapped at 72 columns", part: 1, layout: Some(wrapped), least: 0.0 },
    Row {
        name: "GUM, one line end between paragraphs",
        part: 1,
        layout: Some(Document::one_newline),
        least: 0.0,
    },
    Row {
        name: "GUM, with a mail address below",
        part: 1,
        layout: Some(Document::with_address),
        least: 96.3,
    },
    Row { name: "court decisions, United States", part: 2, layout: None, least: 89.0 },
];

fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let parts = read_parts(folder)?;
    let mut scores = ROWS.map(|_| [Score::default(); FOLDS]);
    for fold in 0..FOLDS {
        // Documents of a kind stand side by side in the files: each fold takes every fifth.
        let rest = |part: &'_ [Document]| (0..part.len()).filter(|i| i % FOLDS != fold).collect::<Vec<_>>();
        let kept: Vec<Vec<&Document>> =
            parts.iter().map(|part| rest(part).into_iter().map(|i| &part[i]).collect()).collect();
        let splitter = train::splitter(&fit(&kept));
        for (row, scores) in ROWS.iter().zip(&mut scores) {
            for document in parts[row.part].iter().skip(fold).step_by(FOLDS) {
                match row.layout {
                    Some(layout) => scores[fold].count(&splitter, &layout(document)),
                    None => scores[fold].count(&splitter, document),
                }
            }
        }
    }
    let mut below = Vec::new();
    println!("{:38} {:>6}   each fold", "", "all");
    for (row, folds) in ROWS.iter().zip(&scores) {
        let all = folds.iter().fold(Score::default(), |all, fold| all.and(*fold)).f1();
        println!("{:38} {all:6.2}   {}", row.name, folds.map(|fold| format!("{:.1}", fold.f1())).join(" "));
        if all < row.least {
            below.push(format!("{}: {all:.2}, asked are {}", row.name, row.least));
        }
    }
    if below.is_empty() { Ok(()) } else { Err(below.join("\n").into()) }
}
