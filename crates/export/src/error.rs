//! The one error of this crate.

use std::io;

/// Why something could not be written: the target failed.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {format}: {source}")]
pub struct Error {
    format: &'static str,
    source: io::Error,
}

impl Error {
    pub(crate) fn new(format: &'static str) -> impl FnOnce(io::Error) -> Error {
        move |source| Error { format, source }
    }

    /// Whether the reader of a pipe went away: a program then ends quietly.
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        self.source.kind() == io::ErrorKind::BrokenPipe
    }
}
