//! A lock on an output: one run at a time writes a file; another is told who does.

use crate::file::beside;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Held while a run writes. The system gives it back with the process, however that ends.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock on an output, `NAME.lock` beside it, which holds the number of the process.
    ///
    /// # Errors
    ///
    /// Another run has it, or the file cannot be made. Where a system has no locks there is none to take.
    pub(super) fn take(output: &Path) -> io::Result<Lock> {
        let path = beside(output, ".lock");
        loop {
            let mut file =
                OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(held(&mut file)),
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // A run that ended in between has taken the file away: the next would lock another.
            if !is_same(&file, &path) {
                continue;
            }
            file.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            write!(file, "{}", std::process::id())?;
            return Ok(Lock { path, _file: file });
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What is left behind is no lock; that it cannot be removed does no harm.
        let _ = fs::remove_file(&self.path);
    }
}

/// The error that says who holds a lock.
fn held(file: &mut File) -> io::Error {
    let mut process = String::new();
    let _ = file.take(20).read_to_string(&mut process);
    let process = process.trim();
    let who = if !process.is_empty() && process.bytes().all(|b| b.is_ascii_digit()) {
        format!("another run is writing it, process {process}")
    } else {
        "another run is writing it".to_owned()
    };
    io::Error::new(io::ErrorKind::ResourceBusy, who)
}

#[cfg(unix)]
fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let of = |it: io::Result<fs::Metadata>| it.map(|it| (it.dev(), it.ino())).ok();
    of(file.metadata()).is_some_and(|open| Some(open) == of(fs::metadata(path)))
}

#[cfg(not(unix))]
fn is_same(_: &File, path: &Path) -> bool {
    path.exists()
}
