//! The workspace's own commands: `cargo xtask <command>`.

mod cross_validate_splitter;
mod fixtures;
mod generated;
mod lexicon;
mod new_format;
mod new_rule;
mod pipeline;
mod score_splitter;
mod sentencebreak;
mod tables;
mod train_splitter;
mod wordbreak;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let outcome = match command.as_str() {
        "lexicon" => lexicon::run(&rest),
        "new-class" => lexicon::new_class(&rest),
        "calibration" | "diff" | "exchange" | "matrix" | "rules" | "snapshot" => pipeline::run(&command, &rest),
        "new-format" => new_format::run(&rest),
        "new-rule" => new_rule::run(&rest),
        "cross-validate-splitter" => cross_validate_splitter::run(&rest),
        "score-splitter" => score_splitter::run(&rest),
        "sentencebreak" => sentencebreak::run(&rest),
        "tables" => tables::run(&rest),
        "test" => fixtures::run(&rest),
        "train-splitter" => train_splitter::run(&rest),
        "wordbreak" => wordbreak::run(&rest),
        _ => Err(
            "commands: calibration [--list | --write | --check], cross-validate-splitter FOLDER, diff BASE, diff --folder FOLDER, exchange [--seeds N] [--losses KIND] [--out FILE], lexicon [--check] [--strict], matrix [--kind K] [--frame WORDS] [--failing N] [--every N] [--out FILE], new-class NAME MEANING, new-format NAME [--feature], new-rule KIND NAME [LIST] [--in FAMILY], rules [FILE ...], score-splitter FOLDER, sentencebreak [--check], snapshot [--check | --out FOLDER], tables [--check], test [--update] WORDS, train-splitter FOLDER, wordbreak [--check]"
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
