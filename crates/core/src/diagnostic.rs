//! What was odd about an input.

use crate::Span;
use crate::named::named;
use serde::{Deserialize, Serialize};

/// Something odd that was met on the way; nothing failed for it.
///
/// ```
/// use greenpaper_core::{Diagnostic, DiagnosticKind, Span};
/// let odd = Diagnostic {
///     kind: DiagnosticKind::UnclosedQuote,
///     span: Some(Span::new(0, 1)),
///     message: "the quotation is never closed".into(),
/// };
/// assert_eq!(odd.kind, DiagnosticKind::UnclosedQuote);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What sort of oddity.
    pub kind: DiagnosticKind,
    /// Where, in bytes of the article's text, if anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// The same for people, in a sentence.
    pub message: String,
}

/// What sort of oddity.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!(DiagnosticKind::UnclosedQuote.to_string(), "unclosed-quote");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// Bytes that could not be decoded stand as U+FFFD.
    Undecodable,
    /// The encoding was guessed.
    EncodingGuessed,
    /// NUL or other control characters stand in the text.
    ControlCharacters,
    /// Several dates could be the date of publication.
    SeveralDates,
    /// A date that the source gives cannot be read.
    UnreadableDate,
    /// A paragraph starts in the middle of a sentence: a link or a drop capital was lost.
    StartsMidSentence,
    /// A paragraph stops in the middle of a sentence.
    StopsMidSentence,
    /// Two columns of text stand side by side, so that lines of the one go on in the other.
    ColumnsSideBySide,
    /// A quotation is opened and never closed.
    UnclosedQuote,
    /// There is no text.
    Empty,
    /// What a recogniser found did not fit the article.
    LayersRefused,
}

named!(
    DiagnosticKind,
    "kind of diagnostic",
    [
        Undecodable = "undecodable",
        EncodingGuessed = "encoding-guessed",
        ControlCharacters = "control-characters",
        SeveralDates = "several-dates",
        UnreadableDate = "unreadable-date",
        StartsMidSentence = "starts-mid-sentence",
        StopsMidSentence = "stops-mid-sentence",
        ColumnsSideBySide = "columns-side-by-side",
        UnclosedQuote = "unclosed-quote",
        Empty = "empty",
        LayersRefused = "layers-refused",
    ]
);
