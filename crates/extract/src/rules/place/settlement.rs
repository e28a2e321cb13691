//! Settlements: a noun such as `village`, and `of` behind it, in; the name that follows, where nobody knows it, out.

use super::surroundings::may_name_a_place;
use crate::phrase::capital_run::Boundaries;
use crate::rules::prelude::*;

/// Capitals, and hyphens with what stands between them: `Stow-cum-Marsh`.
const NAME: Boundaries =
    Boundaries { joiners: &[], marks: &[], compounds: true, parts: LexicalClass::NONE, longest: 5 };

/// How many words before the noun `the` may stand: `the former mining village of`.
const LEAD: usize = 4;

/// `the former mining village of Aldthorpe`, `the parish of Ashby Parva`. `A town of Victorian terraces` names none.
pub(super) static SETTLEMENT: Rule = Rule {
    id: "place/settlement",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::class(class::SETTLEMENT_NOUN),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
        cx.test("‘of’ follows", cx.word(here + 1) == "of")?;
        cx.test("a capital behind it", document.shape(here + 2) == Shape::Capital)?;
        cx.test("led by ‘the’", is_led(cx))?;
        let name = here + 2..NAME.end(document, here + 2, &cx.tokens(), |at| !cx.mentions().is_free(at));
        cx.test("nothing else was found there", name.clone().all(|at| cx.mentions().is_free(at)))?;
        let words = || name.clone().filter(|at| document.is_capitalised(*at));
        let own = words().all(|at| may_name_a_place(&document.lexical_word(at)))
            && words().any(|at| !document.frequency(at).everyday);
        cx.test("its words are nothing else", own)?;
        let next = document.shape(name.end);
        cx.test("ends here", !next.is_capital() && !matches!(next, Shape::Hyphen | Shape::And))?;
        if name.len() == 1 {
            cx.payloads().unknown_places.push(name.start);
        }
        cx.propose(name)
    },
    finds: &[
        "Rents fell in the former mining village of [Aldthorpe] last year.",
        "The parish of [Ashby Parva] has no bus, and the seaside town of [Wickham-on-Sands] one a day.",
        "The people of the island of [Skarra] voted in March.",
    ],
    leaves: &[
        "It is a town of Victorian terraces, and a city of Bengali shops.",
        "This is the city of Culture and of Steel.",
        "The port of Dover is a part of the town of the same name.",
    ],
};

/// Whether `the` stands a few words before, with nothing but words between.
fn is_led(cx: &Context<'_, '_>) -> bool {
    let words = (1..=LEAD as isize + 1).map_while(|steps| cx.step(-steps));
    let mut words = words
        .take_while(|at| matches!(cx.document().shape(*at), Shape::Small | Shape::Capital | Shape::Hyphen));
    words.any(|at| cx.word(at).eq_ignore_ascii_case("the"))
}
