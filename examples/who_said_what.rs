//! Who said what in files and folders: speakers and their words, as a list or as CSV.
//!
//! `cargo run --release --example who_said_what` reads the project's own articles; see `--help`.

use greenpaper::extract::Pipeline;
use greenpaper::model::QuoteKind;
use greenpaper::{Annotated, export};
use greenpaper_examples::{Outcome, annotated, finish, help};
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
usage: who_said_what [--csv] [--quoted | --reported] [PATH ...]
  PATH   a file, a folder (recursively) or - for standard input; without any, the project's own articles
  --quoted    words in quotation marks and in blocks alone
  --reported  reported speech alone: what somebody is told to have said without marks
  --csv  the table of quotations, with offsets, scare quotes and those without a speaker too
exit status: 0; 2 where something could not be read, after everything else was";

fn main() -> ExitCode {
    finish("who_said_what", run())
}

fn run() -> Outcome {
    let (mut csv, mut paths) = (false, Vec::<PathBuf>::new());
    let (mut quoted, mut reported) = (true, true);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("csv") => csv = true,
            lexopt::Arg::Long("quoted") => reported = false,
            lexopt::Arg::Long("reported") => quoted = false,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if !quoted && !reported {
        return Err("--quoted and --reported leave nothing; --help tells more".into());
    }
    let pipeline = Pipeline::builder().reported_speech(reported).build();
    let (read, code) = annotated("who_said_what", &paths, &pipeline, false)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if csv {
        let table = export::csv::Options { table: export::csv::Table::Quotations, ..Default::default() };
        export::csv::write(&mut out, &read, &table)?;
    } else {
        list(&mut out, &read, quoted)?;
    }
    out.flush()?;
    Ok(code)
}

/// The speakers by name, each with quoted words as they stand and, behind a word that says so, what is reported of them.
fn list(out: &mut impl Write, read: &[Annotated], quoted: bool) -> io::Result<()> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for annotated in read {
        for quote in annotated.quotes().iter().filter(|quote| quote.kind != QuoteKind::Scare) {
            let Some(speakers) = quote.said_by() else { continue };
            let words = line(&annotated.text()[quote.span]);
            let words = match quote.kind {
                QuoteKind::Reported => format!("reported: {words}"),
                _ if quoted => words,
                _ => continue,
            };
            said.entry(line(&speakers)).or_default().push(words);
        }
    }
    said.iter().try_for_each(|(speaker, words)| writeln!(out, "{speaker}\n    {}", words.join("\n    ")))
}
