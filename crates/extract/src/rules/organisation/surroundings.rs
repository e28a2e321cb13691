//! Capitals that what stands around them tells: a comma and a description, a list, what they are for, in; the name out.

use super::shared::{is_open, may_be_name, propose_whole, singular};
use crate::phrase::capital_run::{begins_no_name, capitals_in_row};
use crate::rules::prelude::*;

/// Capitals before a comma behind which it is said what they are.
pub(super) static APPOSITION: Rule = Rule {
    id: "organisation/apposition",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| {
        it.shape() == Shape::Small && it.classes().any(class::ORGANISATION_DESCRIPTOR)
    }),
    run: |cx| {
        let (document, noun, first) = (cx.document(), cx.here(), cx.tokens().start);
        let near = first.max(noun.saturating_sub(6))..noun.saturating_sub(1).max(first);
        let comma = near.rev().find(|it| document.shape(*it) == Shape::Comma)?;
        cx.test("an article behind the comma", document.is(comma + 1, class::APPOSITION_DETERMINER))?;
        let plain =
            |it: usize| document.shape(it) != Shape::Mark && !document.is(it, class::ORGANISATION_DESCRIPTOR);
        cx.test("it is the first such noun", (comma + 2..noun).all(plain))?;
        // The noun ends the apposition, or a relative clause or a preposition goes on: no "charity worker".
        let ends = document.is(noun + 1, class::APPOSITION_FOLLOWER)
            || document.tokens().get(noun + 1).is_some_and(|it| {
                matches!(it.kind, TokenKind::Comma | TokenKind::Stop | TokenKind::Semicolon)
                    || matches!(it.kind, TokenKind::Dash | TokenKind::CloseBracket)
            });
        cx.test("the noun ends it", ends && cx.casing() == Casing::Sentence)?;
        let mut start = comma;
        while start > first && start + 6 > comma && is_open(cx, start - 1) {
            start -= 1;
        }
        let tokens = start..comma;
        cx.test("a name before it", !tokens.is_empty() && may_be_name(document, tokens.clone()))?;
        propose_whole(cx, tokens, Priority::Guess)
    },
    finds: &["[Beacon], a local charity, gives advice."],
    leaves: &["Beacon, a charity worker, gives advice.", "Beacon, which closed, gave advice to a charity."],
};

/// A plural in capitals, and for whom or what.
pub(super) static FOR_WHOM: Rule = Rule {
    id: "organisation/for-whom",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::capitalised(|it| {
        let (word, other) = (it.text(), class::PLURAL_NON_ORGANISATION.or(class::SENTENCE_OPENER));
        let plural = word.ends_with('s') && !word.ends_with("ss") || word == "Campaign";
        it.shape() == Shape::Capital && plural && !it.classes().any(other)
    })
    .only_before("for", Neighbour::text("for")),
    run: |cx| {
        let (document, noun, tokens) = (cx.document(), cx.here(), cx.tokens());
        let whom = if cx.word(noun + 2) == "the" { noun + 3 } else { noun + 2 };
        cx.test("a capital behind it", tokens.contains(&whom) && document.is_capitalised(whom))?;
        let alone = noun == tokens.start || !document.is_capitalised(noun - 1);
        cx.test("no capital before it", alone && cx.mentions().is_free(noun))?;
        let other = class::PERSONAL_TITLE | class::NON_ORGANISATION_HEAD;
        let paper = singular(document, noun).any(other)
            || document.is(noun, class::NON_ORGANISATION_HEAD)
            || begins_no_name(document, noun);
        cx.test("no people and no paper", !paper)?;
        let text = cx.casing() == Casing::Sentence && cx.unit().block.kind.is_running_text();
        cx.test("in a sentence", text && is_open(cx, noun))?;
        let end = whom + capitals_in_row(document, whom, tokens.end.min(whom + 4));
        propose_whole(cx, noun..end, Priority::Guess)
    },
    finds: &["She joined [Boats for Islands] in May.", "A letter from [Potters for the Young] came."],
    leaves: &["The Rules for England apply.", "Ministers for Health met.", "Thanks for Ann's letter."],
};

/// Capitals in a list whose other items are organisations.
pub(super) static IN_LIST: Rule = Rule {
    id: "organisation/in-list",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::mention(MentionKind::Organisation)
        .only_behind("and before it", Neighbour::text("and").or_text("the")),
    run: |cx| {
        let (document, here, first) = (cx.document(), cx.here(), cx.tokens().start);
        let the = here > first && document.word(here - 1) == "the";
        let and = here.checked_sub(1 + usize::from(the)).filter(|it| *it > first)?;
        cx.test("and before it", document.word(and) == "and")?;
        let mut start = and;
        while start > first && start + 4 > and && is_open(cx, start - 1) && !document.starts_sentence(start) {
            start -= 1;
        }
        cx.test("two capitals before it", start + 1 < and && document.shape(start) == Shape::Capital)?;
        let led = start > first + 1
            && matches!(document.word(start - 1), "," | "and")
            && is_organisation(cx, start - 2);
        let word = document.frequency(start);
        let opens = document.starts_sentence(start) && word.everyday && the;
        cx.test("one before it, or the sentence", (led && word.given == 0) || opens)?;
        let other = class::PERSONAL_TITLE | class::NON_ORGANISATION_HEAD | class::LEGAL_ACTOR;
        let barred = (start..and).any(|it| singular(document, it).any(other));
        let own = !barred && may_be_name(document, start..and) && !begins_no_name(document, start);
        cx.test("no people and no papers", own)?;
        propose_whole(cx, start..and, Priority::Guess)
    },
    finds: &["We heard Unison, [Medical Justice] and the Home Office."],
    leaves: &["We heard Unison, Chief Ministers and the Home Office.", "Medical Justice and Ann Lee spoke."],
};

/// Whether an organisation stands at token `at`.
fn is_organisation(cx: &Context<'_, '_>, at: usize) -> bool {
    cx.mentions().kind_at(at) == Some(MentionKind::Organisation)
}
