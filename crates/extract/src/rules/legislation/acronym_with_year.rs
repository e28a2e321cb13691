//! Acronyms of Acts with a year: `HRA` in; `HRA 1998` beside a provision out.

use super::cite::{cite, has_provision_beside, in_compound};
use crate::phrase::legislation::acronym::known_acronym;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::number::year;
use crate::rules::prelude::*;

/// Capitals that end in the `A` of `Act`, with a year and a provision.
pub(super) static ACRONYM_WITH_YEAR: Rule = Rule {
    id: "legislation/acronym-with-year",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| {
        let word = it.text();
        (2..=8).contains(&word.len()) && word.ends_with('A') && word.bytes().all(|b| b.is_ascii_uppercase())
    }),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let word = document.word(here);
        let year = year(document, here + 1).filter(|_| cx.tokens().contains(&(here + 1)));
        cx.test("a year follows", year.is_some())?;
        let told = known_acronym(word).is_some() || cx.payloads().citations.names.aliases.contains_key(word);
        cx.test("neither known nor defined", !told && cx.mentions().is_free(here) && !in_compound(cx, here))?;
        cx.test("beside a provision", has_provision_beside(cx, here + 2))?;
        cite(cx, here..here + 2, What::Short { head: Head::Act, year, near: false })
    },
    finds: &["Its [HRA 1998] sections are few."],
    leaves: &["The USA 1994 team is remembered.", "Under section 6 the HRA is short."],
};
