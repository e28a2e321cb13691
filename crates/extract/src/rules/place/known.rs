//! Known places: the look-up of a place, or the first word of one abroad, in; the place, where what stands around lets it
//! be one, out.

use super::surroundings::{is_free, is_part_of_name};
use crate::phrase::abroad::{is_foreign, is_located_abroad};
use crate::phrase::namesake::{is_abroad_by_sentence, is_called_after, is_one_of_many, is_team};
use crate::phrase::place::{longest, referring, world_place};
use crate::rules::prelude::*;
use greenpaper_core::PlaceKind;

/// A name of the tables that is a place's and nothing else, or that a preposition of place leads to.
pub(super) static KNOWN: Rule = Rule {
    id: "place/known",
    kind: MentionKind::Place,
    priority: Priority::Weak,
    trigger: Trigger::fitting_lookup(EntityType::Place),
    run: |cx| {
        let (tokens, lookup) = known(cx)?;
        let cued = cue_before(cx, tokens.start);
        cx.test("sure to be a place, or led by a preposition of place", cued || !is_doubtful(cx, lookup))?;
        propose(cx, tokens, lookup)
    },
    finds: &[
        "Trains from [Leeds] to [Hull] stop at [Selby].",
        "From [Wales] to the [East Midlands], it rained.",
    ],
    leaves: &[
        "The London Marathon was wet.",
        "Reading is good for you.",
        "She had Leeds cakes with the Duke of Bedford.",
    ],
};

/// A name of the tables that may be something else, where the article names the same place beyond doubt, beside another place
/// in a list, or of a seat of power that acts: `Westminster has other plans`.
pub(super) static DOUBTFUL: Rule = Rule {
    id: "place/doubtful",
    kind: MentionKind::Place,
    priority: Priority::Weak,
    trigger: Trigger::fitting_lookup(EntityType::Place),
    run: |cx| {
        let (tokens, lookup) = known(cx)?;
        cx.test("of doubtful sense", is_doubtful(cx, lookup))?;
        let is_place = |at: usize| cx.mentions().at(at).is_some_and(|(_, it)| it.kind == MentionKind::Place);
        let word = |at: usize| cx.document().word(at);
        let listed =
            tokens.start > 1 && matches!(word(tokens.start - 1), "and" | "or") && is_place(tokens.start - 2)
                || tokens.start > 1 && word(tokens.start - 1) == "," && is_place(tokens.start - 2)
                || word(tokens.end) == "," && is_place(tokens.end + 1);
        let metonym = lookup.entries().any(|it| it.place_kind() == Some(PlaceKind::Metonym));
        let sure = cx.payloads().sure_places.iter().any(|sure| lookup.ids().any(|id| id == *sure));
        cx.test("in a list of places, a seat of power, or named beyond doubt", listed || metonym || sure)?;
        propose(cx, tokens, lookup)
    },
    finds: &["In Whitehall they say that [Westminster] sleeps."],
    leaves: &["Reading is good for you."],
};

/// The longest known place here that stands free, with a part of the compass before it; where another name that only looks
/// like one is as long, none.
fn known(cx: &mut Context<'_, '_>) -> Option<(Range<usize>, Lookup)> {
    let (document, here) = (cx.document(), cx.here());
    let lookup = longest(document, here)?;
    // Written like a place and none: Westminster Hall debate, London Living Wage.
    let false_friend = |it: &&Lookup| it.has(EntityType::FalseFriend) && it.after > here + 1;
    let blocked = document.lookups_at(here).iter().rfind(false_friend).map_or(here, |it| it.after);
    if blocked > lookup.after {
        cx.resume_at(blocked);
    }
    cx.test("no longer name that only looks like a place", blocked <= lookup.after)?;
    cx.resume_at(lookup.after);
    let mut tokens = here..lookup.after;
    let free = is_free(cx, &tokens) && !document.in_compound(&tokens);
    cx.test("not inside another mention or a compound", free)?;
    // Worcester sauce, and the Duke of Wellington.
    let product = document.shape(tokens.end) == Shape::Small && document.is(tokens.end, class::PLACE_PRODUCT);
    let title =
        here >= 2 && document.word(here - 1) == "of" && document.is(here - 2, class::TERRITORIAL_TITLE);
    cx.test("nothing called after a place", !product && !title)?;
    let (unit, name) = (cx.unit(), here..lookup.after);
    let many = is_one_of_many(document, unit, &name) || is_called_after(document, &name);
    cx.test("no cheese, no ship", !many)?;
    cx.test("no team", !is_team(document, unit, &name))?;
    let compass = here.checked_sub(1).filter(|at| {
        cx.tokens().contains(at)
            && document.is(*at, class::COMPASS_WORD)
            && !document.starts_sentence(*at)
            && cx.mentions().is_free(*at)
    });
    tokens.start = compass.unwrap_or(here);
    let part = cx.casing() == Casing::Sentence && is_part_of_name(cx, &tokens);
    cx.test("no part of a longer name", !part)?;
    Some((tokens, lookup))
}

