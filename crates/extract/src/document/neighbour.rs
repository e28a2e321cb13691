//! Neighbours: what must stand directly beside the token that a trigger takes, as data; a token beside it in, whether it is
//! one out.

use super::casing::Shape;
use crate::lexicon::LexicalClass;
use std::ops::Range;

/// A token beside another, by its shape, its lexical classes or its words: a token that any of these takes is one. See
/// [`Trigger::only_before`](crate::Trigger::only_before).
///
/// ```
/// use greenpaper_extract::{Neighbour, Shape, Trigger};
/// // "The" before a capital.
/// const NAMED: Trigger = Trigger::text("The").only_before("a capital follows", Neighbour::CAPITAL);
/// assert_ne!(format!("{NAMED:?}"), format!("{:?}", Trigger::text("The")));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Neighbour {
    shapes: u16,
    classes: LexicalClass,
    texts: [Option<&'static str>; 4],
    /// Whether a word may be one by its classes, and by its letters.
    by_class: bool,
    by_text: bool,
}

/// The bit of shapes that stands for the edge of a block, where there is no token.
const EDGE: u16 = 1 << 15;

impl Neighbour {
    const NONE: Neighbour = Neighbour {
        shapes: 0,
        classes: LexicalClass::NONE,
        texts: [None; 4],
        by_class: false,
        by_text: false,
    };

    /// A word with a capital, or one of capitals.
    pub const CAPITAL: Neighbour = Neighbour::shape(Shape::Capital).or_shape(Shape::Caps);

    /// No token: the block begins or ends there.
    pub const EDGE: Neighbour = Neighbour { shapes: EDGE, ..Neighbour::NONE };

    /// A token of a shape.
    #[must_use]
    pub const fn shape(shape: Shape) -> Neighbour {
        Neighbour::NONE.or_shape(shape)
    }

    /// A word of a lexical class, or of any of several.
    #[must_use]
    pub const fn class(classes: LexicalClass) -> Neighbour {
        Neighbour { classes, by_class: true, ..Neighbour::NONE }
    }

    /// One word, whatever the case of its ASCII letters.
    #[must_use]
    pub const fn text(text: &'static str) -> Neighbour {
        Neighbour::NONE.or_text(text)
    }

    /// The same, and tokens of a shape.
    #[must_use]
    pub const fn or_shape(self, shape: Shape) -> Neighbour {
        Neighbour { shapes: self.shapes | 1 << shape as u16, ..self }
    }

    /// The same, and the words of these classes.
    #[must_use]
    pub const fn or_class(self, classes: LexicalClass) -> Neighbour {
        Neighbour { classes: self.classes.or(classes), by_class: true, ..self }
    }

    /// The same, and one word, whatever the case of its ASCII letters. Four words: of more the last counts, and a lexical
    /// class is for them.
    #[must_use]
    pub const fn or_text(self, text: &'static str) -> Neighbour {
        let [first, second, third, _] = self.texts;
        let texts = match (first, second, third) {
            (None, ..) => [Some(text), None, None, None],
            (_, None, _) => [first, Some(text), None, None],
            (_, _, None) => [first, second, Some(text), None],
            _ => [first, second, third, Some(text)],
        };
        Neighbour { texts, by_text: true, ..self }
    }

    /// The same, and the edge of the block.
    #[must_use]
    pub const fn or_edge(self) -> Neighbour {
        Neighbour { shapes: self.shapes | EDGE, ..self }
    }

    /// Whether the edge of a block is one.
    #[inline]
    pub(crate) fn takes_edge(&self) -> bool {
        self.shapes & EDGE != 0
    }

    /// Whether a token of this shape is one.
    #[inline]
    pub(crate) fn takes_shape(&self, shape: Shape) -> bool {
        self.shapes >> shape as u16 & 1 == 1
    }

    /// Whether a word of these classes is one.
    #[inline]
    pub(crate) fn takes_class(&self, classes: &LexicalClass) -> bool {
        self.by_class && classes.any(self.classes)
    }

    /// Whether a word is one by its letters.
    #[inline]
    pub(crate) fn takes_text<'w>(&self, word: impl FnOnce() -> &'w str) -> bool {
        self.by_text && {
            let word = word();
            self.texts.iter().flatten().any(|it| word.eq_ignore_ascii_case(it))
        }
    }
}

/// On which side of what triggers a rule its neighbour must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Behind,
    Before,
    Beside,
}

/// What must stand beside what triggers a rule, and how a failed test of it is called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Condition {
    pub(crate) label: &'static str,
    side: Side,
    neighbour: Neighbour,
}

impl Condition {
    /// What triggers stands directly behind the neighbour.
    pub(crate) const fn behind(label: &'static str, neighbour: Neighbour) -> Condition {
        Condition { label, side: Side::Behind, neighbour }
    }

    /// It stands directly before it.
    pub(crate) const fn before(label: &'static str, neighbour: Neighbour) -> Condition {
        Condition { label, side: Side::Before, neighbour }
    }

    /// It stands on either side of it.
    pub(crate) const fn beside(label: &'static str, neighbour: Neighbour) -> Condition {
        Condition { label, side: Side::Beside, neighbour }
    }

    /// Whether it holds of these tokens, where `takes` tells of a token by its number whether it is such a neighbour.
    pub(crate) fn holds(
        &self,
        tokens: &Range<usize>,
        takes: impl Fn(&Neighbour, Option<usize>) -> bool,
    ) -> bool {
        let behind = || takes(&self.neighbour, tokens.start.checked_sub(1));
        let before = || takes(&self.neighbour, Some(tokens.end));
        match self.side {
            Side::Behind => behind(),
            Side::Before => before(),
            Side::Beside => before() || behind(),
        }
    }
}
