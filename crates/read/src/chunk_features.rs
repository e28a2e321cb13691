//! Chunk features: what a chunk looks like by itself (running text, a heading, furniture, a date, a name); found out once.

use crate::byline::{NameLike, name_line};
use crate::date::{Dated, date_line};
use crate::furniture::{
    Furniture, LONGEST, addresses_reader, furniture, furniture_by, has_leaders, may_have_parts, offers,
};
use crate::heading::{is_heading, may_be_heading};
use crate::layout::Chunk;
use crate::line_features::LineFeatures;
use crate::list::Marker;
use crate::phrases::PhraseHits;
use crate::shape::{Closing, Words};
use std::ops::Deref;

/// What a chunk looks like by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChunkFeatures {
    /// How surely it is furniture by what it says.
    pub(crate) furniture: Furniture,
    /// Whether it has the form of a heading.
    pub(crate) heading: bool,
    /// Whether it is running text by its form.
    pub(crate) runs: bool,
    /// Whether it is short and asks its reader for something.
    pub(crate) addresses: bool,
    /// Whether it is a short sentence that offers its reader what sites do.
    pub(crate) offers: bool,
    /// Whether it is a date line.
    pub(crate) dated: bool,
    /// Whether it is somebody's name.
    pub(crate) name: NameLike,
    /// Signs in it, and what it says that is known.
    pub(crate) line: LineFeatures,
    /// Its words, of what may be a heading.
    words: Option<Words>,
}

/// A chunk and its features.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FeaturedChunk {
    chunk: Chunk,
    pub(crate) features: ChunkFeatures,
}

impl Deref for FeaturedChunk {
    type Target = Chunk;

    fn deref(&self) -> &Chunk {
        &self.chunk
    }
}

/// The chunks of `text` with the features of each.
pub(crate) fn chunk_features(text: &str, chunks: Vec<Chunk>) -> Vec<FeaturedChunk> {
    chunks
        .into_iter()
        .map(|chunk| FeaturedChunk { features: ChunkFeatures::of(text, &chunk), chunk })
        .collect()
}

impl ChunkFeatures {
    fn of(text: &str, chunk: &Chunk) -> ChunkFeatures {
        let words = chunk.text(text);
        let paragraph = words.len() > 200 && chunk.closing == Closing::Stop && chunk.marker.is_none();
        let line = if paragraph { LineFeatures::of_paragraph(words) } else { LineFeatures::of(words) };
        let dated = line.digit && date_line(words).is_some();
        let runs = runs(words, chunk);
        // A whole paragraph may turn to its reader too.
        let may_address = chunk.chars <= 120
            || chunk.chars <= 400 && (chunk.closing != Closing::Stop || chunk.marker == Some(Marker::Bullet));
        let may_offer = runs && chunk.chars <= 160;
        let count = (!dated && may_be_heading(words, chunk)).then(|| Words::of(words));
        ChunkFeatures {
            furniture: chunk_furniture(text, chunk, line),
            heading: count.is_some_and(|count| is_heading(words, &count)),
            runs,
            addresses: may_address && addresses_reader(words),
            offers: may_offer && offers(words),
            dated,
            name: if line.digit { NameLike::No } else { name_line(words) },
            line,
            words: count,
        }
    }
}

impl FeaturedChunk {
    /// The date that it is, if it is a date line.
    pub(crate) fn date(&self, text: &str) -> Option<Dated> {
        if self.features.dated { date_line(self.text(text)) } else { None }
    }

    /// Its words, counted.
    pub(crate) fn words(&self, text: &str) -> Words {
        self.features.words.unwrap_or_else(|| Words::of(self.text(text)))
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

/// Whether any of the lines of a chunk says that it is furniture, and none that it is not.
fn chunk_furniture(text: &str, chunk: &Chunk, features: LineFeatures) -> Furniture {
    let words = chunk.text(text);
    let whole = furniture_by(words, features);
    if chunk.lines == 1 || words.len() > LONGEST {
        return whole;
    }
    // Several lines are furniture if each is; most have one that is not, and of most the first is wrapped text.
    if begins_as_text(words, features) {
        return whole;
    }
    let mut least = Furniture::Sure;
    for line in words.lines() {
        least = least.min(furniture(line.trim()));
        if least <= whole {
            return whole;
        }
    }
    least
}

/// Whether the first line of several is none of furniture by its length and what it begins with, which is as the whole begins.
fn begins_as_text(words: &str, features: LineFeatures) -> bool {
    // Longer lines are furniture by what they begin with, by signs in them, or as few begin.
    const LONG: usize = 70;
    let bytes = words.as_bytes();
    if !bytes[0].is_ascii_uppercase() || features.phrases != PhraseHits::default() {
        return false;
    }
    let Some(end) = memchr::memchr(b'\n', bytes).filter(|end| *end > LONG) else { return false };
    let line = &words[..end];
    !(features.digit && features.bracket)
        && !(features.mark && (may_have_parts(line) || line.contains('©')))
        && !["HOME ", "Home ", "The post "].iter().any(|lead| line.starts_with(lead))
        && !has_leaders(line)
}
