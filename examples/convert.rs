//! Policy writing into the formats that other programs read.
//!
//! `cargo run --release -q --example convert -- conllu FILE ...`; see `--help`.

use greenpaper::extract::Pipeline;
use greenpaper::read::{ReadOptions, read_path, read_reader};
use greenpaper::{Annotated, export};
use greenpaper_examples::{Outcome, finish, own_articles};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
usage: convert FORMAT [PATH ...]
  FORMAT  conllu brat-text brat-annotations brat-configuration web-annotation json-ld popolo tei passages
          articles mentions quotations links affiliations (the last five are tables in CSV)
  PATH    a file, a folder (recursively) or - for standard input; without any, the project's own articles
exit status: 0; 2 where something could not be read, after everything else was";

fn main() -> ExitCode {
    finish("convert", run())
}

fn run() -> Outcome {
    let (mut format, mut paths) = (None, Vec::<PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => {
                writeln!(io::stdout(), "{HELP}")?;
                return Ok(ExitCode::SUCCESS);
            }
            lexopt::Arg::Value(value) if format.is_none() => {
                format = Some(value.to_string_lossy().into_owned())
            }
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let format = format.ok_or("which format? --help lists them")?;
    write(&mut io::sink(), &[], &format)?; // an unknown format is named before anything is read
    if paths.is_empty() {
        paths.push(own_articles());
    }
    let (pipeline, options, mut read) = (Pipeline::new(), ReadOptions::default(), Vec::new());
    let mut code = ExitCode::SUCCESS;
    for path in &paths {
        let articles: Vec<_> = match path.to_str() {
            Some("-") => read_reader(io::stdin().lock(), &options)?.into_iter().map(Ok).collect(),
            _ => read_path(path, &options).collect(),
        };
        for article in articles {
            match article {
                Ok(article) => read.push(pipeline.annotate(article)),
                Err(error) => {
                    writeln!(io::stderr(), "convert: {error}")?;
                    code = ExitCode::from(2);
                }
            }
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out, &read, &format)?;
    out.flush()?;
    Ok(code)
}

fn write(out: &mut impl Write, read: &[Annotated], format: &str) -> Result<(), Box<dyn std::error::Error>> {
    let brat = |out: &mut _, part| export::brat::write(out, read, &export::brat::Options { part });
    match format {
        "conllu" => export::conllu::write(out, read, &Default::default())?,
        "brat-text" => brat(out, export::brat::Part::Text)?,
        "brat-annotations" => brat(out, export::brat::Part::Annotations)?,
        "brat-configuration" => brat(out, export::brat::Part::Configuration)?,
        "web-annotation" => export::web_annotation::write(out, read, &Default::default())?,
        "json-ld" => export::json_ld::write(out, read, &Default::default())?,
        "popolo" => export::popolo::write(out, read, &Default::default())?,
        "tei" => export::tei::write(out, read, &Default::default())?,
        "passages" => export::passages::write(out, read, &Default::default())?,
        name => {
            let table = export::csv::Table::ALL.into_iter().find(|table| table.as_str() == name);
            let table = table.ok_or_else(|| format!("unknown format '{name}'"))?;
            export::csv::write(out, read, &export::csv::Options { table, ..Default::default() })?;
        }
    }
    Ok(())
}
