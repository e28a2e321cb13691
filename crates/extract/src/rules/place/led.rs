//! Places that no table knows, by what leads to them: a capital behind a preposition of place, or a noun such as `village`, in;
//! the place out.

use super::surroundings::may_name_a_place;
use crate::phrase::capital_run::Boundaries;
use crate::rules::prelude::*;

/// One word or two that are nothing else: `in Ferrybridge End`, `a carer from Negombo`, `the pumps at Ferrybridge`. The name is
/// found again elsewhere by `coreference/place`.
pub(super) static AFTER_PREPOSITION: Rule = Rule {
    id: "place/after-preposition",
    kind: MentionKind::Place,
    priority: Priority::Guess,
    trigger: Trigger::capitalised(|word| {
        word.shape() == Shape::Capital && !word.frequency().everyday && may_name_a_place(word)
    })
    .only_behind(
        "behind a preposition of place",
        Neighbour::class(class::PLACE_VISIT_WORD).or_text("from").or_text("at"),
    ),
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
        cx.test("led by ‘the’", follows_the(cx))?;
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
fn follows_the(cx: &Context<'_, '_>) -> bool {
    let words = (1..=LEAD as isize + 1).map_while(|steps| cx.step(-steps));
    let mut words = words
        .take_while(|at| matches!(cx.document().shape(*at), Shape::Small | Shape::Capital | Shape::Hyphen));
    words.any(|at| cx.word(at).eq_ignore_ascii_case("the"))
}
