//! Organisation: capitals in a list whose other items are organisations.

use super::shared::{is_open, may_be_name, propose_whole, singular};
use crate::phrase::capital_run::begins_no_name;
use crate::rules::prelude::*;

pub(super) static IN_LIST: Rule = Rule {
    id: "organisation/in-list",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::mention(MentionKind::Organisation),
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
