//! `train-splitter FOLDER`: trains the sentence splitter's model from the treebanks' training parts in
//! FOLDER and writes its weights. The same input gives the same weights, byte for byte.
#![allow(clippy::print_stdout, reason = "a command says how far it is")]

use std::error::Error;
use std::fs;
use std::path::Path;

use greenpaper_text::train::{self, Example};

/// What is trained on, and nothing else.
const FILES: [&str; 3] = ["ewt.train.jsonl", "gum-open.train.jsonl", "adj.train.jsonl"];
const WEIGHTS: &str = "crates/text/src/splitter/weights.bin";

const SEED: u64 = 0x5EED_2001_0015;
const EPOCHS: usize = 4;
/// How many models the weights are the mean of: each sees the examples in another order.
const RUNS: usize = 5;
const RATE: f32 = 0.1;
/// Pulls each weight towards nought.
const DECAY: f32 = 5e-4;
/// A feature that is seen less often than this has no weight of its own.
const RARE: u32 = 3;
/// The same for the gate, which has fewer weights.
const GATE_RARE: u32 = 4;

/// xorshift64*: all the chance that training needs.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize) % n
    }
}

/// A text and its sentences, in bytes.
pub(crate) struct Document {
    pub(crate) text: String,
    /// Where they start.
    pub(crate) starts: Vec<usize>,
    /// Where they end.
    pub(crate) ends: Vec<usize>,
}

impl Document {
    /// The same words laid out otherwise: only white space may differ.
    fn laid_out(&self, text: String) -> Document {
        let mut solid = Vec::with_capacity(self.ends.len());
        let (mut count, mut at) = (0, 0);
        for &end in &self.ends {
            count += self.text[at..end].chars().filter(|c| !c.is_whitespace()).count();
            at = end;
            solid.push(count);
        }
        let mut ends = Vec::with_capacity(solid.len());
        let mut next = 0;
        let mut seen = 0;
        for (i, c) in text.char_indices() {
            if c.is_whitespace() {
                continue;
            }
            seen += 1;
            if solid.get(next) == Some(&seen) {
                ends.push(i + c.len_utf8());
                next += 1;
            }
        }
        Document { text, starts: Vec::new(), ends }
    }

    /// Hard-wrapped at `width` columns; with `ragged`, some lines are shorter.
    fn wrapped(&self, width: usize, ragged: bool, chance: &mut Chance) -> Document {
        let mut text = String::with_capacity(self.text.len());
        for line in self.text.split('\n') {
            let mut column = 0;
            let mut limit = width;
            for word in line.split(' ') {
                let length = word.chars().count();
                if column > 0 && column + 1 + length > limit {
                    text.push('\n');
                    column = 0;
                    limit = if ragged && chance.below(3) == 0 { width - chance.below(10) } else { width };
                } else if column > 0 {
                    text.push(' ');
                    column += 1;
                }
                text.push_str(word);
                column += length;
            }
            text.push('\n');
        }
        self.laid_out(text)
    }

    /// With one line end between paragraphs.
    fn one_newline(&self) -> Document {
        let mut text = String::with_capacity(self.text.len());
        for line in self.text.lines().filter(|line| !line.trim().is_empty()) {
            text.push_str(line);
            text.push('\n');
        }
        self.laid_out(text)
    }
}

/// The documents of a file, a line each.
pub(crate) fn read(path: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut documents = Vec::new();
    for line in fs::read_to_string(path)?.lines() {
        let value: serde_json::Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().ok_or("a document without text")?.to_owned();
        let sentences = value["sentences"].as_array().ok_or("a document without sentences")?;
        let side = |i: usize| sentences.iter().filter_map(|s| s[i].as_u64()).map(|at| at as usize).collect();
        documents.push(Document { text, starts: side(0), ends: side(1) });
    }
    Ok(documents)
}

/// The features of an example: those of the model, or those of the gate before it.
type Features = fn(&mut Example) -> &mut Vec<u32>;

/// Leaves out the features that are rare, and turns the others into the indices of their weights.
fn drop_rare(examples: &mut [Example], features: Features, rare: u32, size: usize) {
    let mut counts = vec![0u32; train::FEATURES];
    for example in examples.iter_mut() {
        for &mut feature in features(example) {
            counts[feature as usize] += 1;
        }
    }
    for example in examples {
        let features = features(example);
        features.retain(|&feature| counts[feature as usize] >= rare);
        for feature in features {
            *feature = train::place(*feature as usize, size) as u32;
        }
    }
    println!("{} features", counts.iter().filter(|&&count| count >= rare).count());
}

/// Logistic regression by stochastic gradients, each weight with a rate of its own.
fn fit(examples: &[Example], features: fn(&Example) -> &[u32], size: usize, chance: &mut Chance) -> Vec<f32> {
    let mut weights = vec![0f32; size];
    let mut squares = vec![1e-2f32; size];
    let mut mean = vec![0f32; size];
    let mut order: Vec<u32> = (0..examples.len() as u32).collect();
    for epoch in 0..EPOCHS {
        for i in (1..order.len()).rev() {
            order.swap(i, chance.below(i + 1));
        }
        let mut loss = 0f64;
        for &i in &order {
            let example = &examples[i as usize];
            let prior = example.prior as f32 / train::STEP as f32;
            let sum: f32 = prior + features(example).iter().map(|&f| weights[f as usize]).sum::<f32>();
            let probability = 1.0 / (1.0 + (-sum).exp());
            let slope = probability - f32::from(u8::from(example.end));
            loss -= f64::from((1.0 - slope.abs()).max(1e-7).ln());
            for &f in features(example) {
                let (weight, square) = (&mut weights[f as usize], &mut squares[f as usize]);
                let slope = slope + DECAY * *weight;
                *square += slope * slope;
                *weight -= RATE * slope / square.sqrt();
            }
        }
        // What the last half of the epochs agree on.
        if epoch >= EPOCHS / 2 {
            for (mean, weight) in mean.iter_mut().zip(weights.iter()) {
                *mean += weight / (EPOCHS - EPOCHS / 2) as f32;
            }
        }
        println!("epoch {}: loss {:.5} an example", epoch + 1, loss / examples.len() as f64);
    }
    mean
}

/// The mean of some models, in steps.
fn mean(examples: &[Example], features: fn(&Example) -> &[u32], size: usize, chance: &mut Chance) -> Vec<u8> {
    let mut weights = vec![0f32; size];
    for _ in 0..RUNS {
        for (mean, weight) in weights.iter_mut().zip(fit(examples, features, size, chance)) {
            *mean += weight / RUNS as f32;
        }
    }
    let step = |w: &f32| (w * train::STEP as f32).round().clamp(-127.0, 127.0) as i8 as u8;
    weights.iter().map(step).collect()
}

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
