//! Acronyms of legislation that are known: `GDPR`, `PACE` in; them, with a year or `UK`, out.

use super::cite::{cite, has_provision_beside, in_compound};
use crate::phrase::legislation::acronym::known_acronym;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::number::year;
use crate::rules::prelude::*;

/// Legislation by its acronym. Some of these are other things as well and need a provision with them.
pub(super) static KNOWN_ACRONYM: Rule = Rule {
    id: "legislation/known-acronym",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| known_acronym(it.text()).is_some()),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let known = known_acronym(document.word(here))?;
        cx.test("nothing found there", cx.mentions().is_free(here) && !in_compound(cx, here))?;
        // `PACE Code C` goes by its head noun.
        let code = cx.word(here + 1) == "Code" && cx.word(here + 2).len() == 1;
        cx.test("no code by letter", !code)?;
        let dated = here + 1 < unit.end && year(document, here + 1).is_some();
        let sure = !document.is(here, class::DOUBTFUL_LEGISLATION_ACRONYM)
            || dated
            || cx.payloads().citations.names.acronyms.contains(&known.acronym)
            || has_provision_beside(cx, here + 1);
        cx.test("nothing else, or with a year, its title or a provision", sure)?;
        let british = known.acronym == "GDPR" && cx.word(here.wrapping_sub(1)) == "UK";
        cite(cx, here - usize::from(british)..here + 1 + usize::from(dated), What::Acronym(known))
    },
    finds: &["The [UK GDPR], [FOIA 2000] and [TUPE] apply.", "[PACE 1984] is old."],
    leaves: &["The PACE of reform was slow.", "A GDPR-compliant form was sent."],
};
