//! Organisation: capitals before a comma behind which it is said what they are.

use super::shared::{is_open, may_be_name, propose_whole};
use crate::rules::prelude::*;

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
