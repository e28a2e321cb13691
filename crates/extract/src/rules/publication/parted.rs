//! Titles that marks part from what they are or whose they are: a bracket, commas or an owner in, the title out.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// A title between commas after a word for what it is, further back: report by the union, Who Will Take the
/// Register?, lists.
pub(super) static BETWEEN_COMMAS: Rule = Rule {
    id: "publication/between-commas",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLICATION_CUE.or(class::CAPITAL_PUBLICATION_CUE)),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let cue = cx.here();
        let first = titles.is(cue, class::CAPITAL_PUBLICATION_CUE) && titles.starts_sentence(cue);
        cx.test("a cue in small letters, or first", first || titles.is(cue, class::PUBLICATION_CUE))?;
        let comma = comma_after(&titles, cue)?;
        begins(cx, &titles, comma + 1)?;
        let free = cx.mentions().is_free(comma - 1);
        let first = list_start(&titles, cue, comma).filter(|_| free).unwrap_or(comma + 1);
        let mut end = titles.end(first);
        let subtitle = titles.is_colon(end) && titles.shape(end + 1) == Shape::Small;
        end = if subtitle { titles.clause_end(end + 1) } else { end };
        let (until, closed) = match question_ahead(&titles, end) {
            Some(mark) => (mark, true),
            None => (end, subtitle || is_closed(&titles, end)),
        };
        cx.test("closed", closed)?;
        cx.test("a title", titles.is_free_title(first..until, false))?;
        propose(cx, first..if until > end { until + 1 } else { end })
    },
    finds: &["A report by the teachers, [Who Will Take the Register?], lists them."],
    leaves: &[
        "A report by the teachers, Blackmoor Valley Trust, lists them.",
        "A report by the teachers said, Who Will Take the Register? It lists them.",
    ],
};

/// The first comma behind a cue, if nothing between says something and no other cue stands between.
fn comma_after(titles: &TitleReader<'_, '_>, cue: usize) -> Option<usize> {
    let comma = (cue + 1..cue + 15).find(|&at| titles.shape(at) == Shape::Comma)?;
    let between = class::STATEMENT_VERB | class::PUBLICATION_CUE;
    let parted = titles.any(cue + 1..comma, between) || (cue + 1..comma).any(|at| titles.starts_sentence(at));
    (!parted).then_some(comma)
}

/// Where a title that is a list begins, of which the first comma parts the first item: Rates, Rents and Reason.
fn list_start(titles: &TitleReader<'_, '_>, cue: usize, comma: usize) -> Option<usize> {
    let last = comma - 1;
    let start = titles.start(comma).filter(|start| titles.capital(last) && last > cue && *start > cue)?;
    (!titles.is_other_name(start..comma) && !titles.other_begins_title(start)).then_some(start)
}

/// The question mark of a title that a comma parts: "Who Will Take the Register, and for How Long?"
fn question_ahead(titles: &TitleReader<'_, '_>, end: usize) -> Option<usize> {
    if titles.shape(end) != Shape::Comma {
        return None;
    }
    let word = |at: usize| matches!(titles.shape(at), Shape::Small | Shape::Capital | Shape::Caps);
    let mark = (end + 1..end + 9).find(|&at| !word(at))?;
    (titles.word(mark) == "?" && titles.capitals(end + 1..mark) > 0).then_some(mark)
}

fn is_closed(titles: &TitleReader<'_, '_>, end: usize) -> bool {
    let kind = titles.kind(end);
    matches!(kind, Some(TokenKind::Comma | TokenKind::Semicolon | TokenKind::CloseBracket))
        || titles.word(end) == "."
        || titles.word(end.wrapping_sub(1)) == "?"
}

/// A title in brackets behind a word for what it is: his report on the worst stations (Better Rail Stations).
pub(super) static BRACKETED: Rule = Rule {
    id: "publication/bracketed",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::OpenBracket).only_before("a capital begins it", Neighbour::CAPITAL),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let first = cx.here() + 1;
        begins(cx, &titles, first)?;
        cx.test("a word for what it is before", titles.cue_within(8, cx.here()))?;
        let title = first..titles.end(first);
        let closed = titles.word(title.end) == ")" || titles.shape(title.end) == Shape::Comma;
        cx.test("closed", closed && titles.capitals(title.clone()) >= 3)?;
        let other = titles.is(title.end - 1, class::ORGANISATION_HEAD)
            || titles.other_begins_title(first)
            || titles.is_other_name(title.clone());
        cx.test("no other name", !other)?;
        propose(cx, title)
    },
    finds: &["His report on the worst stations ([Better Rail Stations]) was late."],
    leaves: &["His report on the worst stations (Blackmoor Rail Trust) was late."],
};

/// A title that a known organisation or an acronym owns, in the place of a subject: the NAO’s Filling the
/// Potholes of England had warned.
pub(super) static OWNED: Rule = Rule {
    id: "publication/owned",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Clitic).only_before("a capital begins it", Neighbour::CAPITAL),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        cx.test("an owner", titles.owner_is_known(cx.here(), false))?;
        let first = cx.here() + 1;
        begins(cx, &titles, first)?;
        let title = first..titles.end(first);
        let comma = titles.shape(title.end) == Shape::Comma;
        let issued =
            titles.is(title.end + 1, class::PUBLISHING_PARTICIPLE) || titles.word(title.end + 1) == "which";
        let listed = titles.word(title.end) == "and" && titles.capital(title.end + 1);
        cx.test("a predicate follows", listed || titles.is_predicate(title.end) || comma && issued)?;
        cx.test("titled", titles.capitals(title.clone()) >= 3 && titles.looks_titled(title.clone()))?;
        cx.test("no other name", !titles.is_organisation_or_begins_known(title.clone()))?;
        propose(cx, title)
    },
    finds: &["The NAO’s [Filling the Gaps of the North] had warned of it."],
    leaves: &[
        "The NAO’s Ann Lee of Bath had warned of it.",
        "The NAO’s Filling the Gaps of the North, in May.",
    ],
};
