//! Publication: a title with one capital after a word for what it is, where what follows is only said of publications.

use super::after_cue::{TRIGGER, lead};
use super::proposal::{propose, titles};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

pub(super) static CLAUSE_AFTER_CUE: Rule = Rule {
    id: "publication/clause-after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        let (first, from) = (lead.title.start, lead.title.end);
        let bare = lead.small && lead.capitals < 3 && !lead.parted && !lead.called;
        cx.test("nothing parts it from its cue", bare && !titles.is_opener(first))?;
        cx.test("the cue is about one work", titles.is_one_work(cx.here()))?;
        let end = end_of_published(&titles, from)?;
        let long = (first + 3..=first + 14).contains(&end);
        cx.test("a clause of some words", long && !titles.any(first..end, class::STATEMENT_VERB))?;
        cx.test("no other name", !titles.is_organisation_or_begins_known(first..end))?;
        propose(cx, first..end)
    },
    finds: &[
        "He said so in its report [Long waits for short journeys], published in June.",
        "Our paper [Roads ahead for all] appeared in May.",
    ],
    leaves: &["He said so in its report Long waits were rare, in June."],
};

/// Where the clause from `from` on ends, if what follows is said of a publication: it appeared, or was published.
fn end_of_published(titles: &TitleReader<'_, '_>, from: usize) -> Option<usize> {
    let clause = titles.clause_end(from);
    let out = |at: usize| titles.is(at, class::PUBLISHING_PARTICIPLE);
    let verb = |at: usize| {
        matches!(titles.word(at), "appeared" | "appears")
            || matches!(titles.word(at), "was" | "is") && out(at + 1)
    };
    let passive = titles.word(clause + 1) == "which" && titles.word(clause + 2) == "was";
    let closed = match titles.word(clause) {
        "(" => titles.is(clause + 1, class::COMMAND_PAPER_SERIES),
        _ => titles.shape(clause) == Shape::Comma && (out(clause + 1) || passive),
    };
    (from..clause).find(|&at| verb(at)).or(closed.then_some(clause))
}
