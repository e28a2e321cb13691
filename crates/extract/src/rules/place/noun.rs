//! Places by a noun in their name: `River`, `Street`, `Hill`, `North` and the word beside it in; the place out.

use super::surroundings::may_name_a_place;
use crate::rules::prelude::*;

/// A river or a lake.
pub(super) static WATERSIDE: Rule = Rule {
    id: "place/waterside",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::class(class::WATERSIDE),
    run: |cx| {
        let (here, mentions) = (cx.here(), cx.mentions());
        cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
        let name = cx.step(1)?;
        cx.test("a capital follows", cx.document().shape(name) == Shape::Capital)?;
        cx.test("nothing else was found there", mentions.is_free(here) && mentions.is_free(name))?;
        cx.propose(here..name + 1)
    },
    finds: &["Sewage ran into the [River Wharfe] for a week."],
    leaves: &["The River was high."],
};

/// A street that stands for a place or for who sits there: `10 Downing Street`. `12 Mill Street` is an address.
pub(super) static STREET: Rule = Rule {
    id: "place/street",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::text("Street"),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        let name = capital_before(cx)?;
        let house = cx.step(-2).map_or("", |at| document.word(at));
        let ten = house == "10";
        cx.test("no number of a house but ten", ten || !house.starts_with(|c: char| c.is_ascii_digit()))?;
        cx.propose(name - usize::from(ten)..here + 1)
    },
    finds: &["Shops in [Tees Street] are shut."],
    leaves: &["They live at 12 Mill Street now."],
};

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

/// Two words, the second a feature of the land, behind a preposition of place or as a subject.
pub(super) static FEATURE_OF_LAND: Rule = Rule {
    id: "place/feature-of-land",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::class(class::LAND_FEATURE),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        let name = capital_before(cx)?;
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

/// The capital before the noun that triggered the rule, in a sentence where nothing was found of either.
fn capital_before(cx: &mut Context<'_, '_>) -> Option<usize> {
    cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
    let name = cx.step(-1)?;
    let free = cx.mentions().is_free(cx.here()) && cx.mentions().is_free(name);
    let capital = cx.document().shape(name) == Shape::Capital;
    cx.test("a capital before it, and nothing else found", capital && free)?;
    Some(name)
}
