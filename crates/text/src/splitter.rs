//! Sentences of English prose for policy and law.
//!
//! The way of a sentence: `walk` goes from one candidate to the next, `rules` reads what stands around one and decides
//! what is certain, with the help of `lexicon`; `layout` tells a wrapped line from a paragraph's end;
//! `sentences` puts it together.

mod abbreviation;
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
mod note;
mod rules;
mod scan;
mod sentences;
mod settings;
#[cfg(any(feature = "model", feature = "train"))]
mod surroundings;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod train;
mod walk;
#[cfg(feature = "model")]
mod weights;

pub use self::builder::{SplitterBuilder, SplitterError};
pub use self::sentences::Sentences;
use self::settings::Settings;
pub use self::settings::{LineBreaks, ListMarkers};

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
    settings: Settings,
}

static DEFAULT: Splitter = Splitter::new();

impl Splitter {
    /// The splitter as it is measured: rules, and the model where the `model` feature is on.
    #[must_use]
    pub const fn new() -> Splitter {
        Splitter { settings: Settings::DEFAULT }
    }

    /// The splitter that decides by rules alone: a little less often right on careless prose, with every
    /// decision one that can be looked up.
    #[must_use]
    pub const fn rules() -> Splitter {
        let mut splitter = Splitter::new();
        splitter.settings.model = false;
        splitter
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
        Sentences::new(&self.settings, text)
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
