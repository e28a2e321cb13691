//! Determiners before head nouns: the first token of a short form in; what leads to it out.

use crate::rules::prelude::*;

/// What stands before a short form, an adjective by which the one named before is meant gone over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Determiner {
    /// `that`, `those`, `such`: the one named just before.
    pub(super) near: bool,
    /// One of those, or `the`, `this`.
    pub(super) definite: bool,
    /// `our`, `Labour's`
    pub(super) possessive: bool,
    /// `a`
    pub(super) indefinite: bool,
}

/// What leads to the short form that begins with token `start`: `that amending`.
pub(super) fn determiner(cx: &Context<'_, '_>, start: usize) -> Determiner {
    let (document, low) = (cx.document(), cx.tokens().start);
    let modified = start > low + 1 && document.is(start - 1, class::ACT_MODIFIER);
    let at = start.wrapping_sub(1 + usize::from(modified));
    let is = |classes| start > low && document.is(at, classes);
    let word = if start > low { document.word(at) } else { "" };
    let near = is(class::ACT_DEMONSTRATIVE);
    Determiner {
        near,
        definite: near || word.eq_ignore_ascii_case("the") || word.eq_ignore_ascii_case("this"),
        possessive: is(class::POSSESSIVE_DETERMINER) || matches!(word, "'s" | "’s"),
        indefinite: word == "a",
    }
}
