//! One sentence a line, as `sed` would have it: text in, lines out, nothing else.
//!
//! `cargo run --release -q --example sentences -- FILE ...`, or from standard input; see `--help`.

use greenpaper::text::{OffsetMap, Splitter, Unit};
use greenpaper_examples::{Outcome, finish, help};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
usage: sentences [--rules] [--offsets] [FILE ...]
  FILE       text in UTF-8, - for standard input, which is also what is read without any
  --rules    by the rules alone, without the model that decides where they are not certain
  --offsets  before each sentence where it starts and ends in its file, in characters, with tabs between
A line break inside a sentence is written as a blank.
exit status: 0; 2 where something could not be read, after everything else was";

fn main() -> ExitCode {
    finish("sentences", run())
}

fn run() -> Outcome {
    let (mut splitter, mut offsets, mut paths) = (Splitter::new(), false, Vec::<PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("rules") => splitter = Splitter::builder().rules_only().build()?,
            lexopt::Arg::Long("offsets") => offsets = true,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if paths.is_empty() {
        paths.push("-".into());
    }
    let (mut out, mut code) = (BufWriter::new(io::stdout().lock()), ExitCode::SUCCESS);
    for path in &paths {
        match text(path) {
            Ok(text) => write(&mut out, &text, &splitter, offsets)?,
            Err(error) => {
                writeln!(io::stderr(), "sentences: {}: {error}", path.display())?;
                code = ExitCode::from(2);
            }
        }
    }
    out.flush()?;
    Ok(code)
}

fn text(path: &Path) -> io::Result<String> {
    if path != Path::new("-") {
        return std::fs::read_to_string(path);
    }
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
}

fn write(out: &mut impl Write, text: &str, splitter: &Splitter, offsets: bool) -> io::Result<()> {
    let map = OffsetMap::new(text);
    for span in splitter.sentences(text).filter(|span| !text[*span].trim().is_empty()) {
        if offsets && let Some(range) = map.range_of(span, Unit::Char) {
            write!(out, "{}\t{}\t", range.start, range.end)?;
        }
        for (number, word) in text[span].split_whitespace().enumerate() {
            write!(out, "{}{word}", if number > 0 { " " } else { "" })?;
        }
        writeln!(out)?;
    }
    Ok(())
}
