//! Why a source could not be read.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a source could not be read: it cannot be opened, it breaks off, it is too long. What a source *says*
/// is never an error.
#[derive(Debug)]
pub struct ReadError {
    path: Option<PathBuf>,
    kind: ErrorKind,
}

#[derive(Debug)]
enum ErrorKind {
    Io(io::Error),
    TooLong(u64),
    NoFile,
}

impl ReadError {
    pub(crate) fn io(path: Option<&Path>, error: io::Error) -> ReadError {
        ReadError { path: path.map(Path::to_owned), kind: ErrorKind::Io(error) }
    }

    pub(crate) fn too_long(path: Option<&Path>, limit: u64) -> ReadError {
        ReadError { path: path.map(Path::to_owned), kind: ErrorKind::TooLong(limit) }
    }

    pub(crate) fn no_file(path: &Path) -> ReadError {
        ReadError { path: Some(path.to_owned()), kind: ErrorKind::NoFile }
    }

    /// The file or folder, where it was one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether there is no such file.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(&self.kind, ErrorKind::Io(error) if error.kind() == io::ErrorKind::NotFound)
    }

    /// Whether the source is longer than [`ReadOptions::max_bytes`](crate::ReadOptions::max_bytes).
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        matches!(self.kind, ErrorKind::TooLong(_))
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(f, "cannot read {}: ", path.display())?,
            None => f.write_str("cannot read: ")?,
        }
        match &self.kind {
            ErrorKind::Io(error) => error.fmt(f),
            ErrorKind::TooLong(limit) => write!(f, "longer than the limit of {limit} bytes"),
            ErrorKind::NoFile => f.write_str("neither a file nor a folder"),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            ErrorKind::Io(error) => Some(error),
            ErrorKind::TooLong(_) | ErrorKind::NoFile => None,
        }
    }
}
