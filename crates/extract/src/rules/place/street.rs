//! Streets: the word `Street` and the capital before it in; the place, where it is no address, out.

use crate::rules::prelude::*;

/// A street that stands for a place or for who sits there: `10 Downing Street`. `12 Mill Street` is an address.
pub(super) static STREET: Rule = Rule {
    id: "place/street",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::word(|word| word.text() == "Street"),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
        let name = cx.step(-1)?;
        let free = cx.mentions().is_free(here) && cx.mentions().is_free(name);
        cx.test(
            "a capital before it, and nothing else found",
            document.shape(name) == Shape::Capital && free,
        )?;
        let house = cx.step(-2).map_or("", |at| document.word(at));
        let ten = house == "10";
        cx.test("no number of a house but ten", ten || !house.starts_with(|c: char| c.is_ascii_digit()))?;
        cx.propose(name - usize::from(ten)..here + 1)
    },
    finds: &["Shops in [Tees Street] are shut."],
    leaves: &["They live at 12 Mill Street now."],
};
