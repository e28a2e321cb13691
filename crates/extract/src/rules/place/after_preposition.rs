//! Unknown places: a capitalised word that nobody knows, behind a preposition of place, in; the place out.

use super::surroundings::may_name_a_place;
use crate::rules::prelude::*;

/// One word or two that are nothing else: `in Ferrybridge End`, `a carer from Negombo`, `the pumps at Ferrybridge`. The name is
/// found again elsewhere by `coreference/place`.
pub(super) static AFTER_PREPOSITION: Rule = Rule {
    id: "place/after-preposition",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::word(|word| {
        word.shape() == Shape::Capital && !word.frequency().everyday && may_name_a_place(word)
    }),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        cx.test(
            "in a sentence, not first",
            cx.casing() == Casing::Sentence && !document.starts_sentence(here),
        )?;
        cx.test("behind a preposition of place", is_led(cx))?;
        cx.test("nothing else was found there", cx.mentions().is_free(here))?;
        let two = document.shape(here + 1) == Shape::Capital && cx.mentions().is_free(here + 1);
        let end = if two { here + 2 } else { here + 1 };
        let own = (here..end).all(|at| {
            let frequency = document.frequency(at);
            !frequency.everyday
                && (frequency.given == 0 || !two)
                && may_name_a_place(&document.lexical_word(at))
        });
        cx.test("its words are nothing else", own)?;
        let next = document.shape(end);
        let ends = !next.is_capital() && !matches!(next, Shape::Clitic | Shape::Hyphen | Shape::And);
        cx.test("ends here", ends && end <= cx.tokens().end)?;
        if !two {
            cx.payloads().unknown_places.push(here);
        }
        cx.propose(here..end)
    },
    finds: &["Prices in [Ferrybridge] fell.", "A carer from [Negombo] spoke."],
    leaves: &["They spoke in Welsh.", "A letter from Negombo came."],
};

/// Whether a preposition of place stands before, or `from` behind somebody, or `at` behind a site.
fn is_led(cx: &Context<'_, '_>) -> bool {
    let document = cx.document();
    let Some(before) = cx.step(-1) else { return false };
    document.is(before, class::PLACE_VISIT_WORD)
        || before > 0
            && match document.word(before) {
                "from" => document.is(before - 1, class::RESIDENT_NOUN),
                "at" => document.is(before - 1, class::SITE_NOUN),
                _ => false,
            }
}
