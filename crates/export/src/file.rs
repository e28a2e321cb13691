//! Files that are there whole or not at all.

use crate::Error;
use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// Writes a file that has its name only once it is whole: what `write` gives goes to `NAME.part` beside it, which is
/// flushed to the disk and renamed. Where anything fails, the part is removed, and what stood there before stands still.
///
/// A path that is no regular file (a pipe, a device) is written to as it is; where it is a link, the file that it leads to is
/// written, and the link stays one.
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
    path: impl AsRef<Path>,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), WriteError>,
) -> Result<(), Error> {
    let named = path.as_ref();
    let path = &target(named).map_err(Error::file(named))?;
    let special = fs::metadata(path).is_ok_and(|it| !it.is_file());
    let target = if special { path.to_owned() } else { beside(path, ".part") };
    let written = (|| {
        // A device is there, and one that went away is not made anew as a file.
        let file =
            if special { OpenOptions::new().write(true).open(&target)? } else { File::create(&target)? };
        let mut out = BufWriter::new(file);
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
    written.map_err(Error::file(named))
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

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

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

/// The file that a path is a link to, however many links lead there; the path itself where it is none.
pub(crate) fn target(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    // As many as systems follow.
    for _ in 0..40 {
        if !fs::symlink_metadata(&path).is_ok_and(|it| it.is_symlink()) {
            return Ok(path);
        }
        let next = fs::read_link(&path)?;
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(io::Error::other("too many links lead to it"))
}

/// A path with something after its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::{FileTypeExt, symlink};

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("greenpaper-file-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        folder
    }

    fn put(path: &Path, words: &str) -> Result<(), Error> {
        write_file(path, |out| Ok(io::Write::write_all(out, words.as_bytes())?))
    }

    #[test]
    fn a_link_stays_one_and_its_file_is_written() {
        let folder = folder("links");
        let (file, link, other, loose) =
            (folder.join("file"), folder.join("link"), folder.join("other"), folder.join("loose"));
        fs::write(&file, "before").unwrap();
        symlink("file", &link).unwrap();
        symlink(&link, &other).unwrap();
        symlink("made", &loose).unwrap();
        put(&other, "after").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "after");
        // A link to a file that is not there yet makes it.
        put(&loose, "new").unwrap();
        assert_eq!(fs::read_to_string(folder.join("made")).unwrap(), "new");
        // What fails leaves link and file as they were.
        let failed = write_file(&other, |_| Err(io::Error::other("no more").into()));
        assert!(failed.unwrap_err().to_string().contains("other: no more"));
        assert_eq!(fs::read_to_string(&file).unwrap(), "after");
        assert!([&link, &other, &loose].iter().all(|it| fs::symlink_metadata(it).unwrap().is_symlink()));
        // One that leads to itself is told.
        symlink("round", folder.join("round")).unwrap();
        assert!(put(&folder.join("round"), "x").unwrap_err().to_string().contains("too many links"));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 6, "no part is left");
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_stays_one_and_a_full_one_is_told() {
        let folder = folder("devices");
        let link = folder.join("full");
        symlink("/dev/full", &link).unwrap();
        for path in [Path::new("/dev/full"), &link] {
            let error = put(path, "words").unwrap_err();
            assert!(error.to_string().contains("No space left"), "{error}");
        }
        put(Path::new("/dev/null"), "words").unwrap();
        for device in ["/dev/full", "/dev/null"] {
            assert!(fs::symlink_metadata(device).unwrap().file_type().is_char_device());
        }
        // A folder is none, and nothing comes beside it.
        assert!(put(&folder, "words").is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }
}
