//! Rules by number without a title: `rule`, `r.` in; it with its numbers out.

use super::bare::{bare, cite_bare};
use crate::rules::prelude::*;

/// `rule 45A`: of rules that the article names, or in full, of more than one figure, where it names legislation.
pub(super) static BARE_RULE: Rule = Rule {
    id: "legislation/bare-rule",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::RULE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Rule)?;
        let rules = cx.payloads().citations.names.have(ProvisionKind::Rule);
        let numbered = !found.keyword().short && found.any && found.number().is_some_and(|it| it.len() > 1);
        cx.test("the article names rules, or it is one of many", rules || numbered)?;
        cite_bare(cx, found)
    },
    finds: &["The Prison Rules 1999 apply. See [rule 45A] on it."],
    leaves: &["Rule 1 is to have fun."],
};
