//! Sentences of English prose for policy and law.
//!
//! The way of a sentence: `walk` goes from one candidate to the next, `rules` reads what stands around one and decides
//! what is certain, with the help of `lexicon`; `layout` tells a wrapped line from a paragraph's end;
//! `sentences` puts it together.

mod builder;
mod eight;
#[cfg(any(feature = "model", feature = "train"))]
mod features;
mod gap;
#[cfg(any(feature = "model", feature = "train"))]
mod gate;
mod layout;
mod lexicon;
mod marker;
#[cfg(feature = "model")]
mod model;
mod rules;
mod scan;
mod sentences;
#[cfg(any(feature = "model", feature = "train"))]
mod surroundings;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod train;
mod walk;

use alloc::boxed::Box;
use alloc::vec::Vec;

pub use self::builder::{LineBreaks, ListMarkers, SplitterBuilder, SplitterError};
use self::lexicon::Abbreviation;
pub use self::sentences::Sentences;

/// Finds the sentences of English prose, as policy and legal writing has it: `s. 31`, `31(1)(a)`,
/// `No. 10`, quotations closed after the stop, hard-wrapped lines, headings without a stop, lists.
///
/// What is a sentence: a blank line always ends one (also with CRLF, also with blanks in it); a closing
/// quote belongs to the sentence that it ends; an attribution after a quotation's comma stays in its
/// sentence; a list item starts a sentence and its marker belongs to it; a note number after the stop
/// belongs to the sentence before.
///
/// Segmenting never fails, takes time in proportion to the text's length whatever is in it, and
/// allocates nothing per sentence.
///
/// ```
/// use greenpaper_text::Splitter;
/// let text = "Section 31 applies, see s. 31(1)(a) of the Health Act\n1999. “It works,” said Dr. Lee.";
/// let splitter = Splitter::new();
/// let sentences: Vec<&str> = splitter.sentences(text).map(|span| &text[span]).collect();
/// assert_eq!(
///     sentences,
///     ["Section 31 applies, see s. 31(1)(a) of the Health Act\n1999.", "“It works,” said Dr. Lee."]
/// );
/// ```
#[derive(Clone, Debug)]
pub struct Splitter {
    /// Further abbreviations, without their last stop, in lower case, sorted.
    further: Vec<Box<str>>,
    list_markers: ListMarkers,
    colon_ends: bool,
    line_breaks: LineBreaks,
    model: bool,
}

static DEFAULT: Splitter = Splitter::new();

impl Splitter {
    /// The splitter as it is measured: rules, and the model where the `model` feature is on.
    #[must_use]
    pub const fn new() -> Splitter {
        Splitter {
            further: Vec::new(),
            list_markers: ListMarkers::Item,
            colon_ends: false,
            line_breaks: LineBreaks::Guess,
            model: true,
        }
    }

    /// The splitter that decides by rules alone: a little less often right on careless prose, with every
    /// decision one that can be looked up.
    #[must_use]
    pub const fn rules() -> Splitter {
        let mut splitter = Splitter::new();
        splitter.model = false;
        splitter
    }

    /// A splitter of one's own making.
    #[must_use]
    pub fn builder() -> SplitterBuilder {
        SplitterBuilder::new()
    }

    /// The sentences of `text`, in order.
    ///
    /// # Panics
    ///
    /// If `text` is longer than [`Span::MAX`](crate::Span::MAX) bytes.
    ///
    /// ```
    /// use greenpaper_text::{Span, Splitter};
    /// let splitter = Splitter::rules();
    /// let mut sentences = splitter.sentences("  One. Two? ");
    /// assert_eq!(sentences.next(), Some(Span::new(2, 6)));
    /// assert_eq!(sentences.next(), Some(Span::new(7, 11)));
    /// assert_eq!(sentences.next(), None);
    /// ```
    #[must_use]
    pub fn sentences<'a>(&'a self, text: &'a str) -> Sentences<'a> {
        Sentences::new(self, text)
    }

    fn abbreviation(&self, word: &[u8]) -> Option<Abbreviation> {
        lexicon::abbreviation(word).or_else(|| {
            if self.further.is_empty() {
                return None;
            }
            lexicon::is_among(word, &self.further).then_some(Abbreviation::Title)
        })
    }
}

impl Default for Splitter {
    fn default() -> Splitter {
        Splitter::new()
    }
}

/// The sentences of `text` by the default [`Splitter`].
///
/// # Panics
///
/// If `text` is longer than [`Span::MAX`](crate::Span::MAX) bytes.
///
/// ```
/// let text = "The Act passed. Nobody noticed.";
/// let sentences: Vec<&str> = greenpaper_text::sentences(text).map(|span| &text[span]).collect();
/// assert_eq!(sentences, ["The Act passed.", "Nobody noticed."]);
/// ```
#[must_use]
pub fn sentences(text: &str) -> Sentences<'_> {
    DEFAULT.sentences(text)
}

#[cfg(test)]
mod tests;
