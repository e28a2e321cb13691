//! Publication: a title, a comma, and what it is: Bands on the Run, our paper with the University.

use super::proposal::{propose, titles_in_sentence};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

pub(super) static BEFORE_DESCRIPTION: Rule = Rule {
    id: "publication/before-description",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLICATION_CUE),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let comma = comma_before(&titles, cx.here())?;
        // The report's author is no report.
        cx.test("no owner", titles.shape(cx.here() + 1) != Shape::Clitic)?;
        let start = titles.title_before_comma(comma)?;
        // Where a sentence begins with it, or what is read "in" it follows, there is no doubt where it begins.
        let before = start.wrapping_sub(1);
        let begins = titles.starts_sentence(start)
            || titles.is(before, class::READING_LEAD)
            || titles.word(before) == "The";
        let title = start..comma;
        let known_person = cx.document().frequency(comma - 1).surname > 0 || !titles.capital(comma - 1);
        let pair = begins && title.len() == 2 && titles.word(start).ends_with("ing") && !known_person;
        let other = titles.is_organisation_or_begins_known(title.clone());
        let fits = pair && !titles.is_other_name(title.clone())
            || titles.looks_titled(title.clone()) && !other
            || titles.is_free_title(title.clone(), begins && title.len() >= 3);
        cx.test("a title", fits)?;
        propose(cx, title)
    },
    finds: &["[Bands on the Run], our paper with the university, is due."],
    leaves: &["Blackmoor Valley Trust, our paper says, is due.", "Ann Lee, the report's author, is late."],
};

/// The comma before the description that a word for a work ends: ", our new paper".
fn comma_before(titles: &TitleReader<'_, '_>, cue: usize) -> Option<usize> {
    let low = titles.tokens().start.max(cue.saturating_sub(7));
    let parts = |at: usize| {
        matches!(titles.shape(at), Shape::Comma | Shape::Mark) || titles.is(at, class::PUBLICATION_CUE)
    };
    let comma = (low..cue).rev().find(|&at| parts(at))?;
    let determined = titles.determines_work(comma + 1) || titles.capital(comma + 1);
    (titles.shape(comma) == Shape::Comma && comma + 2 <= cue && determined).then_some(comma)
}
