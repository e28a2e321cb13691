//! Mayors and bishops of a place: the head in, `Mayor of London`, `Bishop of Durham` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static LOCAL_OFFICE: Rule = Rule {
    id: "role/of-place",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::LOCAL_OFFICE_HEAD),
    run: |cx| {
        let at = cx.here();
        let office = Office::here(cx)?;
        cx.test("of a place, with a capital", office.capital && office.tokens.end > at + 1)?;
        propose(cx, office.tokens)
    },
    finds: &["We asked the [Mayor of London] and the [Bishop of Durham] about it."],
    leaves: &["We asked the mayor about it."],
};
