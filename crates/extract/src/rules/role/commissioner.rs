//! Commissioners and ombudsmen of one field: the head in, `the Information Commissioner` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static COMMISSIONER: Rule = Rule {
    id: "role/commissioner",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::COMMISSIONER_HEAD),
    run: |cx| {
        let at = cx.here();
        let inside = !cx.document().starts_sentence(at);
        cx.test("inside a sentence", inside)?;
        let office = Office::here(cx)?;
        let fits = office.capital && office.definite && office.tokens.start < at;
        cx.test("the one with a capital and a field", fits)?;
        propose(cx, office.tokens)
    },
    finds: &["We asked the [Information Commissioner] about it."],
    leaves: &["We asked the commissioner and an Information Commissioner about it."],
};
