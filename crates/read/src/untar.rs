//! Tar archives: a stream goes in, its files come out one after another, each taken in as a whole.

use crate::error::ErrorKind;
use crate::format::is_wanted;
use crate::passed_over::PassedOver;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

/// A file by its name, and what it holds or why that cannot be had.
type Found = (String, Result<Vec<u8>, ErrorKind>);

/// The files of an archive: each with its name, and what it holds or why it cannot be had.
pub(crate) struct Files<R> {
    reader: Shared<R>,
    limit: u64,
    passed_over: PassedOver,
    done: bool,
}

/// A reader that is given to one archive after another: the crate's own iterator borrows the archive that it is of.
struct Shared<R>(Arc<Mutex<(R, u64)>>);

impl<R> Clone for Shared<R> {
    fn clone(&self) -> Shared<R> {
        Shared(self.0.clone())
    }
}

impl<R: Read> Read for Shared<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read = inner.0.read(into)?;
        inner.1 += read as u64;
        Ok(read)
    }
}

impl<R: Read> Shared<R> {
    /// Goes on to where the next header may stand: blocks are of 512 bytes.
    fn align(&mut self) -> io::Result<()> {
        let past = self.0.lock().unwrap_or_else(PoisonError::into_inner).1 % 512;
        if past > 0 {
            let passed = io::copy(&mut self.take(512 - past), &mut io::sink())?;
            if passed < 512 - past {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(())
    }
}

impl<R: Read> Files<R> {
    pub(crate) fn new(reader: R, limit: u64, passed_over: PassedOver) -> Files<R> {
        Files { reader: Shared(Arc::new(Mutex::new((reader, 0)))), limit, passed_over, done: false }
    }

    fn file(&mut self) -> io::Result<Option<Found>> {
        loop {
            self.reader.align()?;
            let mut archive = tar::Archive::new(self.reader.clone());
            let Some(entry) = archive.entries()?.next() else { return Ok(None) };
            let mut entry = entry?;
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            let is_file = entry.header().entry_type().is_file();
            let wanted = is_file && is_wanted(&name) && !name.starts_with("__MACOSX/");
            let mut bytes = Vec::new();
            let length = entry.size();
            if wanted && length <= self.limit {
                entry.read_to_end(&mut bytes)?;
            } else {
                io::copy(&mut entry, &mut io::sink())?;
            }
            if wanted {
                let short = (bytes.len() as u64) < length;
                let broken = || ErrorKind::Io(io::ErrorKind::UnexpectedEof.into());
                let bytes = match length > self.limit {
                    true => Err(ErrorKind::TooLong(self.limit)),
                    false if short => Err(broken()),
                    false => Ok(bytes),
                };
                return Ok(Some((name, bytes)));
            }
            if is_file {
                self.passed_over.count(&name);
            }
        }
    }
}

impl<R: Read> Iterator for Files<R> {
    type Item = Result<Found, ErrorKind>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let file = self.file().map_err(ErrorKind::of).transpose();
        self.done = !matches!(file, Some(Ok(_)));
        file
    }
}
