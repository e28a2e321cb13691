//! Files that are there whole or not at all.

use crate::Error;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// Writes a file that has its name only once it is whole: what `write` gives goes to `NAME.part` beside it, which is
/// flushed to the disk and renamed. Where anything fails, the part is removed, and what stood there before stands still.
///
/// A path that is no regular file (a pipe, a device) is written to as it is.
///
/// ```
/// use greenpaper_export::write_file;
/// use std::io::Write;
/// let folder = std::env::temp_dir();
/// let path = folder.join(format!("greenpaper-{}.txt", std::process::id()));
/// write_file(&path, |out| Ok(out.write_all(b"whole")?))?;
/// assert_eq!(std::fs::read(&path)?, b"whole");
/// let failed = write_file(&path, |_| Err(std::io::Error::other("no more").into()));
/// assert!(failed.unwrap_err().to_string().ends_with(".txt: no more"));
/// assert_eq!(std::fs::read(&path)?, b"whole");
/// # std::fs::remove_file(&path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// If the file cannot be created, written, or renamed, or `write` fails; the error names the path.
pub fn write_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), WriteError>,
) -> Result<(), Error> {
    let special = fs::metadata(path).is_ok_and(|it| !it.is_file());
    let target = if special { path.to_owned() } else { beside(path, ".part") };
    let written = (|| {
        let mut out = BufWriter::new(File::create(&target)?);
        write(&mut out).map_err(|error| error.0)?;
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        if special {
            return Ok(());
        }
        file.sync_all()?;
        drop(file);
        fs::rename(&target, path)
    })();
    if written.is_err() && !special {
        // The part is worth nothing; that it cannot be removed either would only hide why.
        let _ = fs::remove_file(&target);
    }
    written.map_err(Error::file(path))
}

/// What a writer of a file may fail with: an I/O error, or this crate's own, of which the cause is kept.
///
/// ```
/// use greenpaper_export::WriteError;
/// use std::io::{Error, ErrorKind};
/// let error: WriteError = Error::from(ErrorKind::StorageFull).into();
/// assert!(format!("{error:?}").contains("StorageFull"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct WriteError(io::Error);

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> WriteError {
        WriteError(error)
    }
}

impl From<Error> for WriteError {
    fn from(error: Error) -> WriteError {
        WriteError(error.into_cause())
    }
}

/// A path with something after its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}