/// Whether the name may be something else than a place.
fn is_doubtful(cx: &Context<'_, '_>, lookup: Lookup) -> bool {
    let (document, here) = (cx.document(), cx.here());
    let sentence = cx.casing() == Casing::Sentence;
    // "US troops": in a sentence no pronoun is written so.
    let states = sentence
        && lookup.after == here + 1
        && document.word(here) == "US"
        && document.shape(lookup.after) == Shape::Small;
    let everyday = lookup.after == here + 1 && document.frequency(here).everyday;
    !lookup.is_firm(EntityType::Place) && !states || !sentence && everyday
}

/// Whether a preposition of place, or a verb of going there, stands before.
fn cue_before(cx: &Context<'_, '_>, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|at| cx.document().is(at, class::PLACE_PREPOSITION))
}

fn propose(cx: &mut Context<'_, '_>, tokens: Range<usize>, lookup: Lookup) -> Option<()> {
    let document = cx.document();
    // East London has a row of its own.
    let whole = (tokens.start < cx.here())
        .then(|| document.names_from(cx.unit(), tokens.start).filter(|it| it.after == lookup.after).last())
        .flatten()
        .filter(|it| it.has(EntityType::Place));
    if let Some(whole) = whole {
        return cx.propose_as(tokens.clone(), |candidate| {
            referring(candidate, document, tokens, Some(whole), false)
        });
    }
    // Western Australia is a part of Australia and not the whole.
    let country = |it: Entry| is_foreign(it) && it.place_kind() == Some(PlaceKind::Country);
    let part = tokens.start < cx.here() && lookup.entries().any(country);
    if part
        || is_abroad_by_sentence(document, cx.unit(), &tokens)
        || is_located_abroad(document, cx.unit(), &tokens) && !lookup.entries().any(is_foreign)
    {
        return cx
            .propose_as(tokens.clone(), |candidate| referring(candidate, document, tokens, None, false));
    }
    cx.payloads().sure_places.extend(lookup.ids_of(EntityType::Place));
    cx.propose_as(tokens.clone(), |candidate| referring(candidate, document, tokens, Some(lookup), false))
}

/// States and cities abroad, islands, ridings and landscapes.
pub(super) static WORLD: Rule = Rule {
    id: "place/world",
    kind: MentionKind::Place,
    priority: Priority::Weak,
    trigger: Trigger::class(class::WORLD_PLACE_OPENER),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let tokens = world_place(document, here, cx.tokens().end)?;
        cx.test("not a known place", longest(document, here).is_none())?;
        let other = |it: &Lookup| it.has(EntityType::FalseFriend) && it.after > here + 1;
        cx.test("no name that only looks like a place", !document.lookups_at(here).iter().any(other))?;
        let free = is_free(cx, &tokens) && !document.in_compound(&tokens);
        cx.test("not inside another mention or a compound", free)?;
        let part = cx.casing() == Casing::Sentence && is_part_of_name(cx, &tokens);
        cx.test("no part of a longer name", !part)?;
        cx.propose(tokens)
    },
    finds: &["Nurses came from [Accra] and from [New South Wales]."],
    leaves: &["The Accra Accord was signed."],
};
