//! Streams whose first bytes were looked at, to tell what they hold.

use std::io::{self, Cursor, Read};

/// A stream whose first bytes were looked at.
pub(crate) type Headed<R> = io::Chain<Cursor<Vec<u8>>, Rest<R>>;

/// What comes after the first bytes: an error that came with them, and what follows.
#[derive(Debug)]
pub(crate) struct Rest<R> {
    error: Option<io::Error>,
    reader: R,
}

impl<R: Read> Read for Rest<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.error.take().map_or_else(|| self.reader.read(into), Err)
    }
}

/// Whether an error says that there should be more: so does what unpacks where it comes to an end too soon.
pub(crate) fn breaks_off(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::UnexpectedEof || error.to_string().contains("incomplete deflate stream")
}

/// As many bytes are looked at to tell what a stream is.
pub(crate) const HEAD: usize = 1 << 16;

/// Takes the first bytes of a stream, and returns them and all of it.
///
/// # Errors
///
/// The stream fails. That it breaks off behind some of them comes when they have been read.
pub(crate) fn headed<R: Read>(mut reader: R) -> io::Result<(Vec<u8>, Headed<R>)> {
    let mut head = Vec::new();
    let error = reader.by_ref().take(HEAD as u64).read_to_end(&mut head).err();
    let error = match error {
        Some(error) if head.is_empty() || !breaks_off(&error) => return Err(error),
        error => error,
    };
    Ok((head.clone(), Cursor::new(head).chain(Rest { error, reader })))
}
