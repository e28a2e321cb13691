//! The settings of a splitter: all that the walk, the rules and the model ask of it.

use alloc::boxed::Box;
#[cfg(feature = "train")]
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::abbreviation::Abbreviation;
use super::lexicon;

/// Whose a list marker is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListMarkers {
    /// The item's: `1. The first point.` is one sentence.
    #[default]
    Item,
    /// Nobody's: `1.` is decided as any other stop.
    Plain,
}

/// What a line end inside a paragraph is; a blank line ends a sentence whatever is chosen here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineBreaks {
    /// What the lengths of the lines, and what stands around each line end, make of it.
    #[default]
    Guess,
    /// White space: the text is known to be hard-wrapped. A bullet still starts a sentence.
    Wrapped,
    /// The end of a paragraph: the text is known to have one paragraph a line.
    Paragraphs,
}

/// How a splitter splits.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// Further abbreviations, without their last stop, in lower case, sorted.
    pub(super) further: Vec<Box<str>>,
    pub(super) list_markers: ListMarkers,
    pub(super) colon_ends: bool,
    pub(super) line_breaks: LineBreaks,
    /// Whether the model decides what rules leave open.
    pub(super) model: bool,
    /// Whether a sentence may end where no stop and no line end says so.
    pub(super) unmarked_ends: bool,
    /// Weights on trial, instead of those that are built in.
    #[cfg(feature = "train")]
    pub(super) trial: Option<Arc<super::weights::Weights>>,
}

impl Settings {
    pub(super) const DEFAULT: Settings = Settings {
        further: Vec::new(),
        list_markers: ListMarkers::Item,
        colon_ends: false,
        line_breaks: LineBreaks::Guess,
        model: true,
        unmarked_ends: true,
        #[cfg(feature = "train")]
        trial: None,
    };

    /// What `word`, written with a stop, is if it is an abbreviation.
    pub(super) fn abbreviation(&self, word: &[u8]) -> Option<Abbreviation> {
        lexicon::abbreviation(word).or_else(|| {
            if self.further.is_empty() {
                return None;
            }
            lexicon::is_among(word, &self.further).then_some(Abbreviation::Title)
        })
    }
}
