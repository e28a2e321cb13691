//! The commands of `cargo xtask` that run the pipeline: `snapshot`, `diff`, `exchange`, `rules`, `matrix`,
//! `calibration`.
//!
//! A package of its own: `cargo xtask lexicon` and `tables` write sources that the pipeline is built from, and must build
//! where it does not.

mod calibration;
mod diff;
mod exchange;
mod line;
mod matrix;
mod rules;
mod snapshot;
mod texts;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let outcome = match command.as_str() {
        "snapshot" => snapshot::run(&rest),
        "diff" => diff::run(&rest),
        "exchange" => exchange::run(&rest),
        "rules" => rules::run(&rest),
        "matrix" => matrix::run(&rest),
        "calibration" => calibration::run(&rest),
        _ => Err(
            "commands: snapshot [--check | --out FOLDER], diff BASE, diff --folder FOLDER, exchange [--seeds N] [--losses KIND] [--out FILE], rules [FILE ...], matrix [--kind K] [--frame WORDS] [--failing N] [--every N] [--out FILE], calibration"
                .to_owned(),
        ),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            #[allow(clippy::print_stderr, reason = "this is how a command says what is wrong")]
            {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}
