//! Clauses without a title: `clause`, `cl.` in; it with its numbers out.

use super::bare::{bare, cite_bare};
use crate::phrase::legislation::head::Head;
use crate::rules::prelude::*;

/// `clause 5` of a bill that the article names, `Clause 5` of any.
pub(super) static BARE_CLAUSE: Rule = Rule {
    id: "legislation/bare-clause",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::CLAUSE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Clause)?;
        let names = &cx.payloads().citations;
        let bill = names.bills || names.names.heads.contains(&Head::Bill);
        let capital = found.word.starts_with('C') && !cx.document().starts_sentence(found.start());
        cx.test("a bill, or a capital within a sentence", bill || capital)?;
        cite_bare(cx, found)
    },
    finds: &["The Housing Bill is long. In [clause 5] it says so.", "Peers took out [Clause 12] last night."],
    leaves: &["In clause 5 it says so."],
};
