//! Names behind a cue: a noun for what they name, a post or a person in; the name as far as it goes out.

use super::shared::{is_open, may_be_name, propose_whole};
use crate::phrase::capital_run::Boundaries;
use crate::rules::prelude::*;

/// What a name that a cue announces goes on across.
static BOUNDARIES: Boundaries = Boundaries {
    joiners: &[(class::CUED_NAME_JOINER, 2), (class::NAME_CONJUNCTION, 1), (class::ARTICLE, 1)],
    marks: &[(Shape::Clitic, 1), (Shape::And, 1)],
    compounds: true,
    parts: LexicalClass::NONE,
    longest: 12,
};

/// Proposes the name that begins right behind the cue at token `cue`, in running text.
pub(super) fn propose_behind(cx: &mut Context<'_, '_>, cue: usize) -> Option<()> {
    let (document, first) = (cx.document(), cue + 1);
    cx.test("in a sentence", cx.casing() == Casing::Sentence)?;
    cx.test("a capital that is free", is_open(cx, first))?;
    let stops = |at: usize| {
        let small = document.shape(at - 1) == Shape::Small;
        !cx.mentions().is_free(at)
            || document.is_capitalised(at)
                && small
                && (document.is_known(&(at..at + 1), EntityType::Place)
                    || document.is(at, class::PERSONAL_TITLE))
    };
    let tokens = first..BOUNDARIES.end(document, first, &cx.tokens(), stops);
    cx.test("no person, no place, no class", may_be_name(document, tokens.clone()))?;
    propose_whole(cx, tokens, Priority::Guess)
}

/// Capitals right behind a noun for what they name.
pub(super) static AFTER_DESCRIPTOR: Rule = Rule {
    id: "organisation/after-descriptor",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| {
        it.shape() == Shape::Small && it.classes().any(class::ORGANISATION_DESCRIPTOR)
    }),
    run: |cx| propose_behind(cx, cx.here()),
    finds: &["The charity [Boats for Lonely Islands] wrote.", "Auditors at the firm [Wexcombe] agreed."],
    leaves: &["The charity in Leeds wrote.", "The charity Ann Lee runs is small."],
};

/// Capitals behind a post that is held in what they name.
pub(super) static AFTER_POST: Rule = Rule {
    id: "organisation/after-post",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::class(class::ORGANISATION_POST.or(class::CAPITAL_ORGANISATION_POST))
        .only_before("of, at or for", Neighbour::text("of").or_text("at").or_text("for")),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        // "director of X" names an organisation, "director for X" and "head of X" mostly a task.
        let led = match cx.word(at + 1) {
            "of" | "at" => cx.word(at) != "head",
            "for" => document.is(at, class::SPOKESPERSON),
            _ => false,
        };
        cx.test("of or at", led)?;
        // Unison members at Leeds: of the one before, not of where they are.
        let other = cx.step(-1).is_some_and(|it| {
            document.shape(it) == Shape::Caps || cx.mentions().kind_at(it) == Some(MentionKind::Organisation)
        });
        cx.test("not of a body before it", cx.word(at + 1) != "at" || !other)?;
        propose_behind(cx, at + 1)
    },
    finds: &["Ann Lee, chief executive of [Wexcombe Links], agreed.", "A trustee of [Skyward Steps] left."],
    leaves: &[
        "Unison members at Wexcombe Links left.",
        "The head of Policy left.",
        "The director for Europe left.",
    ],
};

/// Capitals behind a person's name and "of".
pub(super) static AFTER_PERSON: Rule = Rule {
    id: "organisation/after-person",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::capitalised(|it| {
        let name = it.frequency();
        it.shape() == Shape::Capital && name.given > 0 && !name.everyday
    })
    .only_before("a surname", Neighbour::shape(Shape::Capital)),
    run: |cx| {
        let of = cx.here() + 2;
        cx.test("of", cx.word(of) == "of")?;
        propose_behind(cx, of)
    },
    finds: &["Ruth Mirza of [Gingerbread] agreed."],
    leaves: &["Ruth of Gingerbread agreed."],
};
