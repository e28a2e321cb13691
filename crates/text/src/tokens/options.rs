//! How the tokeniser cuts: what becomes of clitics and of hyphens.

/// How [`tokens_with`](crate::tokens_with) cuts.
///
/// ```
/// use greenpaper_text::{Clitics, Spanned, TokenOptions, tokens_with};
/// let text = "They don't re-use it";
/// let options = TokenOptions { clitics: Clitics::Joined, ..TokenOptions::default() };
/// let tokens: Vec<_> = tokens_with(text, &options).map(|token| token.text_in(text)).collect();
/// assert_eq!(tokens, ["They", "don't", "re-use", "it"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct TokenOptions {
    /// What becomes of clitics.
    pub clitics: Clitics,
    /// What becomes of hyphens inside a compound.
    pub hyphens: Hyphens,
}

/// What becomes of clitics and contractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Clitics {
    /// Each syntactic word is a token: `do|n't`, `It|'s`, `workers|'`, `can|not`.
    #[default]
    Split,
    /// As written, the surface form: `don't`, `It's`, `workers'`, `cannot`.
    Joined,
}

/// What becomes of hyphens inside a compound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Hyphens {
    /// `health|-|care`, as in the treebanks EWT and GUM; a prefix that is no word stays on (`co-operate`,
    /// `non-executive`, `e-mail`).
    #[default]
    Split,
    /// `health-care`, as in the treebank LinES.
    Kept,
}
