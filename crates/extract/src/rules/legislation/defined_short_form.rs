//! Short forms that the article defines: a head noun in; `the 2015 Rules`, `the Charges Regulations` out.

use super::cite::{citation, citation_at, cite};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::rules::prelude::*;

/// A head noun with the words before it by which the article defines a short form.
pub(super) static DEFINED_SHORT_FORM: Rule = Rule {
    id: "legislation/defined-short-form",
    kind: MentionKind::Legislation,
    priority: Priority::Certain,
    trigger: Trigger::class(class::LEGISLATION_HEAD),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let defines = !cx.payloads().citations.names.aliases.is_empty();
        cx.test("the article defines short forms", defines)?;
        let headed = Head::at(document, here).is_some() && !document.is(here, class::PLURAL_LEGISLATION_HEAD);
        cx.test("a head noun of one title", headed)?;
        let aliases = &cx.payloads().citations.names.aliases;
        let low = unit.start.max(here.saturating_sub(4));
        let found = (low..here).find_map(|start| {
            aliases.get(&collapse_space(document.words(start..here + 1))).map(|title| (start, *title))
        });
        let (start, title) = cx.some("defined with the words before it", found)?;
        // What looks like a title without a year, `the Duty Regulations`, is no title where it is defined.
        let over = citation_at(cx, here).is_some_and(|(number, tokens)| {
            let undated = matches!(&citation(cx, number).what, What::Title(it) if it.year.is_none());
            undated && start <= tokens.start && tokens.end == here + 1
        });
        cx.test("nothing found there", over || cx.mentions().is_free(here))?;
        cite(cx, start..here + 1, What::Alias(title))
    },
    finds: &[
        "The Lottery Duty Regulations 1993 (“the Duty Regulations”) lapsed. The [Duty Regulations] were short.",
    ],
    leaves: &["The Lottery Duty Regulations 1993 lapsed. The Duty Regulations were short."],
};
