//! What each chunk looks like by itself, found out once: running text, a heading, furniture.

use crate::byline::{NameLike, name_line};
use crate::date::{Dated, date_line};
use crate::furniture::{Furniture, addresses_reader, chunk_furniture};
use crate::heading::{is_heading, may_be_heading};
use crate::layout::Chunk;
use crate::line_features::Facts;
use crate::list::Marker;
use crate::shape::{Closing, Words};

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
    /// Whether it is a date line.
    pub(crate) dated: bool,
    /// Whether it is somebody's name.
    pub(crate) name: NameLike,
    /// Signs in it, and what it says that is known.
    pub(crate) facts: Facts,
    /// Its words, of what may be a heading.
    words: Option<Words>,
}

/// Looks at each of the chunks of `text`.
pub(crate) fn look(text: &str, chunks: &mut [Chunk]) {
    for chunk in chunks {
        let words = chunk.text(text);
        let paragraph = words.len() > 200 && chunk.closing == Closing::Stop && chunk.marker.is_none();
        let facts = if paragraph { Facts::of_paragraph(words) } else { Facts::of(words) };
        let dated = facts.digit && date_line(words).is_some();
        let count = (!dated && may_be_heading(words, chunk)).then(|| Words::of(words));
        chunk.look = Look {
            furniture: chunk_furniture(text, chunk, facts),
            heading: count.is_some_and(|count| is_heading(words, &count)),
            runs: runs(words, chunk),
            // A whole paragraph may turn to its reader too.
            addresses: (chunk.chars <= 120
                || (chunk.chars <= 400
                    && (chunk.closing != Closing::Stop || chunk.marker == Some(Marker::Bullet))))
                && addresses_reader(words),
            dated,
            name: if facts.digit { NameLike::No } else { name_line(words) },
            facts,
            words: count,
        };
    }
}

impl Chunk {
    /// The date that it is, if it is a date line.
    pub(crate) fn date(&self, text: &str) -> Option<Dated> {
        if self.look.dated { date_line(self.text(text)) } else { None }
    }

    /// Its words, counted.
    pub(crate) fn words(&self, text: &str) -> Words {
        self.look.words.unwrap_or_else(|| Words::of(self.text(text)))
    }
}

/// Whether a full stop with a blank after it stands in a stretch.
fn has_stop(words: &str) -> bool {
    let bytes = words.as_bytes();
    memchr::memchr_iter(b'.', bytes).any(|at| bytes.get(at + 1) == Some(&b' '))
}

/// Whether a chunk is running text by its form: long, or closed and of more than a few words.
fn runs(words: &str, chunk: &Chunk) -> bool {
    chunk.chars >= 150
        || chunk.lines >= 4
        || (chunk.closing == Closing::Stop && chunk.chars >= 25)
        || (chunk.chars >= 90 && has_stop(words))
        || (matches!(chunk.closing, Closing::Colon | Closing::Comma) && chunk.chars >= 40)
}
