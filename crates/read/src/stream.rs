//! Streams whose first bytes were looked at, to tell what they hold.

use std::io::{self, Cursor, Read};

/// A stream whose first bytes were looked at.
pub(crate) type Headed<R> = io::Chain<Cursor<Vec<u8>>, R>;

/// As many bytes are looked at to tell what a stream is.
pub(crate) const HEAD: usize = 1 << 16;

/// Takes the first bytes of a stream, and returns them and all of it.
pub(crate) fn headed<R: Read>(mut reader: R) -> io::Result<(Vec<u8>, Headed<R>)> {
    let mut head = Vec::new();
    reader.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    Ok((head.clone(), Cursor::new(head).chain(reader)))
}
