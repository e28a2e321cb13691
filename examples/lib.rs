//! What the examples share: where the project's own articles are, how paths are read, how a command ends.

mod bar;
pub mod sources;

pub use bar::Bar;

use greenpaper::extract::Pipeline;
use greenpaper::read::{ReadError, ReadOptions, read_path, read_reader};
use greenpaper::{Annotated, Article};
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The folder of the project's own articles.
#[must_use]
pub fn own_articles() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/articles"))
}

/// Reads and annotates files, folders and, for `-`, standard input; without any path the project's own articles. What
/// cannot be read is told on standard error and gives status 2, after the rest has been read.
///
/// # Errors
///
/// Standard error is closed.
pub fn annotated(
    command: &str,
    paths: &[PathBuf],
    pipeline: &Pipeline,
) -> io::Result<(Vec<Annotated>, ExitCode)> {
    let own = [own_articles()];
    let (mut found, mut code) = (Vec::new(), ExitCode::SUCCESS);
    for path in if paths.is_empty() { &own } else { paths } {
        for article in articles(path) {
            match article {
                Ok(article) => found.push(pipeline.annotate(article)),
                Err(error) => {
                    writeln!(io::stderr(), "{command}: {error}")?;
                    code = ExitCode::from(2);
                }
            }
        }
    }
    Ok((found, code))
}

fn articles(path: &Path) -> Box<dyn Iterator<Item = Result<Article, ReadError>>> {
    let options = ReadOptions::default();
    if path != Path::new("-") {
        return Box::new(read_path(path, &options));
    }
    match read_reader(io::stdin().lock(), &options) {
        Ok(articles) => Box::new(articles.into_iter().map(Ok)),
        Err(error) => Box::new(std::iter::once(Err(error))),
    }
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
