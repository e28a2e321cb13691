//! Shape and casing: how the letters of a token look, and how a block is set; letters in, a shape or a casing out.

use crate::Document;
use crate::words::Letters;
use greenpaper_core::BlockKind;
use greenpaper_text::TokenKind;
use std::ops::Range;

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

/// The shapes of a document's tokens, and how its blocks are set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shapes<'d> {
    shapes: &'d [Shape],
    casings: &'d [Casing],
}

impl<'d> Shapes<'d> {
    /// Of a document.
    pub(crate) fn of(document: &'d Document<'_>) -> Shapes<'d> {
        Shapes { shapes: document.shapes(), casings: document.casings() }
    }

    /// The shape of token `number`; a mark where there is none.
    pub(crate) fn at(&self, number: usize) -> Shape {
        self.shapes.get(number).copied().unwrap_or(Shape::Mark)
    }

    /// Whether token `number` may be a word of a name.
    pub(crate) fn capital(&self, number: usize) -> bool {
        self.at(number).is_capital()
    }

    /// How unit `number` is set.
    pub(crate) fn setting(&self, unit: usize) -> Casing {
        self.casings[unit]
    }
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

/// Whether the tokens of `range` touch a hyphen on either side, and so are only a part of a word.
pub(crate) fn in_compound(document: &Document<'_>, shapes: &Shapes<'_>, range: &Range<usize>) -> bool {
    let before = range.start.checked_sub(1);
    let left = before.is_some_and(|it| shapes.at(it) == Shape::Hyphen && document.joined_to_next(it));
    let right = shapes.at(range.end) == Shape::Hyphen && document.joined_to_next(range.end - 1);
    left || right
}

/// A sorted list of words that most other words are seen not to be in by their first letter and length.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    /// For the low five bits of the first byte, a bit for each length that a word of the list has.
    lengths: [u32; 32],
}

impl WordList {
    /// Of words in order, none of them empty or longer than 31 bytes.
    pub(crate) const fn new(words: &'static [&'static str]) -> WordList {
        let mut lengths = [0; 32];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            lengths[(word[0] & 31) as usize] |= 1 << word.len();
            at += 1;
        }
        WordList { words, lengths }
    }

    /// Its words.
    pub(crate) const fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether it holds `word`.
    pub(crate) fn has(&self, word: &str) -> bool {
        let Some(first) = word.bytes().next() else { return false };
        let lengths = self.lengths[usize::from(first & 31)];
        word.len() < 32 && lengths >> word.len() & 1 == 1 && self.words.binary_search(&word).is_ok()
    }
}

/// Whether a list holds `word`.
pub(crate) fn listed(list: &WordList, word: &str) -> bool {
    list.has(word)
}

pub(crate) static OPENERS: WordList = WordList::new(&[
    "A",
    "About",
    "Above",
    "According",
    "Across",
    "Added",
    "After",
    "Again",
    "Against",
    "Ago",
    "All",
    "Almost",
    "Along",
    "Already",
    "Also",
    "Although",
    "Always",
    "Among",
    "Amongst",
    "An",
    "And",
    "Announcing",
    "Another",
    "Any",
    "Anyone",
    "April",
    "Are",
    "As",
    "Asked",
    "At",
    "August",
    "Away",
    "Be",
    "Because",
    "Been",
    "Before",
    "Behind",
    "Being",
    "Below",
    "Beneath",
    "Besides",
    "Between",
    "Beyond",
    "Both",
    "But",
    "By",
    "Can",
    "Commenting",
    "Compare",
    "Consider",
    "Contrast",
    "Could",
    "December",
    "Despite",
    "Did",
    "Do",
    "Does",
    "During",
    "Each",
    "Earlier",
    "Eight",
    "Either",
    "Elsewhere",
    "Enough",
    "Even",
    "Ever",
    "Every",
    "Everyone",
    "Except",
    "February",
    "Few",
    "Finally",
    "Five",
    "Following",
    "For",
    "Forget",
    "Former",
    "Four",
    "Friday",
    "From",
    "Further",
    "Given",
    "Had",
    "Half",
    "Has",
    "Have",
    "He",
    "Hence",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "Imagine",
    "In",
    "Including",
    "Indeed",
    "Instead",
    "Into",
    "Is",
    "It",
    "Its",
    "January",
    "July",
    "June",
    "Last",
    "Later",
    "Launching",
    "Less",
    "Let",
    "Like",
    "Many",
    "March",
    "May",
    "Meanwhile",
    "Mine",
    "Monday",
    "More",
    "Moreover",
    "Most",
    "Much",
    "My",
    "Near",
    "Neither",
    "Never",
    "Nevertheless",
    "Next",
    "Nine",
    "No",
    "Nobody",
    "None",
    "Nonetheless",
    "Nor",
    "Not",
    "Nothing",
    "Notice",
    "November",
    "Now",
    "October",
    "Of",
    "Off",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Other",
    "Others",
    "Otherwise",
    "Our",
    "Out",
    "Over",
    "Perhaps",
    "Recall",
    "Remember",
    "Responding",
    "Saturday",
    "September",
    "Seven",
    "Several",
    "She",
    "Should",
    "Since",
    "Sir",
    "Six",
    "So",
    "Some",
    "Speaking",
    "Still",
    "Such",
    "Sunday",
    "Suppose",
    "Ten",
    "Than",
    "Thank",
    "Thanks",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "Therefore",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Three",
    "Through",
    "Throughout",
    "Thursday",
    "Thus",
    "To",
    "Today",
    "Together",
    "Tomorrow",
    "Too",
    "Tuesday",
    "Twelve",
    "Two",
    "Under",
    "Unless",
    "Unlike",
    "Until",
    "Up",
    "Upon",
    "Us",
    "Very",
    "Was",
    "We",
    "Wednesday",
    "Well",
    "Were",
    "What",
    "Whatever",
    "When",
    "Whenever",
    "Where",
    "Whereas",
    "Wherever",
    "Whether",
    "Which",
    "While",
    "Whilst",
    "Who",
    "Whoever",
    "Whom",
    "Whose",
    "Why",
    "Will",
    "With",
    "Within",
    "Without",
    "Witness",
    "Would",
    "Writing",
    "Yes",
    "Yesterday",
    "Yet",
    "You",
    "Your",
]);
