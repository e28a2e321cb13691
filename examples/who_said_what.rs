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
usage: who_said_what [--csv] [PATH ...]
  PATH   a file, a folder (recursively) or - for standard input; without any, the project's own articles
  --csv  the table of quotations, with offsets, scare quotes and those without a speaker too
exit status: 0; 2 where something could not be read, after everything else was";

fn main() -> ExitCode {
    finish("who_said_what", run())
}

fn run() -> Outcome {
    let (mut csv, mut paths) = (false, Vec::<PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("csv") => csv = true,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let (read, code) = annotated("who_said_what", &paths, &Pipeline::new(), false)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if csv {
        let table = export::csv::Options { table: export::csv::Table::Quotations, ..Default::default() };
        export::csv::write(&mut out, &read, &table)?;
    } else {
        list(&mut out, &read)?;
    }
    out.flush()?;
    Ok(code)
}

fn list(out: &mut impl Write, read: &[Annotated]) -> io::Result<()> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for annotated in read {
        for quote in annotated.quotes().iter().filter(|quote| quote.kind != QuoteKind::Scare) {
            let Some(speaker) = &quote.speaker else { continue };
            said.entry(line(&speaker.name)).or_default().push(line(&annotated.text()[quote.span]));
        }
    }
    said.iter().try_for_each(|(speaker, words)| writeln!(out, "{speaker}\n    {}", words.join("\n    ")))
}
