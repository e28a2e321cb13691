//! The one error of this crate.

use std::borrow::Cow;
use std::io;
use std::path::Path;

/// Why something could not be written: the target failed, or is not what it was when the work broke off.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {what}: {source}")]
pub struct Error {
    what: Cow<'static, str>,
    source: io::Error,
}

impl Error {
    pub(crate) fn new(format: &'static str) -> impl FnOnce(io::Error) -> Error {
        move |source| Error { what: format.into(), source }
    }

    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Error {
        let what = path.display().to_string().into();
        move |source| Error { what, source }
    }

    pub(crate) fn into_cause(self) -> io::Error {
        self.source
    }

    /// Whether the reader of a pipe went away: a program then ends quietly.
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        self.source.kind() == io::ErrorKind::BrokenPipe
    }

    /// Whether a journal of other work, or of the same work on other documents, stands in the way of going on.
    #[must_use]
    pub fn is_other_work(&self) -> bool {
        self.source.get_ref().is_some_and(|inner| inner.is::<OtherWork>())
    }
}

/// What the journal of a corpus says that cannot be gone on with.
#[derive(Debug, thiserror::Error)]
#[error("{0}; remove it to begin anew")]
pub(crate) struct OtherWork(pub(crate) String);
