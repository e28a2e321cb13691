//! Definitions: a title that has been found, or the brackets before one, in; the short forms that they give it out.

use super::cite::{APPENDED, citation, citation_at, cite, title_here};
use crate::phrase::legislation::appended::{Appended, appended, is_quote};
use crate::phrase::legislation::citation::What;
use crate::rules::prelude::*;

/// A short form in brackets behind a title. Whatever it looks like, it is that.
pub(super) static DEFINITION: Rule = Rule {
    id: "legislation/definition",
    kind: MentionKind::Legislation,
    priority: Priority::Certain,
    trigger: Trigger::mention(MentionKind::Legislation).only_before("a mark or a series behind it", APPENDED),
    run: |cx| {
        let found = title_here(cx);
        let (title, after) = cx.some("head of a title or an EU instrument", found)?;
        for it in appended(cx.document(), after, cx.tokens().end) {
            if let Appended::ShortForm(tokens) = it {
                cite(cx, tokens, What::Definition(title));
            }
        }
        Some(())
    },
    finds: &[
        "The Localism Act 2011 (“the [Act]”) and the Lottery Duty Regulations 1993 (hereafter the [Duty Regulations]).",
        "The Freedom of Information Act 2000 (c. 36) ([FOIA]) came first.",
    ],
    leaves: &["The Localism Act 2011 (the last of its kind) was long.", "Devon (“the Act”) is a county."],
};

/// A short form in quotation marks that means a title.
pub(super) static DEFINITION_BEFORE_TITLE: Rule = Rule {
    id: "legislation/definition-before-title",
    kind: MentionKind::Legislation,
    priority: Priority::Certain,
    trigger: Trigger::text("means").or_text("mean"),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let quote = here.checked_sub(1 + usize::from(cx.word(here.wrapping_sub(1)) == ","))?;
        let last = quote.checked_sub(1).filter(|it| *it >= unit.start)?;
        cx.test("quotation mark before it", is_quote(document, quote))?;
        let named =
            document.is(last, class::LEGISLATION_HEAD) || document.tokens()[last].kind == TokenKind::Acronym;
        cx.test("head noun or acronym before that", named && cx.mentions().is_free(last))?;
        let next = here + 1 + usize::from(document.has_word(here + 1, "the"));
        let (title, tokens) = citation_at(cx, next)?;
        let titled =
            tokens.start == next && matches!(citation(cx, title).what, What::Title(_) | What::Number(..));
        cx.test("title behind it", titled)?;
        let opens = |it: &usize| is_quote(document, *it - 1) || document.has_word(*it - 1, "the");
        let low = (unit.start + 1).max(last.saturating_sub(5));
        let start = (low..=last).rev().find(opens).unwrap_or(low - 1);
        cite(cx, start..last + 1, What::Definition(title))
    },
    finds: &["In this part “the [2012 Regulations]” means the Scrap Metal Regulations 2012."],
    leaves: &["“The Act” means nothing to him.", "The 2012 Regulations mean the end of it."],
};
