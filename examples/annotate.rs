//! The measuring door: JSON Lines in, a line of spans out for each.
//!
//! `cargo run --release -q --example annotate -- --jsonl [--plain] [--surface] [--hyphens] [--rules] < in.jsonl > out.jsonl`
//!
//! Offsets are in bytes of the input's `text`: an article's own plus where it stood in the input.

use greenpaper::extract::Pipeline;
use greenpaper::read::ReadOptions;
use greenpaper::text::{Clitics, Hyphens, Splitter, TokenOptions};
use greenpaper_examples::spans::Layers;
use greenpaper_examples::{Outcome, finish, help};
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

const HELP: &str = "\
usage: annotate --jsonl [--plain] [--surface] [--hyphens] [--rules] < IN.jsonl > OUT.jsonl
  --jsonl    a document a line: {\"id\", \"text\", optional \"published\"} (needed; there is no other format)
  --plain    the text is running prose in paragraphs: sentences and tokens alone
  --surface  surface tokens: clitics stay on their word
  --hyphens  hyphenated compounds stay one token
  --rules    with --plain, sentences by rules alone
exit status: 0; 2 where a line is no document, or something else went wrong";

fn main() -> ExitCode {
    finish("annotate", run())
}

fn run() -> Outcome {
    let (mut plain, mut tokens, mut splitter) = (false, TokenOptions::default(), Splitter::new());
    let (mut jsonl, mut arguments) = (false, lexopt::Parser::from_env());
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("jsonl") => jsonl = true,
            lexopt::Arg::Long("plain") => plain = true,
            lexopt::Arg::Long("surface") => tokens.clitics = Clitics::Joined,
            lexopt::Arg::Long("hyphens") => tokens.hyphens = Hyphens::Kept,
            lexopt::Arg::Long("rules") => splitter = Splitter::rules(),
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            other => return Err(other.unexpected().into()),
        }
    }
    if !jsonl {
        return Err("say --jsonl; --help tells more".into());
    }
    let pipeline = Pipeline::new();
    let mut options = ReadOptions::default();
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let document =
            serde_json::from_str(&line).map_err(|error| format!("line {}: {error}", number + 1))?;
        let layers = if plain {
            Layers::plain(document, &tokens, &splitter)
        } else {
            Layers::of(document, &tokens, &pipeline, &mut options)?
        };
        serde_json::to_writer(&mut out, &layers)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
