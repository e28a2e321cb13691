//! A whole corpus into one file: on all cores, with a progress bar, going on where a run broke off.
//!
//! `cargo run --release -q --example corpus -- -o OUT.jsonl FOLDER ...`; see `--help`.

use greenpaper::export::{Corpus, Format};
use greenpaper::extract::Pipeline;
use greenpaper_examples::{Bar, Outcome, finish, help, sources};
use indicatif::{BinaryBytes, HumanCount};
use lexopt::ValueExt;
use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
usage: corpus [--format NAME] [--threads N] [--strict] -o FILE PATH ...
  PATH           a file, a folder (recursively) or an archive (zip, tar), each also packed (.gz), in any format that is read,
                 or - for standard input
  -o FILE        what to write; until it is whole it is FILE.part, and FILE.journal says what is done
  --strict       files that are passed over since nothing reads them count as not read
  --format NAME  json (JSON Lines), conllu, web-annotation, json-ld, passages, or a table in CSV: articles, mentions,
                 quotations, links, affiliations
  --threads N    how many threads (all cores)
The same command goes on where one that broke off had come to.
exit status: 0; 1 where some documents could not be read, or with --strict were passed over; 2 where the work could not be done";

fn main() -> ExitCode {
    finish("corpus", run())
}

fn run() -> Outcome {
    let (mut corpus, mut paths, mut out, mut strict) =
        (Corpus::default(), Vec::<PathBuf>::new(), None, false);
    corpus.threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Short('o') => out = Some(PathBuf::from(arguments.value()?)),
            lexopt::Arg::Long("strict") => strict = true,
            lexopt::Arg::Long("threads") => corpus.threads = arguments.value()?.parse()?,
            lexopt::Arg::Long("format") => {
                let name = arguments.value()?.string()?;
                corpus.format = Format::named(&name).ok_or_else(|| format!("unknown format '{name}'"))?;
            }
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let out = out.filter(|_| !paths.is_empty()).ok_or("say -o FILE and what to read; --help tells more")?;
    let passed_over = sources::PassedOver::default();
    let items = sources::items(&paths, &passed_over).map_err(|error| error as Box<dyn Error>)?;
    let mut bar = Bar::new(std::iter::once(sources::size(&paths)));
    let pipeline = Pipeline::new();
    let annotate = |document| sources::read(document).map(|article| vec![pipeline.annotate(article)]);
    let done = corpus.run(&out, items, annotate, &mut bar)?;
    let time = bar.end().as_secs_f64().max(0.001);
    let (new, bytes) = (done.documents - done.resumed, done.bytes - done.resumed_bytes);
    writeln!(
        io::stderr(),
        "{} documents ({} done before, {} not read): {} articles, {} mentions, {} quotations, {} links\n\
         {} in {time:.1} s: {} and {:.0} documents a second; written to {}",
        HumanCount(done.documents),
        HumanCount(done.resumed),
        done.faults,
        HumanCount(done.articles),
        HumanCount(done.mentions),
        HumanCount(done.quotations),
        HumanCount(done.links),
        BinaryBytes(bytes),
        BinaryBytes((bytes as f64 / time) as u64),
        new as f64 / time,
        out.display(),
    )?;
    let passed = passed_over.told();
    if let Some(passed) = &passed {
        writeln!(io::stderr(), "{passed}")?;
    }
    Ok(ExitCode::from(u8::from(done.faults > 0 || strict && passed.is_some())))
}
