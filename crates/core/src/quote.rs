//! Who said what.

use crate::{MentionIndex, RuleName, Span, Spanned};
use serde::{Deserialize, Serialize};

/// A quotation.
///
/// ```
/// use greenpaper_core::{Quote, QuoteKind, Span, Speaker};
/// // "It works," said Ann Lee.
/// let quote = Quote {
///     span: Span::new(0, 11),
///     kind: QuoteKind::Direct,
///     speaker: Some(Speaker {
///         name: "Ann Lee".into(),
///         span: Some(Span::new(17, 24)),
///         mention: None,
///         cue: Some(Span::new(12, 16)),
///     }),
///     rule: None,
/// };
/// assert_eq!(quote.kind.as_str(), "direct");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Where, quotation marks included, in bytes of the article's text.
    pub span: Span,
    /// What sort of quotation.
    pub kind: QuoteKind,
    /// Who said it, where the text tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// The rule that made it, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleName>,
}

impl Spanned for Quote {
    fn span(&self) -> Span {
        self.span
    }
}

/// What sort of quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum QuoteKind {
    /// A clause or more, attributed.
    Direct,
    /// Words woven into a reported sentence, attributed.
    Partial,
    /// Unmarked paragraphs after a line that ends in "said:".
    Block,
    /// Scare quotes, terms, titles: nobody's speech.
    Scare,
    /// Reported speech without quotation marks.
    Reported,
}

impl QuoteKind {
    /// The kind's name, in lower case: `direct`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Partial => "partial",
            QuoteKind::Block => "block",
            QuoteKind::Scare => "scare",
            QuoteKind::Reported => "reported",
        }
    }
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// The speaker's fullest name in the article, or what the text calls them: `a network spokesman`.
    pub name: String,
    /// The words of the attribution that name the speaker: `Lee`, `she`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// The mention that these words are, or refer back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<MentionIndex>,
    /// The verb of saying.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Span>,
}
