//! What a linguistic token is.

use crate::{Span, Spanned};

/// A token: what it is and where it stands. 12 bytes, `Copy`; its text is fetched from the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Spanned for Token {
    fn span(&self) -> Span {
        self.span
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum TokenKind {
    /// A word: `care`, `Unison`, `do` of `don't`.
    Word,
    /// A clitic cut off its word: `n't`, `'s`, `'ll`, the bare possessive `'`.
    Clitic,
    /// An abbreviation with its stop: `e.g.`, `Mr.`, `No.`, `U.K.`.
    Abbreviation,
    /// Two or more capitals, digits and `&` allowed: `NHS`, `G4S`, `R&D`.
    Acronym,
    /// A number: `2001`, `13,000`, `1.5`, `2/3`.
    Number,
    /// An ordinal: `1st`, `21st`.
    Ordinal,
    /// A number with a unit glued on: `3m`, `10bn`, `9.15am`, `5kg`.
    Quantity,
    /// A provision: `31(1)(a)`.
    Provision,
    /// `.`, `!`, `?` or a run of them.
    Stop,
    /// `...`, `…`.
    Ellipsis,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// A hyphen inside a compound: `-` of `joined-up`.
    Hyphen,
    /// A dash: `–`, `—`, `--`, `-` between blanks.
    Dash,
    /// `/`
    Slash,
    /// An opening quotation mark.
    OpenQuote,
    /// A closing quotation mark.
    CloseQuote,
    /// `(`, `[`, `{`
    OpenBracket,
    /// `)`, `]`, `}`
    CloseBracket,
    /// A list bullet: `•`, `▪`.
    Bullet,
    /// A currency sign: `£`, `€`, `$`.
    Currency,
    /// `%`, `‰`
    Percent,
    /// A URL or a bare domain: `https://www.gov.uk/`, `legislation.gov.uk`.
    Url,
    /// An e-mail address.
    Email,
    /// `#tag`
    Hashtag,
    /// `@name`
    Handle,
    /// An emoji or an emoticon.
    Emoji,
    /// Anything else that is not a letter or a digit.
    Symbol,
}
