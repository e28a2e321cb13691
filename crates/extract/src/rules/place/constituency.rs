//! Constituencies: a noun for a member of a legislature before `for`, or the bracket behind a member's name, in; the seat out.

use crate::phrase::place::{longest, referring};
use crate::rules::prelude::*;

/// The most tokens that the name of a seat has.
const LONGEST: usize = 10;

/// `the MP for Great Grimsby`, and in a debate `Ann Lee (North Tamar) (LD)`.
pub(super) static CONSTITUENCY: Rule = Rule {
    id: "place/constituency",
    kind: MentionKind::Place,
    priority: Priority::Weak,
    trigger: Trigger::class(class::CONSTITUENCY_CUE)
        .or_kind(TokenKind::OpenBracket)
        .only_before("‘for’ or a capital follows", Neighbour::CAPITAL.or_text("for")),
    run: |cx| {
        let here = cx.here();
        let start = match cx.word(here) {
            "(" => {
                cx.test("a party in brackets follows", party_follows(cx, here + 1))?;
                here + 1
            }
            "[" | "{" => return None,
            _ => {
                cx.test("‘for’ follows", cx.word(here + 1) == "for")?;
                here + 2
            }
        };
        let document = cx.document();
        cx.test("a capital follows", cx.tokens().contains(&start) && document.is_capitalised(start))?;
        let known = longest(document, start);
        let end = extent(cx, start).max(known.map_or(0, |it| it.after));
        cx.test("a name follows that is nothing else", end > start)?;
        let lookup = known.filter(|it| it.after == end);
        if let Some(it) = lookup {
            cx.payloads().sure_places.extend(it.ids_of(EntityType::Place));
        }
        cx.propose_as(start..end, |candidate| referring(candidate, document, start..end, lookup, true))
    },
    finds: &[
        "Ann Lee ([Hexwick, Tamar and Orme]) (LD): Will he?",
        "The MP for [Great Grimsby] asked first, and the MP for [Brigg and Goole] second.",
        "Ann Lee ([North Tamar]) (LD): Will he?",
    ],
    leaves: &["The MP for this place asked first.", "Ann Lee (Tamar) asked."],
};

/// Whether the bracket that opened before `at` closes and another opens, with one capital in it.
fn party_follows(cx: &Context<'_, '_>, at: usize) -> bool {
    let close = (at..at + LONGEST).find(|it| cx.word(*it) == ")");
    close.is_some_and(|it| {
        cx.word(it + 1) == "(" && cx.word(it + 3) == ")" && cx.document().is_capitalised(it + 2)
    })
}

/// The number of the token after the capitals from `start` on, with what stands inside names of seats between them.
fn extent(cx: &Context<'_, '_>, start: usize) -> usize {
    let document = cx.document();
    let limit = cx.tokens().end.min(start + LONGEST);
    let mut at = start;
    while at < limit && cx.mentions().is_free(at) {
        let next = at + 1 < cx.tokens().end && document.is_capitalised(at + 1);
        let inside = match document.shape(at) {
            Shape::Capital => true,
            Shape::Small if next && document.is(at, class::SEAT_CONNECTOR) => true,
            // (Hexwick, Tamar and Great Orme)
            Shape::Comma if document.word(start - 1) == "(" => next,
            Shape::Hyphen => document.joined_to_next(at),
            Shape::Small => at > start && document.shape(at - 1) == Shape::Hyphen,
            _ => false,
        };
        if !inside {
            break;
        }
        at += 1;
    }
    at
}
