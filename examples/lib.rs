//! What the examples share: where the project's own articles are, how paths are read, how a command ends.

mod bar;
pub mod sources;
pub mod spans;

pub use bar::Bar;

use greenpaper::export::{svg, write_file};
use greenpaper::extract::Pipeline;
use greenpaper::read::{ReadOptions, read_str};
use greenpaper::{Annotated, Article};
use lexopt::ValueExt;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The project's own articles, by name: the gold that stands beside them is no article.
///
/// # Errors
///
/// The checkout lacks its folder of articles.
pub fn own_articles() -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/articles"));
    let entries = folder.read_dir()?.map(|entry| entry.map(|it| it.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|it| it == "txt"));
    paths.sort();
    Ok(paths)
}

/// Reads and annotates files, folders and, for `-`, standard input; without any path the project's own articles. What
/// cannot be read is told on standard error and gives status 2, after the rest has been read; what is passed over is counted
/// there, and gives it too where `strict` asks so.
///
/// # Errors
///
/// Standard error is closed, or the project's own articles are not there.
pub fn annotated(
    command: &str,
    paths: &[PathBuf],
    pipeline: &Pipeline,
    strict: bool,
) -> io::Result<(Vec<Annotated>, ExitCode)> {
    let own = if paths.is_empty() { own_articles()? } else { Vec::new() };
    let mut found = Vec::new();
    let code = each(command, paths.iter().chain(&own), strict, |article| {
        found.push(pipeline.annotate(article));
        Ok(())
    })?;
    Ok((found, code))
}

/// Hands on the articles of files, folders and, for `-`, standard input, one at a time, and tells on standard error what could
/// not be read and what was passed over.
///
/// # Errors
///
/// Those of `take`, or standard error is closed.
pub fn each<'p>(
    command: &str,
    paths: impl Iterator<Item = &'p PathBuf>,
    strict: bool,
    mut take: impl FnMut(Article) -> io::Result<()>,
) -> io::Result<ExitCode> {
    let mut unread = false;
    let passed_over = sources::PassedOver::default();
    for path in paths {
        let mut articles = sources::open(path);
        for article in articles.by_ref() {
            match article {
                Ok(article) => take(article)?,
                Err(error) => {
                    writeln!(io::stderr(), "{command}: {error}")?;
                    unread = true;
                }
            }
        }
        passed_over.add(articles.passed_over());
    }
    if let Some(told) = passed_over.told() {
        writeln!(io::stderr(), "{command}: {told}")?;
        unread |= strict;
    }
    Ok(if unread { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// Runs a command `[PATH ...]` that lists what `pipeline` finds, a line a mention: its kind, its words, what it links to.
/// Without any path it reads `page`.
///
/// # Errors
///
/// Standard output is closed.
pub fn list_mentions(command: &str, usage: &str, page: &str, pipeline: &Pipeline) -> Outcome {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if paths.iter().any(|path| path == Path::new("--help") || path == Path::new("-h")) {
        return help(usage);
    }
    let (read, code) = if paths.is_empty() {
        let articles = read_str(page, &ReadOptions::default());
        (articles.into_iter().map(|it| pipeline.annotate(it)).collect(), ExitCode::SUCCESS)
    } else {
        annotated(command, &paths, pipeline, false)?
    };
    let mut out = BufWriter::new(io::stdout().lock());
    for annotated in &read {
        for mention in annotated {
            let words: Vec<&str> = annotated.text_of(mention).split_whitespace().collect();
            write!(out, "{:12} {}", mention.kind.as_str(), words.join(" "))?;
            for link in annotated.links_of(mention) {
                write!(out, "  -> {}", link.id)?;
            }
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(code)
}

/// Runs a command that draws `PATH`s as one of `pictures`, the first or that of a flag, `--FLAG`: `[-o FILE.svg] [--limit N]
/// [--width N] [--title TEXT] [--FLAG] [PATH ...]`. The file is called as the command is where nothing else is said.
///
/// # Errors
///
/// An argument is none of these, or the file cannot be written.
pub fn draw(command: &str, usage: &str, pictures: &[(&str, svg::Options)]) -> Outcome {
    let (mut paths, mut out) = (Vec::<PathBuf>::new(), PathBuf::from(format!("{command}.svg")));
    let (mut chosen, mut limit, mut width, mut title) = (0, None, None, None);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Short('o') => out = arguments.value()?.into(),
            lexopt::Arg::Long("limit") => limit = Some(arguments.value()?.parse()?),
            lexopt::Arg::Long("width") => width = Some(arguments.value()?.parse()?),
            lexopt::Arg::Long("title") => title = Some(arguments.value()?.string()?),
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(usage),
            lexopt::Arg::Long(name) if pictures.iter().any(|(flag, _)| *flag == name) => {
                chosen = pictures.iter().position(|(flag, _)| *flag == name).unwrap_or(chosen);
            }
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut options = pictures[chosen].1.clone();
    options.limit = limit.unwrap_or(options.limit);
    options.width = width.unwrap_or(options.width);
    options.title = title.unwrap_or(options.title);
    let (read, code) = annotated(command, &paths, &Pipeline::new(), false)?;
    write_file(&out, |file| Ok(svg::write(file, &read, &options)?))?;
    writeln!(io::stdout(), "{}, drawn in {}", counted(read.len(), "article"), out.display())?;
    Ok(code)
}

/// A picture with its title, and how many things stand in it where nothing is said.
#[must_use]
pub fn picture(picture: svg::Picture, title: &str, limit: usize) -> svg::Options {
    svg::Options { picture, title: title.to_owned(), limit, ..svg::Options::default() }
}

/// `1 article`, `2 articles`.
#[must_use]
pub fn counted(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

/// What a command came to.
pub type Outcome = Result<ExitCode, Box<dyn Error>>;

/// Prints what a command is good for.
///
/// # Errors
///
/// Standard output is closed.
pub fn help(text: &str) -> Outcome {
    writeln!(io::stdout(), "{text}")?;
    Ok(ExitCode::SUCCESS)
}

/// Ends a command: what went wrong goes to standard error with status 2; a reader that went away is no fault.
#[allow(clippy::print_stderr)]
pub fn finish(name: &str, outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(code) => code,
        Err(error) if is_broken_pipe(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{name}: {error}");
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    let mut at = Some(error);
    while let Some(error) = at {
        let io = error.downcast_ref::<io::Error>();
        if io.is_some_and(|it| it.kind() == io::ErrorKind::BrokenPipe)
            || error.downcast_ref::<greenpaper::export::Error>().is_some_and(|it| it.is_broken_pipe())
        {
            return true;
        }
        at = error.source();
    }
    false
}

/// The guide's examples are tests too.
#[cfg(doctest)]
mod guide {
    #[doc = include_str!("../README.md")]
    mod readme {}
    #[doc = include_str!("../guide/first-article.md")]
    mod first_article {}
    #[doc = include_str!("../guide/offsets.md")]
    mod offsets {}
    #[doc = include_str!("../guide/own-gazetteer.md")]
    mod own_gazetteer {}
    #[doc = include_str!("../guide/own-recogniser.md")]
    mod own_recogniser {}
    #[doc = include_str!("../guide/why.md")]
    mod why {}
    #[doc = include_str!("../guide/corpora.md")]
    mod corpora {}
    #[doc = include_str!("../guide/formats.md")]
    mod formats {}
}
