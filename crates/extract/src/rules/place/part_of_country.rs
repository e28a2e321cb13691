//! Parts of the country: `the North` in, the place out.

use crate::rules::prelude::*;

/// `the North`, `the South`, `the Midlands`, not before another capital.
pub(super) static PART_OF_COUNTRY: Rule = Rule {
    id: "place/part-of-country",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::class(class::COUNTRY_PART),
    run: |cx| {
        let here = cx.here();
        cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
        cx.test("nothing else was found there", cx.mentions().is_free(here))?;
        let before = cx.step(-1).map_or("", |at| cx.document().word(at));
        cx.test("behind ‘the’", before == "the")?;
        cx.test("not before another capital", !cx.document().is_capitalised(here + 1))?;
        cx.propose(here..here + 1)
    },
    finds: &["Rail fares in the [North] rose."],
    leaves: &["He went North in May.", "They drove to the North Sea."],
};
