//! Parts without a title: `Part` in; it with its numbers out.

use super::bare::{bare, cite_bare};
use crate::rules::prelude::*;

/// `Part 2` in running text of an article that names an Act.
pub(super) static BARE_PART: Rule = Rule {
    id: "legislation/bare-part",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::PART_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Part)?;
        let names = cx.payloads().citations.names.have(ProvisionKind::Part);
        let whole = names && found.word == "Part" && cx.unit().block.kind.is_running_text();
        cx.test("in full and in running text of an article that names an Act", whole)?;
        cite_bare(cx, found)
    },
    finds: &["The Care Act 2014 is long. Under [Part 2] it may."],
    leaves: &["Part 2 of the documentary is out.", "It took part 2 times."],
};
