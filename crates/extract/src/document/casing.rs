//! Shape and casing: how the letters of a token look, and how a block is set; letters in, a shape or a casing out.

use crate::lexicon::Letters;
use greenpaper_core::BlockKind;
use greenpaper_text::TokenKind;

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A word that begins with a capital and has a small letter: `Health`, `McKay`, `Ofsted`.
    Capital,
    /// A word of capitals, figures among them: `NHS`, `G4S`, `A&E`.
    Caps,
    /// A word that begins with a small letter.
    Small,
    /// `'s`, a bare apostrophe after a plural, and other clitics.
    Clitic,
    /// A figure, with or without a unit.
    Figure,
    /// `-` inside a compound.
    Hyphen,
    /// `,`
    Comma,
    /// `&`
    And,
    /// Anything else.
    Mark,
}

impl Shape {
    /// Whether it may be a word of a name.
    #[must_use]
    pub fn is_capital(self) -> bool {
        matches!(self, Shape::Capital | Shape::Caps)
    }
}

/// How a unit is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Casing {
    /// As a sentence: capitals mean something.
    Sentence,
    /// Most Words Begin With a Capital.
    Title,
    /// MOST WORDS ARE CAPITALS.
    AllCaps,
}

/// The shape of a token whose letters look so.
pub(crate) fn shape(word: &str, kind: TokenKind, letters: Letters) -> Shape {
    match kind {
        TokenKind::Clitic => return Shape::Clitic,
        TokenKind::Hyphen => return Shape::Hyphen,
        TokenKind::Comma => return Shape::Comma,
        TokenKind::Number | TokenKind::Ordinal | TokenKind::Quantity => return Shape::Figure,
        TokenKind::Symbol if word == "&" => return Shape::And,
        TokenKind::Word | TokenKind::Abbreviation | TokenKind::Acronym => {}
        _ => return Shape::Mark,
    }
    match letters {
        Letters::Small => return Shape::Small,
        Letters::Title | Letters::Capital => return Shape::Capital,
        Letters::Other => {}
    }
    let Some(first) = word.chars().next() else { return Shape::Mark };
    if first.is_lowercase() {
        return Shape::Small;
    }
    if !first.is_uppercase() && !first.is_ascii_digit() {
        return if first.is_alphabetic() { Shape::Small } else { Shape::Mark };
    }
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    if letters().any(char::is_lowercase) {
        return if first.is_uppercase() { Shape::Capital } else { Shape::Figure };
    }
    match letters().count() {
        0 => Shape::Figure,
        // An initial, or "A".
        1 if word.len() < 3 => Shape::Capital,
        _ => Shape::Caps,
    }
}

/// How a block of tokens of these shapes is set.
pub(crate) fn casing(shapes: &[Shape], kind: BlockKind) -> Casing {
    let count = |wanted: Shape| shapes.iter().map(|it| usize::from(*it == wanted)).sum::<usize>();
    let (capital, caps, small) = (count(Shape::Capital), count(Shape::Caps), count(Shape::Small));
    let words = capital + caps + small;
    if words >= 3 && caps * 3 > words * 2 {
        return Casing::AllCaps;
    }
    let heading = matches!(kind, BlockKind::Headline | BlockKind::RepeatedHeadline | BlockKind::Subheading);
    // Small words (of, the, and) keep their small letters in titles.
    let titled = if heading { (capital + caps) * 5 > words * 3 } else { (capital + caps) * 6 > words * 5 };
    if words >= 3 && titled { Casing::Title } else { Casing::Sentence }
}
