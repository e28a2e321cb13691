//! The main job: read policy writing, show what it names and who said what, and write it as a page.
//!
//! `cargo run --release --example read` reads the project's own articles; see `--help` for files, folders, `-`.

use greenpaper::extract::Pipeline;
use greenpaper::read::{ReadError, ReadOptions, read_path, read_reader};
use greenpaper::{Annotated, Article, export};
use greenpaper_examples::{Outcome, finish, own_articles};
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
usage: read [--json] [--colour | --no-colour] [--page FILE.html | --no-page] [PATH ...]
  PATH         a file, a folder (recursively) or - for standard input; without any, the project's own articles
  --json       one JSON object an article on standard output, and no page
  --colour     mentions in colours also where standard output is no terminal, or NO_COLOR is set
  --no-colour  mentions in brackets instead
  --page FILE  where the HTML page goes (greenpaper.html)
  --no-page    no HTML page
exit status: 0; 2 where something could not be read, after everything else was";

struct Options {
    json: bool,
    colour: bool,
    page: Option<PathBuf>,
    paths: Vec<PathBuf>,
}

fn main() -> ExitCode {
    finish("read", run())
}

fn run() -> Outcome {
    let Some(options) = options()? else {
        writeln!(io::stdout(), "{HELP}")?;
        return Ok(ExitCode::SUCCESS);
    };
    let (mut read, mut files, mut faults) = (Vec::new(), Vec::new(), 0);
    let pipeline = Pipeline::new();
    for path in &options.paths {
        for article in articles(path) {
            match article {
                Ok(article) => {
                    files.push(article.origin().uri.clone());
                    read.push(pipeline.annotate(article));
                }
                Err(error) => {
                    writeln!(io::stderr(), "read: {error}")?;
                    faults += 1;
                }
            }
        }
    }
    files.dedup();
    show(&read, files.len(), &options)?;
    Ok(ExitCode::from(if faults > 0 { 2 } else { 0 }))
}

fn articles(path: &Path) -> Box<dyn Iterator<Item = Result<Article, ReadError>>> {
    let options = ReadOptions::default();
    if path == Path::new("-") {
        match read_reader(io::stdin().lock(), &options) {
            Ok(articles) => Box::new(articles.into_iter().map(Ok)),
            Err(error) => Box::new(std::iter::once(Err(error))),
        }
    } else {
        Box::new(read_path(path, &options))
    }
}

fn show(read: &[Annotated], files: usize, options: &Options) -> Result<(), Box<dyn std::error::Error>> {
    let mut out = BufWriter::new(io::stdout().lock());
    if options.json {
        export::json::write(&mut out, read, &export::json::Options::default())?;
        return Ok(out.flush()?);
    }
    if read.is_empty() {
        return Ok(());
    }
    let look = export::terminal::Options { colour: options.colour, ..Default::default() };
    writeln!(out, "{}\n", export::terminal::legend(&look))?;
    export::terminal::write(&mut out, read, &look)?;
    let mentions: usize = read.iter().map(|it| it.mentions().len()).sum();
    let links: usize = read.iter().map(|it| it.links().len()).sum();
    writeln!(out, "{} articles in {files} files, {mentions} mentions, {links} links", read.len())?;
    if let Some(page) = &options.page {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", page.display());
        let mut file = BufWriter::new(File::create(page).map_err(|error| failed(&error))?);
        export::html::write(&mut file, read, &export::html::Options::default()).map_err(|e| failed(&e))?;
        file.flush().map_err(|error| failed(&error))?;
        writeln!(out, "page: {}", page.display())?;
    }
    Ok(out.flush()?)
}

fn options() -> Result<Option<Options>, lexopt::Error> {
    let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut options =
        Options { json: false, colour, page: Some("greenpaper.html".into()), paths: Vec::new() };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("json") => options.json = true,
            lexopt::Arg::Long("colour" | "color") => options.colour = true,
            lexopt::Arg::Long("no-colour" | "no-color") => options.colour = false,
            lexopt::Arg::Long("page") => options.page = Some(arguments.value()?.into()),
            lexopt::Arg::Long("no-page") => options.page = None,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return Ok(None),
            lexopt::Arg::Value(path) => options.paths.push(path.into()),
            other => return Err(other.unexpected()),
        }
    }
    if options.paths.is_empty() {
        options.paths.push(own_articles());
    }
    Ok(Some(options))
}
