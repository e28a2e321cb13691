//! The measuring door: JSON Lines in, a line of spans out for each.
//!
//! `cargo run --release -q --example annotate -- --jsonl [--plain] [--surface] [--hyphens] [--rules] < in.jsonl > out.jsonl`
//!
//! Offsets are in bytes of the input's `text`: an article's own plus where it stood in the input.

use greenpaper::extract::Pipeline;
use greenpaper::read::ReadOptions;
use greenpaper::text::{Clitics, Hyphens, Splitter, TokenOptions};
use greenpaper_examples::spans::Layers;
use greenpaper_examples::{Outcome, each, finish, help};
use std::io::{self, BufRead, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
usage: annotate --jsonl [--plain] [--surface] [--hyphens] [--rules] < IN.jsonl > OUT.jsonl
       annotate [--strict] PATH ... > OUT.jsonl
  --jsonl    a document a line: {\"id\", \"text\", optional \"published\"}; offsets are in bytes of that text
  PATH       a file, a folder (recursively), an archive or - for standard input, in any format that is read: a line an article,
             with its text, in whose bytes the offsets are
  --strict   files that are passed over since nothing reads them count as not read
  --plain    the text is running prose in paragraphs: sentences and tokens alone
  --surface  surface tokens: clitics stay on their word
  --hyphens  hyphenated compounds stay one token
  --rules    with --plain, sentences by rules alone
exit status: 0; 2 where a line is no document or a file cannot be read, after the others, or something else went wrong";

fn main() -> ExitCode {
    finish("annotate", run())
}

fn run() -> Outcome {
    let (mut plain, mut tokens, mut splitter) = (false, TokenOptions::default(), Splitter::new());
    let (mut jsonl, mut strict, mut paths) = (false, false, Vec::<PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("jsonl") => jsonl = true,
            lexopt::Arg::Long("strict") => strict = true,
            lexopt::Arg::Value(path) => paths.push(path.into()),
            lexopt::Arg::Long("plain") => plain = true,
            lexopt::Arg::Long("surface") => tokens.clitics = Clitics::Joined,
            lexopt::Arg::Long("hyphens") => tokens.hyphens = Hyphens::Kept,
            lexopt::Arg::Long("rules") => splitter = Splitter::rules(),
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            other => return Err(other.unexpected().into()),
        }
    }
    if jsonl != paths.is_empty() {
        return Err("say --jsonl, or what to read; --help tells more".into());
    }
    let pipeline = Pipeline::new();
    let mut options = ReadOptions::default();
    let mut out = BufWriter::new(io::stdout().lock());
    if !jsonl {
        let code = each("annotate", paths.iter(), strict, |article| {
            serde_json::to_writer(&mut out, &Layers::of_article(article, &tokens, &pipeline))?;
            out.write_all(b"\n")
        })?;
        out.flush()?;
        return Ok(code);
    }
    let mut code = ExitCode::SUCCESS;
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let document = serde_json::from_str(&line).map_err(Into::into);
        let layers = document.and_then(|document| {
            if plain {
                Ok(Layers::plain(document, &tokens, &splitter))
            } else {
                Layers::of(document, &tokens, &pipeline, &mut options)
            }
        });
        let layers = match layers {
            Ok(layers) => layers,
            Err(error) => {
                writeln!(io::stderr(), "annotate: line {}: {error}", number + 1)?;
                code = ExitCode::from(2);
                continue;
            }
        };
        serde_json::to_writer(&mut out, &layers)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(code)
}
