//! Policy writing into the formats that other programs read.
//!
//! `cargo run --release -q --example convert -- conllu FILE ...`; see `--help`.

use greenpaper::export::{Format, csv, json};
use greenpaper::extract::Pipeline;
use greenpaper_examples::{Outcome, annotated, finish, help};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
usage: convert [--no-rules] [--no-guard] [--strict] FORMAT [PATH ...]
  FORMAT  one of FORMATS
          (articles, mentions, quotations, links, affiliations are tables in CSV)
  --no-rules  with json: without the names of the rules that made what was found
  --no-guard  leave cells of tables as they are that a spreadsheet would take for formulas; else an apostrophe stands before
  --strict  files that are passed over since nothing reads them count as not read
  PATH    a file, a folder (recursively), an archive or - for standard input, in any format that is read; without any, the
          project's own articles
exit status: 0; 2 where something could not be read, or with --strict was passed over, after everything else was read";

fn main() -> ExitCode {
    finish("convert", run())
}

/// The names of all formats, six a line.
fn names() -> String {
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
    names.chunks(6).map(|it| it.join(", ")).collect::<Vec<_>>().join(",\n          ")
}

fn run() -> Outcome {
    let (mut format, mut rules, mut guard, mut strict) = (None, true, true, false);
    let mut paths = Vec::<PathBuf>::new();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("strict") => strict = true,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => {
                return help(&HELP.replace("FORMATS", &names()));
            }
            lexopt::Arg::Long("no-rules") => rules = false,
            lexopt::Arg::Long("no-guard") => guard = false,
            lexopt::Arg::Value(name) if format.is_none() => {
                let name = name.to_string_lossy();
                format = Some(Format::named(&name).ok_or_else(|| format!("unknown format '{name}'"))?);
            }
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let format = format.ok_or("which format? --help lists them")?;
    if !rules && format != Format::Json {
        return Err(format!("--no-rules goes with json alone, not with {format}").into());
    }
    let (read, code) = annotated("convert", &paths, &Pipeline::new(), strict)?;
    let mut out = BufWriter::new(io::stdout().lock());
    match format {
        Format::Json => {
            json::write(&mut out, &read, &json::Options { rules, ..json::Options::default() })?;
        }
        Format::Csv(table) => {
            let options = csv::Options { table, spreadsheet: guard, ..csv::Options::default() };
            csv::write(&mut out, &read, &options)?;
        }
        format => format.write(&mut out, &read)?,
    }
    out.flush()?;
    Ok(code)
}
