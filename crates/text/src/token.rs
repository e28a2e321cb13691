//! What a linguistic token is.

use crate::{Span, Spanned};

/// A token: what it is and where it stands. 12 bytes, `Copy`; its text is fetched from the source.
///
/// ```
/// use greenpaper_text::{Spanned, TokenKind, tokens};
/// let text = "Unison's £3m";
/// let second = tokens(text).nth(1).unwrap();
/// assert_eq!(second.kind, TokenKind::Clitic);
/// assert_eq!(second.text_in(text), "'s");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Spanned for Token {
    #[inline]
    fn span(&self) -> Span {
        self.span
    }
}

/// What a token is.
///
/// ```
/// use greenpaper_text::{TokenKind, tokens};
/// let kinds: Vec<_> = tokens("s 31(1)(a)?").map(|token| token.kind).collect();
/// assert_eq!(kinds, [TokenKind::Word, TokenKind::Provision, TokenKind::Stop]);
/// assert!(TokenKind::Stop.is_punctuation());
/// ```
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
    /// Two or more capitals, digits and `&` allowed, a plural `s` too: `NHS`, `G4S`, `R&D`, `PCTs`.
    Acronym,
    /// A number: `2001`, `13,000`, `1.5`, `2/3`.
    Number,
    /// An ordinal: `1st`, `21st`.
    Ordinal,
    /// A number with a magnitude glued on: `3m`, `10bn`, `5k`.
    Quantity,
    /// A unit cut off its number: `pm` of `9.15pm`, `kg` of `5kg`.
    Unit,
    /// The figure after a currency sign: `3m` of `£3m`, `1,250.50` of `$1,250.50`.
    Money,
    /// The figure before a per cent sign: `2.5` of `2.5%`.
    Percentage,
    /// A time of day: `10:30`, `9.15` of `9.15pm`.
    Time,
    /// A date in figures: `12/06/2001`, `2001-06-12`; a decade: `1990s`, `'90s`.
    Date,
    /// A provision: `31(1)(a)`.
    Provision,
    /// `.`, `!`, `?` or a run of them.
    Stop,
    /// `...`, `…`
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
    /// A URL, a bare domain or the name of a file: `https://www.gov.uk/`, `legislation.gov.uk`.
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

impl TokenKind {
    /// Every kind, in the order in which they are declared.
    pub const ALL: &'static [TokenKind] = &[
        TokenKind::Word,
        TokenKind::Clitic,
        TokenKind::Abbreviation,
        TokenKind::Acronym,
        TokenKind::Number,
        TokenKind::Ordinal,
        TokenKind::Quantity,
        TokenKind::Unit,
        TokenKind::Money,
        TokenKind::Percentage,
        TokenKind::Time,
        TokenKind::Date,
        TokenKind::Provision,
        TokenKind::Stop,
        TokenKind::Ellipsis,
        TokenKind::Comma,
        TokenKind::Semicolon,
        TokenKind::Colon,
        TokenKind::Hyphen,
        TokenKind::Dash,
        TokenKind::Slash,
        TokenKind::OpenQuote,
        TokenKind::CloseQuote,
        TokenKind::OpenBracket,
        TokenKind::CloseBracket,
        TokenKind::Bullet,
        TokenKind::Currency,
        TokenKind::Percent,
        TokenKind::Url,
        TokenKind::Email,
        TokenKind::Hashtag,
        TokenKind::Handle,
        TokenKind::Emoji,
        TokenKind::Symbol,
    ];

    /// The kind's name, in lower case with hyphens, as serde has it: `open-quote`.
    ///
    /// ```
    /// use greenpaper_text::TokenKind;
    /// assert_eq!(TokenKind::OpenQuote.as_str(), "open-quote");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            TokenKind::Word => "word",
            TokenKind::Clitic => "clitic",
            TokenKind::Abbreviation => "abbreviation",
            TokenKind::Acronym => "acronym",
            TokenKind::Number => "number",
            TokenKind::Ordinal => "ordinal",
            TokenKind::Quantity => "quantity",
            TokenKind::Unit => "unit",
            TokenKind::Money => "money",
            TokenKind::Percentage => "percentage",
            TokenKind::Time => "time",
            TokenKind::Date => "date",
            TokenKind::Provision => "provision",
            TokenKind::Stop => "stop",
            TokenKind::Ellipsis => "ellipsis",
            TokenKind::Comma => "comma",
            TokenKind::Semicolon => "semicolon",
            TokenKind::Colon => "colon",
            TokenKind::Hyphen => "hyphen",
            TokenKind::Dash => "dash",
            TokenKind::Slash => "slash",
            TokenKind::OpenQuote => "open-quote",
            TokenKind::CloseQuote => "close-quote",
            TokenKind::OpenBracket => "open-bracket",
            TokenKind::CloseBracket => "close-bracket",
            TokenKind::Bullet => "bullet",
            TokenKind::Currency => "currency",
            TokenKind::Percent => "percent",
            TokenKind::Url => "url",
            TokenKind::Email => "email",
            TokenKind::Hashtag => "hashtag",
            TokenKind::Handle => "handle",
            TokenKind::Emoji => "emoji",
            TokenKind::Symbol => "symbol",
        }
    }

    /// The kind of that name; `None` where none has it.
    ///
    /// ```
    /// use greenpaper_text::TokenKind;
    /// assert!(TokenKind::ALL.iter().all(|kind| TokenKind::named(kind.as_str()) == Some(*kind)));
    /// assert_eq!(TokenKind::named("OpenQuote"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<TokenKind> {
        TokenKind::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }
}

impl core::fmt::Display for TokenKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

impl TokenKind {
    /// Whether it is made of letters: a word, a clitic, an abbreviation, an acronym or a unit.
    #[inline]
    #[must_use]
    pub const fn is_word(self) -> bool {
        use TokenKind::{Abbreviation, Acronym, Clitic, Unit, Word};
        matches!(self, Word | Clitic | Abbreviation | Acronym | Unit)
    }

    /// Whether it is written in figures.
    #[inline]
    #[must_use]
    pub const fn is_numeric(self) -> bool {
        use TokenKind::{Date, Money, Number, Ordinal, Percentage, Provision, Quantity, Time};
        matches!(self, Number | Ordinal | Quantity | Money | Percentage | Time | Date | Provision)
    }

    /// Whether it is a mark of punctuation.
    #[inline]
    #[must_use]
    pub const fn is_punctuation(self) -> bool {
        use TokenKind::{
            Bullet, CloseBracket, CloseQuote, Colon, Comma, Dash, Ellipsis, Hyphen, OpenBracket, OpenQuote,
            Semicolon, Slash, Stop,
        };
        matches!(
            self,
            Stop | Ellipsis
                | Comma
                | Semicolon
                | Colon
                | Hyphen
                | Dash
                | Slash
                | OpenQuote
                | CloseQuote
                | OpenBracket
                | CloseBracket
                | Bullet
        )
    }
}
