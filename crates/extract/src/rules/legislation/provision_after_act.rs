//! Provisions of what is named before them: a keyword in; the title, `Care Act 2014, s. 42`, with its numbers out.

use super::cite::{citation, citation_at, cite_part};
use crate::phrase::legislation::head::Keyword;
use crate::phrase::legislation::provision::provisions;
use crate::rules::prelude::*;

/// `Housing Act 1996 section 188`. Behind a comma only an abbreviated keyword is one with the title, and not with a number:
/// `S.I. 2004/25, art. 2(1)`, `(asp 12), ss. 3, 4` are two.
pub(super) static PROVISION_AFTER_ACT: Rule = Rule {
    id: "legislation/provision-after-act",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::PROVISION_KEYWORD).or_word(|it| Keyword::glued(it.text()).is_some()),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let comma = here > unit.start && document.word(here - 1) == ",";
        let last = here.checked_sub(1 + usize::from(comma)).filter(|it| *it >= unit.start)?;
        let (act, tokens) = citation_at(cx, last)?;
        let citation = citation(cx, act);
        let whole = citation.what.is_named() && citation.chain.is_none();
        cx.test("legislation by name before it", whole && tokens.end == last + 1)?;
        cx.test(
            "in one sentence, nothing found there",
            !document.starts_sentence(here) && cx.mentions().is_free(here),
        )?;
        let cited = cx.some("numbers follow", provisions(document, here, unit.end))?;
        let word = |it: usize| {
            document.tokens()[it].kind == TokenKind::Word
                && document.is_upper(it)
                && document.word(it).len() > 2
        };
        let titled = cited.keyword.short && tokens.clone().any(word);
        cx.test("no comma, or a title and an abbreviation", !comma || titled)?;
        cite_part(cx, tokens.start..cited.after, act, Some(cited.chain))
    },
    finds: &["See [Housing Act 1996 section 188] and [Care Act 2014, s. 42]."],
    leaves: &["After the Care Act 2014, section 5 was repealed.", "See section 5 of the Care Act 2014."],
};
