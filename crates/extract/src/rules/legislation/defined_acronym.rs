//! Acronyms that the article defines for legislation: an acronym in; it, with what belongs to it, out.

use super::cite::{cite, in_compound};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::number::year;
use crate::rules::prelude::*;

/// An acronym, two of them (`UK GDPR`), or one with a year (`DPA 2018`), by which the article defines a short form.
pub(super) static DEFINED_ACRONYM: Rule = Rule {
    id: "legislation/defined-acronym",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Acronym),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let defines = !cx.payloads().citations.names.aliases.is_empty();
        cx.test("the article defines short forms", defines)?;
        cx.is("no head noun", 0, LexicalClass::NONE, class::LEGISLATION_HEAD | class::PROVISION_KEYWORD)?;
        cx.test("nothing found there", cx.mentions().is_free(here) && !in_compound(cx, here))?;
        let two = here > unit.start && document.tokens()[here - 1].kind == TokenKind::Acronym;
        let dated = here + 1 < unit.end && year(document, here + 1).is_some();
        let forms = [two.then(|| here - 1..here + 1), Some(here..here + 1), dated.then(|| here..here + 2)];
        let aliases = &cx.payloads().citations.names.aliases;
        let found = forms.into_iter().flatten().find_map(|tokens| {
            let title = *aliases.get(&collapse_space(document.words(tokens.clone())))?;
            Some((tokens, title))
        });
        let (tokens, title) = cx.some("defined", found)?;
        cite(cx, tokens, What::Alias(title))
    },
    finds: &["The Tenant Fees Act 2019 (TFA) came late. The [TFA] is short."],
    leaves: &["The Tenant Fees Act 2019 came late. The TFA is short."],
};
