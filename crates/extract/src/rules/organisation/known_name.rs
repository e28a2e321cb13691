//! Organisation: the name of a known one, which is nothing else.

use super::shared::{KNOWN, known_here, propose_known};
use crate::rules::prelude::*;

pub(super) static KNOWN_NAME: Rule = Rule {
    id: "organisation/known-name",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: KNOWN,
    run: |cx| {
        let known = known_here(cx)?;
        cx.test("the name is no everyday word", !known.doubtful)?;
        propose_known(cx, cx.here()..known.after, known)
    },
    finds: &["A letter from the [Home Office] came.", "The [Care Quality Commission] has gone in."],
    leaves: &["They left home for the office.", "A pro-NHS mood."],
};
