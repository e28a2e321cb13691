//! `matrix`: known names and frames in; how many are found whole and linked right out, by kind and frame, with those that
//! are not.
#![allow(clippy::print_stdout, reason = "a command says what it saw")]

mod exceptions;
mod frame;
mod grid;
mod names;
mod outcome;

use grid::{Choice, Grid};
use std::fs;

/// `matrix [--kind K] [--frame WORDS] [--failing N] [--every N] [--out FILE]`: all names, those of one kind, one in N; all
/// frames, or those in whose name the words stand. N failing names a frame are shown; FILE gets them all, a line each.
///
/// # Errors
///
/// An option that is none, a number that is none, a file that cannot be written.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let (mut choice, mut failing, mut out) = (Choice::default(), 0, None);
    let mut args = args.iter();
    while let Some(option) = args.next() {
        let value = args.next().ok_or_else(|| format!("{option} needs a value"))?;
        let number = || value.parse::<usize>().map_err(|error| format!("{option} {value}: {error}"));
        match &**option {
            "--kind" => choice.kind = Some(value.clone()),
            "--frame" => choice.frame = value.clone(),
            "--failing" => failing = number()?,
            "--every" => choice.every = number()?,
            "--out" => out = Some(value),
            _ => {
                return Err(
                    "matrix [--kind K] [--frame WORDS] [--failing N] [--every N] [--out FILE]".to_owned()
                );
            }
        }
    }
    let grid = Grid::run(&choice);
    println!("{}", grid.to_string().trim());
    let mut shown = (("", ""), 0);
    for it in grid.failures.iter().filter(|_| failing > 0) {
        let key = (it.kind, grid.frame(it));
        if shown.0 != key {
            shown = (key, 0);
            println!("\n{}, {}:", key.0, key.1);
        }
        shown.1 += 1;
        if shown.1 <= failing {
            println!("  {}: {}", it.outcome.word(), it.told);
        }
    }
    if let Some(path) = out {
        let lines = grid.failures.iter().map(|it| {
            let (kind, frame, outcome) = (it.kind, grid.frame(it), it.outcome.word());
            format!("{kind}\t{frame}\t{outcome}\t{}\t{}\t{}\n", it.id, it.name, it.told)
        });
        fs::write(path, lines.collect::<String>()).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(())
}
