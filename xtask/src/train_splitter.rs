//! `train-splitter FOLDER`: trains the sentence splitter's model from the treebanks' training parts in
//! FOLDER and writes its weights. The same input gives the same weights, byte for byte.
#![allow(clippy::print_stdout, reason = "a command says how far it is")]

mod documents;
mod fit;

use std::error::Error;
use std::fs;
use std::path::Path;

use greenpaper_text::train::{self, Example};

pub(crate) use documents::{Document, read};
pub(crate) use fit::Chance;
use fit::{GATE_RARE, PRIORS, RARE, drop_rare, mean, step};

/// What is trained on, and nothing else.
const FILES: [&str; 3] = ["ewt.train.jsonl", "gum-open.train.jsonl", "adj.train.jsonl"];
const WEIGHTS: &str = "crates/text/src/splitter/weights.bin";

/// One example in so many may be settled by the gate otherwise than by the model.
const OTHERWISE: usize = 700;

const SEED: u64 = 0x5EED_2001_0015;

/// Fits all that is fitted to `documents`, one list for each of [`FILES`]: the weights as they are written.
pub(crate) fn fit(documents: &[Vec<&Document>]) -> Vec<u8> {
    let mut chance = Chance(SEED);
    let mut examples = Vec::new();
    for (part, documents) in documents.iter().enumerate() {
        let (before, edited) = (examples.len(), FILES[part].starts_with("gum"));
        for document in documents {
            add(document, edited, &mut examples, &mut chance);
        }
        // Edited prose is the smallest part and the nearest to what is read here: it counts twice.
        if edited {
            examples.extend_from_within(before..);
        }
    }
    drop_rare(&mut examples, |it| &mut it.features, RARE, train::WEIGHTS);
    drop_rare(&mut examples, |it| &mut it.gate, GATE_RARE, train::GATE_WEIGHTS);
    let weights = mean(&examples, |it| &it.features, train::WEIGHTS, &mut chance);
    let gate = mean(&examples, |it| &it.gate, train::GATE_WEIGHTS, &mut chance);
    let sure = [false, true].map(|newline| sure(&examples, newline, &gate, &weights));
    [gate, weights, sure.to_vec(), PRIORS[2..].iter().map(|prior| step(*prior)).collect(), vec![0]].concat()
}

/// Adds the examples of a document and of its copies in other layouts.
fn add(document: &Document, edited: bool, examples: &mut Vec<Example>, chance: &mut Chance) {
    train::examples(&document.text, &document.ends, examples);
    // Of the other layouts only the line ends tell anything new.
    let mut copies = Vec::new();
    for ragged in [false, true] {
        let width = 60 + chance.below(41);
        let copy = document.wrapped(width, ragged, chance);
        train::examples(&copy.text, &copy.ends, &mut copies);
    }
    let copy = document.one_newline();
    train::examples(&copy.text, &copy.ends, &mut copies);
    examples.extend(copies.into_iter().filter(|example| example.newline));
    // Notices have a mail address below, and yet are no mail: what may end there alone is none.
    if edited && !document.has_address() {
        let copy = document.with_address();
        let mut copies = Vec::new();
        train::examples(&copy.text, &copy.ends, &mut copies);
        examples.extend(copies.into_iter().filter(|example| example.loose));
    }
}

/// From which sum on the gate is believed, at line ends or elsewhere: the least at which hardly one example in
/// [`OTHERWISE`] is settled otherwise than by the model.
fn sure(examples: &[Example], newline: bool, gate: &[u8], weights: &[u8]) -> u8 {
    let sum = |prior: usize, features: &[u32], weights: &[u8]| {
        i32::from(step(PRIORS[prior]) as i8)
            + features.iter().map(|&f| i32::from(weights[f as usize] as i8)).sum::<i32>()
    };
    let sums: Vec<(i32, i32)> = examples
        .iter()
        .filter(|example| example.newline == newline)
        .map(|it| (sum(it.prior, &it.gate, gate), sum(it.prior, &it.features, weights)))
        .collect();
    let otherwise = |least: i32| {
        sums.iter().filter(|(gate, model)| gate.abs() > least && (*gate > 0) != (*model > 0)).count()
    };
    let least = (32..127).find(|&least| otherwise(least) * OTHERWISE <= sums.len());
    least.unwrap_or(127) as u8
}

/// Trains from the files in `folder` and writes the weights.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [folder] => write(Path::new(folder)).map_err(|error| error.to_string()),
        _ => Err("train-splitter FOLDER".to_owned()),
    }
}

/// The training parts in `folder`.
pub(crate) fn read_parts(folder: &Path) -> Result<Vec<Vec<Document>>, Box<dyn Error>> {
    FILES.iter().map(|file| read(&folder.join(file))).collect()
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let parts = read_parts(folder)?;
    let weights = fit(&parts.iter().map(|part| part.iter().collect()).collect::<Vec<_>>());
    fs::write(WEIGHTS, &weights)?;
    println!(
        "{WEIGHTS}: {} bytes, {} not nought",
        weights.len(),
        weights.iter().filter(|w| **w != 0).count()
    );
    Ok(())
}
