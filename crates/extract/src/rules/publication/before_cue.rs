//! Publication: a title right before a word for what it is: the Every Child Matters green paper.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static BEFORE_CUE: Rule = Rule {
    id: "publication/before-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLICATION_CUE),
    run: |cx| {
        let (titles, cue) = (titles(cx), cx.here());
        let last = cx.step(-1)?;
        let named = titles.capital(last) || titles.shape(last) == Shape::Figure;
        cx.test("a capital before", named && !titles.is(last, class::ORGANISATION_HEAD))?;
        let start = titles.start(cue)?;
        let word = titles.word(cue);
        let paper = matches!(word, "white" | "green") && titles.word(cue + 1) == "paper";
        let few = paper || matches!(word, "consultation" | "strategy");
        cx.test("enough capitals", titles.capitals(start..cue) >= if few { 2 } else { 3 })?;
        let before = start.wrapping_sub(1);
        let determined = titles.is(before, class::DEFINITE_DETERMINER | class::EDITION_ADJECTIVE)
            || titles.shape(before) == Shape::Clitic
            || titles.word(before) == "of"
            || titles.word(before).eq_ignore_ascii_case("in");
        cx.test("determined", determined)?;
        let other = titles.other_begins_title(start) || titles.is_other_name(start..cue);
        cx.test("no other name", !other)?;
        propose(cx, start..cue)
    },
    finds: &["It is in the [Fairer Futures for All] white paper."],
    leaves: &["It is in the Blackmoor Valley Trust report.", "It is in a Blackmoor Valley Railway plan."],
};
