//! What the examples share: where the project's own articles are, and how a command ends.

use std::path::PathBuf;
use std::process::ExitCode;

/// The folder of the project's own articles.
#[must_use]
pub fn own_articles() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/articles"))
}

/// What a command came to.
pub type Outcome = Result<ExitCode, Box<dyn std::error::Error>>;

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

fn is_broken_pipe(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut at = Some(error);
    while let Some(error) = at {
        let io = error.downcast_ref::<std::io::Error>();
        if io.is_some_and(|it| it.kind() == std::io::ErrorKind::BrokenPipe)
            || error.downcast_ref::<greenpaper::export::Error>().is_some_and(|it| it.is_broken_pipe())
        {
            return true;
        }
        at = error.source();
    }
    false
}
