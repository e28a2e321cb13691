//! Titles with a subtitle: a colon or a dash in, both out.

use super::proposal::{propose, titles_in_sentence};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// A title and a subtitle in small letters, beside what the work is: Green Waters: how to plan, a report by.
pub(super) static DESCRIBED_SUBTITLE: Rule = Rule {
    id: "publication/described-subtitle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Colon)
        .only_before("a subtitle in small letters", Neighbour::shape(Shape::Small)),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let colon = cx.here();
        let start = titles.title_before_colon(colon)?;
        let end = titles.clause_end(colon + 1);
        let next = end + 1;
        let noun = titles.determines_work(next) && titles.any(next + 1..next + 4, class::PUBLICATION_CUE);
        let published = titles.shape(end) == Shape::Comma && (titles.word(next) == "published" || noun);
        let described = published && end > colon + 2;
        cx.test("a word for what it is beside it", described || titles.cue_before(start))?;
        propose(cx, start..end)
    },
    finds: &["[Green Waters: how to plan for rivers], a new report by Ann Lee, is due."],
    leaves: &["Blackmoor Valley: how to plan for rivers, by Ann Lee."],
};

/// A title with one capital before its colon, inside a sentence that speaks of something published: in A fork
/// in the road: Next steps for reform, by.
pub(super) static SMALL_SUBTITLE: Rule = Rule {
    id: "publication/small-subtitle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Colon),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let colon = cx.here();
        let first = first_before(&titles, colon)?;
        // "Five year strategy: Opportunity for all": the subtitle is the title.
        cx.test("no cue before the colon", !titles.is(colon - 1, class::PUBLICATION_CUE))?;
        let limit = titles.clause_end(colon + 1);
        let mut end = (colon + 1..limit).find(|&at| titles.is_barred(at)).unwrap_or(limit);
        while end > colon + 1 && end < limit && titles.is(end - 1, class::TITLE_SMALL_WORD) {
            end -= 1;
        }
        let issue = class::PUBLISHING_PARTICIPLE | class::COMMAND_PAPER_SERIES;
        let mark = titles.shape(end) == Shape::Comma || titles.word(end) == "(";
        let issued = mark && titles.is(end + 1, issue);
        let cued = issued
            || matches!(titles.word(first - 1), "in" | "read")
            || titles.any(first.saturating_sub(8)..end, class::PUBLICATION_CUE);
        let fits = if titles.starts_sentence(first) { issued } else { cued && is_led(&titles, first) };
        cx.test("led to, and a work", fits)?;
        cx.test("closed", end < limit || mark || is_stop(&titles, limit))?;
        let states = class::STATEMENT_VERB | class::MAIN_CLAUSE_WORD;
        cx.test("no main clause", end >= colon + 3 && !titles.any(first..end, states))?;
        cx.test("no other name", !titles.is_organisation_or_begins_known(first..colon))?;
        propose(cx, first..end)
    },
    finds: &["So he wrote in [A fork in the road: Next steps for reform], by all accounts."],
    leaves: &[
        "So he wrote in Ann Lee: Next steps for reform, by all accounts.",
        "He said a thing in May: Next steps are due.",
    ],
};

/// The one capital before a colon, with small letters between, if no person and no other name begins with it.
fn first_before(titles: &TitleReader<'_, '_>, colon: usize) -> Option<usize> {
    let low = (titles.tokens().start + 1).max(colon.saturating_sub(12));
    let small = |at: usize| matches!(titles.shape(at), Shape::Small | Shape::Comma | Shape::Hyphen);
    let first = (low..colon).rev().find(|&at| !small(at))?;
    let inside = titles.capital(first - 1) && !titles.starts_sentence(first);
    let other = titles.other_begins_title(first) || titles.is_speaker(first..colon);
    (titles.capital(first) && first + 2 <= colon && !titles.is_taken(first) && !inside && !other)
        .then_some(first)
}

/// Whether what stands before leads to a title: a preposition, a verb of reading, an owner.
fn is_led(titles: &TitleReader<'_, '_>, first: usize) -> bool {
    let before = first - 1;
    titles.is(before, class::TITLE_LEAD)
        || titles.shape(before) == Shape::Comma
        || titles.shape(before) == Shape::Clitic && titles.owner_is_known(before, false)
}

fn is_stop(titles: &TitleReader<'_, '_>, at: usize) -> bool {
    matches!(titles.kind(at), None | Some(TokenKind::Semicolon)) || titles.word(at) == "."
}

/// A title and a subtitle, both in title case, inside a sentence: A Green Future: Our Plan for Water.
pub(super) static SUBTITLE: Rule = Rule {
    id: "publication/subtitle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Colon),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let colon = cx.here();
        let start = titles.title_before_colon(colon)?;
        let end = titles.end(colon + 1);
        cx.test("a subtitle", titles.capitals(colon + 1..end) >= 2 && end - colon > 2)?;
        // A label before a colon begins its paragraph.
        let goes_on =
            matches!(titles.shape(end), Shape::Comma | Shape::Small) && titles.tokens().contains(&end);
        cx.test("no label", start > titles.tokens().start + 1 || goes_on)?;
        // Llyr Gruffydd MS: a name opens what its bearer says.
        let name = |at: usize| !cx.document().frequency(at).everyday && titles.capital(at);
        let speaks = titles.is_speaker(start..colon) || colon - start <= 3 && (start..colon).all(name);
        cx.test("nobody who speaks", start > titles.tokens().start || !speaks)?;
        propose(cx, start..end)
    },
    finds: &["We read of it in [Green Waters: Our Plan for Rivers] in May."],
    leaves: &["Blackmoor Valley: The Long Road to Ruin"],
};
