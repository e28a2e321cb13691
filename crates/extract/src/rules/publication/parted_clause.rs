//! Publication: a title in small letters but for its first words, parted by a mark or "called" from a word for what it is.

use super::after_cue::{TRIGGER, lead};
use super::proposal::{propose, titles};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

pub(super) static PARTED_CLAUSE: Rule = Rule {
    id: "publication/parted-clause",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        let clause = lead.is_clause(&titles) && !lead.is_called() && !lead.is_question(&titles);
        cx.test("a clause parted from its cue", clause && !lead.opener)?;
        let (first, mut end) = (lead.title.start, titles.clause_end(lead.title.end));
        // A subtitle: the strategy, Keeping well: a plan for the north, is.
        if titles.is_colon(end) && end >= first + 2 {
            end = titles.clause_end(end + 1);
        }
        cx.test("a mark closes it", closes(&titles, end))?;
        let asks = titles.word(end) == "?";
        let end = titles.before_month(first, end) + usize::from(asks);
        let long = (first + 3..=first + 14).contains(&end);
        cx.test("a clause of some words", long && !titles.any(first..end, class::STATEMENT_VERB))?;
        cx.test("the cue is about one work", lead.called || titles.is_one_work(cx.here()))?;
        propose(cx, first..end)
    },
    finds: &[
        "The paper, [Roads ahead for the west], is due.",
        "The strategy, [Keeping well: a plan for the north], is due.",
    ],
    leaves: &["The paper, Ann said at once, is due."],
};

fn closes(titles: &TitleReader<'_, '_>, at: usize) -> bool {
    let kind = titles.kind(at);
    let mark = matches!(kind, None | Some(TokenKind::Semicolon | TokenKind::Dash | TokenKind::OpenBracket));
    let stop = kind == Some(TokenKind::Stop) && matches!(titles.word(at), "." | "?");
    mark || stop || titles.shape(at) == Shape::Comma || titles.shape(at) == Shape::Hyphen
}
