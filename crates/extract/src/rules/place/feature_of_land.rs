//! Features of the land: `Hill`, `Bay` and the word before it in; the place out.

use super::surroundings::may_name_a_place;
use crate::rules::prelude::*;

/// Two words, the second a feature of the land, behind a preposition of place or as a subject.
pub(super) static FEATURE_OF_LAND: Rule = Rule {
    id: "place/feature-of-land",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::class(class::LAND_FEATURE),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
        let name = cx.step(-1)?;
        let free = cx.mentions().is_free(here) && cx.mentions().is_free(name);
        cx.test(
            "a capital before it, and nothing else found",
            document.shape(name) == Shape::Capital && free,
        )?;
        let own = document.frequency(name).given == 0 && may_name_a_place(&document.lexical_word(name));
        cx.test("the word before may name a place", own)?;
        let before = name.checked_sub(1)?;
        let led = document.is(before, class::LAND_FEATURE_PREPOSITION) || document.word(before) == ".";
        cx.test("led by a preposition of place, or first", led)?;
        let ends = !document.is_capitalised(here + 1)
            && !matches!(document.shape(here + 1), Shape::Hyphen | Shape::And);
        cx.test("ends here", ends)?;
        cx.propose(name..here + 1)
    },
    finds: &["A bus from [Tower Hill] was late."],
    leaves: &["A talk by Benny Hill was enough.", "The Tower Hill was shut."],
};
