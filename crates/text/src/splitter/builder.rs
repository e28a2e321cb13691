//! The builder of splitters: settings of one's own in, a [`Splitter`] or what is wrong with them out.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::Splitter;
use super::lexicon::LONGEST;
use super::settings::{LineBreaks, ListMarkers, Settings};

/// Makes a [`Splitter`].
///
/// ```
/// use greenpaper_text::{LineBreaks, Splitter};
/// let splitter = Splitter::builder()
///     .abbreviations(["Cttee.", "Govt"])
///     .line_breaks(LineBreaks::Wrapped)
///     .build()?;
/// let text = "The Cttee. Room is\nfull. See below.";
/// let sentences: Vec<&str> = splitter.sentences(text).map(|span| &text[span]).collect();
/// assert_eq!(sentences, ["The Cttee. Room is\nfull.", "See below."]);
/// # Ok::<(), greenpaper_text::SplitterError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct SplitterBuilder {
    further: Vec<String>,
    list_markers: ListMarkers,
    colon_ends: bool,
    line_breaks: LineBreaks,
    rules_only: bool,
    marked_ends_only: bool,
}

impl Splitter {
    /// A splitter of one's own making.
    #[must_use]
    pub fn builder() -> SplitterBuilder {
        SplitterBuilder::new()
    }
}

impl SplitterBuilder {
    /// What [`Splitter::new`] does.
    #[must_use]
    pub fn new() -> SplitterBuilder {
        SplitterBuilder::default()
    }

    /// Further abbreviations, with or without their last stop; case does not matter. None of them ends a
    /// sentence, except before a word that hardly stands elsewhere (`The`, `However`).
    #[must_use]
    pub fn abbreviations<I>(mut self, abbreviations: I) -> SplitterBuilder
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        self.further.extend(abbreviations.into_iter().map(Into::into));
        self
    }

    /// Whose a list marker is.
    #[must_use]
    pub fn list_markers(mut self, list_markers: ListMarkers) -> SplitterBuilder {
        self.list_markers = list_markers;
        self
    }

    /// Whether a colon before a capital ends a sentence; without this it does so at a line's end, and in a text of 8 KiB or
    /// more without a line end, whose lists and headings must have been run together.
    #[must_use]
    pub fn colon_ends(mut self, colon_ends: bool) -> SplitterBuilder {
        self.colon_ends = colon_ends;
        self
    }

    /// What a line end inside a paragraph is.
    #[must_use]
    pub fn line_breaks(mut self, line_breaks: LineBreaks) -> SplitterBuilder {
        self.line_breaks = line_breaks;
        self
    }

    /// Leaves the model out, as [`Splitter::rules`] does.
    #[must_use]
    pub fn rules_only(mut self) -> SplitterBuilder {
        self.rules_only = true;
        self
    }

    /// Whether a sentence may end where nothing is written that ends it, as the model finds in texts that have lost their line
    /// ends: a name under a letter, a heading before its text. Without this none does within a line, but behind a colon
    /// where that [ends](SplitterBuilder::colon_ends) one; prose whose paragraphs are known loses no stops.
    ///
    /// ```
    /// use greenpaper_text::Splitter;
    /// let splitter = Splitter::builder().unmarked_ends(false).build()?;
    /// let text = "They met at Kings Cross This morning they left. The end";
    /// let sentences: Vec<&str> = splitter.sentences(text).map(|span| &text[span]).collect();
    /// assert_eq!(sentences, ["They met at Kings Cross This morning they left.", "The end"]);
    /// # Ok::<(), greenpaper_text::SplitterError>(())
    /// ```
    #[must_use]
    pub fn unmarked_ends(mut self, unmarked_ends: bool) -> SplitterBuilder {
        self.marked_ends_only = !unmarked_ends;
        self
    }

    /// The splitter.
    ///
    /// # Errors
    ///
    /// If an abbreviation is empty, is longer than 16 bytes, or holds white space.
    ///
    /// ```
    /// use greenpaper_text::Splitter;
    /// let error = Splitter::builder().abbreviations(["et al"]).build().unwrap_err();
    /// assert_eq!(error.to_string(), "abbreviation \"et al\" holds white space");
    /// ```
    pub fn build(self) -> Result<Splitter, SplitterError> {
        let mut further = Vec::with_capacity(self.further.len());
        for entry in self.further {
            let word = entry.strip_suffix('.').unwrap_or(&entry);
            let fault = if word.is_empty() {
                Some("is empty")
            } else if word.len() > LONGEST {
                Some("is longer than 16 bytes")
            } else if word.contains(char::is_whitespace) {
                Some("holds white space")
            } else {
                None
            };
            if let Some(fault) = fault {
                return Err(SplitterError { entry, fault });
            }
            further.push(Box::from(word.to_ascii_lowercase()));
        }
        further.sort_unstable();
        Ok(Splitter {
            settings: Settings {
                further,
                list_markers: self.list_markers,
                colon_ends: self.colon_ends,
                line_breaks: self.line_breaks,
                model: !self.rules_only,
                unmarked_ends: !self.marked_ends_only,
                #[cfg(feature = "train")]
                trial: None,
            },
        })
    }
}

/// Why a [`Splitter`] could not be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitterError {
    entry: String,
    fault: &'static str,
}

impl fmt::Display for SplitterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "abbreviation {:?} {}", self.entry, self.fault)
    }
}

impl core::error::Error for SplitterError {}
