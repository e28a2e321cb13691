//! Who said what.

use crate::named::named;
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
///         role: None,
///         cue: Some(Span::new(12, 16)),
///     }),
///     others: Vec::new(),
///     continues: None,
///     rule: None,
/// };
/// assert_eq!(quote.kind.as_str(), "direct");
/// assert_eq!(quote.speakers().count(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quote {
    /// Where, quotation marks included, in bytes of the article's text.
    pub span: Span,
    /// What sort of quotation.
    pub kind: QuoteKind,
    /// Who said it, where the text tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// Who said it with the speaker, where more than one did: `Tom Ash` of "Ann Lee and Tom Ash said".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Speaker>,
    /// Where the part stands that it goes on with, if its attribution broke it in two: `"They knew," he said, "and they lied."`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<Span>,
    /// The rule that made it, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleName>,
}

impl Quote {
    /// All who said it, in the order of the text.
    ///
    /// ```
    /// use greenpaper_core::{Quote, QuoteKind, Span, Speaker};
    /// let named = |name: &str| Speaker { name: name.into(), span: None, mention: None, role: None, cue: None };
    /// let quote = Quote {
    ///     span: Span::new(0, 9),
    ///     kind: QuoteKind::Partial,
    ///     speaker: Some(named("Ann Lee")),
    ///     others: vec![named("Tom Ash")],
    ///     continues: None,
    ///     rule: None,
    /// };
    /// assert_eq!(quote.said_by().as_deref(), Some("Ann Lee and Tom Ash"));
    /// ```
    pub fn speakers(&self) -> impl Iterator<Item = &Speaker> {
        self.speaker.iter().chain(&self.others)
    }

    /// The names of all who said it in a row, as a sentence has them; nothing where nobody is named.
    #[must_use]
    pub fn said_by(&self) -> Option<String> {
        let names: Vec<&str> = self.speakers().map(|it| &*it.name).collect();
        let (last, before) = names.split_last()?;
        if before.is_empty() {
            return Some((*last).to_owned());
        }
        Some(format!("{} and {last}", before.join(", ")))
    }
}

impl Spanned for Quote {
    fn span(&self) -> Span {
        self.span
    }
}

/// What sort of quotation.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("direct".parse::<QuoteKind>()?, QuoteKind::Direct);
/// # Ok::<(), Error>(())
/// ```
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
    /// Reported speech without quotation marks: the clause alone, without "that" and its attribution.
    Reported,
}

named!(
    QuoteKind,
    "kind of quotation",
    [Direct = "direct", Partial = "partial", Block = "block", Scare = "scare", Reported = "reported",]
);

/// Who said it.
///
/// ```
/// use greenpaper_core::*;
/// let speaker = Speaker { name: "a spokesman".into(), span: None, mention: None, role: None, cue: None };
/// assert_eq!(speaker.mention, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Speaker {
    /// The speaker's fullest name in the article, or what the text calls them: `a network spokesman`.
    pub name: String,
    /// The words of the attribution that name the speaker: `Lee`, `she`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// The mention that these words are, or refer back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<MentionIndex>,
    /// The post or calling by which the attribution names the speaker: `spokeswoman`, `leader of the council`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The cue: the bare verb of saying, a noun of speech, "according to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Span>,
}
