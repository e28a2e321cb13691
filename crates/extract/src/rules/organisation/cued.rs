//! What rules for names behind a cue share: how far the name goes.

use super::shared::{is_open, may_be_name, propose_whole};
use crate::phrase::capital_run::Boundaries;
use crate::rules::prelude::*;

/// What a name that a cue announces goes on across.
static BOUNDARIES: Boundaries = Boundaries {
    joiners: &[(class::CUED_NAME_JOINER, 2), (class::NAME_CONJUNCTION, 1), (class::ARTICLE, 1)],
    marks: &[(Shape::Clitic, 1), (Shape::And, 1)],
    compounds: true,
    parts: LexicalClass::NONE,
    longest: 12,
};

/// Proposes the name that begins right behind the cue at token `cue`, in running text.
pub(super) fn propose_behind(cx: &mut Context<'_, '_>, cue: usize) -> Option<()> {
    let (document, first) = (cx.document(), cue + 1);
    cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
    cx.test("a capital that is free", is_open(cx, first))?;
    let stops = |at: usize| {
        let small = document.shape(at - 1) == Shape::Small;
        !cx.mentions().is_free(at)
            || document.is_capitalised(at)
                && small
                && (document.is_known(&(at..at + 1), EntityType::Place)
                    || document.is(at, class::PERSONAL_TITLE))
    };
    let tokens = first..BOUNDARIES.end(document, first, &cx.tokens(), stops);
    cx.test("no person, no place, no class", may_be_name(document, tokens.clone()))?;
    propose_whole(cx, tokens, Priority::Guess)
}
