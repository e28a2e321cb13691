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
use fit::{Chance, GATE_RARE, RARE, drop_rare, mean};

/// What is trained on, and nothing else.
const FILES: [&str; 3] = ["ewt.train.jsonl", "gum-open.train.jsonl", "adj.train.jsonl"];
const WEIGHTS: &str = "crates/text/src/splitter/weights.bin";

const SEED: u64 = 0x5EED_2001_0015;

/// How often the gate says enough, and how often otherwise than the model, by the sum from which on it is believed: what
/// `SURE` of the model is chosen by.
fn print_settled(examples: &[&Example], gate: &[u8], weights: &[u8]) {
    let sum = |example: &Example, features: &[u32], weights: &[u8]| {
        example.prior + features.iter().map(|&f| i32::from(weights[f as usize] as i8)).sum::<i32>()
    };
    for least in [64, 80, 96, 112, 128] {
        let (mut settled, mut otherwise) = (0, 0);
        for example in examples {
            let first = sum(example, &example.gate, gate);
            if first.abs() > least {
                settled += 1;
                otherwise += usize::from((first > 0) != (sum(example, &example.features, weights) > 0));
            }
        }
        println!("beyond {least}: {settled} of {} settled, {otherwise} of them otherwise", examples.len());
    }
}

/// Trains from the files in `folder` and writes the weights.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [folder] => train(Path::new(folder)).map_err(|error| error.to_string()),
        _ => Err("train-splitter FOLDER".to_owned()),
    }
}

fn train(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut chance = Chance(SEED);
    let mut examples = Vec::new();
    for file in FILES {
        let documents = read(&folder.join(file))?;
        let mut certain = train::Certain::default();
        let before = examples.len();
        for document in &documents {
            let sure = train::examples(&document.text, &document.ends, &mut examples);
            certain.all += sure.all;
            certain.false_ends += sure.false_ends;
            certain.missed += sure.missed;
            // Of the other layouts only the line ends tell anything new.
            let mut copies = Vec::new();
            let width = 60 + chance.below(41);
            let copy = document.wrapped(width, false, &mut chance);
            train::examples(&copy.text, &copy.ends, &mut copies);
            let width = 60 + chance.below(41);
            let copy = document.wrapped(width, true, &mut chance);
            train::examples(&copy.text, &copy.ends, &mut copies);
            let copy = document.one_newline();
            train::examples(&copy.text, &copy.ends, &mut copies);
            examples.extend(copies.into_iter().filter(|example| example.newline));
        }
        // Edited prose is the smallest part and the nearest to what is read here: it counts twice.
        if file.starts_with("gum") {
            examples.extend_from_within(before..);
        }
        let right = examples[before..].iter().filter(|e| e.end == e.likely).count();
        println!(
            "{file}: {} documents, {} examples, the rules right on {right}; certain {certain:?}",
            documents.len(),
            examples.len() - before
        );
    }
    drop_rare(&mut examples, |example| &mut example.features, RARE, train::WEIGHTS);
    drop_rare(&mut examples, |example| &mut example.gate, GATE_RARE, train::GATE_WEIGHTS);
    let weights = mean(&examples, |example| &example.features, train::WEIGHTS, &mut chance);
    let mut kept = mean(&examples, |example| &example.gate, train::GATE_WEIGHTS, &mut chance);
    for newline in [false, true] {
        let told = examples.iter().filter(|example| example.newline == newline);
        print_settled(&told.collect::<Vec<_>>(), &kept, &weights);
    }
    kept.extend(weights);
    fs::write(WEIGHTS, &kept)?;
    println!("{WEIGHTS}: {} weights, {} not nought", kept.len(), kept.iter().filter(|w| **w != 0).count());
    Ok(())
}
