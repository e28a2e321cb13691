//! What each chunk looks like by itself, found out once: running text, a heading, furniture.

use crate::furniture::{Furniture, addresses_reader, chunk_furniture};
use crate::heading::is_heading;
use crate::layout::Chunk;
use crate::list::Marker;
use crate::shape::Closing;

/// What a chunk looks like by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// How surely it is furniture by what it says.
    pub(crate) furniture: Furniture,
    /// Whether it has the form of a heading.
    pub(crate) heading: bool,
    /// Whether it is running text by its form.
    pub(crate) runs: bool,
    /// Whether it is short and asks its reader for something.
    pub(crate) addresses: bool,
}

/// Looks at each of the chunks of `text`.
pub(crate) fn look(text: &str, chunks: &mut [Chunk]) {
    for chunk in chunks {
        chunk.look = Look {
            furniture: chunk_furniture(text, chunk),
            heading: is_heading(text, chunk),
            runs: runs(text, chunk),
            // A whole paragraph may turn to its reader too.
            addresses: (chunk.chars <= 120
                || (chunk.chars <= 400
                    && (chunk.closing != Closing::Stop || chunk.marker == Some(Marker::Bullet))))
                && addresses_reader(chunk.text(text)),
        };
    }
}

/// Whether a full stop with a blank after it stands in a stretch.
fn has_stop(words: &str) -> bool {
    let bytes = words.as_bytes();
    memchr::memchr_iter(b'.', bytes).any(|at| bytes.get(at + 1) == Some(&b' '))
}

/// Whether a chunk is running text by its form: long, or closed and of more than a few words.
fn runs(text: &str, chunk: &Chunk) -> bool {
    chunk.chars >= 150
        || chunk.lines >= 4
        || (chunk.closing == Closing::Stop && chunk.chars >= 25)
        || (chunk.chars >= 90 && has_stop(chunk.text(text)))
        || (matches!(chunk.closing, Closing::Colon | Closing::Comma) && chunk.chars >= 40)
}
