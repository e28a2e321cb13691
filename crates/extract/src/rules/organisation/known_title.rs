//! Publication: the title of a known one. It stands among the organisations, with whose names it is measured.

use crate::phrase::known_title::KnownTitle;
use crate::rules::prelude::*;

pub(super) static KNOWN_TITLE: Rule = Rule {
    id: "publication/known-title",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::lookup(EntityType::Publication),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let start = document.tokens()[here].span.start();
        let held = cx.mentions().is_held(here);
        let begins = cx.mentions().at(here).is_some_and(|(_, it)| it.span.start() == start);
        cx.test("nothing surer begins here", !(held && begins))?;
        let title = cx.some("in the case of the title", KnownTitle::at(document, cx.unit(), here))?;
        let tokens = here..title.after;
        let before = here.checked_sub(1).filter(|it| cx.tokens().contains(it));
        let announced = before.is_some_and(|it| {
            document.tokens()[it].kind == TokenKind::OpenQuote
                || matches!(document.word(it), "report" | "paper")
        });
        cx.test("no everyday phrase, or announced", announced || !title.is_doubtful())?;
        cx.test("no part of a compound", !document.in_compound(&tokens))?;
        cx.propose_as(tokens, |it| title.describe(it))
    },
    finds: &["It builds on [Choosing Health] of 2004."],
    leaves: &["Choosing health was the plan."],
};
