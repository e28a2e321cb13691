//! Titles that a word says are one: `entitled`, `called`, `copy of` in, the title behind it out.

use super::proposal::{begins, propose, titles};
use crate::rules::prelude::*;

/// A title after "it is called", where the paragraph speaks of a work before.
pub(super) static CALLED: Rule = Rule {
    id: "publication/called",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("called"),
    run: |cx| {
        let (titles, called) = (titles(cx), cx.here());
        let before = |steps: usize| called.checked_sub(steps).map_or("", |at| titles.word(at));
        let it = before(2).eq_ignore_ascii_case("it") || before(2) == "which";
        cx.test("it is called", it && matches!(before(1), "is" | "was"))?;
        cx.test("a work before", titles.cue_within(40, called))?;
        propose(cx, titles.announced_title(called + 1)?)
    },
    finds: &["The report is late. It is called [Early days for all]."],
    leaves: &[
        "The dog is late. It is called Early Days and is long.",
        "Her report is late. He is called Ann Lee.",
    ],
};

/// What there is a copy, an author, an edition of: a copy of Rivers of the North.
pub(super) static COPY_OF: Rule = Rule {
    id: "publication/copy-of",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::COPY_NOUN.or(class::FRONT_MATTER_NOUN)),
    run: |cx| {
        let titles = titles(cx);
        // "in the foreword to A Fair Crossing"
        let link = if titles.is(cx.here(), class::COPY_NOUN) { "of" } else { "to" };
        cx.test("of, or to", titles.word(cx.here() + 1) == link)?;
        let first = cx.here() + 2;
        begins(cx, &titles, first)?;
        let mut end = titles.end(first);
        if titles.is_colon(end) && titles.shape(end + 1) == Shape::Small {
            end = titles.clause_end(end + 1);
        }
        let known = titles.known_end(first).is_some();
        let titled = titles.looks_titled(first..end) && !titles.is_other_name(first..end);
        cx.test("a title", known || titled)?;
        propose(cx, first..end)
    },
    finds: &[
        "She gave him a copy of [Rivers of the North] in May.",
        "So it says in the foreword to [Bridges of the South].",
    ],
    leaves: &["She gave him a copy of Ann Lee's letter.", "She gave a copy to Rivers of the North."],
};

/// A title after "entitled" or "titled".
pub(super) static ENTITLED: Rule = Rule {
    id: "publication/entitled",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::TITLE_ANNOUNCER),
    run: |cx| propose(cx, titles(cx).announced_title(cx.here() + 1)?),
    finds: &[
        "He wrote a piece entitled [Boats and Bridges] in May.",
        "It was titled: [Early days for the north].",
    ],
    leaves: &["They were entitled to it."],
};
